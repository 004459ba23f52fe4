/**
 * In: an article, its sentences and people. Out: what holds from its first line on: who publishes it, where it was
 * written, whose speech it is. The idea: this is settled before the first sentence is read.
 */
import type { Lexicon } from '../lexicon/index.ts';
import type { Article, Place } from '../model/index.ts';
import { findIssuer } from './issuer.ts';
import type { Discourse } from './nouns/discourse.ts';
import type { People } from './nouns/people.ts';
import { findDateline } from './places.ts';
import { AGENCIES } from './rules/agencies.ts';
import type { Sentence } from './sentence.ts';
import { findAuthor } from './speakers.ts';

const DATELINE_WITHIN = 6;

export interface Opening {
  readonly issuer: string | undefined;
  readonly dateline: Place | undefined;
  readonly discourse: Discourse;
  /** The first sentence of the body. */
  readonly first: Sentence | undefined;
}

/** "TOKYO (Reuters) -": an agency that writes from abroad calls no minister its own. */
const isAtHome = (sentences: readonly Sentence[], dateline: Place | undefined): boolean => {
  const sign = sentences
    .slice(0, DATELINE_WITHIN)
    .map(({ text }) => /^.{2,60}?\((\p{L}+)\)/u.exec(text)?.[1]?.toLowerCase())
    .find((found) => found !== undefined && AGENCIES.has(found));
  return sign === undefined || AGENCIES.get(sign) === dateline?.country;
};

export const findOpening = (
  article: Article,
  sentences: readonly Sentence[],
  people: People,
  lexicon: Lexicon,
): Opening => {
  const issuer = findIssuer(article, lexicon);
  const first = sentences.find((sentence) => !sentence.isHeadline);
  const dateline = sentences
    .slice(0, DATELINE_WITHIN)
    .map((sentence) => findDateline(sentence, lexicon))
    .find((found) => found !== undefined)?.place;
  const discourse: Discourse = {
    people,
    issuer,
    home: issuer ?? (isAtHome(sentences, dateline) ? dateline?.country : undefined),
    author: findAuthor(sentences, people, issuer),
    speaker: [],
    quoted: [],
    isOfOtherYear: false,
    focus: [],
    focusIn: -1,
    sides: [],
    sidesIn: -1,
  };
  return { issuer, dateline, discourse, first };
};
