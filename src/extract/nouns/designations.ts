/**
 * In: a sentence and a place in it. Out: who is designated there: name, office, party.
 * Reads: "Chinese Foreign Minister Wang Yi", "the secretary-general of the OIC, Hissein Brahim Taha", "Prime Minister
 * Rama of Albania", "Presidents A of X and B of Y", "the foreign ministers of X, Y and Z", "his Egyptian counterpart".
 * The idea: one left-to-right grammar; what it cannot attach it leaves to the next phrase.
 */
import type { KnownOffice, OfficeLabel, PartyLabel } from '../../lexicon/index.ts';
import { CALENDAR_WORDS, FORMER_WORDS, INSTITUTION_WORDS, OFFICE_MODIFIERS, PORTFOLIO_JOINERS, PORTFOLIO_WORDS, TITLE_OPENERS, TITLES } from '../rules/closed-class.ts';
import { mentionAt, mentionFrom, type Sentence, textOf } from '../sentence.ts';
import { findNameRun, isNameWord } from './names.ts';

export interface Designation {
  readonly begin: number;
  readonly end: number;
  readonly name?: string;
  readonly nameBegin?: number;
  readonly offices: readonly KnownOffice[];
  /** The office in the text's words, without the country. */
  readonly role?: string;
  readonly party?: string;
  readonly plural: boolean;
  readonly former: boolean;
  readonly counterpart: boolean;
  /** A form of address stands before the name: "Mr", "Sheikh". */
  readonly titled?: boolean;
  /** Introduced by a possessive pronoun: "his counterpart", "her foreign minister". */
  readonly possessed: boolean;
}

const ROLE_MODIFIERS = new Set('acting interim caretaker deputy assistant vice first second special chief honorary'.split(' '));
const DETERMINERS = new Set('the a an his her their our its'.split(' '));
const POSSESSIVES = new Set('his her their our its'.split(' '));
/** Their "of Georgia" is a state or a town of their own country. */
const SUBNATIONAL = /^(?:governor|lieutenant governor|mayor|senator|congressman|congresswoman)$/i;
const LIST_FILLERS = new Set('the other five six four three two relevant several various neighbouring neighboring host member all its'.split(' '));

export const partyAt = (sentence: Sentence, at: number): { readonly label: PartyLabel; readonly end: number } | undefined => {
  const mention = mentionFrom(sentence, at);
  const label = mention?.labels.find((one): one is PartyLabel => one.kind === 'party');
  return mention && label ? { label, end: mention.end } : undefined;
};
const officeAt = (sentence: Sentence, at: number): { readonly label: OfficeLabel; readonly end: number } | undefined => {
  const mention = mentionFrom(sentence, at);
  const labels = mention?.labels.filter((one): one is OfficeLabel => one.kind === 'office') ?? [];
  const label = labels.find((one) => !one.plural) ?? labels[0];
  if (mention && isModifierOf(sentence, mention.end)) return undefined;
  return mention && label ? { label: labels.some((one) => !one.plural) ? label : { ...label, plural: true }, end: mention.end } : undefined;
};
/** "an official visit", "minister-level talks": an office directly before a common noun only qualifies it. */
const isModifierOf = (sentence: Sentence, end: number): boolean =>
  sentence.words[end]?.shape === 'lower' && (sentence.tags[end] === 'NOUN' || sentence.words[end]?.joined === true) && !CALENDAR_WORDS.has(norm(sentence, end));
const norm = (sentence: Sentence, at: number): string => sentence.words[at]?.norm ?? '';
const isCapital = (sentence: Sentence, at: number): boolean => {
  const shape = sentence.words[at]?.shape;
  return shape === 'capital' || shape === 'caps';
};
const isPossessiveMark = (sentence: Sentence, at: number): boolean => /^(?:'s|['’])$/.test(norm(sentence, at));

