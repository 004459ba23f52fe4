/** In: two descriptions of an encounter in one article. Out: whether they can be the same. */
import { toNorm } from '../../lexicon/index.ts';
import type { MeetingKind, PartialDate, Place } from '../../model/index.ts';
import type { Actor } from '../nouns/discourse.ts';
import type { Candidate } from './candidates.ts';
import { partiesOf } from './delegates.ts';
import type { Draft } from './drafts.ts';

export const classOf = (kind: MeetingKind): string => (kind === 'call' || kind === 'visit' ? kind : 'talks');

export const datesAgree = (one: PartialDate | undefined, other: PartialDate | undefined): boolean => {
  if (!one || !other) return true;
  const [from, to, day] = [one.start, one.end ?? one.start, other.start];
  return (
    day.startsWith(from) ||
    from.startsWith(day) ||
    (from <= day && day <= to) ||
    (day <= from && from <= (other.end ?? day))
  );
};

export const placesAgree = (one: Place | undefined, other: Place | undefined): boolean =>
  !one ||
  !other ||
  one.concept === other.concept ||
  one.country === undefined ||
  other.country === undefined ||
  (one.country === other.country &&
    (one.concept?.endsWith(`/${one.country}`) === true || other.concept?.endsWith(`/${other.country}`) === true));

const peopleAgree = (one: readonly Actor[], other: readonly Actor[]): boolean => {
  for (const party of partiesOf(one)) {
    const left = one.filter((actor) => actor.party === party && actor.person);
    const right = other.filter((actor) => actor.party === party && actor.person);
    if (
      left.length > 0 &&
      right.length > 0 &&
      !left.some((actor) => right.some((match) => match.person === actor.person))
    )
      return false;
    const roleLeft = one.filter((actor) => actor.party === party && actor.role !== undefined);
    const roleRight = other.filter((actor) => actor.party === party && actor.role !== undefined);
    if (
      left.length === 0 &&
      right.length === 0 &&
      roleLeft.length > 0 &&
      roleRight.length > 0 &&
      !roleLeft.some((actor) => roleRight.some((match) => toNorm(match.role ?? '') === toNorm(actor.role ?? '')))
    )
      return false;
  }
  return true;
};

interface Sides {
  readonly delegates: readonly Actor[];
  readonly isGathering: boolean;
}

/** Of a gathering a sentence may name some of the parties; "bilateral talks" of two of them are held beside it. */
const partiesAgree = (one: Sides, other: Sides): boolean => {
  const [left, right] = [partiesOf(one.delegates), partiesOf(other.delegates)];
  const [small, large, isGathering] =
    left.size <= right.size ? [left, right, one.isGathering] : [right, left, other.isGathering];
  return (
    [...small].every((party) => large.has(party)) && (small.size === large.size || (isGathering && small.size >= 2))
  );
};

/** After a phone call, "their conversation" or "the talks" of the same people without a place is that call. */
const isSameCall = (draft: Draft, candidate: Candidate, delegates: readonly Actor[]): boolean => {
  const kinds = new Set([classOf(draft.kind), classOf(candidate.kind)]);
  const isNamed = delegates.every((actor) => actor.person !== undefined);
  const isLoose = /^(?:during|hold|encounter-noun|take-place)$/.test(candidate.rule);
  return kinds.has('call') && kinds.has('talks') && isNamed && isLoose && !draft.place && !candidate.place;
};

/** What is fixed for a day to come is not what has been on a day that the text does not give. */
const isApart = (draft: Draft, candidate: Candidate): boolean => {
  const [held, planned] = draft.status === 'held' ? [draft, candidate] : [candidate, draft];
  return (
    planned.status === 'planned' && held.status === 'held' && planned.date !== undefined && held.date === undefined
  );
};

/** "The two sat down on Monday. When A received B in February": the day of the one is not that of the other. */
const isFlashback = (draft: Draft, candidate: Candidate): boolean =>
  candidate.isEarlier === true && draft.status === 'held' && draft.date === undefined;

const personsOf = (actors: readonly Actor[]): ReadonlySet<unknown> =>
  new Set(actors.flatMap(({ person }) => (person ? [person] : [])));

/** "Earlier in the day, A had talks with B": who sat there was not all of those of whom the text has told. */
const isFurther = (draft: Draft, candidate: Candidate, delegates: readonly Actor[]): boolean => {
  const [known, told] = [personsOf(draft.delegates), personsOf(delegates)];
  return candidate.isFurther === true && told.size > 1 && known.size !== told.size;
};

export const agrees = (draft: Draft, candidate: Candidate, delegates: readonly Actor[]): boolean =>
  (classOf(draft.kind) === classOf(candidate.kind) || isSameCall(draft, candidate, delegates)) &&
  !isApart(draft, candidate) &&
  !isFlashback(draft, candidate) &&
  !isFurther(draft, candidate, delegates) &&
  partiesAgree(candidate.rule === 'attendance' ? { ...draft, isGathering: true } : draft, {
    delegates,
    isGathering: candidate.isGathering,
  }) &&
  peopleAgree(draft.delegates, delegates) &&
  datesAgree(draft.date, candidate.date) &&
  placesAgree(draft.place, candidate.place);
