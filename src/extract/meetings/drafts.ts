/**
 * In: candidates, sentence by sentence. Out: the article's meetings, each once however often the text comes back to it.
 * The idea: two candidates are one meeting if kind, parties, people, day and place agree as far as both say anything.
 */
import type { MeetingKind, PartialDate, Place, Rejection } from '../../model/index.ts';
import type { Actor } from '../nouns/discourse.ts';
import { agrees, classOf, datesAgree, placesAgree } from './agreement.ts';
import type { Candidate } from './candidates.ts';
import { partiesOf, sameDelegate, toDelegates } from './delegates.ts';
import { findRefusal } from './refusal.ts';

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

const settleKind = (kind: MeetingKind, delegates: readonly Actor[], isGathering: boolean): MeetingKind => {
  const parties = partiesOf(delegates).size;
  if (kind === 'bilateral' && (parties > 2 || (parties === 1 && isGathering))) return 'multilateral';
  if (kind === 'multilateral' && parties === 2 && !isGathering) return 'bilateral';
  return kind;
};

const absorb = (draft: Draft, candidate: Candidate, delegates: readonly Actor[]): void => {
  for (const delegate of delegates) {
    const known = draft.delegates.findIndex((other) => sameDelegate(other, delegate));
    const bare = draft.delegates.findIndex(
      (other) => other.party === delegate.party && other.person === undefined && delegate.person !== undefined,
    );
    if (known >= 0) {
      const old = draft.delegates[known];
      if (old && old.role === undefined && delegate.role !== undefined)
        draft.delegates[known] = { ...old, role: delegate.role };
    } else if (bare >= 0) draft.delegates[bare] = delegate;
    else if (delegate.person !== undefined || !draft.delegates.some((other) => other.party === delegate.party))
      draft.delegates.push(delegate);
  }
  if (draft.date === undefined || (candidate.date && candidate.date.start.length > draft.date.start.length)) {
    if (candidate.date) draft.date = candidate.date;
  }
  if (
    candidate.place &&
    (draft.place === undefined ||
      (draft.place.country === candidate.place.country && draft.place.concept?.endsWith(`/${draft.place.country}`)))
  )
    draft.place = candidate.place;
  if (candidate.kind === 'summit' && draft.kind !== 'summit') draft.kind = 'summit';
  if (candidate.status === 'held') draft.status = 'held';
  draft.isGathering ||= candidate.isGathering;
  draft.kind = settleKind(draft.kind, draft.delegates, draft.isGathering);
};

export interface Drafts {
  readonly all: readonly Draft[];
  /** Adds one candidate; says why if it is dropped. */
  add(candidate: Candidate, quoted: Quoted): { readonly draft?: Draft; readonly dropped: readonly Dropped[] };
  /** Adds those who were present; whose party the text does not give is the host's where it is the text's own country. */
  join(
    draft: Draft,
    present: { readonly attendees: readonly Actor[]; readonly home: string | undefined },
    quoted: Quoted,
  ): readonly Dropped[];
}

/** A planned visit of the same people: the talks that the text announces without a day fall into it. */
const findPlannedVisit = (all: readonly Draft[], delegates: readonly Actor[]): Draft | undefined =>
  all.find(
    (draft) =>
      draft.status === 'planned' &&
      draft.date !== undefined &&
      draft.delegates.some(
        (actor) => actor.person !== undefined && delegates.some((other) => other.person === actor.person),
      ) &&
      delegates.some(
        (actor) =>
          actor.party !== undefined &&
          (actor.party === draft.place?.country ||
            draft.delegates.some((other) => other.party === actor.party && other.person !== actor.person)),
      ),
  );

