// extract as N-Quads and as records, and the steps of consolidate, run as a user runs them.
import { describe, expect, it, vi } from 'vitest';
import { articles, folderOf, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });

const STEPS = ['people', 'articles', 'facts', 'visits', 'graph'] as const;
const lines = (text: string): readonly string[] => text.split('\n').filter(Boolean);
const sort = (text: string): string =>
  [...lines(text)]
    .sort()
    .map((line) => `${line}\n`)
    .join('');

async function consolidate(step: string, input: string, ...options: readonly string[]) {
  return rapporteur(['consolidate', step, ...options], { input });
}

describe('rapporteur extract --format nquads', () => {
  it('gives each article a graph of its own, with what build gives for it alone', async () => {
    const folder = folderOf({ ...articles });
    const base = ['--base', 'https://example.org/news/'];
    const { code, stdout } = await rapporteur(['extract', '.', '--format', 'nquads', ...base], { folder });
    expect(code).toBe(0);
    for (const [name, id] of [
      ['oslo.md', 'oslo'],
      ['nairobi.txt', 'nairobi'],
      ['lima.txt', 'lima'],
    ] as const) {
      const alone = await rapporteur(['build', name, '--format', 'ntriples', '-o', '-', ...base], { folder });
      const graph = ` <https://example.org/news/graph/${id}> .`;
      const own = lines(stdout).filter((line) => line.endsWith(graph));
      expect(own.map((line) => `${line.slice(0, -graph.length)} .`)).toEqual(lines(alone.stdout));
    }
  });

  it('gives the same for any number of threads', async () => {
    const folder = folderOf({ ...articles });
    for (const format of ['nquads', 'records']) {
      const [one, two] = await Promise.all(
        ['1', '2'].map((jobs) =>
          rapporteur(['extract', '.', '--format', format, '--include-text', '--jobs', jobs], { folder }),
        ),
      );
      expect(one?.stdout.length).toBeGreaterThan(0);
      expect(two).toEqual(one);
    }
  });
});

describe('rapporteur consolidate', () => {
  it('gives, step by step, what build gives', async () => {
    const folder = folderOf({ ...articles });
    const base = ['--base', 'https://example.org/news/'];
    const text = ['--include-text'];
    let { stdout } = await rapporteur(['extract', '.', '--format', 'records', ...base, ...text], { folder });
    for (const step of STEPS) {
      const run = await consolidate(step, sort(stdout), ...base);
      expect([run.code, run.stderr]).toEqual([0, '']);
      stdout = run.stdout;
    }
    const built = await rapporteur(['build', '.', '--format', 'ntriples', '-o', '-', ...base, ...text], { folder });
    expect(sort(stdout)).toBe(sort(built.stdout));
  });

  it('makes nothing of nothing', async () => {
    expect(await consolidate('graph', '')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('ends with an error that says what to do, and with misuse for a step that is none', async () => {
    const message = 'error: "3 nonsense" is no key that a step gives\n';
    expect(await consolidate('facts', '3 nonsense\t{}\n')).toEqual({ code: 1, stdout: '', stderr: message });
    expect(await rapporteur(['consolidate', 'all'])).toMatchObject({ code: 2 });
  });
});
