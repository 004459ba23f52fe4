// `rapporteur query` from its words to what it prints and refuses.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toLastWords } from '../../src/cli/failure.ts';
import { registerQuery } from '../../src/cli/query.ts';
import { readQueries } from '../../src/query/index.ts';

// The engine takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const fixture = fileURLToPath(new URL('fixture.ttl', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-query-'));
let printed = '';
let noted = '';

beforeEach(() => {
  printed = '';
  noted = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text, done?: unknown) => {
    printed += text;
    if (typeof done === 'function') done();
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    noted += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function run(...words: readonly string[]): Promise<string> {
  const program = new Command('rapporteur').exitOverride();
  registerQuery(program);
  await program.parseAsync(['query', ...words], { from: 'user' });
  return printed;
}

const ask = (...words: readonly string[]) => run(...words, '--graph', fixture);

describe('rapporteur query', () => {
  it('lists the saved questions', async () => {
    const list = await run('--list');
    expect(list).toMatch(/^name +what it answers +parameters$/m);
    expect(list).toMatch(/^positions-on-issue, positions +Who holds what on an issue +--issue \[--party\]/m);
  });

  it('helps with itself and with a question', async () => {
    expect(await run('--help')).toContain('Usage: rapporteur query');
    printed = '';
    const help = await run('positions-on-issue', '--help');
    expect(help).toContain('Who holds what on an issue');
    expect(help).toMatch(/--issue <issue>\n +the issue: an issue, by name \(required\)/);
    expect(help).toMatch(/--from <date>\n +.*2026-01-26, 2026-01 or 2026 \(optional\)/);
  });

  it('knows a question by its alias', async () => {
    const whole = await ask('positions-on-issue', '--issue', 'Taiwan');
    printed = '';
    expect(await ask('positions', '--issue', 'Taiwan')).toBe(whole);
    const aliases = (await readQueries()).flatMap(({ name, alias }) => [name, ...(alias === undefined ? [] : [alias])]);
    expect(new Set(aliases).size).toBe(aliases.length);
    expect(aliases.length).toBeGreaterThan(30);
  });

  it('asks a saved question, with its parameters before, after or between options', async () => {
    const table = await ask('meeting-places', '--party', 'Egypt');
    expect(table).toMatch(/^Cairo +1 +2025-05 +place:Cairo$/m);
    expect(table).toMatch(/^1 row$/m);
    printed = '';
    const line = /^Cairo,1,2025-05,https:\/\/w3id\.org\/rapporteur\/place\/Cairo\r$/m;
    expect(await ask('meeting-places', '--format', 'csv', '--party=EG')).toMatch(line);
    printed = '';
    expect(await ask('meeting-places', '--set', 'party=EG', '--format=csv')).toMatch(line);
  });

  it('says where it stopped', async () => {
    expect((await ask('timeline', '--limit', '2', '--format', 'csv')).match(/\r\n/g)).toHaveLength(3);
    expect(noted).toBe('--limit: these are the first 2; there are more\n');
  });

  it('writes to a file, whose ending gives the format', async () => {
    const output = join(folder, 'places.json');
    expect(await ask('meeting-places', '-o', output)).toBe('');
    expect(JSON.parse(readFileSync(output, 'utf8')).results.bindings).toHaveLength(3);
  });

  it('asks a file of one’s own, and SPARQL from the command line', async () => {
    const file = join(folder, 'own.rq');
    writeFileSync(file, 'SELECT (COUNT(*) AS ?n) { ?s a <https://schema.org/NewsArticle> }');
    expect(await ask(file, '--format', 'csv')).toBe('n\r\n6\r\n');
    printed = '';
    expect(await ask('-e', 'ASK { ?s a schema:NewsArticle }')).toBe('yes\n');
    printed = '';
    expect(await ask('-e', 'CONSTRUCT { ?s a rap:Issue } WHERE { ?s a rap:Issue }')).toMatch(
      /concept:Taiwan\s+a rap:Issue/,
    );
  });

  it('takes several graphs for one', async () => {
    const more = join(folder, 'more.nt');
    writeFileSync(
      more,
      '<https://example.org/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/NewsArticle> .\n',
    );
    expect(
      await ask('-e', 'SELECT (COUNT(*) AS ?n) { ?s a schema:NewsArticle }', '--graph', more, '--format', 'csv'),
    ).toBe('n\r\n7\r\n');
  });

  it.each([
    [['timelin'], 'there is no saved query "timelin"; do you mean timeline?'],
    [[], 'name a saved question (--list shows all)'],
    [['timeline', '-e', 'ASK {}'], 'timeline and --expression are two questions'],
    [['timeline', '--partei', 'China'], 'unknown option --partei; this query takes --party, --from, --to'],
    [['timeline', '--party', 'Chna'], 'the nearest are "China"'],
    [['statements-by-person'], 'statements-by-person needs --person'],
    [['timeline', '--format', 'turtle'], 'Turtle holds a graph'],
    [['-e', 'SELECT'], 'the query, line 1, column 7: the query ends too early; expected is *, a variable or ('],
    [
      ['-e', 'SELECT * {}', '-g', 'https://me:s3cret@example.org/?k=s3cret'],
      'https://example.org/?… is no file; a store',
    ],
    [['-e', 'DROP ALL'], 'here a graph is only asked'],
  ])('%j is wrong use', async (words, message) => {
    await expect(ask(...words)).rejects.toMatchObject({ message: expect.stringContaining(message), exitCode: 2 });
    expect(printed).toBe('');
  });

  it('says what to do where there is no graph, or none that can be read', async () => {
    const missing = join(folder, 'none.ttl');
    await expect(run('timeline', '--graph', missing)).rejects.toMatchObject({
      message: `there is no graph ${missing}; build it first, or name another with --graph`,
      exitCode: 1,
    });
    const broken = join(folder, 'broken.ttl');
    writeFileSync(broken, '<a> <b>');
    const failure = await run('timeline', '--graph', broken).catch((error) => error);
    expect(toLastWords(failure)).toEqual({ exitCode: 1, text: expect.stringMatching(/^error: .*broken\.ttl:1: /) });
  });
});
