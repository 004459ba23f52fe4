/**
 * In: a place where a name may begin. Out: the name, with the party or the office that stands in apposition behind it.
 * Reads: "H.E. Dr Ana Lopes", "Rama of Albania", "Wang Yi, also a member of ...".
 */

import { POST_NOMINALS, TITLE_OPENERS, TITLES } from '../rules/closed-class.ts';
import { mentionFrom, type Sentence, textOf } from '../sentence.ts';
import type { Designation } from './designation.ts';
import { isCapital, norm, partyAt } from './labels.ts';
import { findNameRun, isNameWord } from './names.ts';
import { readHead, skipBody } from './office-heads.ts';
import { readOffices } from './offices.ts';
import { findExtension } from './portfolios.ts';
import { isOfficeBefore } from './surnames.ts';

/** Their "of Georgia" is a state or a town of their own country. */
const SUBNATIONAL = /^(?:governor|lieutenant governor|mayor|senator|congressman|congresswoman)$/i;

const isSpacedHonour = ({ words }: Sentence, at: number): boolean =>
  words[at]?.text === 'H' && /^[EH]$/.test(words[at + 1]?.text ?? '') && words[at + 2]?.shape === 'capital';

export const skipTitles = (sentence: Sentence, at: number): number => {
  // "the Hon Rick Marlow", "the Rt. Hon. Ann Cole"
  let place =
    norm(sentence, at) === 'the' && /^(?:hon|honourable|rt|right)$/.test(norm(sentence, at + 1)) ? at + 1 : at;
  if (
    TITLE_OPENERS.has(norm(sentence, place)) &&
    isCapital(sentence, place + 1) &&
    TITLES.has(norm(sentence, place + 1))
  )
    place += 1;
  // "Foreign Secretary Ambassador A": how whoever holds the office is addressed
  if (norm(sentence, place) === 'ambassador' && isOfficeBefore(sentence, place) && isNameWord(sentence, place + 1))
    place += 1;
  // "H E Retno Marsudi"
  if (isSpacedHonour(sentence, place)) place += 2;
  while (
    TITLES.has(norm(sentence, place)) &&
    isCapital(sentence, place) &&
    // "He Lin" is a name, "HE Li Lin" and "He Sheikh Ali" are Excellencies
    (sentence.words[place]?.text !== 'He' ||
      (isCapital(sentence, place + 1) && TITLES.has(norm(sentence, place + 1)))) &&
    (isNameWord(sentence, place + 1) || TITLES.has(norm(sentence, place + 1)) || norm(sentence, place + 1) === '.')
  ) {
    place += 1;
    if (norm(sentence, place) === '.') place += 1;
  }
  return place;
};

/** "of the Embassy of": the mission through which somebody serves a party. */
const skipMission = (sentence: Sentence, at: number): number => {
  if (
    !/^(?:embassy|mission|ministry|consulate|delegation|government)$/.test(norm(sentence, at)) ||
    norm(sentence, at + 1) !== 'of'
  )
    return at;
  return norm(sentence, at + 2) === 'the' ? at + 3 : at + 2;
};

export const readPartyAfterName = (
  sentence: Sentence,
  at: number,
): { readonly party: string; readonly end: number } | undefined => {
  const word = norm(sentence, at);
  const next = skipMission(sentence, norm(sentence, at + 1) === 'the' ? at + 2 : at + 1);
  const party = word === 'of' || word === '(' || word === 'from' ? partyAt(sentence, next) : undefined;
  if (party?.label.use === 'demonym' && word !== '(') {
    const end = findExtension(sentence, party.end);
    return end > party.end ? { party: party.label.party.code, end } : undefined;
  }
  if (!party || party.label.use === 'demonym') return undefined;
  if (word === '(' && norm(sentence, party.end) !== ')') return undefined;
  return { party: party.label.party.code, end: word === '(' ? party.end + 1 : party.end };
};

