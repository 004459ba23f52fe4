/**
 * In: one sentence's chunks. Out: visits to a country or town that the text reports with their days or their host.
 * Reads: "Taha's official visit to China from January 22 to 27", "will travel to Croatia for an official visit",
 * "is visiting Jordan at the invitation of ...". A visit without days or host is no event of its own.
 */

import { toLabelBits } from '../../lexicon/index.ts';
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition, findClauseSubject } from './arguments.ts';
import { callsOff } from './called-off.ts';
import type { Candidate } from './candidates.ts';
import { findDelegation } from './delegation-nouns.ts';
import { findItinerary, type Stop } from './itineraries.ts';
import { isDayOfOther, isForEncounter } from './journeys.ts';
import { isOfRank, realityOf } from './reality.ts';
import { withStay } from './stays.ts';
import { findDestination } from './where-to.ts';

/** A country that is visited, and by whom, as far as the sentence tells. */
export interface Visited {
  readonly country: string;
  readonly by: readonly Actor[];
}

/** "talks in Bonn ahead of her visit to Moscow": a visit of later. */
const IS_LATER = /\b(?:ahead of|before|announcement of|plans for|preparations for|prior to)(?: \S+){0,3} $/iu;

/** The country that the sentence says is visited, whether or not the visit is a meeting of its own. */
export const findVisited = (context: SentenceContext): Visited | undefined => {
  const { chunks, sentence } = context;
  if ((sentence.labels & VISIT) === 0) return undefined;
  const at = chunks.findIndex((chunk) => isVisitNoun(chunk) || isVisitVerb(chunk));
  const country = at < 0 ? undefined : findDestination(context, at)?.place.country;
  const begin = (sentence.words[chunks[at]?.begin ?? 0]?.begin ?? sentence.begin) - sentence.begin;
  if (country === undefined || IS_LATER.test(sentence.text.slice(0, begin))) return undefined;
  const verb = chunks.findLastIndex((chunk, index) => index <= at && chunk.type === 'verb');
  return { country, by: verb < 0 ? [] : findSubject(chunks, verb).actors };
};

/** Whoever invited, hosts or asked for the visit at `at`. */
const findHost = (context: SentenceContext, at: number): readonly Actor[] => {
  const { chunks, sentence } = context;
  if (
    !/\bat the (?:kind |official )?invitation of|\bhosted by|\bat the request of|\bas (?:the |a )?guest of/i.test(
      sentence.text,
    )
  )
    return [];
  const invitation = chunks.findIndex(
    (chunk) => chunk.type === 'noun' && /^(?:invitation|request|guest)$/.test(sentence.words[chunk.head]?.norm ?? ''),
  );
  return findAfterPreposition(chunks, invitation >= 0 ? invitation : at, invitation >= 0 ? ['of'] : ['by']);
};

const toVisits = (
  context: SentenceContext,
  rule: string,
  visitors: readonly Actor[],
  at: number,
  verb: VerbChunk | undefined,
): Candidate[] => {
  const inviting = findHost(context, at).filter((host) => visitors.every(({ begin }) => begin !== host.begin));
  const visit = { context, rule, visitors, at, verb, inviting };
  return findItinerary(context, at, inviting).flatMap((stop) => toVisit(visit, stop));
};

interface Visit {
  readonly context: SentenceContext;
  readonly rule: string;
  readonly visitors: readonly Actor[];
  readonly at: number;
  readonly verb: VerbChunk | undefined;
  readonly inviting: readonly Actor[];
}

