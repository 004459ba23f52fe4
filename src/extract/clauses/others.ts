/**
 * In: the chunks of a sentence. Out: the same, where a row of people ends with them, or says whose side they are on.
 * Reads: "A, B and several other leaders held a call", "A and B on the Kenyan side, and C on the Ghanaian side".
 */
import type { Actor } from '../nouns/discourse.ts';
import { SIDES } from '../rules/closed-class.ts';
import type { Sentence } from '../sentence.ts';
import type { ActorChunk, Chunk } from './chunk.ts';
import { norm } from './words.ts';

const isActor = (chunk: Chunk | undefined): chunk is ActorChunk => chunk?.type === 'actor' && !chunk.isPossessive;

/** Where the heads "of State", or "of State and Government", end that open at `at`; else the place itself. */
const endOfHeads = (sentence: Sentence, chunks: readonly Chunk[], at: number): number => {
  const isHouse = (chunk: Chunk | undefined): boolean =>
    chunk?.type === 'noun' && /^(?:state|government)$/.test(norm(sentence, chunk.head));
  const [of, house] = [chunks[at + 1], chunks[at + 2]];
  if (of?.type !== 'preposition' || of.word !== 'of' || !isHouse(house)) return at;
  return chunks[at + 3]?.type === 'coordinator' && isHouse(chunks[at + 4]) ? at + 4 : at + 2;
};

/** "and several other leaders", "and others": the last chunk of nobody whom the text names, behind the coordinator at `at`. */
const findOthers = (sentence: Sentence, chunks: readonly Chunk[], at: number): number | undefined => {
  const noun = chunks[at + 1];
  if (!isActor(chunks[at - 1]) || chunks[at]?.type !== 'coordinator' || noun?.type !== 'noun') return undefined;
  const end = endOfHeads(sentence, chunks, at + 1);
  if (noun.possessors.length > 0 || chunks[end + 1]?.type === 'preposition') return undefined;
  const words = sentence.words.slice(noun.begin, noun.end).map((word) => word.norm);
  const isOther = words.includes('other') && SIDES.has(words.at(-1) ?? '');
  return words.at(-1) === 'others' || isOther ? end : undefined;
};

/** "on the Kenyan side": the side, where the chunk at `at` opens such a phrase behind people. */
const sideAt = (sentence: Sentence, chunks: readonly Chunk[], at: number): Actor | undefined => {
  const [opener, side] = [chunks[at], chunks[at + 1]];
  if (!isActor(chunks[at - 1]) || opener?.type !== 'preposition' || !/^(?:on|from|for)$/.test(opener.word))
    return undefined;
  const isSide = isActor(side) && side.form === 'party' && norm(sentence, side.end - 1) === 'side';
  return isSide && side.actors[0]?.party !== undefined ? side.actors[0] : undefined;
};

const withParty = (actor: Actor, party: string): Actor => {
  if (!actor.person || (actor.party !== undefined && actor.isInferred !== true)) return actor;
  actor.person.party ??= party;
  return { ...actor, party: actor.person.party };
};

/** The row that ends before `end`, leftwards: people, commas and coordinators. */
const startOfRow = (chunks: readonly Chunk[], end: number): number => {
  let at = end;
  while (isActor(chunks[at - 1]) || chunks[at - 1]?.type === 'comma' || chunks[at - 1]?.type === 'coordinator') at -= 1;
  return at;
};

/** Leaves out unnamed others, and gives the people of a row the side that is named behind them. */
export const foldOthers = (sentence: Sentence, chunks: readonly Chunk[]): readonly Chunk[] => {
  const folded: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const last = folded.at(-1);
    const side = sideAt(sentence, chunks, at);
    const others = last?.type === 'actor' ? findOthers(sentence, chunks, at) : undefined;
    if (last?.type === 'actor' && others !== undefined) {
      folded[folded.length - 1] = { ...last, end: (chunks[others] as Chunk).end };
      const comma = folded.at(-2);
      // "A, B and others" is a row of two
      if (comma?.type === 'comma' && isActor(folded.at(-3)))
        folded[folded.length - 2] = { ...comma, type: 'coordinator' };
      at = others;
    } else if (last?.type === 'actor' && side?.party !== undefined) {
      for (let index = startOfRow(folded, folded.length); index < folded.length; index += 1) {
        const one = folded[index];
        if (one?.type === 'actor')
          folded[index] = { ...one, actors: one.actors.map((actor) => withParty(actor, side.party as string)) };
      }
      folded[folded.length - 1] = { ...(folded.at(-1) as ActorChunk), end: (chunks[at + 1] as Chunk).end };
      at += 1;
    } else folded.push(chunks[at] as Chunk);
  }
  return folded;
};
