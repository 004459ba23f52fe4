/** In: a sentence and the day that the text named last. Out: its dates, those that cannot be settled, and the day to go on from. */
import type { PartialDate } from '../../model/index.ts';
import type { Dropped } from '../meetings/drafts.ts';
import type { Sentence } from '../sentence.ts';
import { type DateMention, findDates } from './index.ts';
import { mayHaveDate } from './needs.ts';

/** What the sentences before have said of days. */
export interface Days {
  readonly published: string | undefined;
  /** The day that was named last, and in which sentence. */
  readonly last: PartialDate | undefined;
  readonly lastIn: number;
  /** The last day near publication: what "later in the day" means. */
  readonly news: string | undefined;
}

/** The days of a text that has not begun: what a readout tells without a day is of its publication's. */
export const startDays = (published: string | undefined, isReadout: boolean): Days => ({
  ...{ published, lastIn: -1, news: undefined },
  last: isReadout && published !== undefined ? { start: published, basis: 'inferred' } : undefined,
});

export interface SentenceDates {
  readonly dates: readonly DateMention[];
  readonly dropped: readonly Dropped[];
  /** For the next sentence. */
  readonly days: Days;
}

/** So many sentences on, "the same day" is no more that of another time. */
const FRESH = 2;

const NEAR_DAYS = 7;

const isNear = (day: string, published: string | undefined): boolean =>
  published !== undefined && Math.abs(Date.parse(day) - Date.parse(published)) <= NEAR_DAYS * 86_400_000;

/** "the summit of 8 August": a day that only says which one is meant. */
const OF = /\bof (?:the )?$/;

const NONE: readonly never[] = [];

const TO_COME = /\b(?:will|shall|would|(?:is|are) (?:to|due|set|scheduled|expected))\b/;

/**
 * The day that "the same day" means: the last, unless it is of another time and was named a while ago, or lies ahead of what the
 * sentence tells.
 */
const findReference = ({ published, last, lastIn, news }: Days, { index, text }: Sentence): string | undefined => {
  const isFull = last !== undefined && /^(?:\d{4}|-)-\d\d-\d\d$/.test(last.start);
  if (!isFull) return undefined;
  if (news !== undefined && last.start > (published ?? last.start) && !TO_COME.test(text)) return news;
  return index - lastIn > FRESH && news !== undefined && !isNear(last.start, published) ? news : last.start;
};

/** The dates of a sentence; `before` is what the sentences before it have left. */
export const findSentenceDates = (sentence: Sentence, before: Days): SentenceDates => {
  if (!mayHaveDate(sentence.traits)) return { dates: NONE, dropped: NONE, days: before };
  const { published, last, news } = before;
  const dates = findDates(sentence, published, { lastDay: findReference(before, sentence), newsDay: news });
  const dropped = dates.flatMap(({ begin, end, reason }): Dropped[] => {
    const quoted = { begin: sentence.begin + begin, end: sentence.begin + end, rule: 'date' };
    return reason === undefined ? [] : [{ kind: 'date', reason, quoted }];
  });
  const told = dates.filter(({ date }) => date !== undefined);
  const own = told.find(({ begin }) => !OF.test(sentence.text.slice(Math.max(0, begin - 8), begin)));
  const day = (own ?? (last === undefined ? told[0] : undefined))?.date;
  // what lies ahead is no news yet
  const isNews =
    day?.end === undefined && isNear(day?.start ?? '', published) && (day?.start ?? '') <= (published ?? '');
  return {
    dates,
    dropped,
    days: day ? { published, last: day, lastIn: sentence.index, news: isNews ? day.start : news } : before,
  };
};
