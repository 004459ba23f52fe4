/**
 * In: a verb of one sentence. Out: the encounters that it tells of.
 * Reads: "A met B", "A was received by B", "A welcomed B to Oslo", "A spoke with B by phone", "A and B gathered",
 * "whom he received". The idea: subject and object sit at the table.
 */

import type { Cue, CueFrame } from '../../lexicon/index.ts';
import type { MeetingKind } from '../../model/index.ts';
import type { Chunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition, findObject } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { isWord, type Reality, realityOf } from './reality.ts';

const BY_PHONE =
  /\b(?:by|over the|on the|via) (?:tele)?phone\b|\b(?:by|via|over) (?:secure )?video|\bvideo (?:link|call|conference)|\bphone call\b|\bvirtually\b|\bhotline\b|\btelephon/i;
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

const isNamed = (actor: Actor): boolean => actor.person !== undefined || actor.role !== undefined;
/** Actors that can sit at a table: a bare country only beside somebody who is named, or in nouns of talks. */
const hasDelegate = (actors: readonly Actor[]): boolean =>
  actors.some((actor) => isNamed(actor) || actor.counterpart === true);
const partyCount = (actors: readonly Actor[]): number => new Set(actors.map((actor) => actor.party)).size;
export const isByPhone = (text: string): boolean => BY_PHONE.test(text);

/** One candidate for each guest where the text says "separately" or "respectively". */
export const splitSeries = (
  text: string,
  hosts: readonly Actor[],
  guests: readonly Actor[],
  isPlural: boolean,
  make: (actors: readonly Actor[], anchor?: number) => Candidate,
): Candidate[] => {
  const parties = new Set(guests.map((actor) => actor.party));
  if (isPlural && hosts.length > 0 && guests.length > 1 && guests.every(isNamed))
    return guests.map((guest) => make([...hosts, guest]));
  if (parties.size < 2 || hosts.length === 0 || !(SEPARATELY.test(text) || isPlural))
    return [make([...hosts, ...guests])];
  return [...parties].map((party) => make([...hosts, ...guests.filter((guest) => guest.party === party)]));
};

