/**
 * In: candidates, sentence by sentence. Out: the article's meetings, each once however often the text comes back to it.
 * The idea: two candidates are one meeting if kind, parties, people, day and place agree as far as both say anything.
 */
import type { MeetingKind, PartialDate, Place, Rejection } from '../../model/index.ts';
import type { Actor } from '../nouns/discourse.ts';
import { agrees, classOf, datesAgree, placesAgree } from './agreement.ts';
import type { Candidate } from './candidates.ts';
import { partiesOf, sameDelegate, toDelegates } from './delegates.ts';

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

/** "representatives", "officials": too general to make an encounter on their own. */
const LOW_RANK = 5;

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

/** ISO 3166-1 alpha-2; the notations of the European Union and the United Nations only look like it. */
const isCountryCode = (code: string | undefined): boolean =>
  /^[A-Z]{2}$/.test(code ?? '') && code !== 'EU' && code !== 'UN';

/** Why the candidate is no meeting, or undefined. */
const refusal = (candidate: Candidate, delegates: readonly Actor[]): string | undefined => {
  if (candidate.rejection !== undefined) return candidate.rejection;
  const parties = partiesOf(delegates);
  if (parties.size === 0) return 'nobody who represents a party';
  if (parties.size === 1) {
    const sole = delegates[0];
    const isBody =
      candidate.isGathering &&
      sole?.plural === true &&
      !isCountryCode(sole.party) &&
      (candidate.date !== undefined || candidate.place !== undefined);
    if (!isBody) return 'one party only';
  }
  const named = delegates.some(
    (actor) => actor.person !== undefined || (actor.role !== undefined && (actor.rank ?? 1) < LOW_RANK),
  );
  if (!named && candidate.date === undefined && candidate.place === undefined)
    return 'no delegate, day or place is named';
  if (
    candidate.status === 'planned' &&
    (candidate.date === undefined || candidate.date.start.length < 10 || !/-\d\d-\d\d$/.test(candidate.date.start))
  )
    return 'planned, but not for a day';
  if (candidate.rule === 'travel' && candidate.date?.end === undefined) return 'a journey without its days';
  if (
    candidate.kind === 'visit' &&
    candidate.date === undefined &&
    !delegates.some(
      (actor) => actor.party === candidate.place?.country && (actor.person !== undefined || actor.role !== undefined),
    )
  )
    return 'a visit without its days or its host';
  return undefined;
};

export interface Drafts {
  readonly all: readonly Draft[];
  /** Adds one candidate; says why if it is dropped. */
  add(candidate: Candidate, quoted: Quoted): { readonly draft?: Draft; readonly dropped: readonly Dropped[] };
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
      const reason = refusal(candidate, delegates);
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
  };
  return drafts;
};
