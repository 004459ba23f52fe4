/**
 * In: a word and the lexicon. Out: the classes that it is in, as bits; and the words of a text with these bits.
 * The idea: each spelling is asked once. A sentence has the bits of its words together, so one look at a number says what it
 * cannot hold: no cue of meeting, no office, no day. A bit may be set too often, never too seldom.
 */
import {
  createWordForms,
  type Forms,
  type Lexicon,
  type Spelling,
  scanWords,
  toWords,
  type Word,
} from '../../lexicon/index.ts';
import { mayAttend } from '../meetings/attendance.ts';
import { mayAccredit } from '../meetings/credentials.ts';
import { mayDiscuss, mayTell } from '../meetings/discussions.ts';
import { maySit } from '../meetings/sittings.ts';
import { RESTATES } from '../opening.ts';
import { PLACE_PREPOSITIONS } from '../places.ts';
import { EXERTIONS, FELLOWS, POSSESSIVE_PRONOUNS, SIDES, SUBJECT_PRONOUNS, TITLES } from '../rules/closed-class.ts';
import { COINED_HEADS } from '../statements/initiatives.ts';

const PRONOUNS: ReadonlySet<string> = new Set([...SUBJECT_PRONOUNS, ...POSSESSIVE_PRONOUNS, 'him', 'them', 'us']);
const NUMBERS: ReadonlySet<string> = new Set(['both', 'two', 'three', 'four', 'five', 'six', 'seven']);
const REFERRING: ReadonlySet<string> = new Set([
  ...[...SIDES, ...NUMBERS],
  ...['counterpart', 'counterparts', 'colleague', 'colleagues', 'opposite', 'visitor', 'guest', 'visiting'],
]);

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const hasCapital = ({ shape }: Spelling): boolean => shape === 'capital' || shape === 'caps';

const TESTS = {
  /** Tells of an encounter without being a cue of one. */
  together: ({ norm }: Spelling) => mayDiscuss(norm) || maySit(norm) || mayAccredit(norm) || norm === 'initiative',
  telling: ({ norm }: Spelling) => mayTell(norm),
  agreeing: ({ norm }: Spelling) => mayDiscuss(norm) && !mayTell(norm),
  sitting: ({ norm }: Spelling) => maySit(norm) || mayAccredit(norm),
  attendance: ({ norm }: Spelling) => mayAttend(norm),
  restating: ({ norm }: Spelling) => RESTATES.test(norm),
  coined: ({ norm, shape }: Spelling) => shape === 'capital' && COINED_HEADS.has(norm),
  pronoun: ({ norm }: Spelling) => PRONOUNS.has(norm),
  side: ({ norm }: Spelling) => SIDES.has(norm),
  number: ({ norm }: Spelling) => NUMBERS.has(norm),
  /** Stands for people whom the text has named: "both", "the ministers". */
  referring: ({ norm }: Spelling) => REFERRING.has(norm),
  /** An actor without a name: "his counterpart". */
  counterpart: ({ norm }: Spelling) => /^(?:counterparts?|colleagues?|opposite)$/.test(norm),
  fellow: ({ norm }: Spelling) => FELLOWS.has(norm),
  title: (one: Spelling) => hasCapital(one) && one.text !== 'He' && TITLES.has(one.norm),
  with: ({ norm }: Spelling) => norm === 'with',
  /** What is done against something: "efforts against", "resistance to". */
  exertion: ({ norm }: Spelling) => EXERTIONS.has(norm),
  initiative: ({ norm }: Spelling) => /^initiatives?$/.test(norm),
  of: ({ norm }: Spelling) => norm === 'of',
  /** "'s", or the mark of one that ends in "s". */
  possessive: ({ norm }: Spelling) => norm === "'s" || /^['’]$/.test(norm),
  colon: ({ text }: Spelling) => text === ':',
  /** A preposition of place. */
  place: ({ norm }: Spelling) => PLACE_PREPOSITIONS.has(norm),
  year: ({ text }: Spelling) => /(?:19|20)\d\d/.test(text),
  ordinal: ({ text }: Spelling) => /\d(?:st|nd|rd|th)/iu.test(text),
  digit: ({ text }: Spelling) => /\d/.test(text),
  // "may" and "march" in small letters are verbs to the grammar of dates
  month: ({ text }: Spelling) => MONTH.test(text) && !/^(?:may|march)/.test(text),
  day: ({ text }: Spelling) => /day|morning|afternoon|evening|night|tomorrow/iu.test(text),
  week: ({ text }: Spelling) => /week/iu.test(text),
  count: ({ text }: Spelling) => /ago|later|earlier/iu.test(text),
  last: ({ text }: Spelling) => /last/iu.test(text),
  span: ({ text }: Spelling) => /month|year/iu.test(text),
} as const;

export type Trait = keyof typeof TESTS;

const BITS: ReadonlyMap<string, number> = new Map(Object.keys(TESTS).map((trait, at) => [trait, 1 << at]));

/** The bits of several traits together. */
export const toTraitBits = (...traits: readonly Trait[]): number =>
  traits.reduce((bits, trait) => bits | (BITS.get(trait) ?? -1), 0);

const toTraits = (spelling: Spelling): number =>
  (Object.keys(TESTS) as Trait[]).reduce(
    (bits, trait) => (TESTS[trait](spelling) ? bits | toTraitBits(trait) : bits),
    0,
  );

const known = new WeakMap<Lexicon, Forms>();

const toForms = (lexicon: Lexicon): Forms => {
  const forms = known.get(lexicon) ?? createWordForms(({ norm }) => lexicon.labelsOf(norm), toTraits);
  known.set(lexicon, forms);
  return forms;
};

/** The words of a text; `offset` is added to every begin and end. */
export const toWordsOf = (text: string, offset: number, lexicon: Lexicon): readonly Word[] =>
  toWords(text, offset, toForms(lexicon));

/** The bits of all words of a text together, which cost much less than the words. */
export const scanWordsOf = (text: string, lexicon: Lexicon): Pick<Word, 'labels' | 'traits'> =>
  scanWords(text, toForms(lexicon));
