/**
 * In: a noun of meeting. Out: those whom the words behind it name as its sides.
 * Reads: "talks on Monday between A and B", "the meeting of the foreign ministers of A and B". The idea: what hangs on another noun
 * is not its own.
 */
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition } from './arguments.ts';
import { frameOf } from './guests.ts';
import { isWord } from './reality.ts';

/** "the meeting of the SCO Council of Heads of State", "talks of the foreign ministers of A and B". */
export const nextOf = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  if (!isWord(chunks[at + 1], 'of')) return [];
  const council = chunks[at + 2];
  const start = council?.type === 'noun' && council.cues.length === 0 && isWord(chunks[at + 3], 'of') ? at + 4 : at + 2;
  const { actors } = actorsFrom(chunks, start, { isClosedList: true });
  return actors.some((actor) => actor.role !== undefined || actor.person !== undefined || actor.plural) ? actors : [];
};

const RELATIONS =
  /^(?:tensions?|ties|relations?|relationship|wars?|conflicts?|fighting|hostilities|rift|clashes|differences|crisis|standoff|peace|cooperation)$/;

/** "talks on Monday between A and B"; but "a call over tensions between A and B" is of others. */
export const findBetween = ({ chunks, sentence }: SentenceContext, at: number): readonly Actor[] => {
  const opener = chunks.findIndex((chunk, index) => index > at && isWord(chunk, 'between', 'among'));
  const noun = opener < 0 ? undefined : chunks[opener - 1];
  const isRelation = noun?.type === 'noun' && opener - 1 > at && RELATIONS.test(sentence.words[noun.head]?.norm ?? '');
  const isBeyond = chunks.slice(at + 1, Math.max(opener, at + 1)).some(({ type }) => type === 'subordinator');
  return isRelation || isBeyond ? [] : findAfterPreposition(chunks, at, ['between', 'among']);
};

const ASIDE = /^(?:coinciding|coincides|coincided|beginning|starting|ending|concluding|dealing)$/;

/** "the peace negotiations, ahead of a meeting | with B": whether another encounter stands before what one is with. */
export const isOfLaterNoun = (
  { chunks, sentence }: SentenceContext,
  at: number,
  openers: readonly string[],
): boolean => {
  const opener = chunks.findIndex((chunk, index) => index > at && isWord(chunk, ...openers));
  const comma = chunks.findIndex((chunk, index) => index > at && chunk.type === 'comma');
  const before = chunks[opener - 1];
  // "the summit, coinciding with B's visit"
  if (ASIDE.test(sentence.words[(before?.end ?? 0) - 1]?.norm ?? '')) return true;
  return chunks.some(
    (chunk, index) =>
      comma > 0 &&
      index > comma &&
      index < opener &&
      chunk.type === 'noun' &&
      frameOf(chunk.cues, 'encounter') !== undefined,
  );
};

/** "A met B. In talks with C, the leaders agreed": of the two sides spoken of before only the text's own is at that table. */
export const withoutFormerSides = (
  { discourse }: SentenceContext,
  subject: readonly Actor[],
  guests: readonly Actor[],
): readonly Actor[] => {
  const [first] = subject;
  const areSides = subject.length > 1 && subject.every(({ begin, end }) => begin === first?.begin && end === first.end);
  const isOther = guests.length > 0 && guests.every(({ party }) => !subject.some((side) => side.party === party));
  return areSides && isOther ? subject.filter(({ party }) => party === discourse.home) : subject;
};

/** "the recent Paris talks": the town in which they were, and nobody's side. */
export const isOfTown = ({ sentence }: SentenceContext, { modifiers }: NounChunk): boolean => {
  const [sole, other] = modifiers;
  if (sole === undefined || other !== undefined) return false;
  const mention = sentence.mentions.find((one) => sentence.words[one.begin]?.begin === sole.begin);
  return mention?.labels.some(({ kind }) => kind === 'place') === true;
};