/** "Egypt, Jordan and Saudi Arabia": the parties of a list, and where it ends. */
export const findPartyList = (sentence: Sentence, at: number): { readonly parties: string[]; readonly bodies: ReadonlySet<string>; readonly end: number } | undefined => {
  const parties: string[] = [];
  const bodies = new Set<string>();
  let place = at;
  let end = at;
  for (;;) {
    while (LIST_FILLERS.has(norm(sentence, place))) place += 1;
    const party = partyAt(sentence, place);
    if (!party) break;
    // "the Nordic countries Norway, Sweden and Finland": the list says who they are
    if (party.label.use === 'members' && partyAt(sentence, party.end)) {
      place = party.end;
      continue;
    }
    if (!parties.includes(party.label.party.code)) parties.push(party.label.party.code);
    if (party.label.party.type === 'organisation') bodies.add(party.label.party.code);
    end = party.end;
    place = end;
    if (/^(?:countries|states|nations|members|member|side|republics|leaders)$/.test(norm(sentence, place))) end = place += 1;
    if (norm(sentence, place) === ',') place += 1;
    if (/^(?:and|&)$/.test(norm(sentence, place))) place += 1;
    else if (norm(sentence, place) === 'as' && norm(sentence, place + 1) === 'well') place += 3;
    else if (place === end) break;
  }
  return parties.length ? { parties, bodies, end } : undefined;
};

const skipTitles = (sentence: Sentence, at: number): number => {
  let place = at;
  if (TITLE_OPENERS.has(norm(sentence, place)) && isCapital(sentence, place + 1) && TITLES.has(norm(sentence, place + 1))) place += 1;
  while (TITLES.has(norm(sentence, place)) && isCapital(sentence, place) && (isNameWord(sentence, place + 1) || TITLES.has(norm(sentence, place + 1)) || norm(sentence, place + 1) === '.')) {
    place += 1;
    if (norm(sentence, place) === '.') place += 1;
  }
  return place;
};

/** "(Energy and) Mineral Resources": how far words of portfolios and bodies extend an office. */
const findExtension = (sentence: Sentence, at: number): number => {
  let end = at;
  for (let place = at; place < sentence.words.length; place += 1) {
    const word = norm(sentence, place);
    const mention = mentionFrom(sentence, place);
    const office = mention?.labels.some((label) => label.kind === 'office');
    if (office) break;
    if ((PORTFOLIO_WORDS.has(word) || INSTITUTION_WORDS.has(word)) && isCapital(sentence, place)) end = place + 1;
    else if (sentence.words[place]?.shape === 'caps' && place > at && !mention) continue;
    else if (isCapital(sentence, place) && mention?.labels.some((label) => label.kind === 'party' || label.kind === 'place')) continue;
    else if (isCapital(sentence, place) && findInstitutionAfter(sentence, place)) continue;
    else if (word === "'s" && isCapital(sentence, place + 1) && place > at) continue;
    else if (!PORTFOLIO_JOINERS.has(word) && word !== ',') break;
    else if (word === ',' && !(PORTFOLIO_WORDS.has(norm(sentence, place + 1)) && isCapital(sentence, place + 1))) break;
    else if (word === 'and' && officeAt(sentence, place + 1)) break;
    else if (word === 'of' && partyAt(sentence, place + 1)?.label.use === 'name') break;
  }
  return end;
};
const findInstitutionAfter = (sentence: Sentence, at: number): boolean => {
  for (let place = at + 1; place < at + 4 && isCapital(sentence, place); place += 1)
    if (INSTITUTION_WORDS.has(norm(sentence, place)) || PORTFOLIO_WORDS.has(norm(sentence, place))) return true;
  return false;
};

const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/secretaries\b/i, 'ecretary'], [/deputies\b/i, 'eputy'], [/chairmen\b/i, 'hairman'], [/spokesmen\b/i, 'pokesman'],
];
/** "Permanent Representatives to the OIC" → "Permanent Representative to the OIC". */
const toSingular = (role: string): string => {
  for (const [plural, singular] of SINGULAR) if (plural.test(role)) return role.replace(plural, (found) => found[0] + singular);
  return role.replace(/(\p{L}{3,}[^s\s])s\b/u, '$1');
};

interface Head {
  readonly begin: number;
  readonly place: number;
  readonly parties: readonly string[];
  readonly former: boolean;
  readonly possessed: boolean;
  readonly roleBegin: number | undefined;
}

