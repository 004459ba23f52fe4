/**
 * In: an encounter and its sentence. Out: the day and the place that belong to it.
 * The idea: the nearest date and place of the sentence, unless another encounter, a complement or a relative clause stands
 * between them.
 */
import type { PartialDate, Place } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import { isOfAhead } from './ahead.ts';
import { isReduced } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { findDestinationSite } from './destinations.ts';
import { findPointedSite } from './here-and-there.ts';

const NOT_THE_DAY =
  /\b(?:since|until|till|by|before|after|prior to|as of|signed|adopted|established|founded|attacks? (?:of|on)|launched|dated|elections?(?: held)?(?: on| in)?|treaty of|agreement of|(?:took|assumed|entered|left) (?:office|power|duties|the post)(?: on| in)?|sworn in(?: on| in)?|born(?: on| in)?|appointed(?: on| in)?)(?: on| in| of)?\s*$/i;
/** "the exchanges agreed in Istanbul": whose place that is. */
const NOT_THE_PLACE = /^(?:agreed|reached|born|based|killed|arrested|detained)$/;
const BARRIER = 60;

const barriersBetween = (context: SentenceContext, from: number, to: number, anchors: readonly number[]): number => {
  const [low, high] = from < to ? [from, to] : [to, from];
  let count = 0;
  if (inRelative(context, to) !== inRelative(context, from)) count += 2;
  if (inAside(context, to) !== inAside(context, from)) count += 2;
  for (const [at, chunk] of context.chunks.entries()) {
    if (chunk.begin <= low || chunk.begin >= high) continue;
    // "to discuss the talks held in Oslo on Monday": what stands behind belongs to that noun
    if (to > from && isOfOtherNoun(context, at, from)) count += 2;
    // "will visit A before he returns to B on Thursday"
    const isOrder = chunk.type === 'subordinator' && /^(?:before|until)$/.test(chunk.word);
    if (isOrder && to > from && context.chunks.slice(at).some((one) => one.type === 'verb' && one.begin < high))
      count += 2;
    if (chunk.type === 'that' || chunk.type === 'relative' || (chunk.type === 'mark' && /^[;:]$/.test(chunk.word)))
      count += 1;
  }
  // "On Monday A visited B and met C": what opens the sentence is said of all its verbs
  if (isOpening(context, to)) return count;
  for (const anchor of anchors) {
    const clause = inRelative(context, anchor);
    if (clause !== undefined && clause !== inRelative(context, from)) continue;
    if (anchor > low && anchor < high) count += 2;
    // a day mostly follows its verb: what stands between two encounters is the first one's
    else if (to < from && anchor < to && !hasVerbBetween(context, anchor, to)) count += 1;
  }
  return count;
};

/** Whether the participle at `at` describes another noun than the one that stands at `anchor`. */
const isOfOtherNoun = ({ chunks, sentence }: SentenceContext, at: number, anchor: number): boolean => {
  const [noun, verb] = [chunks[at - 1], chunks[at]];
  const isHeld = verb?.type === 'verb' && /^(?:held|hosted|convened)$/.test(sentence.words[verb.head]?.norm ?? '');
  return isHeld && isReduced(chunks, at) && noun !== undefined && !(noun.begin <= anchor && anchor < noun.end);
};

/** "met A, and flew on to Oslo on Friday for talks with B": a verb of its own leads the day away from the first encounter. */
const hasVerbBetween = ({ chunks }: SentenceContext, from: number, to: number): boolean =>
  chunks.some((chunk) => chunk.type === 'verb' && chunk.form === 'finite' && from < chunk.begin && chunk.begin < to);

/** "On 20 April in Rabat, ...": whether only days and places stand before a word. */
const isOpening = ({ chunks }: SentenceContext, word: number): boolean => {
  const before = chunks.filter((chunk) => chunk.begin < word);
  return (
    before.length > 0 &&
    before.every(
      (chunk) =>
        chunk.type === 'preposition' ||
        chunk.type === 'adverb' ||
        chunk.type === 'comma' ||
        (chunk.type === 'noun' && chunk.cues.length === 0 && chunk.possessors.length === 0),
    )
  );
};

/** The brackets in which a word stands, where a clause of their own is in them: "(she takes office on May 21)". */
const inAside = ({ chunks }: SentenceContext, word: number): number | undefined => {
  const isBracket = (chunk: (typeof chunks)[number], mark: string) => chunk.type === 'mark' && chunk.word === mark;
  const opener = chunks.findLastIndex((chunk) => isBracket(chunk, '(') && chunk.begin < word);
  const close = opener < 0 ? -1 : chunks.findIndex((chunk, index) => index > opener && isBracket(chunk, ')'));
  const holds = close > opener && (chunks[close]?.begin ?? 0) > word;
  return holds && chunks.slice(opener, close).some((chunk) => chunk.type === 'verb') ? opener : undefined;
};

/** The relative clause between commas in which a word stands: "who took office in May". */
const inRelative = (context: SentenceContext, word: number): number | undefined => {
  const opener = context.chunks.findLastIndex(
    (chunk) => chunk.type === 'relative' && chunk.word !== 'where' && chunk.begin <= word,
  );
  if (opener < 0 || context.chunks[opener - 1]?.type !== 'comma') return undefined;
  const close = context.chunks.findIndex((chunk, index) => index > opener && chunk.type === 'comma');
  return close >= 0 && (context.chunks[close]?.begin ?? 0) > word ? opener : undefined;
};

