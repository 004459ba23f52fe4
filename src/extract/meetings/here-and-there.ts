/**
 * In: an encounter without a place of its own. Out: the place that "here" or "there" stands for.
 * The idea: "here" is where the report is from, "there" the place that the text named last; marked as inferred.
 */
import type { Place } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Discourse } from '../nouns/discourse.ts';
import type { Candidate } from './candidates.ts';

/** Words between the encounter and "here". */
const NEAR = 12;
const AFTER = 2;

/** The place that "here" or "there" beside the encounter stands for. */
export const findPointedSite = (
  { sentence, chunks, discourse }: SentenceContext,
  { anchor, kind }: Candidate,
): Place | undefined => {
  if (kind === 'call') return undefined;
  const pointer = chunks.find(
    (chunk) => chunk.type === 'adverb' && /^(?:t?here)$/.test(chunk.word) && Math.abs(chunk.begin - anchor) <= NEAR,
  );
  if (pointer?.type !== 'adverb') return undefined;
  const { dateline, scene } = discourse;
  const isRecent = scene !== undefined && sentence.index - scene.index <= AFTER;
  const place = pointer.word === 'here' ? dateline : isRecent ? scene.place : undefined;
  return place && { ...place, basis: 'inferred' };
};

/** What "there" stands for after this sentence; nothing new where it names no place. */
export const findScene = (
  { sentence, places }: SentenceContext,
  candidates: readonly Candidate[],
): Discourse['scene'] => {
  const named = places.findLast(({ preposition, isAttribute }) => !isAttribute && /^(?:in|to|at)$/.test(preposition));
  const place = named?.place ?? candidates.find(({ place: own }) => own !== undefined)?.place;
  return place && { place, index: sentence.index };
};
