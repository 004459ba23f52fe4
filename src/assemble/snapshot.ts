// In: the sum of a graph, and the articles that it is made of. Out: bytes, and back. The one idea: what is looked through is
// JSON at the head; what is only carried on, the sections and the objects, follows as it is.
import type { Ties } from '../model/index.ts';
import type { Kind, Ledger } from './ledger.ts';
import type { Sum } from './sum.ts';

type Known = { readonly key: string; readonly ties: Ties };

type Head = {
  readonly articles: readonly (readonly [id: string, known: Known])[];
  readonly ledger: readonly (readonly [Kind, readonly (readonly [of: string, times: number])[]])[];
  readonly sections: readonly (readonly [rank: number, bytes: number])[];
  readonly objects: number;
};

/** A graph as it was built last. */
export type Snapshot = {
  /** By their ids; `key` is of what they say. */
  readonly articles: ReadonlyMap<string, Known>;
  readonly sum: Sum;
};

const NEWLINE = 10;

/** The bytes of a snapshot, in pieces. */
export function writeSnapshot({ articles, sum }: Snapshot): readonly Uint8Array[] {
  const { sections, ledger, objects } = sum;
  const head: Head = {
    articles: [...articles],
    ledger: [...ledger].map(([kind, counts]) => [kind, [...counts]]),
    sections: [...sections].map(([rank, section]) => [rank, section.length]),
    objects: objects.values.length,
  };
  const carried = [objects.values, objects.times].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return [Buffer.from(`${JSON.stringify(head)}\n`), ...carried, ...sections.values()];
}

/** The snapshot of these bytes, which `writeSnapshot` of the same program gave; undefined where they are cut off. */
export function readSnapshot(bytes: Buffer | undefined): Snapshot | undefined {
  if (bytes === undefined) return undefined;
  const parsed = parseHead(bytes);
  if (parsed === undefined) return undefined;
  const { head, length } = parsed;
  let at = length;
  const take = (size: number): Buffer => {
    const part = bytes.subarray(at, at + size);
    at += size;
    return part;
  };
  const values = new Float64Array(Uint8Array.from(take(8 * head.objects)).buffer);
  const times = new Uint32Array(Uint8Array.from(take(4 * head.objects)).buffer);
  const sections = new Map(head.sections.map(([rank, size]) => [rank, take(size)]));
  if (at !== bytes.length) return undefined;
  const ledger: Ledger = new Map(head.ledger.map(([kind, counts]) => [kind, new Map(counts)]));
  return { articles: new Map(head.articles), sum: { sections, ledger, objects: { values, times } } };
}

function parseHead(bytes: Buffer): { readonly head: Head; readonly length: number } | undefined {
  const end = bytes.indexOf(NEWLINE);
  return end < 0 ? undefined : { head: JSON.parse(bytes.toString('utf8', 0, end)), length: end + 1 };
}