/** "..., whom he received at the ministry": what the relative pronoun stands for. */
const relativeObject = ({ chunks }: SentenceContext, at: number): readonly Actor[] => {
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

/** "met A in London on Monday and B on Tuesday", "with A and then with B": later guests, each with an anchor of its own. */
const findFurtherGuests = ({ chunks }: SentenceContext, at: number, known: readonly Actor[]): Guests[] => {
  const found: Guests[] = [];
  for (let index = at + 1; index < chunks.length; index += 1) {
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

export const fromVerb = (context: SentenceContext, at: number): Candidate[] => {
  const { chunks, sentence, places } = context;
  const verb = chunks[at] as VerbChunk;
  const talked = fromDiscussion(context, at);
  if (talked) return [talked];
  const cue = frameOf(verb.cues, 'meet', 'gather', 'receive', 'welcome', 'cochair', 'speak', 'phone');
  if (!cue) return [];
  const subject = findSubject(chunks, at).actors;
  const reality = realityOf(context, at);
  const agent = verb.isPassive ? findAfterPreposition(chunks, at, ['by']) : [];
  const direct = verb.isPassive ? [] : findObject(chunks, at, cue.frame === 'speak' ? ['with', 'to'] : ['with']);
  const others = verb.isPassive ? agent : direct.length > 0 ? direct : relativeObject(context, at);
  const actors = [...subject, ...others];
  const make =
    (rule: string, kind: MeetingKind, extra: Partial<Candidate> = {}) =>
    (who: readonly Actor[]): Candidate =>
      toCandidate(rule, kind, who, verb.head, reality, extra);
  const isCall = isByPhone(sentence.text);
  const place = places.find(
    (mention) => mention.begin > at && !mention.isAttribute && /^(?:in|at)$/.test(mention.preposition),
  );
  switch (cue.frame) {
    case 'gather':
    case 'meet': {
      if (
        verb.cues.some((other) => other.frame === 'directive') &&
        (others.length === 0 || !others.every(isNamed) || hasInfinitiveAfter(context, at))
      )
        return [];
      const isBody =
        others.length === 0 &&
        subject.length > 0 &&
        subject.every((actor) => actor.plural === true && actor.role !== undefined);
      if (others.length === 0 && partyCount(subject) < 2 && !isBody) return [];
      if (!hasDelegate(actors)) return [];
      const further = others.length === 0 ? [] : findFurtherGuests(context, at, others);
      const kind = isCall ? 'call' : cue.meeting === 'multilateral' ? 'multilateral' : (cue.meeting ?? 'bilateral');
      return [
        ...splitSeries(sentence.text, subject, others, false, make('meet', kind, { isGathering: isBody })),
        ...further.map(
          (guests): Candidate => toCandidate('meet', kind, [...subject, ...guests.actors], guests.anchor, reality),
        ),
      ];
    }
    case 'speak': {
      if (others.length === 0) return isCall && partyCount(subject) > 1 ? [make('speak', 'call')(subject)] : [];
      if (!chunks.slice(at + 1).some((chunk) => isWord(chunk, 'with', 'to')) || !others.some(isNamed)) return [];
      const isFaceToFace =
        /\b(?:on the (?:sidelines|margins)|face-to-face|in person|over (?:lunch|dinner|breakfast))\b/.test(
          sentence.text,
        ) || place !== undefined;
      return splitSeries(
        sentence.text,
        subject,
        others,
        false,
        make('speak', isFaceToFace && !isCall ? 'bilateral' : 'call'),
      );
    }
    case 'phone':
      if (isWord(chunks[at + 1], 'with'))
        return splitSeries(sentence.text, subject, others, true, make('phone', 'call'));
      return others.some((actor) => actor.person !== undefined) && !isWord(chunks[at + 1], 'on', 'for', 'upon')
        ? [make('phone', 'call')(actors)]
        : [];
    case 'welcome': {
      const destination = places.find(
        (mention) => mention.begin > at && mention.preposition === 'to' && mention.place.country !== undefined,
      )?.place;
      const isArrival =
        chunks.slice(at + 1).some((chunk) => isWord(chunk, 'to', 'at', 'in')) && place === undefined
          ? places.some((mention) => mention.begin > at && mention.preposition === 'to')
          : place !== undefined;
      return others.length > 0 && others.every(isNamed) && subject.some(isNamed) && isArrival
        ? [make('welcome', 'bilateral', destination ? { place: destination } : {})(actors)]
        : [];
    }
    case 'receive':
      return others.length > 0 && hasDelegate(others) && subject.length > 0
        ? splitSeries(sentence.text, subject, others, false, make('receive', 'bilateral'))
        : [];
    default: {
      const partners = findAfterPreposition(chunks, at, ['with', 'between']);
      return actors.length > 0 ? [make('cochair', 'bilateral')([...actors, ...partners])] : [];
    }
  }
};
/** "discussed the truce with King Abdullah on Tuesday": somebody named from another party, and a day or a place. */
const fromDiscussion = (context: SentenceContext, at: number): Candidate | undefined => {
  const { chunks, dates, sentence } = context;
  const verb = chunks[at] as VerbChunk;
  if (
    verb.form !== 'finite' ||
    verb.isPassive ||
    !frameOf(verb.cues, 'discuss') ||
    frameOf(verb.cues, 'meet', 'speak', 'phone')
  )
    return undefined;
  const partners = findAfterPreposition(chunks, at, ['with'], 8).filter((actor) => actor.person !== undefined);
  const subject = findSubject(chunks, at).actors.filter(isNamed);
  if (partners.length === 0 || subject.length === 0 || !dates.some((date) => date.date || date.reason))
    return undefined;
  return toCandidate(
    'discuss-with',
    isByPhone(sentence.text) ? 'call' : 'bilateral',
    [...subject, ...partners],
    verb.head,
    realityOf(context, at),
  );
};

const hasInfinitiveAfter = ({ chunks }: SentenceContext, at: number): boolean =>
  chunks.slice(at + 1).some((chunk) => chunk.type === 'verb' && chunk.form === 'infinitive');
