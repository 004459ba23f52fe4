// In: command lines. Out: how long each takes as a process of its own, from start to end, as a user waits for it.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measurement, time, toMedian } from './timing.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const main = path.join(root, 'dist/cli/main.js');

// The child tells its processor time and memory on a pipe of its own when it ends.
const usageHook = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }));
  });`)}`;

type Usage = NonNullable<Measurement['usage']>;

function run(args: readonly string[]): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', usageHook, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    const said = { errors: '', usage: '' };
    child.stderr?.on('data', (piece) => (said.errors += piece));
    child.stdio[3]?.on('data', (piece) => (said.usage += piece));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(said.usage) as Usage);
      else reject(new Error(`node ${args.join(' ')} ended with ${code}: ${said.errors}`));
    });
  });
}

async function measure(name: string, args: readonly string[], rounds: number): Promise<Measurement> {
  await run(args); // the first one reads the files from the disk
  const runs: number[] = [];
  const usages: Usage[] = [];
  for (let round = 0; round < rounds; round += 1) {
    runs.push(await time(async () => usages.push(await run(args))));
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
