/** In: a sentence and the day that the text named last. Out: its dates, those that cannot be settled, and the day to go on from. */
import type { PartialDate } from '../../model/index.ts';
import type { Dropped } from '../meetings/drafts.ts';
import type { Sentence } from '../sentence.ts';
import { type DateMention, findDates } from './index.ts';
import { mayHaveDate } from './needs.ts';

export interface SentenceDates {
  readonly dates: readonly DateMention[];
  readonly dropped: readonly Dropped[];
  /** The first date that the sentence tells of, else `lastDay`. */
  readonly day: PartialDate | undefined;
  /** The last day near publication: what "later in the day" means. */
  readonly newsDay: string | undefined;
}

const NEAR_DAYS = 7;

const isNear = (day: string, published: string | undefined): boolean =>
  published !== undefined && Math.abs(Date.parse(day) - Date.parse(published)) <= NEAR_DAYS * 86_400_000;

/** "the summit of 8 August": a day that only says which one is meant. */
const OF = /\bof (?:the )?$/;

const NONE: readonly never[] = [];
export const findSentenceDates = (
  sentence: Sentence,
  {
    published,
    lastDay,
    newsDay,
  }: {
    readonly published: string | undefined;
    readonly lastDay: PartialDate | undefined;
    readonly newsDay: string | undefined;
  },
): SentenceDates => {
  if (!mayHaveDate(sentence.traits)) return { dates: NONE, dropped: NONE, day: lastDay, newsDay };
  const isFull = lastDay !== undefined && /^(?:\d{4}|-)-\d\d-\d\d$/.test(lastDay.start);
  const dates = findDates(sentence, published, { lastDay: isFull ? lastDay.start : undefined, newsDay });
  const dropped = dates.flatMap(({ begin, end, reason }): Dropped[] => {
    const quoted = { begin: sentence.begin + begin, end: sentence.begin + end, rule: 'date' };
    return reason === undefined ? [] : [{ kind: 'date', reason, quoted }];
  });
  const told = dates.filter(({ date }) => date !== undefined);
  const own = told.find(({ begin }) => !OF.test(sentence.text.slice(Math.max(0, begin - 8), begin)));
  const day = (own ?? (lastDay === undefined ? told[0] : undefined))?.date;
  const news = day && day.end === undefined && isNear(day.start, published) ? day.start : newsDay;
  return { dates, dropped, day: day ?? lastDay, newsDay: news };
};
