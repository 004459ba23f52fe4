// In: measurements. Out: a table of at most 100 columns, and a record of one line of JSON. The one idea: what was
// measured says where and when, and whether the machine had anything else to do.
import { availableParallelism, cpus, loadavg } from 'node:os';
import type { Ratio } from './ratios.ts';
import { type Measurement, toMedian } from './timing.ts';

export type Machine = {
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  readonly cpu: string;
  /** How many processes wanted a core, on average, in the minute before. */
  readonly load: number;
  /** The same at the end, when the bench itself is one or two of them. */
  readonly loadAfter: number;
};

/** To be called before the measurements; the answer, after them. */
export function observeMachine(): () => Machine {
  const before = describe();
  return () => ({ ...before, loadAfter: findLoad() });
}

const findLoad = (): number => Number((loadavg()[0] ?? 0).toFixed(2));

function describe(): Omit<Machine, 'loadAfter'> {
  return {
    date: new Date().toISOString().slice(0, 16),
    node: process.version,
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    load: findLoad(),
  };
}

const headings: Readonly<Record<Measurement['group'], string>> = {
  process: 'processes, from start to end',
  part: 'build seeds, part by part, cold',
  stage: 'stages, warm, on more articles',
  peer: 'peers, warm, on the same',
};

const lastHeadings = { process: 'CPU; memory', part: '', stage: 'rate', peer: 'rate' } as const;

export function toReport(machine: Machine, measurements: readonly Measurement[]): string {
  const { date, node, cores, cpu, load, loadAfter } = machine;
  const state = load > cores / 4 || loadAfter > cores ? 'busy' : 'quiet';
  const lines = [`${date}Z, Node ${node}, ${cores} cores (${cpu}), ${state}: load ${load}, then ${loadAfter}`];
  for (const [group, heading] of Object.entries(headings)) {
    const rows = measurements.filter((measurement) => measurement.group === group);
    if (rows.length === 0) continue;
    lines.push('', toLine([heading, 'runs', 'median', 'from', 'to', lastHeadings[group as Measurement['group']]]));
    lines.push(...rows.map(toRow));
  }
  return `${lines.join('\n')}\n`;
}

function toRow(measurement: Measurement): string {
  const { name, runs } = measurement;
  const times = [toMedian(runs), Math.min(...runs), Math.max(...runs)].map((ms) => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`);
  return toLine([`  ${name}`, String(runs.length), ...times, toRate(measurement)]);
}

function toRate({ runs, amount, usage }: Measurement): string {
  if (usage) return `${usage.cpuSeconds.toFixed(2)} s; ${usage.peakMegabytes.toFixed(0)} MB`;
  if (!amount) return '';
  const seconds = toMedian(runs) / 1000;
  if (amount.unit === 'MB') return `${(amount.count / 1e6 / seconds).toFixed(2)} MB/s of ${toKilo(amount.count)} kB`;
  return `${toKilo(amount.count / seconds)} k/s of ${toKilo(amount.count)} k ${amount.unit}`;
}

const toKilo = (count: number): string => (count / 1000).toFixed(count < 100_000 ? 1 : 0);

function toLine([name = '', runs = '', median = '', from = '', to = '', rate = '']: readonly string[]): string {
  const figures = [runs.padStart(4), median.padStart(9), from.padStart(9), to.padStart(9), `  ${rate}`];
  return (name.padEnd(40) + figures.join('')).trimEnd();
}

/** One line for `history.jsonl`: medians, in milliseconds. */
export function toRecord(
  machine: Machine,
  version: string,
  { measurements, ratios }: { readonly measurements: readonly Measurement[]; readonly ratios: readonly Ratio[] },
): string {
  const results = measurements.map(({ group, name, runs, amount, usage }) => ({
    group,
    name,
    median: Number(toMedian(runs).toFixed(2)),
    from: Number(Math.min(...runs).toFixed(2)),
    to: Number(Math.max(...runs).toFixed(2)),
    runs: runs.length,
    ...amount,
    ...usage,
  }));
  return `${JSON.stringify({ ...machine, version, results, ratios })}\n`;
}
