/**
 * In: candidates, sentence by sentence. Out: the article's meetings, each once however often the text comes back to it.
 * The idea: two candidates are one meeting if kind, parties, people, day and place agree as far as both say anything.
 */
import type { MeetingKind, PartialDate, Place, Rejection } from '../../model/index.ts';
import type { Actor } from '../nouns/discourse.ts';
import { toNorm } from '../../lexicon/index.ts';
import type { Candidate } from './candidates.ts';

export interface Quoted {
  readonly begin: number;
  readonly end: number;
  readonly rule: string;
}
export interface Draft {
  kind: MeetingKind;
  status: 'held' | 'planned';
  delegates: Actor[];
  isGathering: boolean;
  date?: PartialDate;
  place?: Place;
  readonly evidence: Quoted[];
}
export interface Dropped {
  readonly kind: Rejection['kind'];
  readonly reason: string;
  readonly quoted: Quoted;
}

const STAFF_RANK = 6;
/** "representatives", "officials": too general to make an encounter on their own. */
const LOW_RANK = 5;

const rankOf = (actor: Actor): number => {
  const held = actor.person?.offices ?? [];
  return Math.min(...held.map((office) => office.rank), actor.rank ?? 9);
};
/** The office as this mention gives it, or as the article gives it at its fullest. */
const roleOf = (actor: Actor): string | undefined => fullerRole(actor) ?? actor.role ?? [...(actor.person?.offices ?? [])].sort((one, other) => Number(one.former) - Number(other.former) || one.rank - other.rank)[0]?.role;

const fullerRole = (actor: Actor): string | undefined => {
  const { role } = actor;
  return role === undefined ? undefined : actor.person?.offices.map((office) => office.role).find((other) => other.length > role.length && toNorm(other).startsWith(toNorm(role)));
};

const sameDelegate = (one: Actor, other: Actor): boolean =>
  one.person !== undefined || other.person !== undefined
    ? one.person === other.person
    : one.party === other.party && toNorm(one.role ?? '') === toNorm(other.role ?? '');

/** Who sat at the table: each once, "his counterpart" with his office, a bare party only where nobody of it is named. */
export const toDelegates = (actors: readonly Actor[]): { readonly delegates: Actor[]; readonly dropped: readonly string[] } => {
  const dropped: string[] = [];
  const first = actors.find((actor) => !actor.counterpart);
  const counterpartRole = first ? roleOf(first) : undefined;
  const resolved = actors.flatMap((actor): Actor[] => {
    if (actor.party === undefined) {
      if (actor.person !== undefined || actor.role !== undefined) dropped.push(`the party of ${actor.person?.name ?? actor.role} is not known`);
      return [];
    }
    if (actor.person && actor.person.offices.length > 0 && rankOf(actor) >= STAFF_RANK) {
      dropped.push(`${actor.person.name} speaks for others`);
      return [];
    }
    return [actor.counterpart && actor.role === undefined && counterpartRole !== undefined ? { ...actor, role: counterpartRole } : actor];
  });
  const delegates: Actor[] = [];
  for (const actor of resolved) {
    const known = delegates.findIndex((other) => sameDelegate(other, actor));
    if (known < 0) delegates.push(actor);
    else if (delegates[known]?.role === undefined && actor.role !== undefined) delegates[known] = actor;
  }
  const isBare = (actor: Actor) => actor.person === undefined && (actor.role === undefined || actor.plural === true);
  return { delegates: delegates.filter((actor) => !isBare(actor) || !delegates.some((other) => other !== actor && other.party === actor.party && !isBare(other))).filter((actor, index, all) => !(isBare(actor) && all.findIndex((other) => isBare(other) && other.party === actor.party && toNorm(other.role ?? '') === toNorm(actor.role ?? '')) !== index)), dropped };
};

const partiesOf = (delegates: readonly Actor[]): Set<string> => new Set(delegates.flatMap((actor) => (actor.party === undefined ? [] : [actor.party])));
const classOf = (kind: MeetingKind): string => (kind === 'call' || kind === 'visit' ? kind : 'talks');

const datesAgree = (one: PartialDate | undefined, other: PartialDate | undefined): boolean => {
  if (!one || !other) return true;
  const [from, to, day] = [one.start, one.end ?? one.start, other.start];
  return day.startsWith(from) || from.startsWith(day) || (from <= day && day <= to) || (day <= from && from <= (other.end ?? day));
};
const placesAgree = (one: Place | undefined, other: Place | undefined): boolean =>
  !one || !other || one.concept === other.concept || one.country === undefined || other.country === undefined || (one.country === other.country && (one.concept?.endsWith(`/${one.country}`) === true || other.concept?.endsWith(`/${other.country}`) === true));

const peopleAgree = (one: readonly Actor[], other: readonly Actor[]): boolean => {
  for (const party of partiesOf(one)) {
    const left = one.filter((actor) => actor.party === party && actor.person);
    const right = other.filter((actor) => actor.party === party && actor.person);
    if (left.length > 0 && right.length > 0 && !left.some((actor) => right.some((match) => match.person === actor.person))) return false;
    const roleLeft = one.filter((actor) => actor.party === party && actor.role !== undefined);
    const roleRight = other.filter((actor) => actor.party === party && actor.role !== undefined);
    if (left.length === 0 && right.length === 0 && roleLeft.length > 0 && roleRight.length > 0 && !roleLeft.some((actor) => roleRight.some((match) => toNorm(match.role ?? '') === toNorm(actor.role ?? '')))) return false;
  }
  return true;
};

const partiesAgree = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  return [...small].every((party) => large.has(party)) && (small.size === large.size || small.size >= 2);
};

