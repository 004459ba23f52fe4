/**
 * In: the visits of one sentence. Out: the same, with their days where the sentence gives their length and one day.
 * Reads: "arrived on 13 May on a four-day visit", "wound up a two-day visit on Monday".
 * The idea: the length of a visit and its first or last day give the others; marked as inferred.
 */
import type { PartialDate } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import { shiftDay } from '../dates/resolve.ts';
import type { Candidate } from './candidates.ts';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const LENGTH = new RegExp(`\\b(${NUMBERS.join('|')}|\\d{1,2})-day\\b`, 'i');
const BEGINS = /\b(?:arriv|land|began|begin|start|kick|flew|fl(?:y|ies)|touch)/i;
const ENDS =
  /\b(?:wound up|winds up|winding up|conclud\w+|end(?:s|ed|ing)|wrap(?:s|ped|ping) up|complet\w+|(?:last|final) day)\b/i;

/** "a four-day visit" that begins or ends on the one day that the sentence names. */
const findDays = ({ sentence, dates }: SentenceContext): PartialDate | undefined => {
  const [day, other] = dates.flatMap(({ date }) => (date ? [date] : []));
  const length = LENGTH.exec(sentence.text)?.[1]?.toLowerCase();
  if (length === undefined || !day || other || day.end !== undefined || !/-\d\d-\d\d$/.test(day.start))
    return undefined;
  const rest = (Number(length) || NUMBERS.indexOf(length) + 1) - 1;
  const isEnd = ENDS.test(sentence.text);
  if (rest < 1 || isEnd === BEGINS.test(sentence.text)) return undefined;
  return isEnd
    ? { start: shiftDay(day.start, -rest), end: day.start, basis: 'inferred' }
    : { start: day.start, end: shiftDay(day.start, rest), basis: 'inferred' };
};

/** The visits with the days that follow from their length. */
export const withStay = (context: SentenceContext, visits: readonly Candidate[]): Candidate[] => {
  const days = findDays(context);
  return visits.map((visit) => (visit.date === undefined && days ? { ...visit, date: days } : visit));
};
