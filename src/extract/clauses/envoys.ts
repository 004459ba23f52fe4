/**
 * In: the chunks of a sentence. Out: the same, where whoever serves somebody stands for himself, with the party of both.
 * Reads: "President A's special envoy", "Lopes's chief of staff, B". The idea: nobody has the envoy of another country's president.
 */
import type { Actor } from '../nouns/discourse.ts';
import type { ActorChunk, Chunk } from './chunk.ts';

/** Somebody with a party, to whom what comes next belongs. */
const toOwner = (chunk: Chunk | undefined): Actor | undefined => {
  if (chunk?.type !== 'actor' || chunk.form !== 'designation' || !chunk.isPossessive) return undefined;
  const [owner, other] = chunk.actors;
  return owner?.person !== undefined && owner.party !== undefined && other === undefined ? owner : undefined;
};

/** One in an office, for whom the words name no party of his own. */
const isServant = (chunk: Chunk | undefined): chunk is ActorChunk =>
  chunk?.type === 'actor' &&
  chunk.designations?.length === 1 &&
  chunk.designations[0]?.party === undefined &&
  (chunk.designations[0]?.offices.length ?? 0) > 0;

/** "President A's envoy B" becomes "B", of A's party. */
export const foldEnvoys = (chunks: readonly Chunk[]): readonly Chunk[] => {
  if (!chunks.some((chunk, at) => toOwner(chunk) && isServant(chunks[at + 1]))) return chunks;
  return chunks.flatMap((chunk, at): Chunk[] => {
    if (toOwner(chunk) && isServant(chunks[at + 1])) return [];
    const owner = toOwner(chunks[at - 1]);
    if (!owner || !isServant(chunk)) return [chunk];
    const actors = chunk.actors.map((actor): Actor => {
      const { person, party } = actor;
      if (person && (person.party ?? owner.party) !== owner.party) return actor;
      if (person) person.party ??= owner.party as string;
      return party === undefined || actor.isInferred
        ? { ...actor, party: owner.party as string, isInferred: false }
        : actor;
    });
    return [{ ...chunk, actors }];
  });
};
