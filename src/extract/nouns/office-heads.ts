/** In: a place in a sentence. Out: what stands before an office there: determiner, modifiers, party, words of a body. */
import type { KnownPlace } from '../../lexicon/index.ts';
import {
  FORMER_WORDS,
  INSTITUTION_WORDS,
  OFFICE_MODIFIERS,
  PORTFOLIO_JOINERS,
  PORTFOLIO_WORDS,
  QUALITIES,
  TITLE_OPENERS,
  TITLES,
} from '../rules/closed-class.ts';
import { mentionAt, type Sentence } from '../sentence.ts';
import { isCapital, isPossessiveMark, norm, officeAt, partyAt } from './labels.ts';

const ROLE_MODIFIERS = new Set(
  'acting interim caretaker deputy assistant vice first second special chief honorary'.split(' '),
);

export const DETERMINERS = new Set('the a an his her their our my its'.split(' '));

const POSSESSIVES = new Set('his her their our my its'.split(' '));

export interface Head {
  readonly begin: number;
  readonly place: number;
  readonly parties: readonly string[];
  readonly former: boolean;
  readonly possessed: boolean;
  readonly roleBegin: number | undefined;
}

/** ", British and Qatari counterparts": further parties behind a comma, of several who hold one office. */
const isListOfParties = (sentence: Sentence, comma: number): boolean => {
  let place = comma;
  while (norm(sentence, place) === ',' || norm(sentence, place) === 'and') {
    while (norm(sentence, place) === ',' || norm(sentence, place) === 'and') place += 1;
    const party = partyAt(sentence, place);
    if (!party) return false;
    place = party.end;
  }
  if (place === comma) return false;
  while (OFFICE_MODIFIERS.has(norm(sentence, place))) place += 1;
  return (
    officeAt(sentence, place)?.label.plural === true || /^(?:counterparts|colleagues)$/.test(norm(sentence, place))
  );
};

/** "the Kenyan and the | Brazilian foreign minister": one office that several hold, each for a party of its own. */
const isOneOffice = (sentence: Sentence, at: number): boolean => {
  const office = officeAt(sentence, partyAt(sentence, at)?.end ?? -1);
  return office !== undefined && !office.label.plural;
};

/** Of a movement's leader they are part of the office: "the political leader". */
const FIELDS = new Set('political military spiritual'.split(' '));

/** "Israel's far-right | finance minister": the end of words of quality right before an office, else the place itself. */
const skipQualities = (sentence: Sentence, at: number): number => {
  let place = at;
  while (place < at + 6 && sentence.words[place]?.shape === 'lower' && !officeAt(sentence, place)) {
    const isCompound = sentence.words[place + 1]?.joined === true;
    if (!isCompound && !QUALITIES.has(norm(sentence, place)) && !FIELDS.has(norm(sentence, place))) return at;
    place += 1;
    while (sentence.words[place]?.joined) place += 1;
  }
  return officeAt(sentence, place) ? place : at;
};

const SUBNATIONAL =
  /^(?:governor|lieutenant governor|mayor|senator|congressman|congresswoman|representative|premier)$/i;

/** "Tennessee | Senator", "London | Mayor": a state or a town before an office of its own, and the country in which it lies. */
const stateAt = (sentence: Sentence, at: number): { readonly country: string; readonly end: number } | undefined => {
  const mention = mentionAt(sentence, at);
  const office = mention && mention.begin === at ? officeAt(sentence, mention.end) : undefined;
  if (!mention || !office || office.label.plural || !SUBNATIONAL.test(office.label.office.name)) return undefined;
  const state = mention.labels.find((label): label is KnownPlace => label.kind === 'place');
  return state?.country === undefined ? undefined : { country: state.country, end: mention.end };
};

/** Determiner, modifiers and party before an office: "the visiting former Chinese". */
export const readHead = (sentence: Sentence, at: number): Head => {
  let place = at;
  let former = false;
  let roleBegin: number | undefined;
  const parties: string[] = [];
  // "His Majesty the Sultan" is nobody's in particular
  const isHonour =
    TITLE_OPENERS.has(norm(sentence, place)) && TITLES.has(norm(sentence, place + 1)) && isCapital(sentence, place + 1);
  const possessed = POSSESSIVES.has(norm(sentence, place)) && !isHonour;
  if (DETERMINERS.has(norm(sentence, place)) && !isHonour) place += 1;
  for (;;) {
    if (officeAt(sentence, place)) break;
    if (TITLES.has(norm(sentence, place)) && officeAt(sentence, place + 1)) {
      place += 1;
      continue;
    }
    const word = norm(sentence, place);
    const party = partyAt(sentence, place);
    const state = party ? undefined : stateAt(sentence, place);
    if (state) {
      parties.push(state.country);
      place = state.end;
      continue;
    }
    const joined = norm(sentence, party?.end ?? 0) === 'and' ? (party?.end ?? 0) + 1 : -1;
    const isRow = joined > 0 && norm(sentence, joined) === 'the' && isOneOffice(sentence, joined + 1);
    if (party && (joined < 0 || isRow || partyAt(sentence, joined))) {
      parties.push(party.label.party.code);
      place = party.end;
      roleBegin = undefined;
      if (isPossessiveMark(sentence, place)) place += 1;
      // "the Republic of Korea's (ROK) Minister"
      if (norm(sentence, place) === '(' && norm(sentence, place + 2) === ')' && partyAt(sentence, place + 1))
        place += 3;
      if (isRow) place += 2;
      else if (norm(sentence, place) === 'and' && partyAt(sentence, place + 1)) place += 1;
      else if (isListOfParties(sentence, place)) place += norm(sentence, place + 1) === 'and' ? 2 : 1;
    } else if (OFFICE_MODIFIERS.has(word) && !(word === 'the' && place > at + 1)) {
      former ||= FORMER_WORDS.has(word);
      if (ROLE_MODIFIERS.has(word)) roleBegin ??= place;
      place += 1;
    } else {
      const end = parties.length > 0 || place === at + 1 ? skipQualities(sentence, place) : place;
      if (end === place) break;
      if (FIELDS.has(word)) roleBegin ??= place;
      place = end;
    }
  }
  return { begin: at, place, parties, former, possessed, roleBegin };
};

/** "Japanese National Security Secretariat | Secretary General": words of a body between party and office. */
export const skipBody = (sentence: Sentence, head: Head): number | undefined => {
  if (officeAt(sentence, head.place)) return head.place;
  // "Meeting OIC Secretary-General X, the minister said": a participle opens the sentence, not a body
  if (/ing$/.test(norm(sentence, head.place)) && head.place === 0) return undefined;
  for (let place = head.place; place < head.place + 6; place += 1) {
    if (officeAt(sentence, place) && place > head.place) return place;
    const capital = isCapital(sentence, place);
    const word = norm(sentence, place);
    const isBody = INSTITUTION_WORDS.has(word) || PORTFOLIO_WORDS.has(word) || sentence.words[place]?.shape === 'caps';
    if (head.parties.length === 0 && !isBody) return undefined;
    // "the Kenyan livestock and fisheries minister"
    const isField = (at: number): boolean => head.parties.length > 0 && PORTFOLIO_WORDS.has(norm(sentence, at));
    const joins = place > head.place && PORTFOLIO_JOINERS.has(word);
    const isJoined = joins && (isCapital(sentence, place + 1) || isField(place + 1));
    if (!capital && !isField(place) && !isJoined) return undefined;
    if (mentionAt(sentence, place)?.labels.some((label) => label.kind === 'person')) return undefined;
  }
  return undefined;
};
