/**
 * In: all sentences of an article. Out: its people, with every office that the text gives them.
 * The idea: named designations first, the longest names before the short; then offices without a name that can only be
 * theirs; last, a speaker who is named by surname alone and introduced only by office.
 */
import { type Lexicon, toLabelBits } from '../../lexicon/index.ts';
import { type Sentence, textOf } from '../sentence.ts';
import { toTraitBits } from '../text/traits.ts';
import { addBareLeaders } from './bare-leaders.ts';
import type { Designation } from './designation.ts';
import { findDesignations } from './designations.ts';
import { findGenders } from './genders.ts';
import { attachOffices, bare, type Found, inferParties, introduceSpeaker, rangeOf } from './introductions.ts';
import { namesFit, toKnownNames, toNameWords } from './name-words.ts';
import { createPeople, type People } from './people.ts';

/** "Turkish Foreign Minister X and intelligence chief Y": the second of a pair serves the same party. */
export const inheritParty = (
  sentence: Sentence,
  designation: Designation,
  before: Designation | undefined,
): Designation => {
  const between = before === undefined ? '' : textOf(sentence, before.end, designation.begin).trim();
  // "In a call with B, foreign minister A said": the comma closes a phrase, and opens no list
  const isListed = /^(?:,|and|as)$/.test(sentence.words[designation.end]?.norm ?? '');
  const joined = before !== undefined && (/^,? ?and$/.test(between) || (between === ',' && isListed));
  const isBare =
    sentence.words[designation.begin]?.shape === 'lower' &&
    !/^(?:the|his|her|their)$/.test(sentence.words[designation.begin]?.norm ?? '');
  // "U.S. President A and leader B": whom one calls the leader leads a state of his own
  const isLeader = designation.offices.some(({ name }) => name === 'leader');
  return joined &&
    isBare &&
    !isLeader &&
    designation.party === undefined &&
    before.party !== undefined &&
    designation.offices.length > 0
    ? { ...designation, party: before.party }
    : designation;
};

const HEAD_OF_STATE = /^(?:president|king|queen|emir|amir|sultan|emperor|pope)$/i;

/** Whether both can hold their offices in one state: no state has two heads, or two ministers of one name. */
const canServeTogether = (one: Designation, other: Designation): boolean => {
  const isHead = ({ offices }: Designation): boolean => offices.some(({ name }) => HEAD_OF_STATE.test(name));
  const isShared = one.offices.some(({ iri }) => other.offices.some((office) => office.iri === iri));
  return !isShared && !(isHead(one) && isHead(other));
};

/** Whether the vocabulary knows somebody of that name, and nobody of it serves the party. */
const servesAnother = ({ name }: Designation, party: string, lexicon: Lexicon): boolean => {
  const words = toNameWords(name ?? '');
  const known = lexicon
    .peopleByName(words.at(-1) ?? '')
    .filter((person) => words.length > 1 && toKnownNames(person).some((spelt) => namesFit(words, spelt)));
  return known.length > 0 && known.every(({ tenures }) => tenures.every((tenure) => tenure.party !== party));
};

const MEET =
  /^(?:(?:also|have|has|had|on|\p{L}+day|today|yesterday) ){0,4}(?:met\b|(?:held|had) (?:\p{L}+[ -]){0,4}(?:talks|discussions?|meetings?|call|conversation)\b)(?!.*\bwith\b)/u;

const behind = ({ text, begin, words }: Sentence, end: number): string =>
  text.slice((words[end]?.begin ?? begin) - begin);

/** "President A and Prime Minister B of Ukraine": the country behind the second of a pair is the first one's, too. */
const shareParty = (found: readonly Found[], lexicon: Lexicon): Found[] =>
  found.map((one, index) => {
    const { designation, sentence } = one;
    const next = found[index + 1]?.designation;
    const isJoined = next !== undefined && /^(?:and|as well as)$/.test(textOf(sentence, designation.end, next.begin));
    const isOpen = designation.party === undefined && designation.offices.length > 0 && !designation.plural;
    // "Prime Minister A and President B of C met": two of one country do not meet each other
    const isBetween = next !== undefined && found.length === 2 && MEET.test(behind(sentence, next.end));
    const isBehind = next?.name !== undefined && mentionEndingAt(sentence, next.end)?.party === next.party;
    return isJoined &&
      isOpen &&
      isBehind &&
      !isBetween &&
      next.party !== undefined &&
      canServeTogether(designation, next) &&
      !servesAnother(designation, next.party, lexicon)
      ? { sentence, designation: { ...designation, party: next.party } }
      : one;
  });

