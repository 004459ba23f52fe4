/**
 * In: a sentence and a place in it. Out: who is designated there: name, office, party.
 * Reads: "Chinese Foreign Minister Wang Yi", "the secretary-general of the OIC, Hissein Brahim Taha", "Prime Minister
 * Rama of Albania", "Presidents A of X and B of Y", "the foreign ministers of X, Y and Z", "his Egyptian counterpart".
 * The idea: one left-to-right grammar; what it cannot attach it leaves to the next phrase.
 */

import type { Word } from '../../lexicon/index.ts';
import { AGENCIES } from '../rules/agencies.ts';
import { OFFICE_MODIFIERS, TITLE_OPENERS, TITLES } from '../rules/closed-class.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';
import { readCounterpart } from './counterparts.ts';
import { isOwnedName, readCountryman } from './countrymen.ts';
import type { Designation } from './designation.ts';
import { isCapital, isPossessiveMark, norm, officeAt, partyAt } from './labels.ts';
import { readName, readNamed, skipTitles } from './named.ts';
import { DETERMINERS, readHead, skipBody } from './office-heads.ts';
import { readOffices } from './offices.ts';
import { readPlural, skipComma } from './plural-designations.ts';

/** "His Highness the Amir", "Their Excellencies the Ministers": the honour before an office. */
const skipHonours = (sentence: Sentence, at: number): number => {
  if (!TITLE_OPENERS.has(norm(sentence, at)) || !TITLES.has(norm(sentence, at + 1)) || !isCapital(sentence, at + 1))
    return at;
  let place = at + 2;
  while (TITLES.has(norm(sentence, place)) && isCapital(sentence, place)) place += 1;
  const next = norm(sentence, place) === 'the' ? place + 1 : place;
  return officeAt(sentence, next) ||
    (partyAt(sentence, next) && officeAt(sentence, partyAt(sentence, next)?.end ?? next))
    ? place
    : at;
};

const OPENERS: ReadonlySet<string> = new Set([
  ...[...DETERMINERS, ...OFFICE_MODIFIERS, ...TITLE_OPENERS, ...TITLES],
  ...['counterpart', 'counterparts', 'colleague', 'colleagues', 'opposite'],
]);

