// In: something to do. Out: how long it took, each time. The one idea: keep all runs, and say median and spread.

/** One thing measured: milliseconds of each run, and how much was worked on in each. */
export type Measurement = {
  readonly group: 'process' | 'part' | 'stage' | 'peer';
  readonly name: string;
  readonly runs: readonly number[];
  /** What one run works on, for a rate: so many bytes (shown as MB), or so many things. */
  readonly amount?: { readonly count: number; readonly unit: 'MB' | 'quads' };
  /** Of a process: seconds of processor time and megabytes of memory at its peak, medians. */
  readonly usage?: { readonly cpuSeconds: number; readonly peakMegabytes: number };
};

export async function time(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Runs all works in turn, `rounds` times over, so that a busy spell of the machine hits all of them alike. */
export async function timeInTurn<K extends string>(
  works: Readonly<Record<K, () => unknown>>,
  rounds: number,
): Promise<Readonly<Record<K, readonly number[]>>> {
  const names = Object.keys(works) as K[];
  const runs = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>;
  for (let round = 0; round < rounds; round += 1) for (const name of names) runs[name].push(await time(works[name]));
  return runs;
}

export function toMedian(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}
