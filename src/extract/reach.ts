/**
 * In: the sentences of an article, what each may tell, and its people. Out: the last sentence that has to be read.
 * The idea: behind the last sentence that can add a fact, or a reason why one was dropped, nobody asks what the others refer
 * to. An encounter needs somebody who can sit at a table, or a noun of talks between bare parties; a place's bare name needs a
 * word that takes a side. It may say a later one too often, never an earlier one.
 */
import { toLabelBits } from '../lexicon/index.ts';
import { hasCue, isInitiative, type Telling } from './gate.ts';
import { isByPhone } from './meetings/guests.ts';
import type { Sentence } from './sentence.ts';
import { mayFront } from './statements/fronted.ts';
import { toTraitBits } from './text/traits.ts';

const TALKS = toLabelBits('encounter', 'gathering');
const PARTY = toLabelBits('party');
const NOUNS_OF_PEOPLE = toLabelBits('office', 'person');
const [COINED, INITIATIVE] = [toTraitBits('coined'), toTraitBits('initiative')];
const [PRONOUN, REFERRING] = [toTraitBits('pronoun'), toTraitBits('referring')];
const ANAPHORA = PRONOUN | REFERRING;

const names = (sentence: Sentence, bits: number, ...kinds: readonly string[]): boolean =>
  (sentence.labels & bits) !== 0 &&
  sentence.mentions.some(({ labels }) => labels.some(({ kind }) => kinds.includes(kind)));

/** Somebody who can sit at a table, whom the sentence itself brings: an office, a person, a counterpart, a delegation. */
const bringsPeople = (sentence: Sentence): boolean =>
  (sentence.traits & toTraitBits('counterpart')) !== 0 ||
  hasCue(sentence, toLabelBits('delegation')) ||
  names(sentence, NOUNS_OF_PEOPLE, 'office', 'person');

/** Whether a sentence about an encounter, in which nobody can sit at a table, can tell one all the same. */
const tellsOfParties = (sentence: Sentence): boolean => {
  const hasParty = (sentence.traits & ANAPHORA) !== 0 || names(sentence, PARTY, 'party');
  return (
    (hasParty && hasCue(sentence, toLabelBits('encounter', 'gathering', 'cochair'))) ||
    ((sentence.traits & toTraitBits('with')) !== 0 && hasCue(sentence, toLabelBits('phone'))) ||
    (hasParty && hasCue(sentence, toLabelBits('speak')) && isByPhone(sentence.text))
  );
};

/** Whether the sentence can state a position, or refer to an initiative; `hasInitiative`: one that an earlier one named. */
const states = (sentence: Sentence, hasInitiative: boolean): boolean => {
  const { isHeadline, labels, traits, topics } = sentence;
  if (isHeadline) return false;
  if ((traits & COINED) !== 0 || names(sentence, toLabelBits('initiative'), 'initiative')) return true;
  if ((traits & INITIATIVE) !== 0 && (hasInitiative || sentence.words.some(({ norm }) => norm === 'initiatives')))
    return true;
  const takesSides = (labels & toLabelBits('side')) !== 0 || (traits & toTraitBits('exertion')) !== 0;
  return topics.some(({ label }) => !label.bare || takesSides || mayFront(sentence));
};

/** `isNaming` says whether a sentence names one of the article's people. */
export const findReach = (
  sentences: readonly Sentence[],
  telling: readonly Telling[],
  isNaming: (sentence: Sentence) => boolean,
): number => {
  const isOfPeople = sentences.some((sentence) => bringsPeople(sentence) || isNaming(sentence));
  const sitsAtTable = (sentence: Sentence): boolean =>
    isOfPeople && ((sentence.traits & ANAPHORA) !== 0 || bringsPeople(sentence) || isNaming(sentence));
  const hasInitiative = sentences.some(
    (sentence) => (sentence.labels & toLabelBits('initiative')) !== 0 && sentence.mentions.some(isInitiative),
  );
  let reach = -1;
  let hasEncounter = false;
  for (const [index, sentence] of sentences.entries()) {
    if (telling[index] === 'nothing') continue;
    // "the talks", of an encounter that was told before
    const comesBack = hasEncounter && hasCue(sentence, TALKS);
    const tells = sitsAtTable(sentence) || tellsOfParties(sentence);
    if (tells || comesBack || states(sentence, hasInitiative)) reach = index;
    hasEncounter ||= tells;
  }
  return reach;
};