const mentionEndingAt = (sentence: Sentence, end: number) =>
  sentence.mentions
    .find((mention) => mention.end === end)
    ?.labels.flatMap((label) => (label.kind === 'party' ? [{ party: label.party.code }] : []))[0];

const [FELLOW, TITLE] = [toTraitBits('fellow'), toTraitBits('title')];
const [OF, POSSESSIVE] = [toTraitBits('of'), toTraitBits('possessive')];
const [OFFICE, PARTY, PERSON] = [toLabelBits('office'), toLabelBits('party'), toLabelBits('person')];

/**
 * Whether the sentence has what a designation of office, form of address or country cannot do without: an office, a title, a
 * counterpart, or a party behind "of" or with a name behind its "'s".
 */
const mayDesignate = ({ words, mentions, labels, traits }: Sentence): boolean => {
  if ((traits & (FELLOW | TITLE)) !== 0) return true;
  const hasKind = (wanted: 'office' | 'party') =>
    mentions.some(({ labels: found }) => found.some(({ kind }) => kind === wanted));
  if ((labels & OFFICE) !== 0 && hasKind('office')) return true;
  if ((labels & PARTY) === 0 || (traits & (OF | POSSESSIVE)) === 0 || !hasKind('party')) return false;
  return words.some((word, at) => {
    if ((word.traits & OF) !== 0) return words[at - 1]?.shape !== 'lower' || words[at - 1]?.joined === true;
    if ((word.traits & POSSESSIVE) === 0) return false;
    const next = words[at + 1];
    return next !== undefined && (next.shape !== 'lower' || next.text.length > next.norm.length);
  });
};

const findAll = (sentence: Sentence, lexicon: Lexicon): Found[] => {
  const found: Found[] = [];
  for (let at = mayDesignate(sentence) ? 0 : sentence.words.length; at < sentence.words.length; ) {
    const all = findDesignations(sentence, at);
    if (all === undefined) {
      at += 1;
      continue;
    }
    const designations = all.filter((one) => one.offices.length > 0 || one.counterpart || one.titled === true);
    found.push(
      ...designations.map((designation) => ({
        designation: inheritParty(sentence, designation, found.at(-1)?.designation),
        sentence,
      })),
    );
    at = Math.max(at + 1, ...designations.map((one) => one.end));
  }
  if ((sentence.labels & PERSON) === 0) return found.length > 1 ? shareParty(found, lexicon) : found;
  for (const mention of sentence.mentions) {
    const isPerson = mention.labels.some((label) => label.kind === 'person');
    const inside = found.some(
      ({ designation }) => designation.begin <= mention.begin && mention.end <= designation.end,
    );
    if (isPerson && !inside)
      found.push({
        sentence,
        designation: bare(mention.begin, mention.end, textOf(sentence, mention.begin, mention.end)),
      });
  }
  return shareParty(found, lexicon);
};

const isBareOffice = ({ name, party, possessed }: Designation): boolean =>
  name === undefined && party === undefined && !possessed;

/**
 * Offices whose first mention in the article is bare: "The Prime Minister spoke to the King of Jordan"; or that stand beside
 * another's: "The Prime Minister welcomed Greek Prime Minister A".
 */
const findBareOffices = (all: readonly Found[]): ReadonlySet<string> => {
  const bare = new Set<string>();
  const met = new Map<string, Sentence | undefined>();
  for (const { designation, sentence } of all)
    for (const { iri } of designation.plural ? [] : designation.offices) {
      const isBare = isBareOffice(designation);
      if (isBare ? !met.has(iri) : met.get(iri) === sentence) bare.add(iri);
      met.set(iri, isBare ? sentence : undefined);
    }
  return bare;
};

/** The people of an article, whatever the order in which it names them. `day` is the publication date. */
export const collectPeople = (sentences: readonly Sentence[], lexicon: Lexicon, day: string | undefined): People => {
  const all = sentences.flatMap((sentence) => findAll(sentence, lexicon));
  const people = createPeople(lexicon, day, findBareOffices(all));
  const length = ({ designation }: Found) => (designation.name ?? '').split(/[\s-]+/).length;
  const named = all.filter(({ designation }) => designation.name !== undefined);
  for (const one of named.sort(
    (left, right) => length(right) - length(left) || left.sentence.index - right.sentence.index,
  ))
    people.add(one.designation, rangeOf(one));
  const unnamed = all.filter(({ designation }) => designation.name === undefined);
  findGenders(sentences, people, named);
  inferParties(people, named);
  attachOffices(people, unnamed, day);
  introduceSpeaker(people, sentences, unnamed);
  addBareLeaders(sentences, people, lexicon, day);
  return people;
};