/** Determiner, modifiers and party before an office: "the visiting former Chinese". */
const readHead = (sentence: Sentence, at: number): Head => {
  let place = at;
  let former = false;
  let roleBegin: number | undefined;
  const parties: string[] = [];
  const possessed = POSSESSIVES.has(norm(sentence, place));
  if (DETERMINERS.has(norm(sentence, place)) && !(TITLE_OPENERS.has(norm(sentence, place)) && TITLES.has(norm(sentence, place + 1)) && isCapital(sentence, place + 1))) place += 1;
  for (;;) {
    if (officeAt(sentence, place)) break;
    const word = norm(sentence, place);
    const party = partyAt(sentence, place);
    if (party && !(norm(sentence, party.end) === 'and' && !partyAt(sentence, party.end + 1))) {
      parties.push(party.label.party.code);
      place = party.end;
      roleBegin = undefined;
      if (isPossessiveMark(sentence, place)) place += 1;
      if (norm(sentence, place) === 'and' && partyAt(sentence, place + 1)) place += 1;
    } else if (OFFICE_MODIFIERS.has(word) && !(word === 'the' && place > at + 1)) {
      former ||= FORMER_WORDS.has(word);
      if (ROLE_MODIFIERS.has(word)) roleBegin ??= place;
      place += 1;
    } else break;
  }
  return { begin: at, place, parties, former, possessed, roleBegin };
};

/** "Japanese National Security Secretariat | Secretary General": words of a body between party and office. */
const skipBody = (sentence: Sentence, head: Head): number | undefined => {
  if (officeAt(sentence, head.place)) return head.place;
  for (let place = head.place; place < head.place + 6; place += 1) {
    if (officeAt(sentence, place) && place > head.place) return place;
    const capital = isCapital(sentence, place);
    const word = norm(sentence, place);
    const isBody = INSTITUTION_WORDS.has(word) || PORTFOLIO_WORDS.has(word) || sentence.words[place]?.shape === 'caps';
    if (head.parties.length === 0 && !isBody) return undefined;
    if (!capital && !(place > head.place && PORTFOLIO_JOINERS.has(norm(sentence, place)) && isCapital(sentence, place + 1))) return undefined;
    if (mentionAt(sentence, place)?.labels.some((label) => label.kind === 'person')) return undefined;
  }
  return undefined;
};

interface OfficeRun {
  readonly offices: KnownOffice[];
  readonly role: string;
  readonly parties: readonly string[];
  readonly plural: boolean;
  readonly end: number;
}

const readOffices = (sentence: Sentence, head: Head, first: number): OfficeRun => {
  const offices: KnownOffice[] = [];
  const pieces: string[] = [];
  let parties = head.parties;
  let plural = false;
  let place = first;
  let from = head.roleBegin ?? head.place;
  for (;;) {
    const office = officeAt(sentence, place);
    if (!office) break;
    offices.push(office.label.office);
    plural ||= office.label.plural;
    const officeFrom = office.label.plural ? place : from;
    place = office.end;
    pieces.push(textOf(sentence, officeFrom, place));
    for (;;) {
      const word = norm(sentence, place);
      const next = norm(sentence, place + 1) === 'the' ? place + 2 : place + 1;
      const party = partyAt(sentence, next);
      if ((word === 'of' || word === 'from' || word === 'for') && party && parties.length === 0) {
        const bodyFrom = isPossessiveMark(sentence, party.end) ? party.end + 1 : party.end;
        const body = party.label.use === 'demonym' || bodyFrom > party.end || party.label.party.type === 'organisation' ? Math.max(findExtension(sentence, bodyFrom), party.end) : party.end;
        if (party.label.use !== 'demonym' && plural && body === party.end) {
          const list = findPartyList(sentence, place + 1);
          parties = list?.parties ?? [party.label.party.code];
          place = list?.end ?? party.end;
        } else {
          parties = [party.label.party.code];
          if (body > bodyFrom) pieces.push(`of the ${textOf(sentence, bodyFrom, body)}`);
          else if (party.label.use === 'demonym') { parties = []; break; }
          place = body;
        }
      } else if (word === 'at' && party && parties.length === 0 && findExtension(sentence, isPossessiveMark(sentence, party.end) ? party.end + 1 : party.end) > party.end) {
        parties = [party.label.party.code];
        place = findExtension(sentence, isPossessiveMark(sentence, party.end) ? party.end + 1 : party.end);
      } else if (word === 'of' && party && parties.includes(party.label.party.code)) place = party.end;
      else if (word === 'to' && party) {
        const end = findExtension(sentence, party.end) || party.end;
        pieces.push(textOf(sentence, place, Math.max(end, party.end)));
        place = Math.max(end, party.end);
      } else if ((word === 'of' || word === 'for' || word === 'in') && isCapital(sentence, next) && findExtension(sentence, next) > next) {
        const end = findExtension(sentence, next);
        pieces.push(textOf(sentence, place, end));
        place = end;
      } else if (word === 'and' && isCapital(sentence, place + 1) && PORTFOLIO_WORDS.has(norm(sentence, place + 1)) && !officeAt(sentence, place + 1)) {
        const end = findExtension(sentence, place + 1);
        if (end <= place + 1) break;
        pieces.push(textOf(sentence, place, end));
        place = end;
      } else break;
    }
    if (plural) break;
    // "the Vice President and Prime Minister Lund" are two people
    if (parties.length === 0 && norm(sentence, head.begin) === 'the') break;
    let next = place;
    if (norm(sentence, next) === ',') next += 1;
    if (/^(?:and|&|cum)$/.test(norm(sentence, next))) next += 1;
    if (next === place) break;
    const nextHead = readHead(sentence, next);
    const again = officeAt(sentence, nextHead.place);
    if (!again || again.label.plural || nextHead.parties.length > 0 || nextHead.begin + 1 < nextHead.place || norm(sentence, nextHead.begin) === 'the') break;
    pieces.push('and');
    from = nextHead.place;
    place = nextHead.place;
  }
  return { offices, role: pieces.join(' ').replace(/\s+/g, ' '), parties, plural, end: place };
};

