/**
 * In: designations of one article, longest names first. Out: one entry for each person, however the article spells them.
 * The idea: "Wang", "Wang Yi" and "Minister Wang" are one entry if every word of the shorter name is one of the longer's.
 */

import { type KnownPerson, type Lexicon, toNorm } from '../../lexicon/index.ts';
import type { Designation } from './designation.ts';
import { isNameOf, namesFit, toKnownNames, toNameWords } from './name-words.ts';
import { areNamesakes } from './namesakes.ts';
import { inTenure, partyOfKnown } from './tenures.ts';

export interface OfficeHeld {
  readonly role: string;
  readonly concepts: readonly string[];
  readonly rank: number;
  readonly party?: string;
  readonly former: boolean;
  readonly begin: number;
  readonly end: number;
}

/** The pronoun that the text uses for somebody. */
export type Gender = 'he' | 'she';

/** A person of the article. Mutable while the article is read; only `people.ts` changes it. */
export interface PersonEntry {
  name: string;
  words: readonly string[];
  readonly forms: Set<string>;
  party?: string;
  known?: KnownPerson;
  /** The text calls the person somebody's counterpart, and need not give an office. */
  isCounterpart?: boolean;
  gender?: Gender;
  readonly offices: OfficeHeld[];
}

export interface People {
  readonly entries: readonly PersonEntry[];
  /** The entry that a name stands for, or undefined; the most recently named one wins among several. */
  find(name: string, hints?: Pick<Designation, 'party' | 'role'>): PersonEntry | undefined;
  /** Records a designation with a name; offices and party are added to what is known. */
  add(designation: Designation, range: { readonly begin: number; readonly end: number }): PersonEntry | undefined;
  /** Records somebody whom the vocabulary knows, by the name that the text uses throughout. */
  addKnown(person: KnownPerson, name: string): void;
  /** Offices that the article names bare before anybody is named with them: in a readout, the issuer's own. */
  readonly bareOffices: ReadonlySet<string>;
  /** The person of the article who holds this office for this party. */
  holder(office: string, party: string | undefined): PersonEntry | undefined;
  touch(entry: PersonEntry): void;
  /** The one woman of the text for "she"; where `isOther`, whoever of that gender was named last. */
  calledAlone(gender: Gender, isOther: boolean): PersonEntry | undefined;
}

export const createPeople = (
  lexicon: Lexicon,
  day: string | undefined,
  bareOffices: ReadonlySet<string> = new Set(),
): People => {
  const entries: PersonEntry[] = [];
  const recency = new Map<PersonEntry, number>();
  let clock = 0;
  const touch = (entry: PersonEntry) => {
    clock += 1;
    recency.set(entry, clock);
  };

  const spelt = new Map<string, readonly string[]>();
  const toKnownWords = (name: string): readonly string[] => {
    const words = spelt.get(name) ?? toNameWords(name);
    spelt.set(name, words);
    return words;
  };

  const find: People['find'] = (name, hints = {}) => {
    const words = toKnownWords(name);
    const fitting = entries.filter(
      (entry) =>
        namesFit(words, entry.words) &&
        !areNamesakes(name, hints.role, entry) &&
        (hints.party === undefined || entry.party === undefined || entry.party === hints.party),
    );
    const exact = fitting.filter((entry) => entry.words.join(' ') === words.join(' '));
    const surname = fitting.filter(
      (entry) => words.length === 1 && (entry.words.at(-1) === words[0] || entry.words[0] === words[0]),
    );
    const pool = exact.length ? exact : surname.length ? surname : fitting;
    return pool.sort((one, other) => (recency.get(other) ?? 0) - (recency.get(one) ?? 0))[0];
  };

  /** "Secretary Blinken" for a Secretary of State: the office's name holds the bare one. */
  const isShortFor = (iri: string, { offices }: Designation): boolean => {
    const held = toNorm(lexicon.office(iri)?.name ?? '').split(/[ -]/);
    return offices.some(({ name }) => held.includes(toNorm(name)));
  };

  const findKnown = (name: string, designation: Designation, isLoose = false): KnownPerson | undefined => {
    const words = toNameWords(name);
    const candidates = [...new Set(words.flatMap((word) => lexicon.peopleByName(word)))].filter((person) =>
      toKnownNames(person).some((known) =>
        words.length > 1
          ? namesFit(words, known) && Math.min(words.length, known.length) > 1
          : known.at(-1) === words[0] || known[0] === words[0],
      ),
    );
    const offices = new Set(designation.offices.map((office) => office.iri));
    const { party } = designation;
    const fits = candidates.filter((person) => {
      const held = person.tenures.filter(
        (tenure) =>
          (party === undefined || tenure.party === party) &&
          inTenure(designation.former ? undefined : day, tenure.from, tenure.to),
      );
      // a spelling that only sounds alike needs the country as well
      const isExact = toKnownNames(person).some(
        (known) => words.every((word) => known.includes(word)) || known.every((word) => words.includes(word)),
      );
      if (words.length > 1)
        return (party === undefined && isExact) || person.tenures.some((tenure) => tenure.party === party);
      return held.some(({ office }) => offices.has(office) || (isLoose && isShortFor(office, designation)));
    });
    return [fits, fits.filter((person) => isNameOf(person, words))].find(({ length }) => length === 1)?.[0];
  };

  return {
    entries,
    bareOffices,
    find,
    touch,
    calledAlone: (gender, isOther) => {
      const [last, ...others] = entries
        .filter((entry) => entry.gender === gender)
        .sort((one, other) => (recency.get(other) ?? 0) - (recency.get(one) ?? 0));
      return isOther || (gender === 'she' && others.length === 0) ? last : undefined;
    },
    holder: (office, party) =>
      entries
        .filter(
          (entry) =>
            (party === undefined || entry.party === party) &&
            entry.offices.some((held) => held.concepts.includes(office) && !held.former),
        )
        .sort((one, other) => (recency.get(other) ?? 0) - (recency.get(one) ?? 0))[0],
    addKnown(known, name) {
      const party = partyOfKnown(known, day);
      const entry: PersonEntry = { name, words: toNameWords(name), forms: new Set([name]), offices: [], known };
      entries.push(party === undefined ? entry : { ...entry, party });
    },
    add(designation, range) {
      const { name } = designation;
      if (name === undefined) return undefined;
      const words = toNameWords(name);
      if (words.length === 0) return undefined;
      const named = find(name, designation);
      const wellKnown = findKnown(name, designation) ?? (named ? undefined : findKnown(name, designation, true));
      let entry = named ?? (wellKnown ? entries.find((one) => one.known === wellKnown) : undefined);
      if (!entry) {
        entry = { name, words, forms: new Set(), offices: [] };
        entries.push(entry);
      }
      const known = entry.known ?? wellKnown;
      if (known) entry.known = known;
      if (
        words.length > entry.words.length ||
        (words.length === entry.words.length && name.length > entry.name.length)
      ) {
        entry.name = name;
        entry.words = words;
      }
      entry.forms.add(name);
      const party = entry.party ?? designation.party ?? (known ? partyOfKnown(known, day) : undefined);
      if (party !== undefined) entry.party = party;
      if (designation.counterpart) entry.isCounterpart = true;
      const { role } = designation;
      if (role !== undefined && !entry.offices.some((held) => held.role === role))
        entry.offices.push({
          role,
          concepts: designation.offices.map((office) => office.iri),
          rank: Math.min(...designation.offices.map((office) => office.rank), 9),
          former: designation.former,
          ...range,
          ...(designation.party === undefined ? {} : { party: designation.party }),
        });
      touch(entry);
      return entry;
    },
  };
};
