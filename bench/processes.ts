// In: command lines. Out: how long each takes as a process of its own, from start to end, as a user waits for it.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measurement, time, toMedian } from './timing.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const main = path.join(root, 'dist/bin/rapporteur.js');
const cold = path.join(root, 'bench/cold.mjs');

// The child tells its processor time and memory on a pipe of its own when it ends.
export const usageHook = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }));
  });`)}`;

type Usage = NonNullable<Measurement['usage']>;

export type Ran = { readonly stdout: string; readonly usage: Usage };

/** Runs Node in the project's folder; rejects where it does not end well. */
export function run(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', usageHook, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const said = { stdout: '', errors: '', usage: '' };
    child.stdout?.on('data', (piece) => (said.stdout += piece));
    child.stderr?.on('data', (piece) => (said.errors += piece));
    child.stdio[3]?.on('data', (piece) => (said.usage += piece));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ stdout: said.stdout, usage: JSON.parse(said.usage) as Usage });
      else reject(new Error(`node ${args.join(' ')} ended with ${code}: ${said.errors}`));
    });
  });
}

async function measure(name: string, args: readonly string[], rounds: number): Promise<Measurement> {
  await run(args); // the first one reads the files from the disk
  const runs: number[] = [];
  const usages: Usage[] = [];
  for (let round = 0; round < rounds; round += 1) {
    runs.push(await time(async () => usages.push((await run(args)).usage)));
  }
  const cpuSeconds = toMedian(usages.map((usage) => usage.cpuSeconds));
  const peakMegabytes = toMedian(usages.map((usage) => usage.peakMegabytes));
  return { group: 'process', name, runs, usage: { cpuSeconds, peakMegabytes } };
}

/** Measures the main job, the help, and Node with nothing to do, below which neither can get. */
export async function measureProcesses(rounds: number): Promise<readonly Measurement[]> {
  const output = path.join(tmpdir(), `rapporteur-bench-${process.pid}.ttl`);
  try {
    return [
      await measure('rapporteur build seeds', [main, 'build', 'seeds', '-o', output], rounds),
      await measure('rapporteur --help', [main, '--help'], rounds),
      await measure('node, with nothing to do', ['-e', '0'], rounds),
    ];
  } finally {
    rmSync(output, { force: true });
  }
}

/** Measures the parts of the main job, each for the first time in a process; `cold.mjs` says which they are. */
export async function measureParts(rounds: number): Promise<readonly Measurement[]> {
  const output = path.join(tmpdir(), `rapporteur-bench-${process.pid}.cold.ttl`);
  const runs = new Map<string, number[]>();
  try {
    await run([cold, output]);
    for (let round = 0; round < rounds; round += 1) {
      const parts = JSON.parse((await run([cold, output])).stdout) as Readonly<Record<string, number>>;
      for (const [part, took] of Object.entries(parts)) runs.set(part, [...(runs.get(part) ?? []), took]);
    }
  } finally {
    rmSync(output, { force: true });
  }
  return [...runs].map(([name, each]) => ({ group: 'part', name, runs: each }));
}
