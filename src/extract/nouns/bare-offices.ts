/** In: a person of the article and an office without a name. Out: whether the person can be called by it. */
import { type KnownOffice, toNorm } from '../../lexicon/index.ts';
import type { PersonEntry } from './people.ts';

const headOf = (office: KnownOffice): string => toNorm(office.name).split(/[ -]/).at(-1) ?? '';

const OF_DIPLOMACY =
  /\b(?:foreign|external (?:affairs|relations)|international relations|secretary of state|ambassador|envoy)\b/;

/** "the top Iranian diplomat", "the diplomat": whoever is charged with foreign affairs. */
const isDiplomat = (entry: PersonEntry, office: KnownOffice): boolean =>
  /^(?:(?:top|chief) )?diplomat$/.test(toNorm(office.name)) &&
  entry.offices.some(({ role }) => OF_DIPLOMACY.test(toNorm(role)));

/** "the Premier", of a prime minister. */
const isPremier = (entry: PersonEntry, office: KnownOffice): boolean =>
  toNorm(office.name) === 'premier' && entry.offices.some(({ role }) => /^prime minister\b/.test(toNorm(role)));

/** Whether a person who holds `role` can be called by the bare office: "the minister" for a foreign minister. */
export const answersTo = (entry: PersonEntry, office: KnownOffice, role: string | undefined): boolean =>
  isDiplomat(entry, office) ||
  isPremier(entry, office) ||
  entry.offices.some(
    (held) =>
      (role !== undefined && toNorm(held.role).startsWith(`${toNorm(role)} `)) ||
      held.concepts.includes(office.iri) ||
      (isPlain(office)
        ? toNorm(held.role).split(/[ -]/).includes(headOf(office))
        : toNorm(held.role).includes(toNorm(office.name))),
  );

const isPlain = (office: KnownOffice): boolean => !/[ -]/.test(office.name.trim());
