/**
 * In: a verb of one sentence. Out: the encounters that it tells of.
 * Reads: "A met B", "A was received by B", "A welcomed B to Oslo", "A spoke with B by phone", "A and B gathered",
 * "whom he received". The idea: subject and object sit at the table.
 */
import type { MeetingKind } from '../../model/index.ts';
import { verbIndexRightOf } from '../clauses/relative-clauses.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition, findObject } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { findDelegations } from './delegations.ts';
import { fromDiscussion, fromTelling } from './discussions.ts';
import {
  areCalls,
  findFurtherGuests,
  findRepeated,
  frameOf,
  hasDelegate,
  isByPhone,
  isNamed,
  partyCount,
  relativeObject,
  splitSeries,
  toCandidate,
  withPartyOfRow,
} from './guests.ts';
import { findIncluded, findNamedOf, findNamedOfSubject } from './included.ts';
import { findPoster } from './posts.ts';
import { isWord, realityOf } from './reality.ts';
import { findRepresenting } from './side-leaders.ts';
import { fromSitting } from './sittings.ts';
import {
  areCalledOn,
  hasInfinitiveAfter,
  isAtTalks,
  isByUnnamedTeller,
  isCounterpartMet,
  isDelegationMet,
  isMeal,
  isOutcome,
  isToPress,
  isToSite,
  SEVERAL,
  speakTogether,
} from './ways-of-meeting.ts';
import { findThoseWho, fromCallAt } from './who-met.ts';

