/**
 * In: a sentence, and what its article has told so far. Out: how many actors it can bring to an encounter.
 * The idea: each name of the vocabulary, each name of the article's people and each word that refers back can be one actor,
 * those of the plural two. It may count too many, never too few: test/extract/reach.test.ts reads everything, and compares.
 */
import { toLabelBits } from '../lexicon/index.ts';
import { hasCue } from './gate.ts';
import type { Sentence } from './sentence.ts';
import { toTraitBits } from './text/traits.ts';

export interface Sources {
  /** Those who can sit at a table by themselves: people, offices, delegations, whoever is referred to. */
  readonly people: number;
  readonly all: number;
}

/** What the article has brought before the sentence, or will. */
export interface Told {
  /** Whether anybody of it can sit at a table: else nothing that refers back means such a one. */
  readonly hasPeople: boolean;
  /** Whether "the ministers", "the two sides" can mean those of whom it has told. */
  hasSides: boolean;
}

const ACTOR = toLabelBits('party', 'office', 'person');
const PERSONAL: ReadonlySet<string> = new Set(['office', 'person']);
const PRONOUN = toTraitBits('pronoun');
const COUNTERPART = toTraitBits('counterpart');
const SIDE = toTraitBits('side');
const NUMBER = toTraitBits('number');
const BACK = PRONOUN | COUNTERPART | SIDE | NUMBER;

const NONE: Sources = { people: 0, all: 0 };
const SEVERAL = 2;

const countNamed = (sentence: Sentence): Sources => {
  if ((sentence.labels & ACTOR) === 0) return NONE;
  let people = 0;
  let parties = 0;
  for (const { labels } of sentence.mentions)
    if (labels.some(({ kind }) => PERSONAL.has(kind))) people += 1;
    else if (labels.some(({ kind }) => kind === 'party')) parties += 1;
  return { people, all: people + parties };
};

/** "he", "both", "the two", "their counterparts"; "the ministers" only where some have been told of. */
const countReferring = ({ words, traits }: Sentence, { hasSides }: Told): number => {
  if ((traits & BACK) === 0) return 0;
  let count = 0;
  for (const [at, word] of words.entries()) {
    const isNumber = (word.traits & NUMBER) !== 0 && (word.norm === 'both' || words[at - 1]?.norm === 'the');
    if ((word.traits & (PRONOUN | COUNTERPART)) !== 0 || isNumber || ((word.traits & SIDE) !== 0 && hasSides))
      count += SEVERAL;
    // "two leaders", "the two foreign ministers"
    else if (
      (word.traits & SIDE) !== 0 &&
      words.slice(Math.max(0, at - 4), at).some((one) => (one.traits & NUMBER) !== 0)
    )
      count += SEVERAL;
  }
  return count;
};

/** Whether the sentence itself names somebody who can sit at a table. */
export const bringsPeople = (sentence: Sentence): boolean =>
  (sentence.traits & COUNTERPART) !== 0 ||
  hasCue(sentence, toLabelBits('delegation')) ||
  countNamed(sentence).people > 0;

export const countSources = (sentence: Sentence, isNaming: (sentence: Sentence) => boolean, told: Told): Sources => {
  const named = countNamed(sentence);
  const referring = countReferring(sentence, told);
  const delegations = hasCue(sentence, toLabelBits('delegation')) ? SEVERAL : 0;
  const ofArticle = isNaming(sentence) ? SEVERAL : 0;
  return {
    people: told.hasPeople ? named.people + referring + delegations + ofArticle : 0,
    all: named.all + referring + delegations + ofArticle,
  };
};
