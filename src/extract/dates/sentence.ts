/** In: a sentence and the day that the text named last. Out: its dates, those that cannot be settled, and the day to go on from. */
import type { PartialDate } from '../../model/index.ts';
import type { Dropped } from '../meetings/drafts.ts';
import type { Sentence } from '../sentence.ts';
import { type DateMention, findDates } from './index.ts';

export interface SentenceDates {
  readonly dates: readonly DateMention[];
  readonly dropped: readonly Dropped[];
  /** The first date that the sentence states, else `lastDay`. */
  readonly day: PartialDate | undefined;
}

export const findSentenceDates = (
  sentence: Sentence,
  { published, lastDay }: { readonly published: string | undefined; readonly lastDay: PartialDate | undefined },
): SentenceDates => {
  const isFull = lastDay !== undefined && /^(?:\d{4}|-)-\d\d-\d\d$/.test(lastDay.start);
  const dates = findDates(sentence.text, published, isFull ? lastDay.start : undefined);
  const dropped = dates.flatMap(({ begin, end, reason }): Dropped[] => {
    const quoted = { begin: sentence.begin + begin, end: sentence.begin + end, rule: 'date' };
    return reason === undefined ? [] : [{ kind: 'date', reason, quoted }];
  });
  return { dates, dropped, day: dates.find(({ date }) => date !== undefined)?.date ?? lastDay };
};
