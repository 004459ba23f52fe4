/**
 * In: the sentences of an article, what each may tell, and its people. Out: the last sentence that has to be read.
 * The idea: behind the last sentence that can add a fact, or a reason why one was dropped, nobody asks what the others refer
 * to. Each kind of encounter needs its actors, and a place's bare name a word that takes a side. It may say a later one too
 * often, never an earlier one: test/extract/reach.test.ts reads everything, and compares.
 */
import { toLabelBits } from '../lexicon/index.ts';
import { mayHaveDate } from './dates/needs.ts';
import { hasCue, isInitiative, type Telling } from './gate.ts';
import { mayList } from './meetings/attendance.ts';
import { isByPhone } from './meetings/guests.ts';
import { mayNameGuests } from './meetings/those-met.ts';
import type { People } from './nouns/people.ts';
import type { Sentence } from './sentence.ts';
import { bringsPeople, countSources, type Told } from './sources.ts';
import { isAboutRemarks } from './speakers.ts';
import { mayFront } from './statements/fronted.ts';
import { type Trait, toTraitBits } from './text/traits.ts';

const INITIATIVE = toLabelBits('initiative');
const COINED = toTraitBits('coined');
const TALKS = toLabelBits('encounter', 'gathering');

const has = ({ traits }: Sentence, ...wanted: readonly Trait[]): boolean => (traits & toTraitBits(...wanted)) !== 0;

/** Whether the sentence can state a position, or refer to an initiative; `hasInitiative`: one that the article names. */
const states = (sentence: Sentence, hasInitiative: boolean): boolean => {
  if (sentence.isHeadline) return false;
  if (
    (sentence.traits & COINED) !== 0 ||
    ((sentence.labels & INITIATIVE) !== 0 && sentence.mentions.some(isInitiative))
  )
    return true;
  if (has(sentence, 'initiative') && (hasInitiative || sentence.words.some(({ norm }) => norm === 'initiatives')))
    return true;
  const takesSides = (sentence.labels & toLabelBits('side')) !== 0 || has(sentence, 'exertion');
  return sentence.topics.some(({ label }) => !label.bare || takesSides || mayFront(sentence));
};

/** "China appreciates this": of what the sentence before it states. */
const mayShare = (sentence: Sentence): boolean => !sentence.isHeadline && hasCue(sentence, toLabelBits('stance'));