/** "..., also a member of the Political Bureau and foreign minister": an office in apposition to a name. */
const readApposition = (sentence: Sentence, at: number): Designation | undefined => {
  if (norm(sentence, at) !== ',' && norm(sentence, at) !== '(') return undefined;
  let next = at + 1;
  if (/^(?:also|himself|herself)$/.test(norm(sentence, next))) next += 1;
  const head = readHead(sentence, next);
  const first = skipBody(sentence, head);
  if (first === undefined) return undefined;
  const run = readOffices(sentence, head, first, { isApposed: true });
  const after = norm(sentence, run.end);
  if (run.plural || skipTitles(sentence, run.end) !== run.end || isNameWord(sentence, run.end)) return undefined;
  if (
    !/^(?:,|\.|:|\)|;|who|and|in|on|at|for|as|to|during|"|”|of|with|here|today|yesterday|late|from|regarding|)$/.test(
      after,
    ) &&
    sentence.tags[run.end] !== 'ADP'
  )
    return undefined;
  // "A, President of the European Commission": an office that only one party has
  const party = run.parties[0] ?? run.offices.map((office) => office.defaultParty).find(Boolean);
  return {
    begin: at,
    end: run.end,
    offices: run.offices,
    role: run.role,
    plural: false,
    former: head.former,
    counterpart: false,
    possessed: head.possessed,
    ...(party === undefined ? {} : { party }),
  };
};

/** "A, my counterpart from Kenya", "A, her Kenyan counterpart": whose counterpart a name is. */
const readCounterpartBehind = (sentence: Sentence, named: Designation): Designation | undefined => {
  if (norm(sentence, named.end) !== ',' || named.offices.length > 0) return undefined;
  const head = readHead(sentence, named.end + 1);
  if (!head.possessed || norm(sentence, head.place) !== 'counterpart') return undefined;
  const after = readPartyAfterName(sentence, head.place + 1);
  const party = named.party ?? head.parties[0] ?? after?.party;
  const end = after?.end ?? head.place + 1;
  return { ...named, end, counterpart: true, possessed: true, ...(party === undefined ? {} : { party }) };
};

const withApposition = (sentence: Sentence, named: Designation): Designation => {
  const counterpart = readCounterpartBehind(sentence, named);
  if (counterpart) return counterpart;
  const apposition =
    named.offices.length === 0 ||
    named.former ||
    (named.party === undefined && named.offices.every((office) => office.rank >= 5)) ||
    norm(sentence, named.end + 1) === 'also'
      ? readApposition(sentence, named.end)
      : undefined;
  if (!apposition) return named;
  const closes = /^[,)]$/.test(norm(sentence, apposition.end));
  const isLater = named.former && !apposition.former;
  const party = (isLater ? apposition.party : undefined) ?? named.party ?? apposition.party;
  const role = isLater ? apposition.role : [named.role, apposition.role].filter(Boolean).join(' and ');
  return {
    ...named,
    end: closes && norm(sentence, apposition.end) === ')' ? apposition.end + 1 : apposition.end,
    offices: [...named.offices, ...apposition.offices],
    ...(role ? { role } : {}),
    former: isLater ? false : named.former || apposition.former,
    ...(party === undefined ? {} : { party }),
  };
};

export const readName = (
  sentence: Sentence,
  at: number,
): { readonly name: string; readonly begin: number; readonly end: number } | undefined => {
  const begin = skipTitles(sentence, at);
  const known = mentionFrom(sentence, begin);
  const run = findNameRun(sentence, begin);
  const end = Math.max(run?.end ?? 0, known?.labels.some((label) => label.kind === 'person') ? known.end : 0);
  // "the Hon. Ada Obi MP"
  let last = end;
  while (last > begin + 2 && POST_NOMINALS.has(norm(sentence, last - 1))) last -= 1;
  return end > begin ? { name: textOf(sentence, begin, last), begin, end } : undefined;
};

/** A name with what follows it: party, apposition. */
export const readNamed = (
  sentence: Sentence,
  base: Omit<Designation, 'end' | 'name'>,
  at: number,
): Designation | undefined => {
  const name = readName(sentence, at);
  if (!name) return undefined;
  const after = base.offices.some((office) => SUBNATIONAL.test(office.name))
    ? undefined
    : readPartyAfterName(sentence, name.end);
  const party = base.party ?? after?.party;
  const end = after && (base.party === undefined || base.party === after.party) ? after.end : name.end;
  return withApposition(sentence, {
    ...base,
    end,
    name: name.name,
    nameBegin: name.begin,
    ...(party === undefined ? {} : { party }),
  });
};

/** "Temir Osmonov and Jasur Tursunov": exactly `count` names in a row, or none. */
export const readNames = (
  sentence: Sentence,
  at: number,
  count: number,
): { readonly name: string; readonly begin: number; readonly end: number }[] => {
  const names: { readonly name: string; readonly begin: number; readonly end: number }[] = [];
  let place = at;
  while (names.length < count) {
    const name = readName(sentence, place);
    if (!name) return [];
    names.push(name);
    place = name.end;
    if (norm(sentence, place) === ',') place += 1;
    if (norm(sentence, place) === 'and') place += 1;
  }
  return names;
};
