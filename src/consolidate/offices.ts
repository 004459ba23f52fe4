/**
 * In: the vocabulary's offices and tenures. Out: which office words name, and who held it on a day.
 * The idea: a tenure without an end means that none is known, so it is trusted for a year beyond the last day of which the
 * vocabulary knows anything.
 */
import { type KnownPerson, type Lexicon, toWords } from '../lexicon/index.ts';
import type { PartyCode } from '../model/index.ts';
import { toDays } from './days.ts';
import { compareNames, type Likeness, nameWords, slug } from './names.ts';

export interface Offices {
  /** The office that a role names, the same for all its names; `Foreign Minister` and `minister of foreign affairs`. */
  readonly officeOf: (role: string) => string;
  /** 1 for heads of state and government down to 6; undefined for an office that the vocabulary does not know. */
  readonly rankOf: (office: string) => number | undefined;
  /** The one known person who held the office on a day (counted from 1970-01-01); undefined for none or several. */
  readonly holderOf: (office: string, party: PartyCode, day: number) => KnownPerson | undefined;
  /** The IRIs of all known persons who held the office at any time. */
  readonly holdersOf: (office: string, party: PartyCode) => readonly string[];
  /** The one known person of the party who bears the name in some spelling, and held one of the offices if there are any. */
  readonly findKnown: (name: string, party: PartyCode, offices: ReadonlySet<string>) => KnownPerson | undefined;
  readonly known: (iri: string) => KnownPerson | undefined;
}

const YEAR = 365;

/** Of so many names it is known at a time whom they mean; of millions the same few come again and again. */
const REMEMBERED = 50_000;

// Of ministers and above there is one at a time; of their deputies the vocabulary may know one of several.
const LOWEST_OF_ONE = 3;
const ONE_OF_SEVERAL = /\b(?:deputy|vice|assistant|acting|member)\b/i;

/** Only an office beside it makes another spelling a name that the vocabulary knows. */
const isSure = (likeness: Likeness | undefined, offices: ReadonlySet<string>): boolean =>
  likeness !== undefined && (likeness !== 'transliterated' || offices.size > 0);

interface Held {
  readonly person: KnownPerson;
  readonly from: number;
  readonly to: number | undefined;
}

const toHeld = (person: KnownPerson, { from, to }: KnownPerson['tenures'][number]): Held => ({
  person,
  from: from === undefined ? Number.NEGATIVE_INFINITY : toDays({ start: from, basis: 'stated' }).from,
  to: to === undefined ? undefined : toDays({ start: to, basis: 'stated' }).to,
});

const isOffice = (entry: { readonly kind: string }): entry is { kind: 'office'; office: { iri: string } } =>
  entry.kind === 'office';

const remembered = new WeakMap<Lexicon, Offices>();

/** The offices of a vocabulary. Without one, an office is the words that name it, and nobody is known to hold any. */
export const toOffices = (lexicon: Lexicon | undefined): Offices => {
  const offices = (lexicon && remembered.get(lexicon)) ?? readOffices(lexicon);
  if (lexicon) remembered.set(lexicon, offices);
  return offices;
};

const readOffices = (lexicon: Lexicon | undefined): Offices => {
  const tenures = new Map<string, Held[]>();
  const people = new Map<string, KnownPerson>();
  for (const person of lexicon?.people ?? []) {
    people.set(person.iri, person);
    for (const tenure of person.tenures) {
      const key = `${tenure.office} ${tenure.party}`;
      const held = tenures.get(key);
      if (held) held.push(toHeld(person, tenure));
      else tenures.set(key, [toHeld(person, tenure)]);
    }
  }
  const starts = [...tenures.values()].flat().map(({ from }) => from);
  const horizon = starts.reduce((latest, from) => Math.max(latest, from), Number.NEGATIVE_INFINITY) + YEAR;
  const named = new Map<string, string>();
  const toOffice = (role: string): string => {
    const words = toWords(role);
    const match = words
      .flatMap((_, at) => lexicon?.entities.matchesAt(words, at) ?? [])
      .filter(({ value }) => isOffice(value))
      .sort((one, other) => other.end - other.begin - (one.end - one.begin) || one.begin - other.begin)[0];
    return match && isOffice(match.value) ? match.value.office.iri : slug(role);
  };
  const found = new Map<string, KnownPerson | undefined>();
  const toKnown = (name: string, party: PartyCode, offices: ReadonlySet<string>): KnownPerson | undefined => {
    const words = nameWords(name);
    const candidates = new Set(words.flatMap((word) => lexicon?.peopleByName(word) ?? []));
    const fitting = [...candidates].filter(
      (person) =>
        person.tenures.some((tenure) => tenure.party === party && (offices.size === 0 || offices.has(tenure.office))) &&
        [person.name, ...person.aliases].some((label) => isSure(compareNames(words, nameWords(label)), offices)),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  return {
    officeOf: (role) => {
      const office = named.get(role) ?? toOffice(role);
      named.set(role, office);
      return office;
    },
    rankOf: (office) => lexicon?.office(office)?.rank,
    holderOf: (office, party, day) => {
      const known = lexicon?.office(office);
      if (known === undefined || known.rank > LOWEST_OF_ONE || ONE_OF_SEVERAL.test(known.name)) return undefined;
      const holders = (tenures.get(`${office} ${party}`) ?? [])
        .filter(({ from, to }) => from <= day && day <= (to ?? horizon))
        .map(({ person }) => person);
      return new Set(holders).size === 1 ? holders[0] : undefined;
    },
    holdersOf: (office, party) => (tenures.get(`${office} ${party}`) ?? []).map(({ person }) => person.iri),
    findKnown: (name, party, offices) => {
      const key = [name, party, ...offices].join('\u0000');
      if (!found.has(key)) {
        if (found.size >= REMEMBERED) found.clear();
        found.set(key, toKnown(name, party, offices));
      }
      return found.get(key);
    },
    known: (iri) => people.get(iri),
  };
};
