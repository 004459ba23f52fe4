/**
 * In: the article's meetings and its people. Out: the same meetings, with names for delegates of whom only the office was
 * given there: "his Polish counterpart", where another sentence names the Polish foreign minister.
 * The idea: an office has one holder at a time, so the one person whom the text gives it is meant.
 */
import { type KnownOffice, type Lexicon, toWords } from '../../lexicon/index.ts';
import type { Actor } from '../nouns/discourse.ts';
import type { People, PersonEntry } from '../nouns/people.ts';
import { inTenure } from '../nouns/tenures.ts';
import type { Draft } from './drafts.ts';

const officesOf = (role: string, lexicon: Lexicon): readonly KnownOffice[] =>
  lexicon.entities.matchesAt(toWords(role), 0).flatMap(({ value }) => (value.kind === 'office' ? [value.office] : []));

const MINISTERS = 3;

/** Whether somebody holds the office, or the one that stands for it in a single country ("Secretary of State"). */
const holds = (entry: PersonEntry, offices: readonly KnownOffice[], lexicon: Lexicon): boolean =>
  entry.offices.some(
    (held) =>
      !held.former &&
      (held.concepts.some((concept) => offices.some((office) => office.iri === concept)) ||
        (held.rank === MINISTERS &&
          offices.some((office) => office.rank === MINISTERS) &&
          officesOf(held.role, lexicon).some((office) => office.defaultParty === entry.party))),
  );

/** "Starmer", of whom the vocabulary knows that he held the office on the day, where the text says "the Prime Minister" as well. */
const isKnownTo = (
  { known, offices: held }: PersonEntry,
  { party }: Actor,
  { offices, published }: { readonly offices: readonly KnownOffice[]; readonly published: string | undefined },
): boolean =>
  held.length === 0 &&
  published !== undefined &&
  known?.tenures.some(
    (tenure) =>
      tenure.party === party &&
      offices.some(({ iri }) => iri === tenure.office) &&
      inTenure(published, tenure.from, tenure.to),
  ) === true;

const nameOne = (
  actor: Actor,
  people: People,
  { lexicon, published }: { readonly lexicon: Lexicon; readonly published: string | undefined },
): Actor => {
  if (actor.person !== undefined || actor.role === undefined || actor.former) return actor;
  const offices = officesOf(actor.role, lexicon);
  const isMeant = (entry: PersonEntry) =>
    holds(entry, offices, lexicon) ||
    isKnownTo(entry, actor, { offices, published }) ||
    (actor.counterpart === true && entry.isCounterpart === true && entry.offices.length === 0);
  const holders = people.entries.filter((entry) => entry.party === actor.party && isMeant(entry));
  const [only] = holders;
  if (!only || holders.length > 1) return actor;
  // the office of "his counterpart" is only the other's: the person's own is better
  const { role: _, ...unnamed } = actor;
  return { ...unnamed, person: only, plural: false };
};

/** A meeting of another year may have been a predecessor's. */
const isOfThisYear = ({ date }: Draft, published: string | undefined): boolean =>
  date === undefined ||
  published === undefined ||
  date.start.startsWith('--') ||
  date.start.slice(0, 4) === published.slice(0, 4);

/** Names those delegates of each meeting whose party sent nobody who is named; `published` is the article's day. */
export const nameDelegates = (
  drafts: readonly Draft[],
  people: People,
  { lexicon, published }: { readonly lexicon: Lexicon; readonly published: string | undefined },
): void => {
  for (const draft of drafts) {
    if (!isOfThisYear(draft, published)) continue;
    const hasName = (party: string | undefined) =>
      draft.delegates.some((one) => one.party === party && one.person !== undefined);
    draft.delegates = draft.delegates.map((actor) =>
      hasName(actor.party) ? actor : nameOne(actor, people, { lexicon, published }),
    );
  }
};
