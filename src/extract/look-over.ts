/**
 * In: an article of which no sentence can tell a fact. Out: its Reading: who holds an office in it, and the days that cannot
 * be settled. The idea: most news is no diplomacy, and is only looked over.
 */
import type { Article, PartialDate } from '../model/index.ts';
import { findSentenceDates } from './dates/sentence.ts';
import type { Dropped } from './meetings/drafts.ts';
import type { People } from './nouns/people.ts';
import type { Reading } from './said.ts';
import type { Sentence } from './sentence.ts';

const findUnsettled = (sentences: readonly Sentence[], published: string | undefined): Dropped[] => {
  const unsettled: Dropped[] = [];
  let lastDay: PartialDate | undefined;
  let newsDay: string | undefined;
  for (const sentence of sentences) {
    const found = findSentenceDates(sentence, { published, lastDay, newsDay });
    unsettled.push(...found.dropped);
    lastDay = found.day;
    newsDay = found.newsDay;
  }
  return unsettled;
};

export const lookOver = (article: Article, sentences: readonly Sentence[], people: People): Reading => ({
  sentences,
  people,
  drafts: [],
  positions: [],
  references: [],
  dropped: findUnsettled(sentences, article.published),
});
