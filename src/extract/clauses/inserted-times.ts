/** In: a place behind "had" or "has". Out: where the words of time end that stand before the participle. */
import { CALENDAR_WORDS } from '../rules/closed-class.ts';
import type { Sentence } from '../sentence.ts';
import { norm } from './words.ts';

const TIMES = new Set(
  'the on a day days before week earlier later previous same month last this morning afternoon evening night two three few hours'.split(
    ' ',
  ),
);
const LONGEST_TIME = 5;

/** "had | the day before | met", "had on Sunday met", "was later the same day | received": past the words of time that stand before a participle. */
export const endOfTime = (sentence: Sentence, at: number): number => {
  let end = at;
  while (end < at + LONGEST_TIME && (TIMES.has(norm(sentence, end)) || CALENDAR_WORDS.has(norm(sentence, end))))
    end += 1;
  const isTime = end > at + 1 && /^(?:on|the|a|two|three|earlier|later|last|this)$/.test(norm(sentence, at));
  return isTime && /(?:ed|met|held|told|spoken|seen|made|paid)$/.test(norm(sentence, end)) ? end : at;
};
