// Runs that are ended at any moment, and disks that are full: the former output stays, or the new one is there whole, and the work goes
// on to the same bytes. RAPPORTEUR_KILLS and RAPPORTEUR_FULL say how often; by default it is a few dozen times.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contentOf, type End, leftBehind, runUntil, toArticles, toRandom } from './broken-off.ts';
import { folderOf } from './run.ts';

const KILLS = Number(process.env.RAPPORTEUR_KILLS ?? 24);
const FULL = Number(process.env.RAPPORTEUR_FULL ?? 3);
const SEED = Number(process.env.RAPPORTEUR_SEED ?? 7);
vi.setConfig({ testTimeout: 60_000 + 30_000 * Math.max(KILLS, FULL) });

const OLD = 'what was there before\n';
const input = toArticles(150, toRandom(SEED));

const commands = {
  'extract --resume': {
    output: 'out.jsonl',
    args: ['extract', 'in.jsonl', '--jobs', '1', '-o', 'out.jsonl', '--resume'],
  },
  build: { output: 'out.ttl', args: ['build', 'in.jsonl', '--no-description', '-o', 'out.ttl'] },
  'build --sort-memory': {
    output: 'out.nt',
    args: ['build', 'in.jsonl', '--no-description', '-o', 'out.nt', '--sort-memory', '20kB'],
  },
  'build --resume': { output: 'out.nq', args: ['build', 'in.jsonl', '--no-description', '-o', 'out.nq', '--resume'] },
} as const;

type Command = (typeof commands)[keyof typeof commands];

/** What the command gives when nobody disturbs it, and how long that takes. */
function undisturbed(command: Command): ReturnType<typeof run> {
  const known = runs.get(command) ?? run(command);
  runs.set(command, known);
  return known;
}

const runs = new Map<Command, ReturnType<typeof run>>();

async function run({ args, output }: Command) {
  const folder = folderOf({ 'in.jsonl': input });
  const { code, milliseconds } = await runUntil([...args, '--errors', 'errors'], folder);
  expect(code).toBe(3);
  return { whole: contentOf(folder, output) ?? '', errors: contentOf(folder, 'errors') ?? '', milliseconds };
}

describe.each(Object.entries(commands))('%s', (_name, command) => {
  const { args, output } = command;

  it('may be killed at any moment', async () => {
    const random = toRandom(SEED);
    const { whole, errors, milliseconds } = await undisturbed(command);
    const share = Math.ceil(KILLS / Object.keys(commands).length);
    const folder = folderOf({ 'in.jsonl': input, [output]: OLD });
    let before = OLD;
    let [kills, ends] = [0, 0];
    while (kills < share) {
      const end: End = {
        signal: random() < 0.25 ? 'SIGINT' : 'SIGKILL',
        // Of the kills a part is aimed at the moment at which the file is written.
        ...(random() < 0.4 ? { from: /\.tmp$/, after: random() * 12 } : { after: random() * milliseconds }),
      };
      const { isKilled, code, stderr } = await runUntil([...args, '--errors', 'errors'], folder, { end });
      const found = contentOf(folder, output);
      expect([before, whole], `after kill ${kills}`).toContain(found);
      if (isKilled) kills += 1;
      else {
        expect([code, stderr]).toEqual([3, expect.stringContaining('articles were rejected')]);
        expect([found, contentOf(folder, 'errors')]).toEqual([whole, errors]);
        expect(leftBehind(folder)).toEqual([]);
        ends += 1;
        writeFileSync(path.join(folder, output), OLD);
      }
      before = contentOf(folder, output) ?? '';
    }
    const last = await runUntil([...args, '--errors', 'errors'], folder);
    expect([last.code, contentOf(folder, output), contentOf(folder, 'errors')]).toEqual([3, whole, errors]);
    expect(leftBehind(folder)).toEqual([]);
    if (KILLS > 24) process.stdout.write(`${args[0]}: ${kills} killed, ${ends + 1} came to their end\n`);
  });

  it('leaves what was there where there is no room, says so, and goes on when there is', async () => {
    const random = toRandom(SEED + 1);
    const { whole, errors } = await undisturbed(command);
    const disk = mountSmall(folderOf({}));
    const share = Math.ceil(FULL / Object.keys(commands).length);
    for (let turn = 0; turn < share; turn += 1) {
      const folder = disk?.folder ?? folderOf({});
      const room = Math.floor((0.05 + 0.9 * random()) * (Buffer.byteLength(whole) / 1024));
      const inputs = folderOf({ 'in.jsonl': input });
      const there = args.map((word) => (word === 'in.jsonl' ? path.join(inputs, word) : word));
      writeFileSync(path.join(folder, output), OLD);
      disk?.resize(room + 8);
      const rejections = ['--errors', path.join(inputs, 'errors')];
      const full = await runUntil([...there, ...rejections], folder, disk === undefined ? { limit: room } : {});
      expect([full.code, contentOf(folder, output)]).toEqual([1, OLD]);
      expect(full.stderr).toMatch(
        disk === undefined
          ? /cannot be (?:written|kept there): .*larger than is allowed/
          : /cannot be (?:written|used): the disk is full/,
      );
      disk?.resize(1_000_000);
      const { code } = await runUntil([...there, ...rejections], folder);
      expect([code, contentOf(folder, output)]).toEqual([3, whole]);
      expect([contentOf(inputs, 'errors')?.replaceAll(`${inputs}/`, ''), leftBehind(folder)]).toEqual([errors, []]);
    }
    if (FULL > 3) process.stdout.write(`${args[0]}: ${share} full (${disk ? 'tmpfs' : 'ulimit -f'})\n`);
  });
});

/** A file system of its own, where this user may mount one; elsewhere files are bounded by `ulimit -f`. */
function mountSmall(parent: string) {
  const folder = path.join(parent, 'disk');
  mkdirSync(folder);
  const quiet = { stdio: 'ignore' } as const;
  try {
    if (process.env.RAPPORTEUR_FULL === undefined) return undefined;
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1g', 'tmpfs', folder], quiet);
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', [folder], quiet));
  const resize = (kilobytes: number): void => {
    execFileSync('mount', ['-o', `remount,size=${Math.max(16, kilobytes)}k`, folder], quiet);
  };
  return { folder, resize };
}
