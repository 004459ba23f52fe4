// In: --sort-memory, and what is to be written where. Out: where lines are sorted that memory does not hold, or that nothing is
// sorted. The one idea: it lies beside the output, where there has to be room anyway, or else where the system keeps such files.
import { access, constants, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Format } from '../rdf/index.ts';
import { misuse } from './failure.ts';
import { STANDARD_OUTPUT, toWriteFailure } from './files.ts';
import { toBytes } from './numbers.ts';

export type SortingOptions = { readonly sortMemory?: number };

export type Sorting = { readonly most: number; readonly newPath: () => string };

/** Few enough for four sorts at once beside the threads, and enough for the graphs of some thousand articles. */
const USUAL = 16_000_000;

/** Adds `--sort-memory SIZE`. */
export function addSortingOption(command: Command): Command {
  const description =
    'of nquads and ntriples: sort so much at once in memory, and what is more on the disk, beside the output (default: 16MB)';
  return command.option('--sort-memory <bytes>', description, toBytes);
}

/** How lines are sorted, or undefined where the graph is built in memory. Throws a Failure where the output has no place. */
export async function toSorting(
  { sortMemory }: SortingOptions,
  {
    format,
    output,
    identity,
  }: { readonly format: Format; readonly output: string; readonly identity: string | undefined },
): Promise<Sorting | undefined> {
  const isSorted = (format === 'nquads' || format === 'ntriples') && identity === undefined;
  if (!isSorted && sortMemory !== undefined)
    throw misuse(
      '--sort-memory is for --format nquads and ntriples without --identity; other graphs are built in memory',
    );
  if (!isSorted) return undefined;
  const { toTemporary } = await import('../rdf/index.ts');
  const old = output === STANDARD_OUTPUT ? undefined : await stat(output).catch(() => undefined);
  // Beside a device, as beside standard output, there is no place for files.
  const isFile = output !== STANDARD_OUTPUT && (old === undefined || old.isFile());
  const file = isFile ? await findPlace(output) : join(tmpdir(), 'rapporteur');
  return { most: sortMemory ?? USUAL, newPath: () => toTemporary(file) };
}

/** Beside the output, or, where its folder is made only with it, in the nearest that is there, which is on the same disk. */
async function findPlace(output: string): Promise<string> {
  const file = await realpath(output).catch(() => output);
  let folder = dirname(file);
  while (!(await stat(folder).catch(() => undefined)) && dirname(folder) !== folder) folder = dirname(folder);
  await access(`${folder}/.`, constants.W_OK | constants.X_OK).catch((error) => {
    throw toWriteFailure(error, output);
  });
  return join(folder, basename(file));
}
