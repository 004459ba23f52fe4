/**
 * In: an article, its sentences and people. Out: what holds from its first line on: who publishes it, where it was
 * written, whose speech it is. The idea: this is settled before the first sentence is read.
 */
import type { Lexicon } from '../lexicon/index.ts';
import type { Article, Place } from '../model/index.ts';
import { findAuthor } from './authors.ts';
import { findDateline } from './dateline.ts';
import { findIssuer, findPressHome } from './issuer.ts';
import { findBodies } from './nouns/bodies.ts';
import type { Discourse } from './nouns/discourse.ts';
import type { People } from './nouns/people.ts';
import { AGENCIES } from './rules/agencies.ts';
import type { Sentence } from './sentence.ts';
import { toTraitBits } from './text/traits.ts';

const DATELINE_WITHIN = 6;

export interface Opening {
  readonly issuer: string | undefined;
  readonly dateline: Place | undefined;
  readonly discourse: Discourse;
  /** The first sentence of the body. */
  readonly first: Sentence | undefined;
}

/** "TOKYO (Reuters) -", "Munich, 15 February 2025, SPA --": the sign of the agency that writes. */
const findSign = (sentences: readonly Sentence[]): string | undefined =>
  sentences
    .slice(0, DATELINE_WITHIN)
    .map(({ text }) => /^.{2,60}?(?:\((\p{Lu}\p{L}*)\)|, (\p{Lu}+) ?(?:--|—|–))/u.exec(text))
    .map((found) => (found?.[1] ?? found?.[2])?.toLowerCase())
    .find((found) => found !== undefined && AGENCIES.has(found));

/** The country of the national agency that writes; undefined where none of those known does. */
const findAgencyHome = (article: Article, sentences: readonly Sentence[]): { readonly home?: string } | undefined => {
  const [name = ''] = (article.publisher ?? '').toLowerCase().split(/[^\p{L}]+/u);
  // a broadcaster of Singapore is called "CNA" as well, and so only the sign tells
  const sign = findSign(sentences) ?? (AGENCIES.has(name) && name !== 'cna' ? name : undefined);
  const home = sign === undefined ? undefined : AGENCIES.get(sign);
  return sign === undefined ? undefined : home === undefined ? {} : { home };
};

export const RESTATES =
  /^(?:restated|reaffirmed|reiterated|affirmed|underlined|stressed|confirmed|renewed|voiced|conveyed|emphasi[sz]ed|expressed)$/;
const OWN =
  /^(?:support|commitment|position|solidarity|readiness|keenness|condemnation|backing|stance|opposition|rejection|adherence|willingness|determination)$/;

/** "the Prime Minister ..., in which he restated the United Kingdom's support": whose minister a text means throughout. */
const findOwnStance = (sentences: readonly Sentence[]): string | undefined => {
  const parties = new Set<string>();
  for (const sentence of sentences) {
    if ((sentence.traits & toTraitBits('restating')) === 0) continue;
    const { words, mentions } = sentence;
    for (const [at, word] of words.entries()) {
      const owner = words[at + 1]?.norm === 'the' ? at + 2 : at + 1;
      const mention = mentions.find((one) => one.begin === owner);
      const label = mention?.labels.find((one) => one.kind === 'party');
      if (!RESTATES.test(word.norm) || !mention || label?.kind !== 'party' || label.use === 'demonym') continue;
      const held = words.slice(mention.end + 1, mention.end + 4).some((one) => OWN.test(one.norm));
      const office = mentions.find((one) => one.end === at && one.labels.some(({ kind }) => kind === 'office'));
      const isBare = office !== undefined && words[office.begin - 1]?.norm === 'the';
      const isRelated = /^(?:he|she)$/.test(words[at - 1]?.norm ?? '') && words[at - 2]?.norm === 'which';
      if (words[mention.end]?.norm === "'s" && held && (isBare || isRelated)) parties.add(label.party.code);
    }
  }
  const [sole, other] = parties;
  return other === undefined ? sole : undefined;
};

const LONG = 6;

const isUnbroken = (sentences: readonly Sentence[]): boolean => {
  const body = sentences.filter(({ isHeadline }) => !isHeadline);
  return body.length >= LONG && body.every(({ paragraph }) => paragraph === body[0]?.paragraph);
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
  const author = findAuthor(sentences, people, issuer);
  const agency = findAgencyHome(article, sentences);
  const press = agency ? agency.home : findPressHome(article, lexicon);
  const local = agency ? agency.home : dateline?.country;
  const own = findOwnStance(sentences);
  const discourse: Discourse = {
    people,
    issuer,
    home: issuer ?? press ?? local ?? own,
    officeHome: issuer ?? local ?? own,
    dateline,
    author,
    bodies: findBodies(sentences),
    speaker: [],
    quoted: [],
    isUnbroken: isUnbroken(sentences),
    isOfOtherYear: false,
    focus: [],
    focusIn: -1,
    sides: author.length > 1 ? author : [],
    table: [],
    sidesIn: -1,
  };
  return { issuer, dateline, discourse, first };
};
