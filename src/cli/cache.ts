// In: the folder that --cache names. Out: a memory for the build, and what there is to say of it. The one idea: whatever
// is wrong with a cache costs time and never the graph, save that its folder cannot be used at all.
import type { Quad } from '@rdfjs/types';
import { type Command, InvalidArgumentError } from 'commander';
import type { CacheReport, Memory } from '../cache/index.ts';
import { exitCodes, Failure, toReason } from './failure.ts';
import { note } from './output.ts';
import { toLine } from './report.ts';

export type CacheOptions = { readonly cache?: string; readonly pruneCache?: true };

/** Adds `--cache DIR` and `--prune-cache`. */
export function addCacheOptions(command: Command): Command {
  return command
    .option('--cache <dir>', 'reuse what was read of unchanged articles before; the graph is the same', toFolder)
    .option('--prune-cache', 'drop from the cache whatever this build did not use');
}

function toFolder(folder: string): string {
  if (folder.trim() !== '') return folder;
  throw new InvalidArgumentError('Name a folder.');
}

export type OpenCache = {
  readonly memory: Memory;
  /** Writes what is new, tells what was wrong, and gives the number of articles that were known. */
  readonly close: () => number;
};

/** The cache, if there is to be one. */
export async function openCache(
  { cache: folder, pruneCache, full }: CacheOptions & { readonly full?: number },
  vocabulary: Iterable<Quad>,
): Promise<OpenCache | undefined> {
  if (folder === undefined && pruneCache)
    throw new Failure('--prune-cache needs --cache DIR, the cache to prune', { exitCode: exitCodes.misuse });
  if (folder === undefined) return undefined;
  const { openMemory } = await import('../cache/index.ts');
  const memory = await openFolder(folder, () => openMemory(folder, vocabulary, full === undefined ? {} : { full }));
  const close = (): number => {
    tellFaults(folder, memory.close({ prune: pruneCache === true }));
    return memory.reused();
  };
  return { memory, close };
}

/** What `open` gives; a Failure where the folder cannot be used. */
export async function openFolder<T>(folder: string, open: () => T): Promise<T> {
  const { CacheError } = await import('../cache/index.ts');
  try {
    return open();
  } catch (error) {
    if (!(error instanceof CacheError)) throw error;
    throw new Failure(`--cache ${folder} cannot be used: ${toReason(error.cause) ?? error.message}`);
  }
}

/** Tells damage, once, and what could not be written. */
export function tellFaults(folder: string, { damaged, unwritten }: CacheReport): void {
  const warn = (code: string, message: string): void =>
    note(toLine({ severity: 'warning', where: folder, code, message }));
  if (damaged > 0)
    warn('cache-damaged', `${damaged === 1 ? '1 entry was' : `${damaged} entries were`} damaged, and made again`);
  if (unwritten !== undefined) {
    const reason = toReason(unwritten) ?? String(unwritten);
    warn('cache-not-written', `${reason}; the result is whole, but the next run has to do the same again`);
  }
}
