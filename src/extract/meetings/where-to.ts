/**
 * In: a verb or noun of visiting. Out: the place to which it leads.
 * Reads: "visit Jordan", "a visit to Lima", "to Croatia for an official visit".
 */
import type { KnownPlace } from '../../lexicon/index.ts';
import type { Place } from '../../model/index.ts';
import type { ActorChunk } from '../clauses/chunk.ts';
import type { SentenceContext } from '../context.ts';
import { toCountryPlace, toPlace } from '../places.ts';
import { mentionFrom } from '../sentence.ts';
import { isWord } from './reality.ts';

export interface Destination {
  readonly place: Place;
  readonly at: number;
}

/** The place that an actor's name is as well. */
export const fromActor = (chunk: ActorChunk, lexicon: SentenceContext['lexicon']): Place | undefined =>
  chunk.place === undefined
    ? undefined
    : chunk.place.kind === 'place'
      ? toPlace(chunk.place, 'stated', lexicon)
      : toCountryPlace(chunk.place);

/** "a tour of Ghana": a visit of somebody has its visitor there instead. */
const isTour = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const chunk = chunks[at];
  return chunk?.type === 'noun' && /^(?:tours?|swing)$/.test(sentence.words[chunk.head]?.norm ?? '');
};

/** The country or town that follows a verb or noun of visiting, directly or after "to", "in". */
export const findDestination = (context: SentenceContext, at: number): Destination | undefined => {
  const { chunks, places, lexicon } = context;
  const next = chunks[at + 1];
  if (next?.type === 'actor' && !next.isPossessive) {
    const place = fromActor(next, lexicon);
    if (place) return { place, at: next.begin };
  }
  const from = chunks[at]?.end ?? 0;
  const found = places.find(
    (place) => place.begin >= from && place.begin <= from + 8 && /^(?:to|in|at)$/.test(place.preposition),
  );
  if (found) return { place: found.place, at: found.begin };
  const named =
    next?.type === 'noun'
      ? mentionFrom(context.sentence, next.begin)?.labels.find((label): label is KnownPlace => label.kind === 'place')
      : undefined;
  if (named && next) return { place: toPlace(named, 'stated', lexicon), at: next.begin };
  if (chunks[at]?.type !== 'noun') return undefined;
  const toured = chunks[at + 2];
  if (isWord(next, 'of') && toured?.type === 'actor' && isTour(context, at)) {
    const place = fromActor(toured, lexicon);
    if (place) return { place, at: toured.begin };
  }
  // "to Croatia for an official visit", "is in Amman on a two-day visit"
  const isRange = context.dates.some(({ date }) => date?.end !== undefined);
  const own =
    chunks[at - 1]?.type === 'actor' && isRange ? places.find(({ preposition }) => preposition === 'in') : undefined;
  if (own) return { place: own.place, at: own.begin };
  const opener = chunks[at - 1]?.type === 'preposition' ? chunks[at - 1] : chunks[at - 2];
  if (!opener || !('word' in opener) || !/^(?:for|on)$/.test(opener.word)) return undefined;
  const before = places.findLast(
    (place) => place.begin < from && place.begin >= from - 14 && /^(?:to|in)$/.test(place.preposition),
  );
  return before ? { place: before.place, at: before.begin } : undefined;
};