const wordAtOffset = (context: SentenceContext, offset: number): number => {
  const absolute = context.sentence.begin + offset;
  const found = context.sentence.words.findIndex((word) => word.end > absolute);
  return found < 0 ? context.sentence.words.length : found;
};

/** The dates of a sentence but for those of a clause between commas: "A, who is to speak on Saturday, met B". */
export const mainDates = (context: SentenceContext): SentenceContext['dates'] =>
  context.dates.filter(({ begin }) => inRelative(context, wordAtOffset(context, begin)) === undefined);

const nearest = <T>(
  items: readonly { readonly at: number; readonly value: T }[],
  anchor: number,
  cost: (at: number) => number,
): T | undefined => {
  const priced = items
    .map((item) => ({ ...item, price: Math.abs(item.at - anchor) + cost(item.at) }))
    .sort((one, other) => one.price - other.price);
  const best = priced[0];
  return best && best.price < 2 * BARRIER ? best.value : undefined;
};

const NEAR_WHEN = 8;

/** "in Oslo on 3 May, when A met B", "came on 3 May, where she met B": the word that opens the encounter's clause, behind its day. */
const findWhen = ({ chunks }: SentenceContext, { anchor }: Candidate): number | undefined => {
  const at = chunks.findLastIndex(
    (chunk) => chunk.type === 'relative' && /^(?:when|where)$/.test(chunk.word) && chunk.begin < anchor,
  );
  const verbs = chunks.slice(at).filter((chunk) => chunk.type === 'verb' && chunk.begin < anchor);
  return at > 0 && chunks[at - 1]?.type === 'comma' && verbs.length === 0 ? chunks[at]?.begin : undefined;
};

export const findDay = (
  context: SentenceContext,
  candidate: Candidate,
  anchors: readonly number[],
): PartialDate | undefined => {
  const named = context.dates.flatMap(({ begin, date }) => {
    const before = context.sentence.text.slice(Math.max(0, begin - 24), begin);
    const isSince = /^since\b/i.test(context.sentence.text.slice(begin));
    return date && !isSince && !NOT_THE_DAY.test(before) ? [{ at: wordAtOffset(context, begin), value: date }] : [];
  });
  const isToCome = candidate.status === 'planned' && isOfAhead(context, candidate.anchor);
  const usable = isToCome ? named.filter(({ at }) => at > candidate.anchor) : named;
  const when = findWhen(context, candidate);
  const before = when === undefined ? [] : usable.filter(({ at }) => at < when && at > when - NEAR_WHEN);
  const isBehind = ({ at }: { readonly at: number }): boolean =>
    at > candidate.anchor && !hasVerbBetween(context, candidate.anchor, at);
  if (before.length > 0 && !usable.some(isBehind)) return before.at(-1)?.value;
  const isRange = (at: number) =>
    candidate.kind === 'visit' && usable.find((one) => one.at === at)?.value.end !== undefined;
  return nearest(
    usable,
    candidate.anchor,
    (at) => BARRIER * barriersBetween(context, candidate.anchor, at, anchors) - (isRange(at) ? BARRIER / 2 : 0),
  );
};

export const findSite = (
  context: SentenceContext,
  candidate: Candidate,
  anchors: readonly number[],
): Place | undefined => {
  if (candidate.kind === 'call') return undefined;
  const isPlaced = context.places.some(({ begin, preposition }) => begin > candidate.anchor && preposition === 'in');
  const when = isPlaced ? undefined : findWhen(context, candidate);
  const where = context.chunks.findLast(
    (chunk) =>
      chunk.type === 'relative' &&
      (chunk.word === 'where' || chunk.begin === when) &&
      chunk.begin < candidate.anchor &&
      chunk.begin > candidate.anchor - 12,
  );
  // "arrived in Beijing, where he met": the place before "where", whatever else stands between
  const before = context.places.findLast(
    (mention) =>
      where !== undefined &&
      mention.begin < where.begin &&
      mention.begin > where.begin - 12 &&
      mention.place.country !== undefined,
  );
  // "travelled to Moldova, where she met A in Chisinau"
  const within = context.places.some(
    ({ begin, place, preposition, isAttribute }) =>
      begin > candidate.anchor && preposition === 'in' && !isAttribute && place.country === before?.place.country,
  );
  if (before && !within) return before.place;
  const usable = context.places.flatMap((mention) => {
    if (mention.place.concept !== undefined && mention.place.country === undefined) return [];
    if (mention.isAttribute || !/^(?:in|at|near|on)$/.test(mention.preposition)) return [];
    if (NOT_THE_PLACE.test(context.sentence.words[mention.begin - 2]?.norm ?? '')) return [];
    const isCountry = mention.place.concept?.endsWith(`/${mention.place.country}`) === true;
    if (isCountry && Math.abs(mention.begin - candidate.anchor) > 25) return [];
    return [{ at: mention.begin, value: mention.place }];
  });
  return (
    nearest(usable, candidate.anchor, (at) => BARRIER * barriersBetween(context, candidate.anchor, at, anchors)) ??
    findDestinationSite(context, candidate) ??
    findPointedSite(context, candidate)
  );
};
