/**
 * In: the chunks of a sentence. Out: those who are named among others who are not.
 * Reads: "twelve countries, including A and B, called", "A, along with several of her colleagues, met B".
 * The idea: who is named of a number has said and done what all of it has.
 */
import type { Actor } from '../nouns/discourse.ts';
import type { Chunk } from './chunk.ts';
import { actorsFrom } from './lists.ts';

const isIncluding = (chunk: Chunk | undefined): boolean => chunk?.type === 'preposition' && chunk.word === 'including';

const isName = (chunk: Chunk | undefined): boolean => chunk?.type === 'actor' || chunk?.type === 'coordinator';

/** The "including" that opens the list of names in which the chunk at `at` stands, or -1. */
export const findIncluding = (chunks: readonly Chunk[], at: number): number => {
  let index = at - 1;
  while (isName(chunks[index]) || (chunks[index]?.type === 'comma' && isName(chunks[index - 1]))) index -= 1;
  return isIncluding(chunks[index]) ? index : -1;
};

/** Who stands behind "including", right behind the noun at `at`; of "no state, including A" nobody. */
export const includedIn = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const next = chunks[at + 1]?.type === 'comma' ? at + 2 : at + 1;
  const noun = chunks[at];
  if (!isIncluding(chunks[next]) || (noun?.type === 'noun' && noun.isNone)) return [];
  const { actors } = actorsFrom(chunks, next + 1, { isClosedList: true });
  return actors.every(({ party, former }) => party !== undefined && former !== true) ? actors : [];
};

/** "A, along with several of her colleagues, met B": the actor whom the unnamed ones at `start` only go along with, or -1. */
export const companionOf = (chunks: readonly Chunk[], start: number): number => {
  const joint = chunks[start - 1];
  if (joint?.type !== 'coordinator' || !/^(?:along|together|as)$/.test(joint.word)) return -1;
  const before = chunks[start - 2]?.type === 'comma' ? start - 3 : start - 2;
  return chunks[before]?.type === 'actor' ? before : -1;
};
