/**
 * In: one Article and the Lexicon. Out: its Extraction: people, meetings, positions, initiatives, each with its words and
 * rule, and what was dropped, with the reason. Pure and synchronous.
 * The idea: names are collected first, over the whole text; then every sentence is read once, in order.
 */
import type { Lexicon } from '../lexicon/index.ts';
import type { Article, Extraction } from '../model/index.ts';
import { readArticle } from './reading.ts';
import { toReport } from './report/index.ts';

export { RULES } from './rules/catalogue.ts';
export type { Rule } from './rules/rule.ts';
export { withoutDoubtful } from './threshold.ts';

/** What `article` says, by the vocabulary of `lexicon`. The same article and vocabulary always give the same Extraction. */
export const extract = (article: Article, lexicon: Lexicon): Extraction =>
  toReport(article, readArticle(article, lexicon));
