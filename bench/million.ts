// In: numbers of articles. Out: what building each of them costs, stage by stage: time and processor time an article, resident
// memory, room on the disk, and what was rejected; and how the last compares with the first. See README.md.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawArchive } from './archive.ts';
import { observeMachine } from './report.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000,1000000' },
    seed: { type: 'string', default: '1' },
    diplomatic: { type: 'string', default: '0.2' },
    malformed: { type: 'string', default: '0.02' },
    jobs: { type: 'string' },
    'sort-memory': { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** The child tells its stages, with its processor time so far, on a pipe of its own. */
const stagesHook = `data:text/javascript,${encodeURIComponent(`
  import { subscribe } from 'node:diagnostics_channel';
  import { writeSync } from 'node:fs';
  const tell = (stage) => {
    const { user, system } = process.cpuUsage();
    writeSync(3, JSON.stringify({ stage, cpu: (user + system) / 1e6 }) + '\\n');
  };
  subscribe('rapporteur:stage', tell);
  process.on('exit', () => tell('end'));`)}`;

type Row = { stage: string; seconds: number; cpu: number; megabytes: number; spilled: number };

/** What a running process holds in memory and, in files without a name, on the disk, in MB; as /proc says it. */
function look(pid: number): { readonly megabytes: number; readonly spilled: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const handles = readdirSync(`/proc/${pid}/fd`).map((name) => statSync(`/proc/${pid}/fd/${name}`));
    const nameless = handles.filter((file) => file.isFile() && file.nlink === 0);
    return {
      megabytes: Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024,
      spilled: nameless.reduce((sum, { size }) => sum + size, 0) / 1e6,
    };
  } catch {
    return { megabytes: 0, spilled: 0 };
  }
}

type Ran = { readonly rows: readonly Row[]; readonly given: number };

async function build(count: number, folder: string): Promise<Ran> {
  const given = (['jobs', 'sort-memory'] as const).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
  const files = ['-o', path.join(folder, 'graph.nq'), '--errors', path.join(folder, 'errors.jsonl')];
  const child = spawn(process.execPath, ['--import', stagesHook, main, 'build', '-', ...files, ...given], {
    stdio: ['pipe', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, TMPDIR: folder },
  });
  const rows: Row[] = [{ stage: 'start', seconds: performance.now() / 1000, cpu: 0, megabytes: 0, spilled: 0 }];
  const sample = setInterval(() => {
    const row = rows.at(-1) as Row;
    const { megabytes, spilled } = look(child.pid ?? 0);
    row.megabytes = Math.max(row.megabytes, megabytes);
    row.spilled = Math.max(row.spilled, spilled);
  }, 200);
  child.stdio[3]?.on('data', (piece) => {
    for (const line of String(piece).split('\n').filter(Boolean)) {
      const { stage, cpu } = JSON.parse(line) as { readonly stage: string; readonly cpu: number };
      rows.push({ stage, cpu, seconds: performance.now() / 1000, megabytes: 0, spilled: 0 });
    }
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const drawn = drawArchive({
    count,
    seed: Number(values.seed),
    diplomatic: Number(values.diplomatic),
    malformed: Number(values.malformed),
  });
  await pipeline(Readable.from(inPieces(drawn)), child.stdin as Writable);
  const givenAt = performance.now() / 1000;
  const code = await ended;
  clearInterval(sample);
  // Some are rejected, which is what 3 means.
  if (code !== 0 && code !== 3) throw new Error(`build ended with ${code}`);
  return { rows, given: givenAt };
}

function* inPieces(lines: Iterable<Buffer>): Generator<Buffer> {
  let open: Buffer[] = [];
  for (const line of lines) {
    open.push(line);
    if (open.length < 64) continue;
    yield Buffer.concat(open);
    open = [];
  }
  yield Buffer.concat(open);
}

function show(count: number, { rows: stages, given }: Ran, folder: string): number {
  const each = (seconds: number): string => ((1000 * seconds) / count).toFixed(2).padStart(10);
  const whole = (megabytes: number): string => Math.round(megabytes).toLocaleString('en').padStart(10);
  const heading = ['ms each', 'CPU ms', 'peak MB', 'disk MB'].map((word) => word.padStart(10)).join('');
  console.log(`\n${count.toLocaleString('en').padEnd(12)}${heading}`);
  for (const [at, { stage, seconds, cpu, megabytes, spilled }] of stages.entries()) {
    const next = stages[at + 1];
    if (next === undefined) continue;
    console.log(
      `${stage.padEnd(12)}${each(next.seconds - seconds)}${each(next.cpu - cpu)}${whole(megabytes)}${whole(spilled)}`,
    );
  }
  const [first, last] = [stages[0] as Row, stages.at(-1) as Row];
  const most = (of: 'megabytes' | 'spilled'): number => Math.max(...stages.map((row) => row[of]));
  console.log(
    `${'in all'.padEnd(12)}${each(last.seconds - first.seconds)}${each(last.cpu)}${whole(most('megabytes'))}${whole(most('spilled'))}`,
  );
  console.log(`the last article was given after ${(given - first.seconds).toFixed(1)} s`);
  console.log(`the graph has ${whole(statSync(path.join(folder, 'graph.nq')).size / 1e6).trim()} MB`);
  const codes = new Map<string, number>();
  const errors = path.join(folder, 'errors.jsonl');
  for (const line of existsSync(errors) ? readFileSync(errors, 'utf8').split('\n').filter(Boolean) : []) {
    const { code } = JSON.parse(line) as { readonly code: string };
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  console.log(`rejected: ${[...codes].map(([code, times]) => `${times.toLocaleString('en')} ${code}`).join(', ')}`);
  return (last.seconds - first.seconds) / count;
}

const toMachine = observeMachine();
const counts = values.count.split(',').map(Number);
const times: number[] = [];
for (const count of counts) {
  const folder = mkdtempSync(path.join(values.folder, 'rapporteur-million-'));
  try {
    times.push(show(count, await build(count, folder), folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const [first = 0] = times;
const last = times.at(-1) ?? 0;
if (times.length > 1)
  console.log(`\nan article of the last takes ${(last / first).toFixed(2)} times as long as one of the first`);
console.log(JSON.stringify(toMachine()));
