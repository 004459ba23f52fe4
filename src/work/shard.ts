// In: a part of a whole, and an id. Out: whether the one is in the other. The one idea: the id alone says where an article belongs, so
// machines that know nothing of each other share out the work, and nothing is done twice or left undone.
import { createHash } from 'node:crypto';

/** One of `of` parts, `part` from 1. */
export type Shard = { readonly part: number; readonly of: number };

/** Is what has this id in the shard? By the first 48 bits of its SHA-256, modulo the number of shards. */
export function isInShard(id: string, { part, of }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUIntBE(0, 6) % of === part - 1;
}
