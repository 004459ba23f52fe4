// Output to pipes, full disks and places where nothing can be: a slow reader gets all of it, one that leaves ends the work quietly, and
// what cannot be written is said in words.
import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { folderOf, main, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const graph = fileURLToPath(new URL('../../out/pipes/graph.ttl', import.meta.url));
const odd = fileURLToPath(new URL('../../out/pipes/odd.ttl', import.meta.url));

beforeAll(async () => {
  await rapporteur(['build', seeds, '-o', graph, '--no-description']);
  writeFileSync(odd, readFileSync(graph, 'utf8').replaceAll(/nif:beginIndex [^;]+;/g, ''));
});

const commands: readonly (readonly [string, readonly string[], number])[] = [
  ['extract', ['extract', seeds], 0],
  ['query', ['query', '-e', 'SELECT * WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o', '-g', graph, '--format', 'csv'], 0],
  ['export', ['export', 'jsonld', graph], 0],
  ['report', ['report', graph, '--all', '--format', 'json'], 0],
  ['validate', ['validate', odd, '--format', 'turtle'], 4],
  ['build', ['build', seeds, '-o', '-'], 0],
  ['build --sort-memory', ['build', seeds, '-o', '-', '--format', 'nquads', '--sort-memory', '50kB'], 0],
];

/** What a reader gets that begins late and takes its time. */
function readSlowly(args: readonly string[]): Promise<{ readonly text: string; readonly code: number | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      child.stdout.pause();
      setTimeout(() => child.stdout.resume(), 5);
    });
    child.stdout.pause();
    setTimeout(() => child.stdout.resume(), 1500);
    child.on('close', (code) => resolve({ text: Buffer.concat(parts).toString('utf8'), code }));
  });
}

describe.each(commands)('rapporteur %s', (name, args, expected) => {
  it('gives a slow reader all of its output', async () => {
    const [whole, slow] = await Promise.all([rapporteur(args), readSlowly(args)]);
    expect([slow.code, whole.code]).toEqual([expected, expected]);
    if (name !== 'report') expect(whole.stdout.length).toBeGreaterThan(65_536);
    expect(slow.text === whole.stdout).toBe(true);
  });

  it('ends quietly when its reader leaves', async () => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr.replace(/^articles[\s\S]*/, '')).toBe('');
    expect([0, expected]).toContain(code);
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (part) => {
      stderr += part;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^error: the disk is full; .+\(ENOSPC\)\n$/)]);
  });
});

describe('what cannot be written', () => {
  it.skipIf(!existsSync('/proc/self'))('is told, and never waited for, where the system makes no folder', async () => {
    const there = '/proc/nothing/here';
    for (const args of [
      ['build', seeds, '-o', `${there}.ttl`],
      ['build', seeds, '-o', 'x.ttl', '--cache', there],
      ['extract', seeds, '-o', `${there}.jsonl`],
      ['extract', seeds, '-o', `${there}.jsonl`, '--resume'],
      ['export', 'csv', graph, '-o', there],
      ['query', 'who-met-whom', '-g', graph, '-o', `${there}.csv`],
      ['site', there, '-g', graph],
    ]) {
      const { code, stderr } = await rapporteur(args, { folder: folderOf({}) });
      expect([args.join(' '), code, stderr]).toEqual([
        args.join(' '),
        1,
        expect.stringMatching(/^error: .+\(ENOENT\)\n$/),
      ]);
    }
  });

  it('is a file without a name, and a state beside what is no file: wrong use', async () => {
    const folder = folderOf({});
    for (const args of [
      ['export', 'csv', graph, '-o', ''],
      ['export', 'gexf', graph, '-o', ''],
      ['extract', seeds, '-o', ''],
      ['extract', seeds, '--resume'],
      ['build', seeds, '--resume', '-o', '-'],
    ]) {
      const { code, stdout } = await rapporteur(args, { folder });
      expect([args.join(' '), code, stdout]).toEqual([args.join(' '), 2, '']);
    }
  });

  it('is a state that another run is writing, and the former output stays', async () => {
    const folder = folderOf({ 'out.jsonl': 'old\n' });
    const args = ['extract', '-', '-o', 'out.jsonl', '--resume'];
    const first = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
    await vi.waitFor(() => expect(existsSync(path.join(folder, '.out.jsonl.resume/owner'))).toBe(true), 60_000);
    const { code, stderr } = await rapporteur(args, { folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining(`is being written by process ${first.pid}`)]);
    first.kill('SIGKILL');
    expect(readFileSync(path.join(folder, 'out.jsonl'), 'utf8')).toBe('old\n');
  });
});
