/**
 * In: a noun that names a delegation. Out: those who stand for it.
 * Reads: "a Chinese delegation led by A", "a delegation of French senators", "members of a US delegation". The idea: its head, else
 * those of whom it is made up, else the party that sends it.
 */
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import type { Actor } from '../nouns/discourse.ts';
import { isWord } from './reality.ts';

export const isDelegation = (noun: NounChunk): boolean => noun.cues.some((cue) => cue.frame === 'delegation');

/** "a Chinese delegation led by Ambassador Lu": its head, else the party that sends it. */
export const findDelegation = (chunks: readonly Chunk[], at: number, noun: NounChunk): readonly Actor[] => {
  const by = chunks.findIndex(
    (chunk, index) => index > at && index < at + 10 && isWord(chunk, 'by') && chunks[index - 1]?.type === 'verb',
  );
  const led = by < 0 ? [] : actorsFrom(chunks, by + 1).actors;
  const owners = noun.possessors.length > 0 ? noun.possessors : noun.modifiers;
  const party = owners[0]?.party;
  if (led.length > 0)
    return led.map((actor) => (actor.party === undefined && party !== undefined ? { ...actor, party } : actor));
  // "a delegation of French senators"
  const isOf = owners.length === 0 && isWord(chunks[at + 1], 'of', 'from');
  return isOf ? actorsFrom(chunks, at + 2, { isClosedList: true }).actors : owners;
};

/** "members of | a delegation": where the delegation stands; -1 where none does. */
export const findMembersOf = (chunks: readonly Chunk[], at: number): number => {
  const [members, of, noun] = [chunks[at], chunks[at + 1], chunks[at + 2]];
  const isPlainNoun = members?.type === 'noun' && members.cues.length === 0 && members.modifiers.length === 0;
  const isOf = of?.type === 'preposition' && of.word === 'of';
  return isPlainNoun && isOf && noun?.type === 'noun' && isDelegation(noun) ? at + 2 : -1;
};
