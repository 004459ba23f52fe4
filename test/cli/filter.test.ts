// extract as a filter, and what becomes of bad input when there is much of it, run as a user runs them.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { articles, folderOf, main, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 60_000 }); // each run starts a process and reads the whole vocabulary

const text = 'Peruvian President Elena Quispe held talks with Finnish President Aino Laine in Lima on 11 June 2024.';
const record = (fields: object): string => `${JSON.stringify({ text, published: '2024-06-12', ...fields })}\n`;
const records = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => record({ id, text: `${text} Of this ${id} is a report.` }));
const idsOf = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).article);

describe('rapporteur extract without inputs', () => {
  it('gives a line for each line, in their order, and says what is wrong with the others', async () => {
    const folder = folderOf({});
    const input = [records[0], '{"id":\n', record({ id: 'b', text: '' }), records[2]].join('');
    const { code, stdout, stderr } = await rapporteur(['extract', '--errors', 'errors.jsonl'], { folder, input });
    expect([code, idsOf(stdout)]).toEqual([3, ['a', 'c']]);
    expect(JSON.parse(stdout.split('\n')[0] ?? '').meetings).toHaveLength(1);
    expect(stderr).toBe('2 of 4 articles were rejected; errors.jsonl says which, and why\n');
    const errors = readFileSync(path.join(folder, 'errors.jsonl'), 'utf8').trimEnd().split('\n');
    expect(errors.map((line) => JSON.parse(line))).toEqual([
      { where: '-:2:7', code: 'invalid-json', severity: 'error', message: expect.stringContaining('no JSON') },
      { where: '-#3', code: 'no-text', severity: 'error', message: expect.stringContaining('text') },
    ]);
  });

  it('makes nothing of nothing', async () => {
    const { code, stdout, stderr } = await rapporteur(['extract'], { folder: folderOf({}) });
    expect([code, stdout, stderr]).toEqual([0, '', '']);
  });

  it('gives in shards what it gives as a whole, and each finding once', async () => {
    const input = [...records, '{"id":\n', '[]\n'].join('');
    const folder = folderOf({});
    const [whole, ...parts] = await Promise.all(
      [[], ['--shard', '1/3'], ['--shard', '2/3'], ['--shard', '3/3']].map((shard) =>
        rapporteur(['extract', ...shard], { folder, input }),
      ),
    );
    const linesOf = (runs: readonly { stdout: string; stderr: string }[], key: 'stdout' | 'stderr') =>
      runs.flatMap((run) => run[key].split('\n').filter(Boolean)).sort();
    expect(whole?.code).toBe(3);
    expect(idsOf(whole?.stdout ?? '')).toHaveLength(6);
    for (const key of ['stdout', 'stderr'] as const)
      expect(linesOf(parts, key)).toEqual(linesOf(whole ? [whole] : [], key));
    for (const { code, stderr } of parts) expect(code).toBe(stderr === '' ? 0 : 3);
  });

  it('refuses a shard that is none, and limits that are none', async () => {
    const folder = folderOf({});
    for (const args of [
      ['--shard', '4/3'],
      ['--shard', '0/3'],
      ['--max-article-size', 'much'],
      ['--max-error-rate', '2'],
    ]) {
      const { code, stderr } = await rapporteur(['extract', ...args], { folder });
      expect([code, stderr]).toEqual([2, expect.stringContaining('Give a ')]);
    }
  });
});