const readPartyAfterName = (sentence: Sentence, at: number): { readonly party: string; readonly end: number } | undefined => {
  const word = norm(sentence, at);
  const next = norm(sentence, at + 1) === 'the' ? at + 2 : at + 1;
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
  const run = readOffices(sentence, head, first);
  const after = norm(sentence, run.end);
  if (run.plural || skipTitles(sentence, run.end) !== run.end || isNameWord(sentence, run.end)) return undefined;
  if (!/^(?:,|\.|\)|;|who|and|in|on|at|for|as|to|during|"|”|of|with|here|today|yesterday|late|from|regarding|)$/.test(after) && sentence.tags[run.end] !== 'ADP') return undefined;
  return {
    begin: at, end: run.end, offices: run.offices, role: run.role, plural: false, former: head.former, counterpart: false, possessed: head.possessed,
    ...(run.parties[0] === undefined ? {} : { party: run.parties[0] }),
  };
};

const withApposition = (sentence: Sentence, named: Designation): Designation => {
  const apposition = named.offices.length === 0 || named.former || norm(sentence, named.end + 1) === 'also' ? readApposition(sentence, named.end) : undefined;
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

const readName = (sentence: Sentence, at: number): { readonly name: string; readonly begin: number; readonly end: number } | undefined => {
  const begin = skipTitles(sentence, at);
  const known = mentionFrom(sentence, begin);
  const run = findNameRun(sentence, begin);
  const end = Math.max(run?.end ?? 0, known?.labels.some((label) => label.kind === 'person') ? known.end : 0);
  return end > begin ? { name: textOf(sentence, begin, end), begin, end } : undefined;
};

/** A name with what follows it: party, apposition. */
const readNamed = (sentence: Sentence, base: Omit<Designation, 'end' | 'name'>, at: number): Designation | undefined => {
  const name = readName(sentence, at);
  if (!name) return undefined;
  const after = base.offices.some((office) => SUBNATIONAL.test(office.name)) ? undefined : readPartyAfterName(sentence, name.end);
  const party = base.party ?? after?.party;
  const end = after && (base.party === undefined || base.party === after.party) ? after.end : name.end;
  return withApposition(sentence, { ...base, end, name: name.name, nameBegin: name.begin, ...(party === undefined ? {} : { party }) });
};

/** "Temir Osmonov and Jasur Tursunov": exactly `count` names in a row, or none. */
const readNames = (sentence: Sentence, at: number, count: number): { readonly name: string; readonly begin: number; readonly end: number }[] => {
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

const readCounterpart = (sentence: Sentence, head: Head): Designation[] | undefined => {
  const word = norm(sentence, head.place);
  const isOppositeNumber = word === 'opposite' && /^numbers?$/.test(norm(sentence, head.place + 1));
  const isColleague = /^colleagues?$/.test(word) && head.parties.length > 0;
  if (!/^counterparts?$/.test(word) && !isOppositeNumber && !isColleague) return undefined;
  let end = head.place + (isOppositeNumber ? 2 : 1);
  let parties = head.parties;
  if (/^(?:from|of)$/.test(norm(sentence, end))) {
    const list = findPartyList(sentence, norm(sentence, end + 1) === 'the' ? end + 2 : end + 1);
    if (list) { parties = list.parties; end = list.end; }
  }
  const base = { begin: head.begin, offices: [], plural: /s$/.test(norm(sentence, end - 1)), former: false, counterpart: true, possessed: true };
  const toOne = (party: string | undefined): Designation => ({ ...base, end, ...(party === undefined ? {} : { party }) });
  if (parties.length > 1) {
    const names = readNames(sentence, norm(sentence, end) === ',' ? end + 1 : end, parties.length);
    return parties.map((party, index) => {
      const name = names[index];
      return name ? { ...base, plural: false, party, name: name.name, nameBegin: name.begin, end: names.at(-1)?.end ?? end } : toOne(party);
    });
  }
  const comma = norm(sentence, end) === ',' ? end + 1 : end;
  const party = parties[0];
  const named = readNamed(sentence, { ...base, ...(party === undefined ? {} : { party }) }, end) ?? (comma > end ? readNamed(sentence, { ...base, ...(party === undefined ? {} : { party }) }, comma) : undefined);
  return [named ?? toOne(party)];
};

/** Who is designated by the phrase that begins at `at`, or undefined where none does. */
export const findDesignations = (sentence: Sentence, at: number): Designation[] | undefined => {
  const head = readHead(sentence, at);
  const counterpart = readCounterpart(sentence, head);
  if (counterpart) return counterpart;
  const first = skipBody(sentence, head);
  const plain = { begin: at, offices: [], plural: false, former: head.former, counterpart: false, possessed: head.possessed };
  if (first === undefined) {
    if (head.place > at && head.parties.length === 0) return undefined;
    const party = head.parties.length === 1 ? head.parties[0] : undefined;
    const titled = skipTitles(sentence, at) > at;
    if (head.parties.length > 0 && !titled) return undefined;
    const named = readNamed(sentence, { ...plain, titled, ...(party === undefined ? {} : { party }) }, head.place);
    return named ? [named] : undefined;
  }
  const run = readOffices(sentence, head, first);
  const base = { ...plain, offices: run.offices, role: run.role, plural: run.plural };
  if (run.plural) return readPlural(sentence, base, run);
  const party = run.parties[0] ?? run.offices.map((office) => office.defaultParty).find(Boolean);
  const withParty = { ...base, ...(party === undefined ? {} : { party }) };
  const named = readNamed(sentence, withParty, run.end);
  if (named) return [named];
  if (norm(sentence, run.end) === ',' && (party !== undefined || head.possessed)) {
    const apposed = readNamed(sentence, withParty, run.end + 1);
    const after = apposed ? norm(sentence, apposed.end) : '';
    if (apposed && apposed.offices.length === run.offices.length && /^(?:,|\.|;|in|on|at|and|)$|^["”]/.test(after)) return [{ ...apposed, end: after === ',' && apposed.end + 1 < sentence.words.length ? apposed.end : apposed.end }];
  }
  return [{ ...withParty, end: run.end }];
};

const readPlural = (sentence: Sentence, base: Omit<Designation, 'end'>, run: OfficeRun): Designation[] => {
  const role = toSingular(base.role ?? '');
  const named: Designation[] = [];
  let place = run.end;
  if (norm(sentence, place) === ',' && readName(sentence, place + 1)) place += 1;
  for (;;) {
    const ownParty = readPartyAfterName(sentence, readName(sentence, place)?.end ?? place);
    const inherited = ownParty ? undefined : run.parties.length === 1 ? run.parties[0] : run.parties[named.length];
    const one = readNamed(sentence, { ...base, role, plural: false, begin: named.length ? place : base.begin, ...(inherited === undefined ? {} : { party: inherited }) }, place);
    if (!one) break;
    named.push(one);
    place = one.end;
    if (norm(sentence, place) === ',') place += 1;
    if (norm(sentence, place) === 'and') place += 1;
    if (place === one.end) break;
    if (officeAt(sentence, readHead(sentence, place).place)) break;
  }
  if (named.length > 0 && (run.parties.length < 2 || named.length === run.parties.length)) return named;
  if (run.parties.length === 0) return [{ ...base, role, end: run.end }];
  const isBody = (party: string) => run.parties.length === 1 || (party.length > 2 && /[A-Z]{2}/.test(party));
  return run.parties.map((party) => ({ ...base, role, party, end: run.end, plural: isBody(party) }));
};
