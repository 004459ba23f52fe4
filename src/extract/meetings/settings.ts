/**
 * In: an encounter and its sentence. Out: the day and the place that belong to it.
 * The idea: the nearest date and place of the sentence, unless another encounter, a complement or a relative clause stands
 * between them.
 */
import type { PartialDate, Place } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import { endOfDateline } from '../dateline.ts';
import { isOfAhead } from './ahead.ts';
import { barriersBetween, hasVerbBetween, wordAtOffset } from './barriers.ts';
import type { Candidate } from './candidates.ts';
import { findDestinationSite, findTripSite } from './destinations.ts';
import { findPointedSite } from './here-and-there.ts';
import { startOfNoun } from './noun-phrases.ts';
import { isWord } from './reality.ts';

const NOT_THE_DAY =
  /\b(?:since|until|till|by|before|after|prior to|as of|signed|adopted|established|founded|attacks? (?:of|on)|launched|dated|elections?(?: held)?(?: on| in)?|election (?:victory|win|defeat) in|treaty of|agreement of|(?:took|assumed|entered|left) (?:office|power|duties|the post)(?: on| in)?|sworn in(?: on| in)?|born(?: on| in)?|appointed(?: on| in)?)(?: on| in| of)?\s*$/i;
/** "the exchanges agreed in Istanbul": whose place that is. */
const NOT_THE_PLACE = /^(?:agreed|reached|born|based|killed|arrested|detained)$/;
/** "his first visit since his election as president in February": a day of long ago. */
const SINCE =
  /\bsince (?:(?:his|her|its|their|the|taking|becoming|assuming|entering)\b|[\p{L}. ]{2,40}['’]s? (?:return|election|inauguration|victory|visit)\b)[^,;.]{0,80}$/iu;
/** "an eventual meeting | in Washington": the place of what may come. */
const OF_ANOTHER =
  /\b(?:eventual|possible|potential|future|next|proposed|prospective) (?:\p{L}+[ -]){0,2}(?:meetings?|summit|talks|round|visit|trip) $/u;
/** "the ministry | in Beijing said": the place of who speaks. */
const OF_OFFICE = /\b(?:ministry|government|embassy|spokes\p{L}+|authorities) $/u;
const SAYS = /^ (?:said|says|announced|confirmed|added|stated|reported)\b/;
const BARRIER = 60;

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

/** "for talks": whether the noun at `anchor` says what somebody came for. */
const isPurpose = ({ chunks }: SentenceContext, anchor: number): boolean => {
  const noun = chunks.findIndex(({ begin, end }) => begin <= anchor && anchor < end);
  return chunks[noun]?.type === 'noun' && isWord(chunks[startOfNoun(chunks, noun) - 1], 'for');
};

/** Words from a day to the noun that it qualifies. */
const QUALIFIED = 4;

/** "the April 27 inter-Korean summit", "tomorrow's anniversary": a day that says which noun is meant, and not when people met. */
const isOfNoun = (
  { sentence, chunks }: SentenceContext,
  begin: number,
  end: number,
  { anchor }: Candidate,
): boolean => {
  const { words, tags, text } = sentence;
  // "At Thursday's meeting"; "met B, as was agreed at the May 2020 summit" has its own day
  const isBefore = begin < (words[anchor]?.begin ?? 0) - sentence.begin;
  if (isBefore && /\b(?:at|during|in)(?: the| their| his| her)? $/i.test(text.slice(0, begin))) return false;
  const isOwner = /^['’]s\b/.test(text.slice(end));
  const isAttribute = /\b(?:the|its|their|his|her) $/i.test(text.slice(0, begin));
  const next = words.findIndex((word) => word.begin - sentence.begin >= end);
  // "on the coming Monday President A will"
  const isBeforeActor = chunks.some((chunk) => chunk.type === 'actor' && chunk.begin === next);
  const isBeforeNoun =
    next > 0 && !isBeforeActor && /^(?:ADJ|NOUN|PROPN)$/.test(tags[next] ?? '') && words[next]?.shape !== 'mark';
  return (isOwner || (isAttribute && isBeforeNoun)) && !(anchor >= next && anchor <= next + QUALIFIED);
};

const beginOf = ({ sentence }: SentenceContext, { anchor }: Candidate): number =>
  (sentence.words[anchor]?.begin ?? sentence.begin) - sentence.begin;

/** Whether a day, month or year lies before `published`; of one without a year nobody knows. */
const isOver = (day: string, published: string | undefined): boolean =>
  published !== undefined && !day.startsWith('-') && day < published.slice(0, day.length);

/** "returned home on Thursday after meeting B": the day of the way back. */
const RETURNED_ON = /\b(?:returned|came back|flew (?:back|home))(?: (?:home|(?:from|to) [\p{L} ]{2,30}))?(?: on)? $/u;
const AFTER_THAT = /^,? (?:after|following|having)\b/;

const SAID_ON =
  /\b(?:said|says|announced|confirmed|reported|stated|added|disclosed|revealed)(?: (?:late|early))?(?: on)? $/i;

export const findDay = (
  context: SentenceContext,
  candidate: Candidate,
  anchors: readonly number[],
): PartialDate | undefined => {
  const named = context.dates.flatMap(({ begin, end, date }) => {
    const before = context.sentence.text.slice(Math.max(0, begin - 24), begin);
    const isSince =
      /^since\b/i.test(context.sentence.text.slice(begin)) || SINCE.test(context.sentence.text.slice(0, begin));
    const isOther = isSince || NOT_THE_DAY.test(before) || isOfNoun(context, begin, end, candidate);
    // "said Thursday A would hold talks with B this month"
    const isOfSaying = candidate.status === 'planned' && SAID_ON.test(before) && begin < beginOf(context, candidate);
    const isOfReturn = RETURNED_ON.test(context.sentence.text.slice(0, begin)) && begin < beginOf(context, candidate);
    const isOfWayBack = isOfReturn && AFTER_THAT.test(context.sentence.text.slice(end));
    return date && !isOther && !isOfSaying && !isOfWayBack
      ? [{ at: wordAtOffset(context, begin), begin, value: date }]
      : [];
  });
  // "PYONGYANG, May 2 -- A received B on May 1"
  const behind = named.filter(({ begin }) => begin >= endOfDateline(context.sentence.text));
  const all = behind.length > 0 ? behind : named;
  // "said on Tuesday that he would meet A on Friday": what is planned has no day that is over
  const ahead = all.filter(({ value }) => !isOver(value.end ?? value.start, context.published));
  const told = candidate.status === 'planned' && ahead.length > 0 ? ahead : all;
  const isToCome = candidate.status === 'planned' && isOfAhead(context, candidate.anchor);
  const isBehind = ({ at }: { readonly at: number }): boolean =>
    at > candidate.anchor && !hasVerbBetween(context, candidate.anchor, at);
  // "flies to Oslo on Sunday for talks with B on Monday"
  const isOwn = isToCome || (isPurpose(context, candidate.anchor) && told.some(isBehind));
  const usable = isOwn ? told.filter(({ at }) => at > candidate.anchor) : told;
  const when = findWhen(context, candidate);
  const before = when === undefined ? [] : usable.filter(({ at }) => at < when && at > when - NEAR_WHEN);
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
    const { text, words, begin } = context.sentence;
    const from = (words[mention.begin]?.begin ?? begin) - begin;
    const to = (words[mention.end - 1]?.end ?? begin) - begin;
    const before = text.slice(0, from);
    if (OF_ANOTHER.test(before) || (OF_OFFICE.test(before) && SAYS.test(text.slice(to)))) return [];
    const isCountry = mention.place.concept?.endsWith(`/${mention.place.country}`) === true;
    if (isCountry && Math.abs(mention.begin - candidate.anchor) > 25) return [];
    return [{ at: mention.begin, value: mention.place }];
  });
  return (
    nearest(usable, candidate.anchor, (at) => BARRIER * barriersBetween(context, candidate.anchor, at, anchors)) ??
    findDestinationSite(context, candidate) ??
    findTripSite(context, candidate) ??
    findPointedSite(context, candidate)
  );
};