const agrees = (draft: Draft, candidate: Candidate, delegates: readonly Actor[]): boolean =>
  classOf(draft.kind) === classOf(candidate.kind) &&
  (draft.status === candidate.status || datesAgree(draft.date, candidate.date)) &&
  partiesAgree(partiesOf(draft.delegates), partiesOf(delegates)) &&
  peopleAgree(draft.delegates, delegates) &&
  datesAgree(draft.date, candidate.date) &&
  placesAgree(draft.place, candidate.place);

const settleKind = (kind: MeetingKind, delegates: readonly Actor[], isGathering: boolean): MeetingKind => {
  const parties = partiesOf(delegates).size;
  if (kind === 'bilateral' && parties > 2) return 'multilateral';
  if (kind === 'multilateral' && parties === 2 && !isGathering) return 'bilateral';
  return kind;
};

const absorb = (draft: Draft, candidate: Candidate, delegates: readonly Actor[]): void => {
  for (const delegate of delegates) {
    const known = draft.delegates.findIndex((other) => sameDelegate(other, delegate));
    const bare = draft.delegates.findIndex((other) => other.party === delegate.party && other.person === undefined && delegate.person !== undefined);
    if (known >= 0) {
      const old = draft.delegates[known];
      if (old && old.role === undefined && delegate.role !== undefined) draft.delegates[known] = { ...old, role: delegate.role };
    } else if (bare >= 0) draft.delegates[bare] = delegate;
    else if (delegate.person !== undefined || !draft.delegates.some((other) => other.party === delegate.party)) draft.delegates.push(delegate);
  }
  if (draft.date === undefined || (candidate.date && candidate.date.start.length > draft.date.start.length)) {
    if (candidate.date) draft.date = candidate.date;
  }
  if (candidate.place && (draft.place === undefined || (draft.place.country === candidate.place.country && draft.place.concept?.endsWith(`/${draft.place.country}`)))) draft.place = candidate.place;
  if (candidate.kind === 'summit' && draft.kind !== 'summit') draft.kind = 'summit';
  if (candidate.status === 'held') draft.status = 'held';
  draft.isGathering ||= candidate.isGathering;
  draft.kind = settleKind(draft.kind, draft.delegates, draft.isGathering);
};

/** Why the candidate is no meeting, or undefined. */
const refusal = (candidate: Candidate, delegates: readonly Actor[]): string | undefined => {
  if (candidate.rejection !== undefined) return candidate.rejection;
  const parties = partiesOf(delegates);
  if (parties.size === 0) return 'nobody who represents a party';
  if (parties.size === 1) {
    const sole = delegates[0];
    const isBody = candidate.isGathering && sole?.plural === true && (candidate.date !== undefined || candidate.place !== undefined);
    if (!isBody) return 'one party only';
  }
  const named = delegates.some((actor) => actor.person !== undefined || (actor.role !== undefined && (actor.rank ?? 1) < LOW_RANK));
  if (!named && candidate.date === undefined && candidate.place === undefined) return 'no delegate, day or place is named';
  if (candidate.status === 'planned' && (candidate.date === undefined || candidate.date.start.length < 10 || !/-\d\d-\d\d$/.test(candidate.date.start))) return 'planned, but not for a day';
  if (candidate.rule === 'travel' && candidate.date?.end === undefined) return 'a journey without its days';
  if (candidate.kind === 'visit' && candidate.date === undefined && !delegates.some((actor) => actor.party === candidate.place?.country && (actor.person !== undefined || actor.role !== undefined))) return 'a visit without its days or its host';
  return undefined;
};

export interface Drafts {
  readonly all: readonly Draft[];
  /** Adds one candidate; says why if it is dropped. */
  add(candidate: Candidate, quoted: Quoted): { readonly draft?: Draft; readonly dropped: readonly Dropped[] };
}

export const createDrafts = (): Drafts => {
  const all: Draft[] = [];
  return {
    all,
    add(candidate, quoted) {
      if (candidate.isReference) {
        const draft = all.findLast((one) => classOf(one.kind) === classOf(candidate.kind));
        if (draft && candidate.isSameSentence && draft.evidence.some((other) => other.begin === quoted.begin)) {
          absorb(draft, candidate, []);
          return { draft, dropped: [] };
        }
        if (draft && !candidate.isSameSentence && datesAgree(draft.date, candidate.date) && placesAgree(draft.place, candidate.place) && (candidate.date || candidate.place)) {
          absorb(draft, candidate, []);
          draft.evidence.push(quoted);
          return { draft, dropped: [] };
        }
        return { dropped: [] };
      }
      const { delegates, dropped } = toDelegates(candidate.actors);
      const losses = dropped.map((reason): Dropped => ({ kind: 'participation', reason, quoted }));
      const known = candidate.rejection === undefined ? all.findLast((draft) => agrees(draft, candidate, delegates)) : undefined;
      if (known && delegates.length > 0 && partiesOf(delegates).size > 1) {
        absorb(known, candidate, delegates);
        known.evidence.push(quoted);
        return { draft: known, dropped: losses };
      }
      const reason = refusal(candidate, delegates);
      if (reason !== undefined) return { dropped: [...losses, { kind: 'meeting', reason, quoted }] };
      const draft: Draft = {
        kind: settleKind(candidate.kind, delegates, candidate.isGathering), status: candidate.status, delegates, isGathering: candidate.isGathering,
        ...(candidate.date ? { date: candidate.date } : {}), ...(candidate.place ? { place: candidate.place } : {}), evidence: [quoted],
      };
      all.push(draft);
      return { draft, dropped: losses };
    },
  };
};

export { roleOf };
