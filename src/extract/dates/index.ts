/**
 * In: a sentence and the day of publication. Out: the dates that it names, as precise as the words and no more.
 * The idea: one grammar of days, months and ranges; a weekday or a day without a year looks back to the nearest day on or
 * before publication, and forward after words of the future. What cannot be resolved is dropped with its reason.
 */
import type { PartialDate } from '../../model/index.ts';
import { findPatterns } from './patterns.ts';

export interface DateMention {
  /** Offsets in the sentence's text (UTF-16). */
  readonly begin: number;
  readonly end: number;
  readonly date: PartialDate | undefined;
  readonly reason?: string;
}

const FUTURE =
  /\b(?:will|shall|is to|are to|due|scheduled|slated|upcoming|plans? to|expected to|set to|to visit|(?:travels|flies|heads) to|(?<!(?:glad|pleased|happy|delighted|honou?red|pleasure|good|great) )to meet|to hold|to attend|to travel|to host)\b/i;

const MODAL_MAY = /\bmay\b/;

/** All dates of a sentence, in order, without overlaps; an earlier pattern of the table wins. */
export const findDates = (text: string, published: string | undefined, lastDay?: string): DateMention[] => {
  const found: DateMention[] = [];
  for (const { pattern, resolve } of findPatterns(text))
    for (const match of text.matchAll(pattern)) {
      const begin = match.index;
      const end = begin + match[0].replace(/(?<![\s,.])[\s,.]+$/, '').length;
      if (found.some((other) => begin < other.end && other.begin < end)) continue;
      if (MODAL_MAY.test(match.groups?.month ?? '') || /^(?:march|may)$/.test(match.groups?.month ?? '')) continue;
      const clause = text.slice(Math.max(0, begin - 90), begin).replace(/^.*[;—–,]\s/su, '');
      const resolution = resolve(
        { ...match.groups, all: match[0] },
        { published, isFuture: FUTURE.test(clause), lastDay },
      );
      if (!resolution) continue;
      if ('reason' in resolution) found.push({ begin, end, date: undefined, reason: resolution.reason });
      else found.push({ begin, end, date: resolution });
    }
  return found.sort((one, other) => one.begin - other.begin);
};
