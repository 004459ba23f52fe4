/**
 * In: a sentence and a place in it. Out: how far a person's name reaches from there.
 * The idea: a run of capitals and name particles that holds no word of institutions and no label of the vocabulary.
 */
import type { EntityLabel } from '../../lexicon/index.ts';
import { AGENCIES } from '../rules/agencies.ts';
import { CALENDAR_WORDS, INSTITUTION_WORDS, NAME_SUFFIXES, PARTICLES, TITLES } from '../rules/closed-class.ts';
import { mentionAt, type Sentence } from '../sentence.ts';
import { isOfficeBefore, isParticle, isSurname, isTownName, isWordSurname } from './surnames.ts';

const NEVER_NAMES = new Set(['DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'PART', 'NUM']);

export interface NameRun {
  readonly begin: number;
  readonly end: number;
}

const blocksName = (labels: readonly EntityLabel[]): boolean => !labels.some((label) => label.kind === 'person');

/** Offices that are first names as well. */
const OFFICE_NAMES = new Set(
  'amir emir sultan king prince shah malik sheikh pope bishop dean earl duke baron'.split(' '),
);

/** "Gao Wenbo", "Santiago Ruiz": a small town's name beside another capital, and not after "in", is a person's. */
const isNamesake = (sentence: Sentence, begin: number, end: number, labels: readonly EntityLabel[]): boolean => {
  // "Foreign Minister Amir Khan": a second office right behind one is a name
  const afterOffice = OFFICE_NAMES.has(sentence.words[begin]?.norm ?? '') && isOfficeBefore(sentence, begin);
  if (end - begin > 1 || !labels.every((label) => label.kind === 'place' || (label.kind === 'office' && afterOffice)))
    return false;
  const isFree = (at: number) =>
    sentence.words[at]?.shape === 'capital' &&
    mentionAt(sentence, at) === undefined &&
    !CALENDAR_WORDS.has(sentence.words[at]?.norm ?? '') &&
    !INSTITUTION_WORDS.has(sentence.words[at]?.norm ?? '');
  return sentence.tags[begin - 1] !== 'ADP' && (isFree(end) || (isFree(begin - 1) && begin > 1));
};

/** Short for a month or a day with a full stop or a number behind it; before a capital, a name. */
const SHORT_FORMS = new Set(['jan', 'jun', 'mar', 'sun']);

/** "Jan Dvořáček", "May Lin": a month's or day's name before another capital, and no number. */
const isFirstName = (sentence: Sentence, at: number): boolean => {
  const next = sentence.words[at + 1];
  const isOffice = isOfficeBefore(sentence, at);
  const isShort = SHORT_FORMS.has(sentence.words[at]?.norm ?? '');
  return (isOffice || isShort) && next?.shape === 'capital' && !CALENDAR_WORDS.has(next.norm);
};

/** In a headline only a word that the body writes with a capital, or one that leads to it, is part of a name. */
const isProper = (sentence: Sentence, at: number): boolean => {
  const word = sentence.words[at];
  return (
    word !== undefined &&
    word.shape !== 'lower' &&
    word.shape !== 'mark' &&
    sentence.properWords?.has(word.norm) === true &&
    !INSTITUTION_WORDS.has(word.norm)
  );
};

/** "President Carl Whitman" in a headline, where the body only says "Whitman". */
const leadsToProper = (sentence: Sentence, at: number): boolean => {
  const isOffice = isOfficeBefore(sentence, at);
  const next = [at + 1, at + 2].find((near) => isProper(sentence, near));
  return isOffice && next !== undefined && !mentionAt(sentence, at + 1) && sentence.tags[at] === 'PROPN';
};

/** "Vice Premier He Lin", "leader To Lam": a small word with a capital between an office and another capital. */
const opensName = (sentence: Sentence, at: number): boolean =>
  sentence.words[at + 1]?.shape === 'capital' &&
  (!sentence.isHeadline || mentionAt(sentence, at + 1) === undefined) &&
  isOfficeBefore(sentence, at);

/** "Xinhua said", "ANI reported": an agency by its sign; "Petra Nowak" and "Jaafar Ani" are people. */
const isAgency = ({ words }: Sentence, at: number): boolean => {
  const word = words[at];
  if (!word || !AGENCIES.has(word.norm) || (word.shape !== 'caps' && word.norm.length < 5)) return false;
  return words[at - 1]?.shape !== 'capital' && words[at + 1]?.shape !== 'capital';
};

/** Whether the word can stand in a person's name. */
export const isNameWord = (sentence: Sentence, at: number): boolean => {
  const word = sentence.words[at];
  if (!word) return false;
  if (word.text.length > 2 && word.text.length > word.norm.length && /^[dlDL]['’]\p{Lu}/u.test(word.text)) return true;
  if (word.shape !== 'capital' && word.shape !== 'caps') return false;
  if (word.shape === 'caps' && word.text.length < 3 && !word.joined) return false;
  if (isAgency(sentence, at)) return false;
  if (isSurname(sentence, at) || isWordSurname(sentence, at)) return true;
  if (
    INSTITUTION_WORDS.has(word.norm) ||
    (CALENDAR_WORDS.has(word.norm) && !isFirstName(sentence, at)) ||
    (TITLES.has(word.norm) && word.text !== 'He')
  )
    return false;
  if (sentence.properWords && !isProper(sentence, at) && !leadsToProper(sentence, at)) return false;
  const mention = mentionAt(sentence, at);
  if (
    mention &&
    blocksName(mention.labels) &&
    !word.joined &&
    !isNamesake(sentence, mention.begin, mention.end, mention.labels)
  )
    return false;
  const tag = sentence.tags[at] ?? 'X';
  if (at === 0) return tag === 'PROPN' || (tag === 'NOUN' && sentence.words[1]?.shape === 'capital');
  return !NEVER_NAMES.has(tag) || word.norm.length > 3 || opensName(sentence, at);
};

const leadsToName = (sentence: Sentence, at: number): boolean => {
  let place = at;
  while (place < at + 2 && isParticle(sentence.words[place])) place += 1;
  return isNameWord(sentence, place) || isTownName(sentence, place);
};

const isSuffix = (sentence: Sentence, at: number): boolean => {
  const word = sentence.words[at];
  return word !== undefined && NAME_SUFFIXES.has(word.norm) && word.shape !== 'lower';
};

/** The run of name words that begins at `at`, or undefined. A comma is passed only before "Jr." and the like. */
export const findNameRun = (sentence: Sentence, at: number): NameRun | undefined => {
  const known = sentence.nameRuns[at];
  if (known !== undefined) return known ?? undefined;
  const found = readNameRun(sentence, at);
  sentence.nameRuns[at] = found ?? null;
  return found;
};

const readNameRun = (sentence: Sentence, at: number): NameRun | undefined => {
  const { words } = sentence;
  if (words[at]?.joined) return undefined;
  let end = at;
  if (PARTICLES.has(words[at]?.norm ?? '') && words[at]?.shape === 'capital' && isNameWord(sentence, at + 1))
    end = at + 1;
  while (end < words.length) {
    const word = words[end];
    if (!word) break;
    if (
      isNameWord(sentence, end) ||
      (end > at && isTownName(sentence, end)) ||
      (word.joined && end > at && /^\p{L}/u.test(word.text) && !INSTITUTION_WORDS.has(word.norm))
    )
      end += 1;
    else if (end > at && isParticle(words[end]) && leadsToName(sentence, end + 1)) end += 1;
    // "Ma. Theresa", "Md. Touhid"
    else if (word.text === '.' && /^(?:ma|md|mohd)$/.test(words[end - 1]?.norm ?? '') && isNameWord(sentence, end + 1))
      end += 1;
    // "King Abdullah II Jafar Hassan": behind a number somebody else's name begins
    else if (end > at && isSuffix(sentence, end)) {
      end += 1;
      if (/^(?:i{1,3}|iv|vi?)$/.test(word.norm) && isNameWord(sentence, end + 1)) break;
    } else if (end > at && word.text === ',' && isSuffix(sentence, end + 1)) end += 2;
    else break;
  }
  return end > at ? { begin: at, end } : undefined;
};

/** "Dr", "HE": a form of address with a capital. */
export const isTitleAt = ({ words }: Sentence, at: number): boolean => {
  const word = words[at];
  return (word?.shape === 'capital' || word?.shape === 'caps') && TITLES.has(word.norm);
};

/** Whether somebody is named there, with a form of address or without. */
export const opensPerson = (sentence: Sentence, at: number): boolean =>
  isTitleAt(sentence, at) || findNameRun(sentence, at) !== undefined;
