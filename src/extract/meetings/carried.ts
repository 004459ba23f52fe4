/**
 * In: one sentence, and later an encounter without a day. Out: the day and place that the one leaves to the other.
 * Reads: "arrived in Kyiv on Thursday. She met ...", "on Thursday had separate meetings with foreign guests. When meeting
 * with A, ...". The idea: whoever came on a day, or met a row of guests on it, is taken to meet then; marked as inferred.
 */
import type { PartialDate, Place } from '../../model/index.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import { endOfDateline } from '../dateline.ts';
import type { Actor } from '../nouns/discourse.ts';
import type { Sentence } from '../sentence.ts';
import { datesAgree, placesAgree } from './agreement.ts';
import type { Candidate } from './candidates.ts';
import { sameDelegate } from './delegates.ts';
import { frameOf, isNamed } from './guests.ts';

export interface Carried {
  readonly actors: readonly Actor[];
  readonly day?: PartialDate;
  readonly place?: Place;
  /** Of a row of guests: the days on which they were met. */
  readonly days?: PartialDate;
  readonly status: Candidate['status'];
  /** "is in Oslo today": what is told of it may lie ahead. */
  readonly isPresent?: boolean;
  /** The sentence that tells of a row of guests, whom the next one may name. */
  readonly rowIn?: number;
  /** The last sentence that it holds for. */
  readonly until: number;
}

const ARRIVED =
  /^(?:arrived?|arrives|came|comes|travel|travell?ed|travels|flew|flies|landed|lands|went|goes|visited|visits|visiting)$/;
const GUESTS =
  /^(?:guests|leaders|heads|counterparts|ministers|delegates|officials|representatives|delegations|presidents|premiers|dignitaries|ambassadors|envoys|chiefs)$/;
const SERIES =
  /\b(?:a|several) (?:series|round|number|string|host) of (?:bilateral |separate |high-level )*(?:meetings|talks|engagements)\b(?! with)/i;
const LEAD = 4;
const AFTER_ARRIVAL = 2;
const AFTER_SERIES = 60;

const isMeeting = ({ chunks }: SentenceContext, at: number): boolean => {
  const verb = chunks[at] as VerbChunk;
  const next = chunks.slice(at + 1, at + 4);
  return (
    frameOf(verb.cues, 'meet', 'receive') !== undefined ||
    (frameOf(verb.cues, 'hold') !== undefined &&
      next.some((chunk) => chunk.type === 'noun' && frameOf(chunk.cues, 'encounter') !== undefined))
  );
};

/** What a sentence leaves to those after it; `candidates` are its own encounters. */
export const findCarried = (context: SentenceContext, candidates: readonly Candidate[]): Carried | undefined => {
  const { chunks, places, sentence, discourse } = context;
  const isTour = SERIES.test(sentence.text);
  if (context.dates.length === 0 && !isTour) return undefined;
  const dateline = endOfDateline(sentence.text);
  const dates = context.dates.filter(({ begin }) => begin >= dateline);
  const days = dates.flatMap(({ date }) => (date && date.end === undefined && date.start.length >= 7 ? [date] : []));
  const [day] = days;
  const isSettled = candidates.some(({ actors, kind }) => actors.length > 1 && kind !== 'visit');
  if ((dates.length === 0 && !isTour) || days.some(({ start }) => start !== day?.start) || isSettled) return undefined;
  const when = day === undefined ? {} : { day };
  const range = dates.find(({ date }) => date?.end !== undefined)?.date;
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.type !== 'verb' || chunk.form !== 'finite' || chunk.isPassive || chunk.isNegated) continue;
    if (chunk.mood === 'hypothetical') continue;
    const actors = findSubject(chunks, at).actors.filter(isNamed);
    if (actors.length !== 1) continue;
    const isGoing = ARRIVED.test(sentence.words[chunk.head]?.norm ?? '');
    const isThere = chunk.isCopula;
    const place = places.find((mention) => mention.begin > chunk.begin && /^(?:in|to|at)$/.test(mention.preposition));
    const isNear = place !== undefined && place.begin - chunk.end <= 3;
    const status = chunk.mood === 'future' ? 'planned' : 'held';
    const isPresent = isThere && /^(?:is|are)$/.test(sentence.words[chunk.head]?.norm ?? '');
    // a readout that opens with a day in a town tells of that day and that town
    const isLead = discourse.issuer !== undefined && sentence.index <= LEAD && day !== undefined && status === 'held';
    const reach = isLead ? AFTER_SERIES : AFTER_ARRIVAL;
    // what lies ahead is fixed for one of the days; what has been was on one that the text does not say
    const within = status === 'planned' && day === undefined && range ? { day: range } : when;
    if ((isGoing || isThere) && isNear)
      return { actors, ...within, status, isPresent, place: place.place, until: sentence.index + reach };
    // "visited Lima": the visit's own place
    const visit = isGoing ? candidates.find(({ kind }) => kind === 'visit') : undefined;
    if (visit?.place && isLead) return { actors, ...when, status, place: visit.place, until: sentence.index + reach };
    const isSeries =
      isMeeting(context, at) &&
      (isTour ||
        chunks.some(
          (one) => one.type === 'noun' && one.begin >= chunk.end && GUESTS.test(sentence.words[one.head]?.norm ?? ''),
        ));
    if (isSeries) {
      const site = places.find((mention) => !mention.isAttribute && /^(?:in|at)$/.test(mention.preposition));
      const where = { ...(site ? { place: site.place } : {}), ...(range ? { days: range } : {}) };
      return { actors, ...when, ...where, status, rowIn: sentence.index, until: sentence.index + AFTER_SERIES };
    }
  }
  return undefined;
};

/** Whether the candidate's own day is one of those on which a row of guests was met. */
export const isOnDays = ({ date }: Candidate, carried: Carried | undefined): boolean =>
  date !== undefined && carried?.days !== undefined && datesAgree(carried.days, date);

/** The candidate with the day and place that were carried to it, where its own sentence gives no day. */
export const withCarried = (candidate: Candidate, carried: Carried | undefined, sentence: Sentence): Candidate => {
  if (carried === undefined || candidate.isReference || sentence.index > carried.until || candidate.kind === 'visit')
    return candidate;
  const isSame = candidate.actors.some((actor) => carried.actors.some((one) => sameDelegate(one, actor)));
  const isInTime =
    candidate.status === carried.status || (carried.isPresent === true && candidate.status === 'planned');
  if (!isSame || !isInTime || !placesAgree(candidate.place, carried.place)) return candidate;
  const place = candidate.place ?? (candidate.kind === 'call' ? undefined : carried.place);
  return {
    ...candidate,
    ...(carried.day === undefined ? {} : { date: { ...carried.day, basis: 'inferred' } }),
    ...(place === undefined ? {} : { place: candidate.place ?? { ...place, basis: 'inferred' } }),
  };
};
