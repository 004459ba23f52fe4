// --timeout ends the work and not only the waiting: the process is soon over, which it cannot be while a thread computes.
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { rapporteur } from '../cli/run.ts';

vi.setConfig({ testTimeout: 120_000 });

const fixture = fileURLToPath(new URL('fixture.ttl', import.meta.url));
const ask = (...words: readonly string[]) => rapporteur(['query', '--graph', fixture, ...words]);

// 200 billion combinations, and nothing that could be known before they are made.
const ENDLESS =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) = CONCAT(STR(?d), STR(?g), STR(?j))) }';

describe('--timeout', () => {
  it.each(['oxigraph', 'comunica'])('ends %s', async (engine) => {
    const begin = performance.now();
    const { code, stdout, stderr } = await ask('-e', ENDLESS, '--engine', engine, '--timeout', '1.5');
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: --timeout: no full answer within 1.5 s, and the work was stopped; give it more time, or ask for less\n',
    });
    expect(performance.now() - begin).toBeLessThan(60_000);
  });

  it('changes nothing where there is time enough', async () => {
    const words = ['timeline', '--limit', '3', '--format', 'csv'];
    const [plain, patient] = [await ask(...words), await ask(...words, '--timeout', '60')];
    expect(patient).toEqual(plain);
    expect(patient.stdout.match(/\r\n/g)).toHaveLength(4);
    expect(patient.stderr).toBe('--limit: these are the first 3; there are more\n');
  });

  it('tells what is wrong with the query as it is told without', async () => {
    const words = ['timeline', '--party', 'Chna'];
    expect(await ask(...words, '--timeout', '60')).toEqual(await ask(...words));
    expect(await ask('-e', 'SELECT nonsense', '--timeout', '60')).toMatchObject({ code: 2 });
  });

  it.each(['0', 'soon', '-1'])('is no %s, and --limit neither', async (number) => {
    expect(await ask('timeline', `--timeout=${number}`)).toMatchObject({ code: 2, stdout: '' });
    expect(await ask('timeline', `--limit=${number}`)).toMatchObject({ code: 2, stdout: '' });
  });
});
