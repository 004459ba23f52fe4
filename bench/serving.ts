// In: a graph's file. Out: the explorer over it, as a process whose cost can be read. The one idea: what a page costs is
// the processor time of the server, all threads together, which suffers less from neighbours than the wall clock.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Served = {
  /** Such as `http://127.0.0.1:40123`. */
  readonly base: string;
  /** Milliseconds so far, in steps of 10; NaN where the system does not say. */
  readProcessorTime(): number;
  /** What it holds now and what it held at most, in MB; NaN where the system does not say. */
  readMemory(): { readonly now: number; readonly most: number };
  end(): void;
};

// Linux counts processor time in hundredths of a second (proc(5), `stat`, fields 14 and 15).
const MILLISECONDS_OF_TICK = 10;

/** Starts `rapporteur serve`, of the built program, at a port that is free. Rejects where it ends at once. */
export async function serve(main: string, graph: string): Promise<Served> {
  const child = spawn(process.execPath, [main, 'serve', graph, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const piece of child.stdout) {
    said += piece;
    const base = /http:\/\/[^\s/]+/u.exec(said)?.[0];
    if (base) return toServed(base, child);
  }
  throw new Error(`the server ended before it gave its address: ${said}`);
}

function toServed(base: string, child: ChildProcess): Served {
  const read = (name: string): string => {
    try {
      return readFileSync(`/proc/${child.pid}/${name}`, 'utf8');
    } catch {
      return '';
    }
  };
  // Kibibytes, whatever the file calls them.
  const toMegabytes = (key: string): number =>
    Number(new RegExp(`${key}:\\s*(\\d+)`).exec(read('status'))?.[1]) * 1.024e-3;
  return {
    base,
    readProcessorTime() {
      // The name, in brackets, may hold spaces.
      const fields = read('stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_OF_TICK;
    },
    readMemory: () => ({ now: toMegabytes('VmRSS'), most: toMegabytes('VmHWM') }),
    end: () => void child.kill(),
  };
}
