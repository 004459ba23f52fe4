/**
 * In: a folder, and what a graph depends on beside its options. Out: the bytes that were kept for the same options last. The
 * idea: a file for each set of options, replaced as a whole; its first line says of what it is and what its digest is, so
 * whatever is older, damaged or half there is as good as none. Digests and writing take their time beside the program.
 */
import { webcrypto } from 'node:crypto';
import { listSnapshots, readWhole, removeSnapshot, writeSnapshot } from './files.ts';
import { toKey } from './store.ts';

export interface Snapshots {
  /** `of` is whatever else the graph depends on, such as corrections; with another, what was kept is of no use. */
  readonly find: (options: string, of: string) => Promise<Buffer | undefined>;
  /** Begins to write; the bytes are not to be changed any more. */
  readonly keep: (options: string, of: string, bytes: readonly Uint8Array[]) => void;
  /** Waits for what is being written. `prune` removes those that were neither found nor kept. What could not be written is `fault`. */
  readonly close: (options?: { readonly prune?: boolean }) => Promise<{
    readonly damaged: number;
    readonly fault?: { readonly unwritten: unknown } | undefined;
  }>;
}

const DIGEST_LENGTH = 64;
const HEAD_LENGTH = 2 * (DIGEST_LENGTH + 1);

/** Opens the snapshots of a folder that is there. */
export function openSnapshots(folder: string, program: string): Snapshots {
  const used = new Set<string>();
  const writing: Promise<void>[] = [];
  let damaged = 0;
  let fault: { readonly unwritten: unknown } | undefined;
  const nameOf = (options: string): string => {
    const name = toKey(['snapshot', options]).slice(0, 32);
    used.add(name);
    return name;
  };
  return {
    find: async (options, of) => {
      const bytes = readWhole(folder, nameOf(options));
      const head = bytes?.toString('latin1', 0, HEAD_LENGTH) ?? '';
      if (bytes === undefined || !head.startsWith(toKey([program, options, of]))) return undefined;
      const content = bytes.subarray(HEAD_LENGTH);
      if (head === toHead(toKey([program, options, of]), await toDigest(content))) return content;
      damaged += 1;
      return undefined;
    },
    keep: (options, of, bytes) => {
      const all = Buffer.concat(bytes);
      const text = toDigest(all).then((digest) => toHead(toKey([program, options, of]), digest));
      const written = writeSnapshot(folder, nameOf(options), all, { length: HEAD_LENGTH, text });
      writing.push(
        written.catch((unwritten) => {
          fault = { unwritten };
        }),
      );
    },
    close: async ({ prune = false } = {}) => {
      await Promise.all(writing);
      if (prune) for (const name of listSnapshots(folder)) if (!used.has(name)) removeSnapshot(folder, name);
      return { damaged, fault };
    },
  };
}

function toHead(of: string, digest: string): string {
  return `${of} ${digest}\n`;
}

// In a thread of the system's, for it may be the digest of a hundred megabytes.
async function toDigest(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
