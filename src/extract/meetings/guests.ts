/**
 * In: hosts and guests that a sentence names. Out: who sits at one table, and how many tables there are.
 * The idea: "separately" and further guests behind "and" make meetings of their own.
 */
import type { Cue, CueFrame } from '../../lexicon/index.ts';
import type { MeetingKind } from '../../model/index.ts';
import type { Chunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import type { Candidate } from './candidates.ts';
import { isWord, type Reality } from './reality.ts';

const BY_PHONE =
  /\b(?:by|over|over the|on the|via) (?:tele)?phone\b|\b(?:by|via|over) (?:secure )?video|\bvideo (?:link|call|conference)|\bphone (?:call|conversation)s?\b|\bvirtually\b|\bhotline\b|\btelephon/i;

const SEPARATELY = /\b(?:separate|separately|respectively|respective|individually|one by one)\b/i;

export const frameOf = (cues: readonly Cue[], ...frames: readonly CueFrame[]): Cue | undefined =>
  cues.find((cue) => frames.includes(cue.frame));

export const toCandidate = (
  rule: string,
  kind: MeetingKind,
  actors: readonly Actor[],
  anchor: number,
  reality: Reality,
  extra: Partial<Candidate> = {},
): Candidate => ({
  rule,
  kind,
  actors,
  anchor,
  isReference: false,
  isGathering: false,
  ...reality,
  ...extra,
});

export const isNamed = (actor: Actor): boolean => actor.person !== undefined || actor.role !== undefined;

/** Actors that can sit at a table: a bare country only beside somebody who is named, or in nouns of talks. */
export const hasDelegate = (actors: readonly Actor[]): boolean =>
  actors.some((actor) => isNamed(actor) || actor.counterpart === true);

export const partyCount = (actors: readonly Actor[]): number => new Set(actors.map((actor) => actor.party)).size;

/** What stands in brackets is said of one person: "(by video)". */
export const isByPhone = (text: string): boolean => BY_PHONE.test(text.replace(/\([^()]*\)/g, ''));

const JOINTLY =
  /\b(?:joint|jointly|together|conference call|three-way|four-way|trilateral|quadrilateral|group call|simultaneous|video ?conference|virtual)\b|\b(?:E3|G7|Quad)\b/i;

/** "spoke by telephone with A, B and C": as many calls as there are people on the other end. */
export const areCalls = (text: string, guests: readonly Actor[]): boolean =>
  BY_PHONE.test(text) &&
  !JOINTLY.test(text) &&
  partyCount(guests) > 1 &&
  guests.every(({ person }) => person !== undefined);

const areOfOneParty = (actors: readonly Actor[]): boolean =>
  actors.length > 1 && partyCount(actors) === 1 && actors.every(({ person }) => person !== undefined);

/** Whose country need not be that of those beside him. */
export const isEnvoy = ({ role, person }: Actor): boolean =>
  /ambassador|envoy|consul|representative|charg/i.test(role ?? person?.offices[0]?.role ?? '');

/** "President A of Peru and Speaker B": in a row of those who are met, who has no party is of the one before him. */
export const withPartyOfRow = (guests: readonly Actor[]): readonly Actor[] => {
  const rowed: Actor[] = [];
  for (const guest of guests) {
    const party = rowed.at(-1)?.party;
    const isOpen = guest.party === undefined && guest.person !== undefined && guest.role && !isEnvoy(guest);
    rowed.push(isOpen && party !== undefined ? { ...guest, party, isInferred: true } : guest);
  }
  return rowed;
};

/**
 * One candidate for each guest where the text says "separately" or "respectively", or for each host where those are several of one
 * party; else one for all.
 */
export const splitSeries = (
  text: string,
  hosts: readonly Actor[],
  guests: readonly Actor[],
  isPlural: boolean,
  make: (actors: readonly Actor[], anchor?: number) => Candidate,
): Candidate[] => {
  const parties = new Set(guests.map((actor) => actor.party));
  const [guest, ...others] = guests;
  // "Premier A and Speaker B met with President C respectively"
  if (guest && others.length === 0 && SEPARATELY.test(text) && areOfOneParty(hosts))
    return hosts.map((host) => make([host, guest]));
  // "met respectively with President A and Speaker B"
  if (hosts.length > 0 && SEPARATELY.test(text) && areOfOneParty(guests))
    return guests.map((one) => make([...hosts, one]));
  if (isPlural && hosts.length > 0 && guests.length > 1 && guests.every(isNamed))
    return guests.map((guest) => make([...hosts, guest]));
  if (parties.size < 2 || hosts.length === 0 || !(SEPARATELY.test(text) || isPlural))
    return [make([...hosts, ...guests])];
  return [...parties].map((party) => make([...hosts, ...guests.filter((guest) => guest.party === party)]));
};

/** "..., whom he received at the ministry": what the relative pronoun stands for. */
export const relativeObject = ({ chunks }: SentenceContext, at: number): readonly Actor[] => {
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    if (!isWord(chunks[index], 'whom')) continue;
    const before = chunks[index - 1]?.type === 'comma' ? chunks[index - 2] : chunks[index - 1];
    return before?.type === 'actor' ? before.actors : [];
  }
  return [];
};

