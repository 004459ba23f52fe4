// In: the folder that --cache names. Out: a memory for the build, and what there is to say of it. The one idea: whatever
// is wrong with a cache costs time and never the graph, save that its folder cannot be used at all.
import type { Quad } from '@rdfjs/types';
import { type Command, InvalidArgumentError } from 'commander';
import type { Memory } from '../cache/index.ts';
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
  { cache: folder, pruneCache }: CacheOptions,
  vocabulary: Iterable<Quad>,
): Promise<OpenCache | undefined> {
  if (folder === undefined && pruneCache)
    throw new Failure('--prune-cache needs --cache DIR, the cache to prune', { exitCode: exitCodes.misuse });
  if (folder === undefined) return undefined;
  const { openMemory, CacheError } = await import('../cache/index.ts');
  const memory = (() => {
    try {
      return openMemory(folder, vocabulary);
    } catch (error) {
      if (!(error instanceof CacheError)) throw error;
      throw new Failure(`--cache ${folder} cannot be used: ${toReason(error.cause) ?? error.message}`);
    }
  })();
  const warn = (code: string, message: string): void =>
    note(toLine({ severity: 'warning', where: folder, code, message }));
  const close = (): number => {
    const { damaged, unwritten } = memory.close({ prune: pruneCache === true });
    if (damaged > 0)
      warn('cache-damaged', `${damaged === 1 ? '1 entry was' : `${damaged} entries were`} damaged, and made again`);
    if (unwritten !== undefined) {
      const reason = toReason(unwritten) ?? String(unwritten);
      warn(
        'cache-not-written',
        `${reason}; the graph is whole, but the next build has to read the same articles again`,
      );
    }
    return memory.reused();
  };
  return { memory, close };
}
