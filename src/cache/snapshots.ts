/**
 * In: a folder, and options. Out: the bytes that were kept for the same options last. The idea: a file for each set of options,
 * replaced as a whole; its first line says of what it is and what its digest is, so whatever is older, damaged or half there is
 * as good as none.
 */
import { createHash } from 'node:crypto';
import { listSnapshots, readWhole, removeSnapshot, writeSnapshot } from './files.ts';
import { type Ingredient, toKey } from './store.ts';

export interface Snapshots {
  /** `of` is whatever else it depends on, such as the program; with another, what was kept is of no use. */
  readonly find: (options: string, of: readonly Ingredient[]) => Buffer | undefined;
  readonly keep: (options: string, of: readonly Ingredient[], bytes: readonly Uint8Array[]) => void;
  /** `prune` removes those that were neither found nor kept. What could not be written is `fault`. */
  readonly close: (options?: { readonly prune?: boolean }) => {
    readonly damaged: number;
    readonly fault?: { readonly unwritten: unknown } | undefined;
  };
}

const DIGEST_LENGTH = 64;
const HEAD_LENGTH = 2 * (DIGEST_LENGTH + 1);

/** Opens the snapshots of a folder that is there. */
export function openSnapshots(folder: string): Snapshots {
  const used = new Set<string>();
  let damaged = 0;
  let fault: { readonly unwritten: unknown } | undefined;
  const nameOf = (options: string): string => {
    const name = toKey(['snapshot', options]).slice(0, 32);
    used.add(name);
    return name;
  };
  return {
    find: (options, of) => {
      const bytes = readWhole(folder, nameOf(options));
      const head = bytes?.toString('latin1', 0, HEAD_LENGTH) ?? '';
      if (bytes === undefined || !head.startsWith(toKey([options, ...of]))) return undefined;
      const content = bytes.subarray(HEAD_LENGTH);
      if (head === toHead(toKey([options, ...of]), [content])) return content;
      damaged += 1;
      return undefined;
    },
    keep: (options, of, bytes) => {
      const head = Buffer.from(toHead(toKey([options, ...of]), bytes), 'latin1');
      try {
        writeSnapshot(folder, nameOf(options), [head, ...bytes]);
      } catch (unwritten) {
        fault = { unwritten };
      }
    },
    close: ({ prune = false } = {}) => {
      if (prune) for (const name of listSnapshots(folder)) if (!used.has(name)) removeSnapshot(folder, name);
      return { damaged, fault };
    },
  };
}

function toHead(of: string, bytes: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of bytes) hash.update(part);
  return `${of} ${hash.digest('hex')}\n`;
}