const toVisit = (
  { context, rule, visitors, at, verb, inviting }: Visit,
  { place, country, ...stop }: Stop,
): Candidate[] => {
  const guests = visitors.filter(
    (actor) =>
      (actor.person !== undefined || actor.role !== undefined) && actor.party !== undefined && actor.party !== country,
  );
  if (guests.length === 0) return [];
  const chunk = context.chunks[at] as NounChunk | VerbChunk;
  const { words, text, begin: start } = context.sentence;
  const qualifiers = words.slice(chunk.begin, chunk.head).map(({ norm }) => norm);
  const offset = (words[stop.at]?.end ?? start) - start;
  // "the previous visit was in June": told to compare; "visited Kenya three times in 2018" tells of none
  if (SEIZED.test(text) || qualifiers.includes('previous') || OFTEN.test(text.slice(offset))) return [];
  const hosts = inviting.flatMap((actor) =>
    actor.party === undefined || actor.party === country ? [{ ...actor, party: country }] : [],
  );
  const host: Actor = {
    begin: context.sentence.words[stop.at]?.begin ?? 0,
    end: context.sentence.words[stop.at]?.end ?? 0,
    party: country,
  };
  const isOpen = verb?.form === 'infinitive' && !isOfRank(context, context.chunks.indexOf(verb));
  const isPlanned = verb?.mood === 'future' || verb?.mood === 'hypothetical' || isOpen;
  const isUpcoming = qualifiers.some((word) => /^(?:upcoming|forthcoming|planned|scheduled|next|coming)$/.test(word));
  const isOff = context.chunks.some((one) => one.type === 'verb' && callsOff(context, one) && !one.isNegated);
  // "announced that A would visit Oslo"
  const reality = verb?.mood === 'hypothetical' ? realityOf(context, context.chunks.indexOf(verb)) : undefined;
  const rejection = isOff ? 'called off' : verb?.isNegated ? 'denied' : reality?.rejection;
  return [
    {
      rule,
      kind: 'visit',
      actors: [...guests, ...(hosts.length > 0 ? hosts : [host])],
      anchor: chunk.head,
      isReference: false,
      isGathering: false,
      status: isUpcoming || isPlanned ? 'planned' : 'held',
      place,
      ...(stop.date === undefined ? {} : { date: stop.date }),
      ...(rejection === undefined ? {} : { rejection }),
    },
  ];
};

const isVisitNoun = (chunk: Chunk | undefined): chunk is NounChunk =>
  chunk?.type === 'noun' && chunk.cues.some((cue) => cue.frame === 'visit');
const isVisitVerb = (chunk: Chunk | undefined): chunk is VerbChunk =>
  chunk?.type === 'verb' && chunk.cues.some((cue) => cue.frame === 'visit' || cue.frame === 'travel');
const isTravel = (chunk: VerbChunk): boolean => chunk.cues.some((cue) => cue.frame === 'travel');

const VISIT = toLabelBits('visit', 'travel');

/** "visited the region annexed by A", "visited its troops in B": whoever holds a place, or has soldiers there, is no guest of it. */
const SEIZED =
  /\bannexed by\b|\b\p{L}+-(?:held|controlled|occupied|annexed)\b|\bvisit\p{L}* (?:\p{L}+ ){0,3}(?:troops|soldiers|servicemen|national guard|front ?line|command post)\b/u;

const OFTEN = /^ (?:(?:once|twice|(?:two|three|four|five|six|seven|several|many|multiple|\d+) times)\b|repeatedly\b)/;

const findBareVisits = (context: SentenceContext): Candidate[] => {
  const { chunks, sentence } = context;
  if ((sentence.labels & VISIT) === 0) return [];
  return chunks.flatMap((chunk, index) => {
    if (isVisitVerb(chunk) && isTravel(chunk) && isForEncounter(context, index)) return [];
    if (isVisitVerb(chunk) && isDayOfOther(context, index)) return [];
    if (isVisitVerb(chunk) && !chunk.isPassive)
      return toVisits(context, isTravel(chunk) ? 'travel' : 'visit', findVisitor(context, index), index, chunk);
    if (!isVisitNoun(chunk)) return [];
    const verb = chunks
      .slice(0, index)
      .findLast((one): one is VerbChunk => one.type === 'verb' && one.form === 'finite');
    const owners = chunk.possessors.length > 0 ? chunk.possessors : findOwnerAfter(chunks, index);
    return toVisits(
      context,
      'visit-noun',
      owners.length > 0 ? owners : findClauseSubject(chunks, index),
      index,
      owners.length > 0 ? undefined : verb,
    );
  });
};
/** The visits that a sentence tells of, with the days that it gives or that follow. */
export const findVisits = (context: SentenceContext): Candidate[] => withStay(context, findBareVisits(context));

/** The subject, or whoever heads the delegation that is the subject. */
const findVisitor = ({ chunks, sentence }: SentenceContext, at: number): readonly Actor[] => {
  const subject = findSubject(chunks, at);
  if (subject.chunk?.type === 'noun' && sentence.words[subject.chunk.head]?.norm === 'delegation')
    return findDelegation(chunks, chunks.indexOf(subject.chunk), subject.chunk);
  return subject.actors;
};

/** "the visit of President Varela to China", "an official visit by ...". */
const findOwnerAfter = (chunks: readonly Chunk[], at: number): readonly Actor[] =>
  findAfterPreposition(chunks, at, ['of', 'by'], 3).filter(
    (actor) => actor.person !== undefined || actor.role !== undefined,
  );
