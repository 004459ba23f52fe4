/**
 * In: the noun of an encounter. Out: who, as its own sentence says, was there: its chair, its host, its guests, its witnesses.
 * Reads: "chaired the meeting, attended by A and B", "under the chairmanship of A", "the summit, in which A and B took part",
 * "received B in the presence of A". The idea: such words hang on the noun wherever they stand behind it.
 */
import type { Chunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import type { Sentence } from '../sentence.ts';
import { frameOf, isNamed } from './guests.ts';
import { isWord } from './reality.ts';

/** "under the chairmanship of A": who sits at the head of the table. */
const findChair = (chunks: readonly Chunk[], at: number, { words }: Sentence): readonly Actor[] => {
  const chair = chunks.findIndex(
    (chunk, index) =>
      index > at + 1 &&
      chunk.type === 'noun' &&
      isWord(chunks[index - 1], 'under') &&
      /^(?:chairmanship|chair|presidency|leadership)$/.test(words[chunk.head]?.norm ?? ''),
  );
  return chair > 0 && isWord(chunks[chair + 1], 'of')
    ? actorsFrom(chunks, chair + 2, { isClosedList: true }).actors
    : [];
};

/** "the meeting saw the participation of A". */
const saw = (chunk: Chunk | undefined, words: Sentence['words']): boolean =>
  chunk !== undefined && /^(?:saw|witnessed|featured)$/.test(words[chunk.end - 1]?.norm ?? '');

/** "the summit in Oslo, in which A and B took part", "the summit, with the participation of A and B". */
const findPartakers = (chunks: readonly Chunk[], at: number, { words }: Sentence): readonly Actor[] => {
  const part = chunks.findIndex(
    (chunk, index) =>
      index > at + 1 &&
      chunk.type === 'noun' &&
      (isWord(chunks[index - 1], 'with', 'in') || saw(chunks[index - 1], words)) &&
      /^(?:participation|attendance|presence)$/.test(words[chunk.head]?.norm ?? ''),
  );
  if (part > 0 && isWord(chunks[part + 1], 'of'))
    return actorsFrom(chunks, part + 2, { isClosedList: true }).actors.filter(isNamed);
  const which = chunks.findIndex(
    (chunk, index) =>
      index > at && chunk.type === 'relative' && chunk.word === 'which' && isWord(chunks[index - 1], 'in'),
  );
  if (which < 0) return [];
  const { actors, end } = actorsFrom(chunks, which + 1, { isClosedList: true });
  const verb = chunks[end];
  return verb?.type === 'verb' && /^(?:took|participated)$/.test(words[verb.head]?.norm ?? '')
    ? actors.filter(isNamed)
    : [];
};

/** "a meeting, which brought together the ministers of A and B", "a meeting that gathered A, B and C". */
const findGathered = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const which = chunks[at + 1]?.type === 'comma' ? at + 2 : at + 1;
  const [opener, verb] = [chunks[which], chunks[which + 1]];
  if (opener?.type !== 'that' && !isWord(opener, 'which')) return [];
  if (verb?.type !== 'verb' || verb.isPassive || verb.isNegated || !frameOf(verb.cues, 'gather')) return [];
  const { actors } = actorsFrom(chunks, which + 2, { isClosedList: true });
  return new Set(actors.map(({ party }) => party)).size > 1 ? actors : [];
};

/** "a phone call received by A from B": who was on the line. */
const findCallers = (chunks: readonly Chunk[], at: number, { words }: Sentence): readonly Actor[] => {
  const [noun, verb] = [chunks[at], chunks[at + 1]];
  // "a call made by A to stop" is no phone call
  const isByPhone = words.slice(noun?.begin, noun?.end).some(({ norm }) => /^(?:tele)?phone$/.test(norm));
  const word = verb?.type === 'verb' ? (words[verb.head]?.norm ?? '') : '';
  const isReceived = word === 'received' || (isByPhone && /^(?:made|placed|initiated)$/.test(word));
  if (verb?.type !== 'verb' || !isReceived || verb.begin < verb.head || !isWord(chunks[at + 2], 'by')) return [];
  const { actors, end } = actorsFrom(chunks, at + 3, { isClosedList: true });
  const others = isWord(chunks[end], 'from', 'to') ? actorsFrom(chunks, end + 1, { isClosedList: true }).actors : [];
  return [...actors, ...others].filter(isNamed);
};