interface Guests {
  readonly actors: readonly Actor[];
  readonly anchor: number;
}

const ENDS_CLAUSE = new Set<Chunk['type']>(['that', 'relative']);

/** ", who is new to his office,": the last chunk of a relative clause between commas that opens at `at`, or `at` itself. */
const endOfAside = (chunks: readonly Chunk[], at: number): number => {
  if (chunks[at]?.type !== 'relative' || chunks[at - 1]?.type !== 'comma') return at;
  const close = chunks.findIndex((chunk, index) => index > at && chunk.type === 'comma');
  return close < 0 ? at : close;
};

/** "with A and, before that, with B", "by A, who ..., and by B": each further guest behind the same preposition. */
export const findRepeated = (
  { chunks }: SentenceContext,
  at: number,
  words: readonly string[],
  known: readonly Actor[],
): Guests[] => {
  const found: Guests[] = [];
  const party = known.at(-1)?.party;
  for (let index = at + 1; index < chunks.length; index += 1) {
    index = endOfAside(chunks, index);
    const chunk = chunks[index];
    if (chunk === undefined || ENDS_CLAUSE.has(chunk.type)) break;
    if ((chunk.type === 'mark' && /^[;:]$/.test(chunk.word)) || (chunk.type === 'verb' && chunk.form === 'finite'))
      break;
    if (chunk.type !== 'coordinator') continue;
    const isAside = chunks[index + 1]?.type === 'comma';
    const next = chunks.findIndex((one, place) => place > index && isWord(one, ...words));
    const between = chunks.slice(index + 1, next);
    const isNear = between.length <= 5 && (isAside || between.every((one) => one.type === 'adverb'));
    // "and on Monday in Lima with B"
    const isOther = (one: Chunk): boolean =>
      one.type === 'verb' || (one.type === 'actor' && (one.place === undefined || one.isPossessive));
    const isSetting = between.every((one) => /^(?:preposition|noun|actor|adverb|comma)$/.test(one.type));
    // "and from the Fact Sheet with B": what stands before it is with B
    const near = chunks[next - 1];
    const isOwned = near?.type === 'noun' && !near.isTime;
    if (next < 0 || isOwned || !(isNear || (isSetting && between.length <= 5)) || between.some(isOther)) continue;
    const actors = actorsFrom(chunks, next + 1, { isClosedList: true }).actors.map((actor) =>
      (actor.party === undefined || actor.isInferred) && party !== undefined && actor.person !== undefined
        ? { ...actor, party, isInferred: true }
        : actor,
    );
    if (actors.length > 0 && actors.every((actor) => actor.person !== undefined))
      found.push({ actors, anchor: chunks[isAside ? at : next]?.begin ?? at });
  }
  return found;
};

/** "met A in London on Monday and B on Tuesday", "with A and then with B": later guests, each with an anchor of its own. */
export const findFurtherGuests = ({ chunks }: SentenceContext, at: number, known: readonly Actor[]): Guests[] => {
  const found: Guests[] = [];
  for (let index = at + 1; index < chunks.length; index += 1) {
    index = endOfAside(chunks, index);
    const chunk: Chunk | undefined = chunks[index];
    if (
      chunk === undefined ||
      ENDS_CLAUSE.has(chunk.type) ||
      (chunk.type === 'mark' && /^[;:]$/.test(chunk.word)) ||
      (chunk.type === 'verb' && chunk.form === 'finite')
    )
      break;
    if (chunk.type !== 'coordinator') continue;
    let next = index + 1;
    const isPassedOver = (place: number) =>
      chunks[place]?.type === 'adverb' || chunks[place]?.type === 'comma' || isWord(chunks[place], 'with');
    while (isPassedOver(next)) next += 1;
    const { actors, end } = actorsFrom(chunks, next);
    const after = chunks[end];
    const isGuest =
      actors.length > 0 &&
      actors.every((actor) => isNamed(actor) && !known.some((other) => other.begin === actor.begin)) &&
      !(after?.type === 'verb' && after.form === 'finite');
    if (isGuest) found.push({ actors, anchor: chunks[next]?.begin ?? at });
  }
  return found;
};
