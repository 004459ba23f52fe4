/** In: a sentence, and where an encounter stands in it. Out: whether it lay ahead when that took place of which the sentence tells. */
import type { SentenceContext } from '../context.ts';
import { textOf } from '../sentence.ts';
import { isWord, realityOf } from './reality.ts';

const AHEAD =
  /\b(?:ahead of|on the eve of|before (?:fly|leav|head|travel|depart|mov|go|return|continu|proceed|set)\p{L}*ing)\b/iu;
const DAY = /\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b/iu;

/**
 * "arrived in Oslo ahead of a summit with B on Monday", "before flying on to Bern for talks with B on Monday": a day without a
 * date is one to come. `from` is the verb of the clause, or -1.
 */
export const isAhead = ({ chunks, sentence }: SentenceContext, from: number, at: number): boolean => {
  const begin = chunks[Math.max(from, 0)]?.begin ?? 0;
  const end = chunks[at]?.begin ?? 0;
  return AHEAD.test(textOf(sentence, begin, end)) && DAY.test(textOf(sentence, end, sentence.words.length));
};

const NEAR_WORDS = 8;

/** "said on Wednesday ahead of talks with B on Thursday": whether the word at `anchor` is of what lay ahead. */
export const isOfAhead = ({ sentence }: SentenceContext, anchor: number): boolean =>
  AHEAD.test(textOf(sentence, Math.max(0, anchor - NEAR_WORDS), anchor));

/** Whether the sentence names a day before publication. */
export const hasPastDay = ({ dates, published = '' }: SentenceContext): boolean =>
  dates.some(({ date }) => date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date.start) && date.start < published);

/** "will engage in | talks with B", "said he would raise it at | a meeting with B": whether the noun's clause tells of a plan. */
export const isOfPlan = (context: SentenceContext, verb: number, noun: number): boolean =>
  verb >= 0 &&
  isWord(context.chunks[noun - 1], 'in', 'at', 'during', 'before') &&
  realityOf(context, verb).status === 'planned' &&
  !hasPastDay(context) &&
  context.chunks.slice(verb, noun).every(({ type }) => type !== 'comma');

/** "met A on Sunday ahead of the climate | summit": whether the noun at `anchor` only says what came next. */
export const isOfNext = ({ sentence }: SentenceContext, anchor: number): boolean =>
  /\b(?:ahead of|on the eve of) (?:\S+ ){0,6}$/iu.test(
    `${textOf(sentence, Math.max(0, anchor - NEAR_WORDS), anchor)} `,
  );

/** "met A just ahead of the latter's meeting with B": whether the noun at `anchor` is what lay ahead. */
export const liesAhead = (context: SentenceContext, anchor: number): boolean =>
  !hasPastDay(context) && isOfNext(context, anchor);
