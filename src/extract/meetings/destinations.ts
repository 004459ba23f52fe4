/**
 * In: an encounter without a place of its own. Out: the place to which somebody went for it.
 * Reads: "flew on to Lima for talks with B", "visited Lima to meet B", "travelled to Lima, where A met B".
 * The idea: whoever goes to a place for, or to, an encounter has it there, unless something else stands between the two.
 */
import type { Place } from '../../model/index.ts';
import type { Chunk } from '../clauses/chunk.ts';
import type { SentenceContext } from '../context.ts';
import { barriersBetween, hasVerbBetween } from './barriers.ts';
import type { Candidate } from './candidates.ts';
import { startOfNoun } from './noun-phrases.ts';
import { isWord } from './reality.ts';
import { findDestination } from './where-to.ts';

const GOES =
  /^(?:travel\p{L}*|go(?:es|ing)?|went|gone|head(?:s|ed|ing)?|proceed\p{L}*|com(?:e|es|ing)|came|return\p{L}*|mov(?:e|es|ed|ing)|journey\p{L}*|continu\p{L}*|fl(?:y|ies|ying|ew|own)|drove|sailed|leav(?:e|es|ing)|left|depart(?:s|ed|ing)?)$/u;
const VISITS = /^(?:visit|tour)(?:s|ed|ing)?$/;
/** Words between the verb and "to": "flew on to", "is to travel next to". */
const NEAR = 5;
/** Chunks from the encounter back to the journey. */
const REACH = 24;
const ORDERED = new Set(['after', 'before', 'following', 'ahead', 'since', 'until', 'despite', 'amid']);

interface Goal {
  readonly place: Place;
  /** The word behind it. */
  readonly end: number;
}

const findGoal = (context: SentenceContext, at: number): Goal | undefined => {
  const { chunks, places, sentence } = context;
  const verb = chunks[at];
  if (verb?.type !== 'verb' || verb.isNegated) return undefined;
  const word = sentence.words[verb.head]?.norm ?? '';
  if (VISITS.test(word) && !verb.isPassive) {
    const found = findDestination(context, at);
    return found && { place: found.place, end: found.at + 1 };
  }
  if (!GOES.test(word)) return undefined;
  const found = places.find(
    ({ begin, preposition }) => preposition === 'to' && begin > verb.head && begin <= verb.end + NEAR,
  );
  return found && { place: found.place, end: found.end };
};

const isConjugated = (chunk: Chunk): boolean => chunk.type === 'verb' && chunk.form === 'finite';

/** Whether what stands between the goal and the encounter leads from the one to the other. */
const leadsOn = ({ chunks, sentence }: SentenceContext, end: number, anchor: number): boolean => {
  const between = chunks.filter((chunk) => chunk.begin >= end && chunk.end <= anchor);
  const verb = chunks.find((chunk) => chunk.begin <= anchor && anchor < chunk.end);
  const isStopped = between.some(
    (chunk) =>
      chunk.type === 'subordinator' ||
      chunk.type === 'that' ||
      (chunk.type === 'preposition' && ORDERED.has(chunk.word)) ||
      (chunk.type === 'mark' && /^[;:]$/.test(chunk.word)) ||
      (chunk.type === 'verb' && GOES.test(sentence.words[chunk.head]?.norm ?? '')),
  );
  if (isStopped || between.filter(isConjugated).length > 1) return false;
  const isMeantFor = between.some((chunk) => isWord(chunk, 'for', 'to', 'where', 'which', 'and'));
  return isMeantFor || (verb?.type === 'verb' && verb.form !== 'finite');
};

/** The place to which the sentence says that somebody went for the encounter. */
export const findDestinationSite = (context: SentenceContext, { anchor }: Candidate): Place | undefined => {
  const { chunks, places } = context;
  const last = chunks.findLastIndex((chunk) => chunk.begin <= anchor);
  for (let at = last; at >= Math.max(0, last - REACH); at -= 1) {
    const goal = findGoal(context, at);
    if (!goal || goal.end > anchor) continue;
    // "travels to Lima for a fair and to Oslo for talks with B"
    const next = places.findLast(
      ({ begin, preposition }) => preposition === 'to' && begin >= goal.end && begin < anchor,
    );
    const { place, end } = next ?? goal;
    return leadsOn(context, end, anchor) ? place : undefined;
  }
  return undefined;
};

/** "met B during a trip to Moscow", "on a visit to Lima, A met B": where the visit led. */
export const findTripSite = (context: SentenceContext, { anchor }: Candidate): Place | undefined => {
  const { chunks, places } = context;
  return places.find(({ begin, preposition, place }) => {
    const to = chunks.findIndex((chunk) => chunk.begin === begin);
    const visit = chunks[to - 1];
    const isVisit = visit?.type === 'noun' && visit.cues.some(({ frame }) => frame === 'visit');
    const isOwn = barriersBetween(context, anchor, begin, []) === 0 && !hasVerbBetween(context, anchor, begin);
    return (
      preposition === 'to' &&
      isVisit &&
      place.country !== undefined &&
      isOwn &&
      isWord(chunks[startOfNoun(chunks, to - 1) - 1], 'during', 'on')
    );
  })?.place;
};
