/**
 * In: an article of which no sentence can tell a fact. Out: its Reading: who holds an office in it, and the days that cannot
 * be settled. The idea: most news is no diplomacy, and is only looked over.
 */
import type { Article } from '../model/index.ts';
import { type Days, findSentenceDates, startDays } from './dates/sentence.ts';
import type { Dropped } from './meetings/drafts.ts';
import type { People } from './nouns/people.ts';
import type { Reading } from './said.ts';
import type { Sentence } from './sentence.ts';

const findUnsettled = (sentences: readonly Sentence[], start: Days): Dropped[] => {
  const unsettled: Dropped[] = [];
  let days = start;
  for (const sentence of sentences) {
    const found = findSentenceDates(sentence, days);
    unsettled.push(...found.dropped);
    days = found.days;
  }
  return unsettled;
};

export const lookOver = (
  article: Article,
  {
    sentences,
    people,
    isReadout,
  }: { readonly sentences: readonly Sentence[]; readonly people: People; readonly isReadout: boolean },
): Reading => ({
  sentences,
  people,
  drafts: [],
  positions: [],
  references: [],
  dropped: findUnsettled(sentences, startDays(article.published, isReadout)),
});
