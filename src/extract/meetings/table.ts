/**
 * In: the encounters of one sentence after the other. Out: whom later sentences seat at the table of the last one.
 * The idea: a ministerial meeting may first be named with one party only; it waits until it is said who was there.
 */
import { findSubject } from '../clauses/subjects.ts';
import type { SentenceContext } from '../context.ts';
import { datesAgree, placesAgree } from './agreement.ts';
import { findAttendees } from './attendance.ts';
import type { Candidate } from './candidates.ts';
import type { Draft, Drafts, Dropped } from './drafts.ts';
import { frameOf, partyCount, toCandidate } from './guests.ts';
import { HELD } from './reality.ts';

/** Rules that a sentence about those who attended sets off as well. */
const SEATED: ReadonlySet<string> = new Set(['attend', 'take-place', 'hold', 'encounter-noun', 'cochair']);

const REACH_OF_SESSION = 2;

interface At<T> {
  readonly value: T;
  readonly index: number;
}

export interface Table {
  /** Seats whom the sentence says to have attended; undefined where it tells of an encounter of its own, or of nobody. */
  seat(
    context: SentenceContext,
    candidates: readonly Candidate[],
  ): { readonly draft: Draft; readonly dropped: readonly Dropped[] } | undefined;
  /** The encounters that a sentence told. */
  lay(found: readonly Draft[], index: number): void;
  /** An encounter that was dropped: a gathering of which only one party is known waits for the others. */
  wait(candidate: Candidate, lost: readonly Dropped[], index: number): void;
}

const isGatheringAlone = ({ kind, isGathering, isReference, status }: Candidate, lost: readonly Dropped[]): boolean =>
  (isGathering || kind === 'multilateral' || kind === 'summit') &&
  !isReference &&
  status === 'held' &&
  lost.some(({ kind: what, reason }) => what === 'meeting' && reason === 'one party only');

/** "The meeting was chaired by A": of its others only later sentences tell. */
const toChaired = (actors: Candidate['actors'], setting: Pick<Candidate, 'date' | 'place'>): Candidate =>
  toCandidate('attendance', 'multilateral', actors, 0, HELD, { isGathering: true, ...setting });

/** The one day and the town that a sentence names. */
const settingOf = ({ dates, places }: SentenceContext): Pick<Candidate, 'date' | 'place'> => {
  const days = dates.flatMap(({ date }) => date ?? []);
  const [day, other] = days.filter(
    ({ start, end }, at) => days.findIndex((one) => one.start === start && one.end === end) === at,
  );
  const place = places.find(({ preposition, isAttribute }) => preposition === 'in' && !isAttribute)?.place;
  return { ...(day && !other ? { date: day } : {}), ...(place ? { place } : {}) };
};

const OPENS = /^(?:opened|hosted|convened|chaired|inaugurated)$/;

/** "The third conference was held in Oslo", "A opened the summit": its day, its town and who led it. */
const findSession = (context: SentenceContext): Session | undefined => {
  const { chunks, sentence } = context;
  if (!chunks.some((chunk) => chunk.type === 'noun' && frameOf(chunk.cues, 'gathering', 'encounter'))) return undefined;
  const verbs = chunks.flatMap((chunk, at) =>
    chunk.type === 'verb' && chunk.mood === 'factual' && !chunk.isNegated ? [{ chunk, at }] : [],
  );
  const leads = ({ chunk }: (typeof verbs)[number]): boolean => OPENS.test(sentence.words[chunk.head]?.norm ?? '');
  if (!verbs.some((verb) => leads(verb) || frameOf(verb.chunk.cues, 'hold'))) return undefined;
  const leaders = verbs
    .filter((verb) => leads(verb) && !verb.chunk.isPassive)
    .flatMap(({ at }) => findSubject(chunks, at).actors.filter(({ person }) => person !== undefined));
  return { ...settingOf(context), leaders };
};

type Session = Pick<Candidate, 'date' | 'place'> & { readonly leaders: Candidate['actors'] };

export const createTable = (drafts: Drafts): Table => {
  let waiting: At<Candidate> | undefined;
  let laid: At<Draft> | undefined;
  let planned: At<Draft> | undefined;
  let session: At<Session> | undefined;
  // a day or a place of its own that disagrees is of another encounter
  const fits = ({ date, place }: Pick<Candidate, 'date' | 'place'>, { dates, places }: SentenceContext): boolean =>
    dates.every((one) => datesAgree(date, one.date)) &&
    places.every((one) => one.isAttribute || one.preposition !== 'in' || placesAgree(place, one.place));
  return {
    seat(context, candidates) {
      const { sentence } = context;
      const { actors: attendees, reach, isChaired, isPlanned } = findAttendees(context);
      const isAfterSession = session !== undefined && sentence.index - session.index <= REACH_OF_SESSION;
      if (attendees.length === 0) {
        const value = findSession(context);
        if (value) session = { value, index: sentence.index };
        return undefined;
      }
      const isNear = (one: At<Pick<Candidate, 'date' | 'place'>>): boolean =>
        sentence.index - one.index <= reach && fits(one.value, context);
      const quoted = { begin: sentence.begin, end: sentence.end, rule: 'attendance' };
      const isOwn = candidates.some(({ rule, actors }) => actors.length > 0 && !SEATED.has(rule));
      const join = ({ value: draft }: At<Draft>): ReturnType<Table['seat']> => ({
        draft,
        dropped: drafts.join(draft, { attendees, home: context.discourse.home }, quoted),
      });
      if (isPlanned) return planned && !isOwn && isNear(planned) ? join(planned) : undefined;
      // what was told since stands nearer than what waits
      const isLaidNearer = laid !== undefined && waiting !== undefined && laid.index > waiting.index && isNear(laid);
      if (waiting && isNear(waiting) && !isLaidNearer) {
        const actors = [...waiting.value.actors, ...attendees];
        const { draft } = drafts.add({ ...waiting.value, rule: quoted.rule, actors }, quoted);
        if (draft) {
          laid = { value: draft, index: sentence.index };
          waiting = undefined;
          return { draft, dropped: [] };
        }
        waiting = { value: { ...waiting.value, actors }, index: sentence.index };
      }
      if ((isChaired || isAfterSession) && !isOwn && (!waiting || isLaidNearer) && !(laid && isNear(laid))) {
        const { leaders = [], ...told } = (isAfterSession ? session?.value : undefined) ?? {};
        const chaired = toChaired([...leaders, ...attendees], { ...told, ...settingOf(context) });
        const { draft } = isAfterSession && partyCount(attendees) > 1 ? drafts.add(chaired, quoted) : {};
        if (draft) {
          laid = { value: draft, index: sentence.index };
          return { draft, dropped: [] };
        }
        if (isChaired) waiting = { value: chaired, index: sentence.index };
      }
      if (!laid || isOwn || !isNear(laid)) return undefined;
      laid = { value: laid.value, index: sentence.index };
      return join(laid);
    },
    lay(found, index) {
      const talks = found.filter(({ kind }) => kind !== 'visit');
      const latest = talks.findLast(({ status }) => status === 'held');
      const next = talks.findLast(({ status }) => status === 'planned');
      if (latest) laid = { value: latest, index };
      if (next) planned = { value: next, index };
    },
    wait(candidate, lost, index) {
      // "the meeting of the Dialogue was held on Monday": of two nouns the one that has the day
      const isKnown = waiting?.index === index && waiting.value.date !== undefined && candidate.date === undefined;
      if (isGatheringAlone(candidate, lost) && !isKnown) waiting = { value: candidate, index };
    },
  };
};