/** Whether a designation can begin there at all: with a capital, a name of the vocabulary, or a word that leads to one. */
const canBegin = (sentence: Sentence, at: number, { shape, norm, text }: Word): boolean =>
  // "ASTANA. KAZINFORM President A": the sign of an agency is no part of an office
  !(shape === 'caps' && at === 0 && AGENCIES.has(norm)) &&
  (shape === 'capital' ||
    shape === 'caps' ||
    OPENERS.has(norm) ||
    mentionFrom(sentence, at) !== undefined ||
    (text.length > norm.length && /^[dl]['’]/i.test(text)));

/** Who is designated by the phrase that begins at `at`, or undefined where none does. Asked again, it remembers. */
export const findDesignations = (sentence: Sentence, at: number): readonly Designation[] | undefined => {
  const { designations, words } = sentence;
  const word = words[at];
  if (word === undefined) return undefined;
  let found = designations[at];
  if (found === undefined)
    designations[at] = found = (canBegin(sentence, at, word) ? readDesignations(sentence, at) : undefined) ?? null;
  return found ?? undefined;
};

const GOES_ON =
  /^(?:,|\.|;|\(|–|—|-|in|on|at|and|as|to|for|during|after|following|ahead|about|over|by|here|today|yesterday|this|last|\p{L}+day|)$|^["”]/u;

/** "the President of Kenya, Ada Obi, met", "President of Kenya, Ada Obi met" at the head of a sentence: whether it ends at `end`. */
const endsApposition = (sentence: Sentence, begin: number, end: number): boolean => {
  if (GOES_ON.test(norm(sentence, end))) return true;
  const isFirst = begin === 0 || /^(?:[-–—:)]+)$/u.test(norm(sentence, begin - 1));
  return isFirst && /^(?:VERB|AUX)$/.test(sentence.tags[end] ?? '');
};

const readDesignations = (sentence: Sentence, at: number): readonly Designation[] | undefined => {
  const honoured = skipHonours(sentence, at);
  if (honoured > at) return findDesignations(sentence, honoured)?.map((one) => ({ ...one, begin: at }));
  const head = readHead(sentence, at);
  const counterpart = readCounterpart(sentence, head);
  if (counterpart) return counterpart;
  const first = skipBody(sentence, head);
  if (first === undefined && !readName(sentence, at) && !readName(sentence, head.place)) return undefined;
  const plain = {
    begin: at,
    offices: [],
    plural: false,
    former: head.former,
    counterpart: false,
    possessed: head.possessed,
  };
  if (first === undefined) {
    const isTitled = skipTitles(sentence, at) > at || skipTitles(sentence, head.place) > head.place;
    if (head.place > at && head.parties.length === 0 && !isTitled) return undefined;
    const countryman = readCountryman(sentence, at);
    if (countryman) return [countryman];
    const apposed = readNamesBefore(sentence, at);
    if (apposed) return apposed;
    const party = head.parties.length === 1 ? head.parties[0] : undefined;
    if (head.parties.length > 0 && !isTitled && !isOwnedName(sentence, head.place)) return undefined;
    const named = readNamed(
      sentence,
      { ...plain, titled: isTitled || head.parties.length > 0, ...(party === undefined ? {} : { party }) },
      head.place,
    );
    return named ? [named] : undefined;
  }
  const run = readOffices(sentence, head, first);
  const base = { ...plain, offices: run.offices, role: run.role, plural: run.plural };
  if (run.plural) return readPlural(sentence, base, run);
  const party = run.parties[0] ?? run.offices.map((office) => office.defaultParty).find(Boolean);
  const withParty = { ...base, ...(party === undefined ? {} : { party }) };
  const named = readNamed(sentence, withParty, run.end);
  if (named) return [named];
  if (head.parties.length > 1 && first === head.place)
    return head.parties.map((one) => ({ ...base, party: one, end: run.end }));
  const isOwned = head.possessed || isPossessiveMark(sentence, at - 1);
  // "Intelligence Chief, Mr. A"
  const isTitled = skipTitles(sentence, run.end + 1) > run.end + 1;
  const isOpen = party !== undefined || isOwned || isTitled || norm(sentence, at) === 'the';
  // "the President of Kenya - Ada Obi"
  const isDashed = /^[–—-]$/u.test(norm(sentence, run.end));
  if (isOpen && (isDashed || norm(sentence, run.end) === ',')) {
    const apposed = readNamed(sentence, withParty, run.end + 1);
    const isClosed = apposed && (isDashed || endsApposition(sentence, at, apposed.end));
    if (apposed && isClosed && apposed.offices.length === run.offices.length) return [apposed];
  }
  return [{ ...withParty, end: run.end }];
};

/** "A, B and C, the foreign ministers of X, Y and Z": as many names as parties, in their order. */
const readNamesBefore = (sentence: Sentence, at: number): readonly Designation[] | undefined => {
  const names: { readonly name: string; readonly begin: number; readonly end: number }[] = [];
  let place = at;
  for (let name = readName(sentence, place); name; name = readName(sentence, place)) {
    names.push(name);
    place = skipComma(sentence, name.end);
    if (place === name.end) break;
  }
  if (names.length < 2 || norm(sentence, place - 1) !== ',' || norm(sentence, place) !== 'the') return undefined;
  const offices = findDesignations(sentence, place) ?? [];
  const isRow = offices.every(({ name, party, offices: held }) => !name && party !== undefined && held.length > 0);
  if (offices.length !== names.length || !isRow) return undefined;
  return offices.map((office, index) => {
    const { name, begin } = names[index] as (typeof names)[number];
    return { ...office, plural: false, name, nameBegin: begin, begin: index === 0 ? at : begin };
  });
};
