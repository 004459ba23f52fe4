// In: the meetings of gold, and those that were found. Out: which is which, one to one. The one idea: the closest pair
// comes first, and nothing is a pair that does not share its parties and, on each side that gold names, a person.
import type { FoundDelegate, FoundMeeting } from './found.ts';
import type { GoldMeeting, GoldParticipant } from './gold.ts';
import { isNamed, isPlaceNamed, isSamePerson } from './names.ts';

export type Pairing = {
  readonly pairs: readonly { readonly gold: GoldMeeting; readonly found: FoundMeeting }[];
  readonly missed: readonly GoldMeeting[];
  readonly extra: readonly FoundMeeting[];
};

/** Pairs meetings, the closest first; of equally close ones those of one place and date, then the first of the lists. */
export function pairMeetings(golds: readonly GoldMeeting[], founds: readonly FoundMeeting[]): Pairing {
  const candidates = golds
    .flatMap((gold) => founds.map((found) => ({ gold, found, closeness: toCloseness(gold, found) })))
    .filter(({ closeness }) => closeness > 0)
    .sort((one, other) => other.closeness - one.closeness || toDetail(other) - toDetail(one));
  const pairs: (typeof candidates)[number][] = [];
  for (const candidate of candidates) {
    const isFree = !pairs.some(({ gold, found }) => gold === candidate.gold || found === candidate.found);
    if (isFree) pairs.push(candidate);
  }
  return {
    pairs,
    missed: golds.filter((one) => !pairs.some(({ gold }) => gold === one)),
    extra: founds.filter((one) => !pairs.some(({ found }) => found === one)),
  };
}

// People count most; a person of whom gold does not speak counts against the pair.
const weights = { party: 1, person: 2, stranger: -0.5, kind: 0.25, date: 0.5 } as const;

/** How close the two are; 0 where they cannot be one meeting. */
function toCloseness(gold: GoldMeeting, found: FoundMeeting): number {
  const sides = [...new Set(gold.participants.map(({ represents }) => represents))];
  const shared = sides.filter((side) => found.delegates.some(({ partyNames }) => isNamed(partyNames, side)));
  if (shared.length < Math.min(2, sides.length) || shared.length * 2 < sides.length) return 0;

  const named = gold.participants.filter(({ name }) => name !== null);
  const met = named.filter((participant) => found.delegates.some((delegate) => isPerson(participant, delegate)));
  const isUnmet = (side: string): boolean =>
    named.some(({ represents }) => represents === side) && !met.some(({ represents }) => represents === side);
  if (sides.some(isUnmet)) return 0;

  const strangers = found.delegates.filter(
    (delegate) => delegate.spellings.length > 0 && !named.some((participant) => isPerson(participant, delegate)),
  );
  return (
    1 +
    weights.party * shared.length +
    weights.person * met.length +
    weights.stranger * strangers.length +
    (gold.kind === found.kind ? weights.kind : 0) +
    (gold.date !== null && toStart(gold.date) === toStart(found.date) ? weights.date : 0)
  );
}

function toDetail({ gold, found }: { readonly gold: GoldMeeting; readonly found: FoundMeeting }): number {
  return (gold.date === found.date ? 1 : 0) + (isSamePlace(gold, found) ? 1 : 0);
}

function toStart(date: string | null): string | undefined {
  return date?.split('/')[0];
}

/** Is this the person that gold names, whatever the party? */
export function isPerson({ name, aka = [] }: GoldParticipant, { spellings }: FoundDelegate): boolean {
  return name !== null && isSamePerson([name, ...aka], spellings);
}

/** Do both give the same place, or neither any? */
export function isSamePlace({ place }: GoldMeeting, { placeNames }: FoundMeeting): boolean {
  return place === null ? placeNames.length === 0 : isPlaceNamed(placeNames, place);
}
