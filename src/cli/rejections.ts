// In: --errors and --max-error-rate. Out: a file with a line for each article that was rejected, and an end where they are
// too many. The one idea: what is rejected is a result as well, which a program can read while the work goes on.
import { appendFileSync, closeSync, openSync } from 'node:fs';
import type { Command } from 'commander';
import type { Finding } from '../model/index.ts';
import { Failure, toReason } from './failure.ts';
import { toShare } from './numbers.ts';
import { note } from './output.ts';

export type RejectionOptions = { readonly errors?: string; readonly maxErrorRate?: number };

export type Rejections = {
  /** Throws a Failure where too many of those met so far were rejected. */
  readonly add: (finding: Finding | undefined) => void;
  /** Closes the file, and looks at the share however few they were. Throws as `add` does. */
  readonly conclude: () => void;
};

/** Of fewer articles than these no share is made before the end: the first may be a bad one. */
const ENOUGH = 100;

/** Adds `--errors FILE` and `--max-error-rate SHARE`. */
export function addRejectionOptions(command: Command): Command {
  return command
    .option('--errors <file>', 'write a line of JSON there for each article that is rejected: where, code, why')
    .option('--max-error-rate <share>', 'fail where more of the articles are rejected, 0 to 1', toShare);
}

/** Opens the file, so that one that cannot be written is told before any work is done. */
export function openRejections({ errors: file, maxErrorRate: most = 1 }: RejectionOptions): Rejections {
  const handle = file === undefined ? undefined : attempt(file, () => openSync(file, 'w'));
  let [met, rejected] = [0, 0];
  const check = (): void => {
    if (rejected <= most * met) return;
    const where = file === undefined ? '' : `; ${file} says which, and why`;
    throw new Failure(`${toShareOf(rejected, met)}, and --max-error-rate allows a share of ${most}${where}`);
  };
  const add = (finding: Finding | undefined): void => {
    met += 1;
    if (finding === undefined) return;
    rejected += 1;
    if (file !== undefined && handle !== undefined) attempt(file, () => appendFileSync(handle, toRecord(finding)));
    if (met >= ENOUGH) check();
  };
  const conclude = (): void => {
    if (handle !== undefined) closeSync(handle);
    check();
    if (file !== undefined && rejected > 0) note(`${toShareOf(rejected, met)}; ${file} says which, and why\n`);
  };
  return { add, conclude };
}

function toRecord({ where, code, severity, message }: Finding): string {
  return `${JSON.stringify({ where, code, severity, message })}\n`;
}

function toShareOf(rejected: number, met: number): string {
  return `${rejected.toLocaleString('en')} of ${met.toLocaleString('en')} articles were rejected`;
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = toReason(error);
    throw reason === undefined ? error : new Failure(`${file} cannot be written: ${reason}`);
  }
}