describe('rapporteur extract --jobs', () => {
  it('gives the same bytes, findings included, for any number of threads', async () => {
    const folder = folderOf({});
    const many = Array.from({ length: 260 }, (_, index) => {
      if (index % 23 === 7) return '{"id":\n';
      return record({ id: `r${index}`, text: index % 31 === 5 ? '' : `${text} `.repeat(1 + (index % 9)) });
    });
    const run = (...jobs: readonly string[]) => rapporteur(['extract', ...jobs], { folder, input: many.join('') });
    const [one, two, three, unsaid] = [
      await run('--jobs', '1'),
      await run('--jobs', '2'),
      await run('--jobs', '3'),
      await run(),
    ];
    expect(one.code).toBe(3);
    expect(idsOf(one.stdout).length).toBeGreaterThan(200);
    for (const other of [two, three, unsaid]) expect(other).toEqual(one);
  });

  it('bounds the time of an article in each thread', async () => {
    const folder = folderOf({});
    const long = record({ id: 'long', text: `${text} `.repeat(400) });
    const input = [...records, long, ...records].join('');
    const slow = await rapporteur(['extract', '--jobs', '2', '--max-article-time', '0.001'], { folder, input });
    expect(slow.stderr).toMatch(/^error -#7 too-slow: /m);
    expect(idsOf(slow.stdout)).not.toContain('long');
  });
});

describe('rapporteur extract in a pipe', () => {
  it.each(['1', '2'])('ends quietly when its reader leaves, with %s threads', async (jobs) => {
    const child = spawn(process.execPath, [main, 'extract', '--jobs', jobs]);
    child.stdin.on('error', () => {}); // it ends before it has read all
    child.stdin.end(records.join('').repeat(400));
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('says that a folder on standard input is nothing to read', async () => {
    const folder = openSync(folderOf({}), 'r');
    const child = spawn(process.execPath, [main, 'extract'], { stdio: [folder, 'pipe', 'pipe'] });
    const said = await new Promise((resolve) => child.stderr?.once('data', resolve));
    expect(String(said)).toMatch(/^error: there is nothing to read: name files/);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
    closeSync(folder);
  });

  it('gives a line before the next has come', async () => {
    const child = spawn(process.execPath, [main, 'extract']);
    child.stdin.write(records[0]);
    const first = await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(idsOf(String(first))).toEqual(['a']);
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});

describe('bad input', () => {
  it('is too much where the share is exceeded, and then no graph is written', async () => {
    const folder = folderOf({ 'oslo.md': articles['oslo.md'], 'bad.json': '{', 'worse.json': '[' });
    const inputs = ['oslo.md', 'bad.json', 'worse.json'];
    const build = (share: string) =>
      rapporteur(['build', ...inputs, '-o', 'graph.ttl', '--errors', 'errors.jsonl', '--max-error-rate', share], {
        folder,
      });
    const [strict, lenient] = [await build('0.5'), await build('0.67')];
    expect([strict.code, strict.stdout]).toEqual([1, '']);
    expect(strict.stderr).toBe(
      'error: 2 of 3 articles were rejected, and --max-error-rate allows a share of 0.5; errors.jsonl says which, and why\n',
    );
    expect(lenient.code).toBe(3);
    expect(readFileSync(path.join(folder, 'graph.ttl'), 'utf8')).toContain('rap:Meeting');
    expect(readFileSync(path.join(folder, 'errors.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('ends the work on the way, once a hundred were met', async () => {
    const input = `${'[]\n'.repeat(99)}${records[0]}${'[]\n'.repeat(5000)}`;
    const { code, stderr } = await rapporteur(['extract', '--max-error-rate', '0.5', '--errors', 'errors.jsonl'], {
      folder: folderOf({}),
      input,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: 100 of 101 articles were rejected/);
  });

  it('is an article that is too long or takes too long, in extract and in build', async () => {
    const long = `${text} `.repeat(400);
    const folder = folderOf({ 'long.txt': long, 'lima.txt': articles['lima.txt'] });
    const [size, time] = await Promise.all([
      rapporteur(['extract', 'long.txt', 'lima.txt', '--max-article-size', '1kB'], { folder }),
      rapporteur(['build', 'long.txt', 'lima.txt', '-o', 'out.ttl', '--max-article-time', '0.001'], { folder }),
    ]);
    expect([size.code, idsOf(size.stdout)]).toEqual([3, ['lima']]);
    expect(size.stderr).toMatch(/^error long\.txt too-large: .+ at most 1000/);
    expect(time.stderr).toMatch(/^error long\.txt too-slow: .+ more than 0\.001 s/m);
  });

  it('is told before any work is done where the file of errors cannot be written', async () => {
    const folder = folderOf({ 'oslo.md': articles['oslo.md'] });
    const { code, stderr } = await rapporteur(['extract', 'oslo.md', '--errors', 'none/errors.jsonl'], { folder });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'error: none/errors.jsonl cannot be written: there is no such file or folder; check the path (ENOENT)\n',
    );
  });
});
