// The commands that show what the stages do, and the program's manners, run as a user runs them.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { articles, folderOf, main, rapporteur } from './run.ts';

const oslo = articles['oslo.md'];

vi.setConfig({ testTimeout: 60_000 }); // each run starts a process and reads the whole vocabulary

describe('rapporteur read', () => {
  it('prints the text that the evidence quotes, as text, as JSON and by blocks', async () => {
    const folder = folderOf({ 'oslo.md': oslo });
    const [text, json, blocks, extraction] = await Promise.all([
      rapporteur(['read', 'oslo.md'], { folder }),
      rapporteur(['read', 'oslo.md', '--format', 'json'], { folder }),
      rapporteur(['read', 'oslo.md', '--blocks'], { folder }),
      rapporteur(['extract', 'oslo.md'], { folder }),
    ]);
    const article = JSON.parse(json.stdout);
    expect(text.stdout).toBe(article.text);
    expect(article).toMatchObject({ id: 'oslo', source: 'oslo.md', published: '2024-03-04' });
    expect(blocks.stdout).toMatch(/^== oslo\n/);
    expect(blocks.stdout).toMatch(/\[\d+,\d+\) paragraph\nNorwegian Foreign Minister/);

    const { meetings, positions } = JSON.parse(extraction.stdout);
    expect(meetings).toHaveLength(1);
    expect(positions).toMatchObject([{ holder: 'NO', stance: 'supports' }]);
    const characters = [...text.stdout];
    for (const { quote, span } of [...meetings, ...positions].flatMap(({ evidence }) => evidence)) {
      expect(characters.slice(span.begin, span.end).join('')).toBe(quote);
    }
    for (const run of [text, json, blocks, extraction]) expect([run.code, run.stderr]).toEqual([0, '']);
  });

  it('goes on after an input that is not there, and says so in the exit code', async () => {
    const folder = folderOf({ 'oslo.md': oslo });
    const { code, stdout, stderr } = await rapporteur(['read', 'missing.txt', 'oslo.md'], { folder });
    expect(code).toBe(3);
    expect(stdout).toContain('Kari Solberg');
    expect(stderr).toMatch(/^error missing\.txt [a-z-]+: .+\n$/);
  });
});

describe('rapporteur explain', () => {
  it('shows under each sentence what was read and by which rule, without colour in a pipe', async () => {
    const folder = folderOf({ 'oslo.md': oslo });
    const { code, stdout, stderr } = await rapporteur(['explain', 'oslo.md'], { folder });
    expect([code, stderr]).toEqual([0, '']);
    const [, afterMeeting = ''] = stdout.split('met Kenyan Foreign Minister Daniel Otieno in Oslo on 3 March 2024.\n');
    expect(afterMeeting).toMatch(/^ {4}meeting +bilateral, held: .*on 2024-03-03; in Oslo.* \[[^\]]+\]\n/);
    expect(stdout).toMatch(/ {4}position +NO supports Palestine.* \[[^\]]+\]\n/);
    expect(stdout).not.toContain('\u001b');
  });

  it('breaks lines at the width that it is given', async () => {
    const folder = folderOf({ 'oslo.md': oslo });
    const [wrapped, narrow] = await Promise.all([
      rapporteur(['explain', 'oslo.md', '--width', '72'], { folder }),
      rapporteur(['explain', 'oslo.md', '--width', '7'], { folder }),
    ]);
    expect(wrapped.code).toBe(0);
    expect(Math.max(...wrapped.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72);
    expect([narrow.code, narrow.stdout]).toEqual([2, '']);
    expect(narrow.stderr).toMatch(/--width.*at least 40/);
  });
});

describe('rapporteur query', () => {
  it('writes the answer to a file, whose folder it makes, in the format of its ending', async () => {
    const folder = folderOf({ 'oslo.md': oslo });
    await rapporteur(['build', 'oslo.md'], { folder });
    const ask = (...args: string[]) => rapporteur(['query', 'who-met-whom', ...args], { folder });
    const [written, refused, told] = await Promise.all([
      ask('-o', 'answers/today.csv'),
      ask('-o', 'answers/today.docx'),
      ask('-o', 'answers/today.docx', '--format', 'csv'),
    ]);
    expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(path.join(folder, 'answers/today.csv'), 'utf8')).toMatch(/^date,kind,.*\r?\n2024-03-03,/);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/the ending of answers\/today\.docx is not known; known are \.csv, .*--format/);
    expect(told.code).toBe(0);
  });

  it.each([
    [['query'], 2, /name a saved question .* or a \.rq file, or give SPARQL/],
    [['query', '-e', ' '], 2, /--expression is empty; give a query/],
    [['query', 'gone.rq'], 1, /^error: gone\.rq: there is no such file or folder; check the path \(ENOENT\)\n$/],
    [['query', 'timeline'], 1, /there is no graph out\/graph\.ttl; build it first: /],
  ])('%j is refused in words', async (args, code, message) => {
    const run = await rapporteur(args, { folder: folderOf({}) });
    expect([run.code, run.stdout]).toEqual([code, '']);
    expect(run.stderr).toMatch(message);
  });
});

describe('the program', () => {
  it('tells its version and its use, with an example that works on each command', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const [told, help, none] = await Promise.all([rapporteur(['--version']), rapporteur(['--help']), rapporteur([])]);
    expect(told).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect([none.code, none.stdout]).toEqual([2, '']);
    const commands = ['build', 'query', 'explain', 'read', 'extract'];
    for (const command of commands) expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    const helps = await Promise.all(commands.map((command) => rapporteur([command, '--help'])));
    const examples = helps.map(({ stdout }) => /^Examples?:\n +rapporteur (.+)$/m.exec(stdout)?.[1]?.split(' ') ?? []);
    expect(examples.map(([command]) => command)).toEqual(commands);

    // The graph is built first, by the first example; the others may run at once.
    const folder = folderOf({ 'seeds/oslo.md': oslo });
    const [build = [], ...others] = examples;
    const runs = [await rapporteur(build, { folder })];
    runs.push(...(await Promise.all(others.map((args) => rapporteur(args, { folder })))));
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(runs.map(() => [0, '']));
  });

  it('helps with a command, and says when there is none of that name', async () => {
    const [help, same, none] = await Promise.all([
      rapporteur(['help', 'build']),
      rapporteur(['build', '--help']),
      rapporteur(['help', 'bulid']),
    ]);
    expect(help).toEqual(same);
    expect([none.code, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toMatch(/^error: there is no command bulid; there are build, query, .*\n$/);
  });

  it('suggests the command that was meant', async () => {
    const { code, stderr } = await rapporteur(['biuld', 'seeds']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/unknown command 'biuld'\n.*Did you mean build\?/);
  });

  it('loads nothing but commander to show its help', async () => {
    // The hook tells each module that is imported.
    const tell =
      'export async function resolve(s, c, next) { const r = await next(s, c); process._rawDebug(r.url); return r; }';
    const hook = `import { register } from 'node:module'; register('data:text/javascript,${encodeURIComponent(tell)}');`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
    const { code, stderr } = await rapporteur(['--help'], { env });
    const packages = [...stderr.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].map(([, name]) => name);
    expect([code, ...new Set(packages)]).toEqual([0, 'commander']);
    expect(stderr).not.toMatch(/dist\/(?:pipeline|rdf|read|extract|query)/);
  });

  it('ends quietly when its reader leaves', async () => {
    const folder = folderOf(
      Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`a${n}.txt`, articles['lima.txt'].repeat(20)])),
    );
    const child = spawn(process.execPath, [main, 'read', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });
});
