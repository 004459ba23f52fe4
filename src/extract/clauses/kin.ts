/**
 * In: the chunks of a sentence. Out: the same, where a leader's relative who comes along with an envoy sits on the leader's side.
 * Reads: "the American envoy A and the President's son-in-law, B", "A and Omolo's brother B". The idea: whoever is named in one row
 * with somebody in office, and as kin of that country's leader, is there for it; kin alone are private.
 */
import type { Sentence } from '../sentence.ts';
import type { ActorChunk, Chunk } from './chunk.ts';
import { norm } from './words.ts';

const KIN = /^(?:son|daughter|brother|sister|nephew|niece|cousin|uncle|law)$/;

/** Where the relative's name stands whose description opens at `at`; -1 where none does. */
const findRelative = (sentence: Sentence, chunks: readonly Chunk[], at: number): number => {
  const [envoy, and, leader, kin] = [chunks[at - 2], chunks[at - 1], chunks[at], chunks[at + 1]];
  if (leader?.type !== 'actor' || !leader.isPossessive || and?.type !== 'coordinator' || kin?.type !== 'noun')
    return -1;
  const party = leader.actors[0]?.party;
  const isBeside =
    envoy?.type === 'actor' &&
    !envoy.isPossessive &&
    envoy.actors.some((actor) => actor.party === party && (actor.role ?? actor.person?.offices[0]) !== undefined);
  if (party === undefined || !isBeside || !KIN.test(norm(sentence, kin.head))) return -1;
  const name = chunks[at + 2]?.type === 'comma' ? at + 3 : at + 2;
  const named = chunks[name];
  return named?.type === 'actor' && !named.isPossessive && named.actors.length === 1 && named.actors[0]?.person
    ? name
    : -1;
};

/** "envoy A and the President's son-in-law, B" becomes "envoy A and B". */
export const foldKin = (sentence: Sentence, chunks: readonly Chunk[]): readonly Chunk[] => {
  const folded: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const name = findRelative(sentence, chunks, at);
    if (name < 0) {
      folded.push(chunks[at] as Chunk);
      continue;
    }
    const [leader, relative] = [chunks[at] as ActorChunk, chunks[name] as ActorChunk];
    const party = leader.actors[0]?.party;
    const actors = relative.actors.map((actor) => (actor.party || !party ? actor : { ...actor, party }));
    folded.push({ ...relative, actors });
    at = name;
  }
  return folded;
};