export const createDrafts = (): Drafts => {
  const all: Draft[] = [];
  const drafts: Drafts = {
    all,
    add(candidate, quoted) {
      const createDated = (dated: Candidate) => drafts.add(dated, quoted);
      if (candidate.isReference) {
        const draft = all.findLast((one) => classOf(one.kind) === classOf(candidate.kind));
        if (draft && candidate.isSameSentence && draft.evidence.some((other) => other.begin === quoted.begin)) {
          absorb(draft, candidate, []);
          return { draft, dropped: [] };
        }
        if (
          draft &&
          !candidate.isSameSentence &&
          candidate.rejection === undefined &&
          // "the next round will be held on Saturday" is another
          !(candidate.status === 'planned' && draft.status === 'held') &&
          datesAgree(draft.date, candidate.date) &&
          placesAgree(draft.place, candidate.place) &&
          (candidate.date || candidate.place)
        ) {
          absorb(draft, candidate, []);
          draft.evidence.push(quoted);
          return { draft, dropped: [] };
        }
        return { dropped: [] };
      }
      const { delegates, dropped } = toDelegates(candidate.actors);
      const visit =
        candidate.status === 'planned' && candidate.date === undefined ? findPlannedVisit(all, delegates) : undefined;
      if (visit?.date && candidate.rejection === undefined)
        return createDated({ ...candidate, date: { ...visit.date, basis: 'inferred' } });
      const losses = dropped.map((reason): Dropped => ({ kind: 'participation', reason, quoted }));
      const known =
        candidate.rejection === undefined ? all.findLast((draft) => agrees(draft, candidate, delegates)) : undefined;
      if (known && delegates.length > 0 && partiesOf(delegates).size > 1) {
        absorb(known, candidate, delegates);
        known.evidence.push(quoted);
        return { draft: known, dropped: losses };
      }
      const told = candidate.isWeak
        ? all.findLast((draft) => delegates.every((one) => draft.delegates.some((other) => sameDelegate(one, other))))
        : undefined;
      if (told) {
        if (candidate.date && told.status === candidate.status) told.date ??= candidate.date;
        return { draft: told, dropped: losses };
      }
      const reason = findRefusal(candidate, delegates);
      if (reason !== undefined) return { dropped: [...losses, { kind: 'meeting', reason, quoted }] };
      const draft: Draft = {
        kind: settleKind(candidate.kind, delegates, candidate.isGathering),
        status: candidate.status,
        delegates,
        isGathering: candidate.isGathering,
        ...(candidate.date ? { date: candidate.date } : {}),
        ...(candidate.place ? { place: candidate.place } : {}),
        evidence: [quoted],
      };
      all.push(draft);
      return { draft, dropped: losses };
    },
    join(draft, { attendees, home }, quoted) {
      const host = draft.place?.country;
      const isHosted = home === host && draft.delegates.some((one) => one.party === host);
      const present = attendees.map((actor) =>
        actor.party === undefined && host !== undefined && isHosted
          ? { ...actor, party: host, isInferred: true }
          : actor,
      );
      const { delegates, dropped } = toDelegates(present);
      if (delegates.length > 0) {
        const isNamedNow = (one: Actor) =>
          one.person === undefined &&
          delegates.some((delegate) => delegate.person !== undefined && delegate.party === one.party);
        draft.delegates = toDelegates([...draft.delegates.filter((one) => !isNamedNow(one)), ...delegates]).delegates;
        draft.kind = settleKind(draft.kind, draft.delegates, draft.isGathering);
        draft.evidence.push(quoted);
      }
      return dropped.map((reason): Dropped => ({ kind: 'participation', reason, quoted }));
    },
  };
  return drafts;
};

/** Of which encounter of a sentence the next ones tell: talks before a visit, and people before bodies. */
export const findMain = (found: readonly Draft[]): Draft | undefined => {
  const talks = found.filter(({ kind }) => kind !== 'visit' || found.length === 1);
  const isOfPeople = ({ delegates }: Draft): boolean => delegates.every(({ person, role }) => person ?? role);
  return talks.find(isOfPeople) ?? found.find(isOfPeople) ?? talks[0];
};
