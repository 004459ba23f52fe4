/**
 * In: the chunks of a sentence. Out: the same, where a country or body that owns an office is that of whoever holds it.
 * Reads: "the North's First Vice Minister A", "the Kingdom's Ambassador to B, A". The idea: a name that the text has explained, or a
 * realm that can only be the publisher's own, stands apart from the office.
 */
import type { Chunk, ChunkContext } from './chunk.ts';

const REALM = /^(?:Kingdom|Sultanate|Emirate)$/;

/** The party that the chunk names as owner of what follows. */
const ownerOf = (chunk: Chunk | undefined, { sentence, discourse }: ChunkContext): string | undefined => {
  if (chunk?.type === 'actor' && chunk.form === 'party' && chunk.isPossessive && chunk.actors.length === 1)
    return chunk.actors[0]?.party;
  if (chunk?.type !== 'noun') return undefined;
  const [realm, mark] = [sentence.words[chunk.begin + 1], sentence.words[chunk.begin + 2]];
  return chunk.end === chunk.begin + 3 && REALM.test(realm?.text ?? '') && mark?.norm === "'s"
    ? discourse.home
    : undefined;
};

/** "the North's" and "Minister A": A is the North's. */
export const foldOwned = (context: ChunkContext, chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.map((chunk, at) => {
    if (chunk.type !== 'actor' || chunk.form !== 'designation') return chunk;
    const party = ownerOf(chunks[at - 1], context);
    const [actor, other] = chunk.actors;
    const isOpen = actor?.party === undefined || (actor.isInferred === true && actor.person?.party === undefined);
    if (party === undefined || actor?.role === undefined || other !== undefined || !isOpen) return chunk;
    if (actor.person) actor.person.party ??= party;
    return { ...chunk, actors: [{ ...actor, party, isInferred: false }] };
  });