/** "This came at a meeting", "the remarks were made during talks": of whoever has just spoken. */
const LEANS =
  /^["“]?(?:this|it|that|these|those)\b|\b(?:remarks?|comments?|statements?|words|pledge|assurance|announcement|call|appeal)\b/i;

const LEADS = /:["”]?$/;

interface Course extends Told {
  readonly isNaming: (sentence: Sentence) => boolean;
  readonly people: People;
  /** Whether a line that ends in a colon may lead to items without a subject of their own. */
  readonly hasLead: boolean;
  /** Whether an encounter, or a noun of one, has been told of. */
  hasEncounter: boolean;
  hasTalks: boolean;
  /** The sentence before. */
  before?: Sentence | undefined;
}

const hasPlace = ({ labels, mentions }: Sentence): boolean =>
  (labels & toLabelBits('place', 'party')) !== 0 &&
  mentions.some((mention) => mention.labels.some(({ kind }) => kind === 'place' || kind === 'party'));

/** "The event was chaired by A": an event, though no noun of the vocabulary says so. */
const CHAIRED = /\b(?:chaired|presided)\b/i;

const GUESTS = toLabelBits('meet', 'gather', 'speak');

/** "Children met the king", "the king, whom children met": an object makes an encounter without an actor for its subject. */
const hasActorBehind = ({ words, mentions }: Sentence): boolean => {
  const first = words.findIndex(({ labels }) => (labels & GUESTS) !== 0);
  return words.some(({ norm }) => norm === 'whom') || mentions.some(({ begin }) => begin > first);
};

/** Whether the sentence can tell an encounter, or have one dropped. */
const tellsEncounter = (sentence: Sentence, course: Course): boolean => {
  const { people, all } = countSources(sentence, course.isNaming, course);
  const hasNamed = course.people.entries.length > 0;
  const isPair = course.hasLead || all > 1;
  const hasTable = (course.hasLead || people > 0) && isPair;
  return (
    (all > 0 && hasCue(sentence, toLabelBits('encounter', 'gathering', 'cochair'))) ||
    (hasCue(sentence, toLabelBits('phone')) && (has(sentence, 'with') || (hasNamed && all > 0))) ||
    (hasCue(sentence, toLabelBits('speak')) && isPair && isByPhone(sentence.text)) ||
    (people > 0 && (isPair || hasActorBehind(sentence)) && hasCue(sentence, GUESTS)) ||
    (hasTable && (has(sentence, 'sitting') || hasCue(sentence, toLabelBits('meet', 'gather', 'receive', 'welcome')))) ||
    (hasTable && (has(sentence, 'agreeing') || hasCue(sentence, toLabelBits('discuss')))) ||
    (hasTable && has(sentence, 'telling') && hasNamed) ||
    ((course.hasLead || people > 0) && hasPlace(sentence) && hasCue(sentence, toLabelBits('visit', 'travel')))
  );
};

/** "A and B agreed. The meeting ...": an encounter of those of whom the sentence before tells, where none was told. */
const isOfPair = (course: Course): boolean =>
  !course.hasEncounter && course.before !== undefined && countSources(course.before, course.isNaming, course).all > 1;

/** Whether the sentence can say more of an encounter that others tell. */
const comesBack = (sentence: Sentence, course: Course): boolean => {
  // "the talks" add their day or their place to what was told
  const isSet = has(sentence, 'place') || mayHaveDate(sentence.traits) || isAboutRemarks(sentence);
  if (hasCue(sentence, TALKS) && ((course.hasEncounter && isSet) || LEANS.test(sentence.text) || isOfPair(course)))
    return true;
  if (!(course.hasTalks || course.hasEncounter) || !course.hasPeople) return false;
  if (!course.hasLead && countSources(sentence, course.isNaming, course).people === 0) return false;
  return (
    has(sentence, 'attendance') ||
    hasCue(sentence, toLabelBits('attend', 'cochair')) ||
    mayList(sentence) ||
    mayNameGuests(sentence)
  );
};

/** `isNaming` says whether a sentence names one of the article's people. */
export const findReach = (
  sentences: readonly Sentence[],
  telling: readonly Telling[],
  people: People,
  isNaming: (sentence: Sentence) => boolean,
): number => {
  const course: Course = {
    ...{ people, isNaming, hasEncounter: false, hasTalks: false },
    hasPeople: sentences.some((sentence) => bringsPeople(sentence) || isNaming(sentence)),
    // a joint statement's authors are its sides
    hasSides: sentences.slice(0, AUTHORS_WITHIN).some(({ text }) => /\bjoint\b|\bwe\b/i.test(text)),
    hasLead: sentences.some((sentence) => has(sentence, 'colon') && LEADS.test(sentence.text)),
  };
  const hasInitiative = sentences.some(
    ({ labels, mentions }) => (labels & INITIATIVE) !== 0 && mentions.some(isInitiative),
  );
  let reach = -1;
  let stated = -1;
  for (const [index, sentence] of sentences.entries()) {
    const isStated = telling[index] !== 'nothing' && states(sentence, hasInitiative);
    if (isStated || (stated >= 0 && stated === index - 1 && mayShare(sentence))) reach = stated = index;
    course.before = sentences[index - 1];
    if (telling[index] === 'nothing') continue;
    const tells = tellsEncounter(sentence, course) || comesBack(sentence, course);
    if (tells) reach = index;
    course.hasEncounter ||= tells;
    course.hasSides ||= tells;
    course.hasTalks ||= hasCue(sentence, TALKS) || CHAIRED.test(sentence.text);
  }
  return reach;
};

const AUTHORS_WITHIN = 8;

/** What is looked at before an article is read; a test has all of it read instead. */
export interface Gate {
  readonly toTelling: (sentence: Sentence) => Telling;
  readonly findReach: typeof findReach;
}
