/**
 * In: the chunks of a sentence. Out: the same, where a country or body that owns an office is that of whoever holds it.
 * Reads: "the North's First Vice Minister A". The idea: only such names as the text itself has explained come apart from the office.
 */
import type { ActorChunk, Chunk } from './chunk.ts';

const isOwner = (chunk: Chunk | undefined): chunk is ActorChunk =>
  chunk?.type === 'actor' && chunk.form === 'party' && chunk.isPossessive && chunk.actors.length === 1;

/** "the North's" and "Minister A": A is the North's. */
export const foldOwned = (chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.map((chunk, at) => {
    const owner = chunks[at - 1];
    if (chunk.type !== 'actor' || chunk.form !== 'designation' || !isOwner(owner)) return chunk;
    const party = owner.actors[0]?.party;
    const [actor, other] = chunk.actors;
    const isOpen = actor?.party === undefined || (actor.isInferred === true && actor.person?.party === undefined);
    if (party === undefined || actor?.role === undefined || other !== undefined || !isOpen) return chunk;
    if (actor.person) actor.person.party ??= party;
    return { ...chunk, actors: [{ ...actor, party, isInferred: false }] };
  });
