/**
 * In: a verb or noun of visiting. Out: each country that it leads to, with the days that are its own.
 * Reads: "will visit Egypt, Togo and Chad from 13 to 18 May", "visited Nepal on 4 May and Bhutan on 6 May", "at the invitation
 * of the ministers of Egypt and Togo, will visit the two countries".
 * The idea: each country of a tour is a visit; days behind the list are the tour's, and each visit lies within them.
 */
import type { PartialDate, Place } from '../../model/index.ts';
import type { Chunk } from '../clauses/chunk.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { toCountryPlace } from '../places.ts';
import { findDestination, fromActor } from './where-to.ts';

/** A country that is visited. */
export interface Stop {
  readonly place: Place;
  readonly country: string;
  /** The word that names it. */
  readonly at: number;
  readonly date?: PartialDate;
}

interface Listed extends Stop {
  readonly days: PartialDate | undefined;
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const THE_COUNTRIES = new RegExp(`^(?:the|these|those) (${NUMBERS.join('|')}) (?:countries|nations|states)$`, 'i');

/** Chunks of a stop's own days: "from", "4 May". */
const isOfDays = (chunk: Chunk | undefined): boolean =>
  (chunk?.type === 'preposition' && /^(?:on|from|to|in|between)$/.test(chunk.word)) ||
  (chunk?.type === 'noun' && chunk.isTime);

/** The days of the sentence that stand between two words. */
const daysBetween = ({ sentence, dates }: SentenceContext, from: number, until: number): PartialDate | undefined => {
  const begin = (sentence.words[from]?.begin ?? sentence.end) - sentence.begin;
  const end = (sentence.words[until]?.begin ?? sentence.end) - sentence.begin;
  return dates.find((day) => day.date !== undefined && day.begin >= begin && day.begin < end)?.date;
};

/** The places of the list whose first stands in the word `at`: "Egypt, Togo and Chad", each perhaps with days behind it. */
const findListed = (context: SentenceContext, at: number): readonly Listed[] => {
  const { chunks, lexicon } = context;
  const listed: Listed[] = [];
  let index = chunks.findIndex((chunk) => chunk.begin === at || (chunk.begin < at && at < chunk.end));
  for (;;) {
    const chunk = chunks[index];
    const place = chunk?.type === 'actor' && !chunk.isPossessive ? fromActor(chunk, lexicon) : undefined;
    if (!chunk || place?.country === undefined) return listed;
    let next = index + 1;
    while (isOfDays(chunks[next])) next += 1;
    // "visited Riyadh, and Egypt called": the next clause's subject
    if (listed.length > 0 && chunks[next]?.type === 'verb') return listed;
    const days = daysBetween(context, chunk.end, chunks[next]?.begin ?? context.sentence.words.length);
    listed.push({ place, country: place.country, at: chunk.begin, days });
    const joint = next;
    while (chunks[next]?.type === 'comma' || chunks[next]?.type === 'coordinator') next += 1;
    if (next === joint) return listed;
    index = next;
  }
};

/** Each stop with its days: its own, or those that the stops behind it share with it. */
const withDays = (listed: readonly Listed[]): readonly Stop[] =>
  listed.flatMap((stop, index) => {
    const { days, ...rest } = stop;
    const shared = listed.slice(index).find((one) => one.days !== undefined)?.days;
    // "left on Sunday for Egypt, Togo and Chad": the day of the first
    if (index > 0 && days === undefined && shared?.end === undefined) return [];
    return [{ ...rest, ...(shared === undefined ? {} : { date: shared }) }];
  });

/** The stops of a list behind which no days stand: all, if the sentence gives the tour's days, else the first and those who invited. */
const withoutDays = (
  { dates }: SentenceContext,
  listed: readonly Stop[],
  inviting: readonly Actor[],
): readonly Stop[] => {
  const [days, other] = dates.flatMap(({ date }) => (date ? [date] : []));
  const isTour = days?.end !== undefined && other === undefined;
  return listed.filter(
    ({ country }, index) => isTour || index === 0 || inviting.some(({ party }) => party === country),
  );
};

/** "the three countries", whose ministers invited. */
const findInviting = (context: SentenceContext, at: number, inviting: readonly Actor[]): readonly Stop[] => {
  const { chunks, sentence, lexicon } = context;
  const noun = chunks.slice(at + 1, at + 3).find((chunk) => chunk.type === 'noun');
  if (!noun) return [];
  const words = sentence.words.slice(noun.begin, noun.end).map(({ norm }) => norm);
  const number = THE_COUNTRIES.exec(words.join(' '))?.[1];
  const countries = [...new Set(inviting.map(({ party }) => party))];
  if (number === undefined || countries.length !== NUMBERS.indexOf(number) + 2) return [];
  return countries.flatMap((country) => {
    const party = country === undefined ? undefined : lexicon.party(country);
    if (country === undefined || party === undefined) return [];
    return [{ place: toCountryPlace({ kind: 'party', party, use: 'name' }), country, at: noun.head }];
  });
};

/** The countries to which the verb or noun at `at` leads; `inviting` are those who asked for the visit. */
export const findItinerary = (context: SentenceContext, at: number, inviting: readonly Actor[]): readonly Stop[] => {
  const first = findDestination(context, at);
  const country = first?.place.country;
  if (!first || country === undefined) return findInviting(context, at, inviting);
  const listed = findListed(context, first.at);
  if (listed.length < 2) return [{ ...first, country }];
  const isDated = listed.some(({ days }) => days !== undefined);
  const stops = isDated ? withDays(listed) : withoutDays(context, listed, inviting);
  return stops.filter((stop, index) => stops.findIndex((one) => one.country === stop.country) === index);
};