export const fromVerb = (context: SentenceContext, at: number): Candidate[] => {
  const { chunks, sentence, places } = context;
  const verb = chunks[at] as VerbChunk;
  const talked = fromDiscussion(context, at) ?? fromTelling(context, at) ?? fromSitting(context, at);
  if (talked) return talked;
  const visited = fromCallAt(context, at);
  if (visited) return visited;
  const cue = frameOf(verb.cues, 'meet', 'gather', 'receive', 'welcome', 'cochair', 'speak', 'phone');
  if (!cue) return [];
  const sent = findDelegations(chunks, at);
  const subject =
    [sent, findThoseWho(context, at), findSubject(chunks, at).actors].find(({ length }) => length > 0) ??
    findPoster(context, at);
  if (subject.length === 0 && isByUnnamedTeller(context, at)) return [];
  const reality = realityOf(context, at);
  const agent = verb.isPassive ? findAfterPreposition(chunks, at, ['by']) : [];
  const object = verb.isPassive
    ? []
    : findObject(chunks, at, cue.frame === 'speak' || cue.lemma === 'play host' ? ['with', 'to'] : ['with']);
  const direct = findNamedOf(chunks, at, object);
  const named = direct.length > 0 ? direct : relativeObject(context, at);
  const all = verb.isPassive ? agent : named.length > 0 ? named : findIncluded(context, at);
  // "called on A and on B"
  const isOnGuests = / on$/.test(cue.lemma);
  const repeated =
    all.length > 0
      ? findRepeated(context, at, verb.isPassive ? ['by'] : isOnGuests ? ['on'] : ['with'], all.slice(0, 1))
      : [];
  const met = withPartyOfRow(
    all.filter((actor) => !repeated.some(({ actors }) => actors.some((one) => one.begin === actor.begin))),
  );
  const others = [...met, ...(met.length > 0 ? findRepresenting(context, [...subject, ...met]) : [])];
  const guests = subject.length > 0 || verb.isPassive ? [] : findNamedOfSubject(context, at);
  const actors = [...subject, ...others];
  const make =
    (rule: string, kind: MeetingKind, extra: Partial<Candidate> = {}) =>
    (who: readonly Actor[]): Candidate =>
      toCandidate(rule, kind, who, verb.head, reality, extra);
  const isCall = isByPhone(sentence.text);
  const isRow = partyCount(subject) === 1 && areCalls(sentence.text, others);
  const place = places.find(
    (mention) => mention.begin > at && !mention.isAttribute && /^(?:in|at)$/.test(mention.preposition),
  );
  const invited = [...others, ...repeated.flatMap((one) => one.actors)];
  const further = others.length === 0 ? [] : [...repeated, ...findFurtherGuests(context, at, invited)];
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
      if (!hasDelegate(actors) && sent.length === 0) return [];
      if (guests.length > 0 && others.every(isNamed))
        return splitSeries(sentence.text, others, guests, true, make('meet', isCall ? 'call' : 'bilateral'));
      const kind = isCall ? 'call' : cue.meeting === 'multilateral' ? 'multilateral' : (cue.meeting ?? 'bilateral');
      return [
        ...splitSeries(
          sentence.text,
          subject,
          others,
          isRow || areCalledOn(verb, others) || (named.length === 0 && SEVERAL.test(sentence.text)),
          make('meet', kind, { isGathering: isBody }),
        ),
        ...further.map(
          (guests): Candidate => toCandidate('meet', kind, [...subject, ...guests.actors], guests.anchor, reality),
        ),
      ];
    }
    case 'speak': {
      const isAside = /\bon the (?:sidelines|margins|fringes) of\b/.test(sentence.text) && subject.every(isNamed);
      if (others.length === 0)
        return (isCall || isAside || speakTogether(context, at, subject)) && partyCount(subject) > 1
          ? [make('speak', isCall ? 'call' : 'bilateral')(subject)]
          : [];
      if (!chunks.slice(at + 1).some((chunk) => isWord(chunk, 'with', 'to')) || !hasDelegate(others)) return [];
      if (isToPress(context, at) || isAtTalks(context, at)) return [];
      const isFaceToFace =
        /\b(?:(?:with|to) (?:the )?visiting|on the (?:sidelines|margins|fringes)|face-to-face|in person|over (?:lunch|dinner|breakfast))\b/.test(
          sentence.text,
        ) || place !== undefined;
      return splitSeries(
        sentence.text,
        subject,
        others,
        isRow,
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
      if (isOutcome(context, at)) return [];
      const destination = places.find(
        (mention) => mention.begin > at && mention.preposition === 'to' && mention.place.country !== undefined,
      )?.place;
      const isArrival =
        chunks.slice(at + 1).some((chunk) => isWord(chunk, 'to', 'at', 'in')) && place === undefined
          ? places.some((mention) => mention.begin > at && mention.preposition === 'to')
          : place !== undefined;
      const isGreeted =
        isArrival || isToSite(context, at) || (context.dates.length > 0 && isCounterpartMet(context, at));
      return others.length > 0 && others.every(isNamed) && subject.some(isNamed) && isGreeted
        ? [make('welcome', 'bilateral', destination ? { place: destination } : {})(actors)]
        : [];
    }
    case 'receive': {
      // "summoned the ambassador": without a day it says little more than that he was told
      if (/^summon/.test(sentence.words[verb.head]?.norm ?? '') && context.dates.length === 0) return [];
      // "the minister was received by A and B": where nobody knows whose minister, the two only stood there
      if (verb.isPassive && subject.every(({ party }) => party === undefined)) return [];
      // "Received in Oslo by A, B said"
      const host = at === 0 && subject.length === 0 ? findAfterPreposition(chunks, at, ['by']) : [];
      const guest = host.length > 0 ? findSubject(chunks, verbIndexRightOf(chunks, at)).actors : [];
      if (host.some(isNamed) && guest.some(isNamed)) return [make('receive', 'bilateral')([...host, ...guest])];
      const fed = isMeal(context, at) ? findAfterPreposition(chunks, at, ['for']) : [];
      if (fed.some(isNamed) && subject.some(isNamed)) return [make('receive', 'bilateral')([...subject, ...fed])];
      return others.length > 0 && (hasDelegate(others) || isDelegationMet(context, at)) && subject.length > 0
        ? [
            ...splitSeries(sentence.text, subject, others, false, make('receive', 'bilateral')),
            ...further.map((guests) =>
              toCandidate('receive', 'bilateral', [...subject, ...guests.actors], guests.anchor, reality),
            ),
          ]
        : [];
    }
    default: {
      const partners = findAfterPreposition(chunks, at, ['with', 'between']);
      // "led calls for a summit": only a noun of meeting behind it tells of one
      if (cue.lemma === 'lead') return [];
      return actors.length > 0 ? [make('cochair', 'bilateral')([...actors, ...partners])] : [];
    }
  }
};