/** Whether somebody sits at the head of the encounter at `at`: others then sit at it too, though a later sentence names them. */
export const isChaired = ({ chunks, sentence }: SentenceContext, at: number): boolean =>
  findChair(chunks, at, sentence).some(isNamed);

const AUXILIARY = /^(?:was|were|is|co|also|been|has|had)$/;

/** "the meeting, hosted by A in Oslo, was attended by B": whether the verb at `index` says it of the noun at `at`. */
const isOfNoun = (chunks: readonly Chunk[], at: number, index: number, { words }: Sentence): boolean => {
  const chunk = chunks[index];
  if (chunk?.type !== 'verb' || !isWord(chunks[index + 1], 'by')) return false;
  const hasVerb = words.slice(chunk.begin, chunk.head).some(({ norm }) => norm !== 'co');
  const between = chunks.slice(at + 1, index);
  // "the dialogue, which was hosted by A and attended by B"
  const isRelative = chunks[index - 1]?.type === 'relative';
  const isSecond = !hasVerb && isWord(chunks[index - 1], 'and') && between.some((one) => one.type === 'relative');
  const others = between.filter((one) => one.type === 'verb' && !isParticiple(one, words) && !isSecond);
  const isSubject =
    !hasVerb ||
    isRelative ||
    (at < 2 && words.slice(chunk.begin, chunk.head).every(({ norm }) => AUXILIARY.test(norm)));
  return (
    isSubject &&
    others.length === 0 &&
    /^(?:attended|joined|chaired|hosted|led|over)$/.test(words[chunk.end - 1]?.norm ?? '') &&
    (isSecond || !between.some((one) => one.type === 'coordinator' && !hasVerb))
  );
};

const isParticiple = ({ begin, head }: VerbChunk, words: Sentence['words']): boolean =>
  begin === head && /^(?:attended|joined|chaired|hosted|held|led|organi[sz]ed|convened)$/.test(words[head]?.norm ?? '');

const byAt = (chunks: readonly Chunk[], verb: number): readonly Actor[] =>
  actorsFrom(chunks, verb + 2, { isClosedList: true }).actors.filter(isNamed);

/** "chaired the meeting, attended by A and B": who is named behind the encounter's own noun at `at`. */
export const findAttendedBy = ({ chunks, sentence }: SentenceContext, at: number): readonly Actor[] => {
  const chair = findChair(chunks, at, sentence).filter(isNamed);
  if (chair.length > 0) return chair;
  const by = chunks.flatMap((_, index) =>
    index > at && isOfNoun(chunks, at, index, sentence) ? byAt(chunks, index) : [],
  );
  return [
    ...by,
    ...findCallers(chunks, at, sentence),
    ...findPartakers(chunks, at, sentence),
    ...findGathered(chunks, at),
  ];
};

/** "received B in the presence of A": who was there as well. */
export const findWitnesses = ({ chunks, sentence }: SentenceContext): readonly Actor[] => {
  const presence = chunks.findIndex(
    (chunk, at) =>
      chunk.type === 'noun' && sentence.words[chunk.head]?.norm === 'presence' && isWord(chunks[at - 1], 'in'),
  );
  return presence > 0 && isWord(chunks[presence + 1], 'of')
    ? actorsFrom(chunks, presence + 2, { isClosedList: true }).actors.filter(({ person }) => person !== undefined)
    : [];
};
