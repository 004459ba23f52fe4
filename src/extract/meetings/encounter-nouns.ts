/**
 * In: a noun of meeting in one sentence. Out: the encounters that it tells of.
 * Reads: "talks between A and B", "held talks with B", "A's call with B", "said during a meeting with B", "the G20 summit".
 * The idea: a noun brings its owner, "with", "between"; its verb or its clause brings the other side.
 */

import type { MeetingKind } from '../../model/index.ts';
import type { NounChunk } from '../clauses/chunk.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { isOfNext } from './ahead.ts';
import { findAfterPreposition, findVerbBefore } from './arguments.ts';
import { findAttendedBy, isChaired } from './attended-by.ts';
import type { Candidate } from './candidates.ts';
import { fromCredentials } from './credentials.ts';
import { isFixture } from './fixtures.ts';
import { findRepeated, frameOf, isByPhone, isNamed, splitSeries, toCandidate } from './guests.ts';
import { findIncluded, findNamedOf } from './included.ts';
import { fromClauseBehind } from './noun-clauses.ts';
import { readFrame } from './noun-frames.ts';
import { isForThePress, isHosting, isPronounOwner, isSpokenOf, startOfNoun } from './noun-phrases.ts';
import { findBetween, isOfLaterNoun, isOfTown, nextOf, withoutFormerSides } from './noun-sides.ts';
import { isApposed, isOfOtherClause, isOnTheMargins, isPartOfEncounter } from './occasions.ts';
import { isAppeal, isImagined } from './only-in-mind.ts';
import { findPoster } from './posts.ts';
import { HELD, isWord } from './reality.ts';
import { findRepresenting } from './side-leaders.ts';

/** "the Uruguay round negotiations" as well: a round that has a place's name. */
const SUBJECTS = new Set('peace nuclear ceasefire truce war crisis hostage disarmament round'.split(' '));

export const fromNoun = (context: SentenceContext, at: number): Candidate[] => {
  const { chunks, sentence } = context;
  const noun = chunks[at] as NounChunk;
  const accredited = fromCredentials(context, at);
  if (accredited) return accredited;
  const governed = findVerbBefore(context, at);
  const holds = governed === undefined ? undefined : frameOf((chunks[governed] as VerbChunk).cues, 'hold', 'attend');
  const isHeld = holds !== undefined;
  // "held extensive discussion with B": else the noun only says what is talked about
  const cue =
    frameOf(noun.cues, 'encounter', 'gathering') ??
    (holds?.frame === 'hold' ? frameOf(noun.cues, 'discuss') : undefined);
  if (!cue || isOnTheMargins(context, at) || isAppeal(context, at)) return [];
  // "A's interaction with B": dealings of all kinds, unless it is held
  if (!isHeld && /^interactions?$/.test(sentence.words[noun.head]?.norm ?? '')) return [];
  const qualifiers = sentence.words.slice(noun.begin, noun.head);
  if (isImagined(qualifiers, isHeld)) return [];
  const clause = fromClauseBehind(context, at);
  if (clause) return [clause];
  if (isPartOfEncounter(context, at))
    return [
      toCandidate('within', cue.meeting ?? 'bilateral', [], noun.head, HELD, {
        isReference: true,
        isSameSentence: true,
      }),
    ];
  if (isApposed(context, at)) return [];
  const frame = readFrame(context, at);
  if (!frame) return [];
  const { rule, reality } = frame;
  // "paid a call in Oslo to A"
  const isPaid =
    (governed !== undefined &&
      /^pa(?:ys?|id|ying)$/.test(sentence.words[(chunks[governed] as VerbChunk).head]?.norm ?? '')) ||
    (cue.meeting === 'call' && isWord(chunks[at + 1], 'on') && chunks[at + 2]?.type === 'actor');
  const isCall = !isPaid && (cue.meeting === 'call' || (cue.meeting === 'bilateral' && isByPhone(sentence.text)));
  const kind: MeetingKind = isCall ? 'call' : isPaid ? 'bilateral' : (cue.meeting ?? 'bilateral');
  const isReceived = governed !== undefined && frameOf((chunks[governed] as VerbChunk).cues, 'receive') !== undefined;
  const openers = [
    ...(kind === 'call' ? ['with', 'to', 'from'] : isPaid ? ['with', 'to', 'from', 'on'] : ['with']),
    ...(isReceived ? ['from'] : []),
  ];
  const behind = isOfLaterNoun(context, at, openers) ? [] : findAfterPreposition(chunks, at, openers);
  const isWithGroup = behind.length === 0 && isWord(chunks[at + 1], 'with');
  const named = isWithGroup ? findIncluded(context, at) : findNamedOf(chunks, at, behind);
  const repeated = named.length > 0 ? findRepeated(context, at, ['with'], named.slice(0, 1)) : [];
  const withActors = named.filter(
    (actor) => !repeated.some(({ actors }) => actors.some((one) => one.begin === actor.begin)),
  );
  const subject = withoutFormerSides(context, frame.subject, withActors);
  const between = findBetween(context, at);
  const of = nextOf(chunks, at);
  // "the Hanoi summit between A and B": the town is nobody's side
  const isBetween = between.length > 1 && between.every(isNamed);
  // "the Ukraine peace negotiations": what they are about
  const isSubject =
    withActors.length === 0 && noun.modifiers.length === 1 && qualifiers.some(({ norm }) => SUBJECTS.has(norm));
  const owners =
    noun.possessors.length > 0
      ? noun.possessors
      : isBetween || isSubject || isOfTown(context, noun)
        ? []
        : noun.modifiers;
  const isGathering =
    cue.frame === 'gathering' ||
    isChaired(context, at) ||
    owners.some((actor) => actor.plural && (actor.role !== undefined || noun.possessors.length === 0)) ||
    of.some((actor) => actor.plural === true);
  const attendedBy = findAttendedBy(context, at);
  const poster = rule === 'encounter-noun' && withActors.some(isNamed) ? findPoster(context, at) : [];
  // "the outcome of the inter-Korean summit"
  const isBareOutcome = [withActors, between, of, noun.possessors].every((actors) => actors.length === 0);
  if (isBareOutcome && (isSpokenOf(context, at) || isOfNext(context, noun.head))) return [];
  // "announced at a news conference a meeting with B": it is not the conference that is with B
  if ((isBareOutcome || !isWord(chunks[at + 1], 'with', 'between')) && isForThePress(context, noun)) return [];
  const explicit = [...owners, ...poster, ...withActors, ...between, ...of, ...attendedBy];
  const parties = new Set(subject.map((actor) => actor.party));
  const make =
    (extra: Partial<Candidate> = {}) =>
    (actors: readonly Actor[]): Candidate =>
      toCandidate(
        rule,
        kind === 'bilateral' && [...owners, ...of].some(({ plural }) => plural === true) ? 'multilateral' : kind,
        actors,
        noun.head,
        reality,
        { isGathering, ...extra },
      );
  // "during their call, the prime ministers agreed": the owner comes after
  if (isPronounOwner(chunks, at) && parties.size > 1 && withActors.length === 0 && owners.length === 0)
    return [make()(subject)];
  if (explicit.length > 0 && isFixture(sentence.text, [...explicit, ...subject])) return [];
  const isOnlyNamed = rule === 'during' && isWord(chunks[startOfNoun(chunks, at) - 1], 'for');
  if (isOnlyNamed && explicit.length > 0 && ![...explicit, ...subject].some(isNamed)) return [];
  if (explicit.length === 0) {
    // "hosted talks between the two": those who did are not the two
    if (isWord(chunks[at + 1], 'between') && governed !== undefined && isHosting(context, governed)) return [];
    const isInterview = /^interviews?$/.test(sentence.words[noun.head]?.norm ?? '');
    // "During the call, A and B": two on the line; a meeting may have had more, if "the talks in Manila" does not tell of it
    const isSet =
      cue.frame === 'encounter' &&
      isWord(chunks[startOfNoun(chunks, at) - 1], 'at', 'during', 'in') &&
      isWord(chunks[at + 1], 'in', 'on') &&
      subject.every(({ person }) => person !== undefined);
    const isTold = rule !== 'during' || !noun.isDefinite || isSet || (isCall && parties.size === 2);
    // "in recent meetings, they suspended A": which, nobody says
    const isVague =
      qualifiers.some(({ norm }) => norm === 'recent') && /s$/.test(sentence.words[noun.head]?.norm ?? '');
    const isTable = parties.size > 1 && !isInterview && !isVague && isTold;
    const [sole] = subject;
    const isBody =
      rule === 'hold' &&
      subject.length === 1 &&
      sole?.plural === true &&
      (cue.frame === 'gathering' || sole.role !== undefined);
    if (isTable || isBody) return [make(isBody ? { isGathering: true } : {})(subject)];
    if (frame.others.length > 0 && (rule === 'take-place' || subject.length > 0))
      return [make()([...subject, ...frame.others])];
    // "his forthcoming visit for the summit": another one
    const isOther = (rule === 'during' && reality.status === 'planned') || isOfOtherClause(context, at);
    return noun.isDefinite && !noun.isIndefinite && !isOther ? [make({ isReference: true })([])] : [];
  }
  // "during their call, the prime ministers agreed": the owner comes after
  if (isPronounOwner(chunks, at) && parties.size > 1 && withActors.length === 0) return [make()(subject)];
  // "The meeting with B focused on ...": with whoever is spoken of
  const isWithFocus =
    rule === 'encounter-noun' &&
    sentence.index - context.discourse.focusIn === 1 &&
    // "A described the call from B": he was not on it
    !chunks.slice(0, at).some((chunk) => chunk.type === 'actor' && !chunk.isPossessive && chunk.actors.some(isNamed)) &&
    noun.isDefinite &&
    owners.length === 0 &&
    between.length === 0 &&
    of.length === 0;
  const others = context.discourse.focus.filter((actor) => !withActors.some((one) => one.party === actor.party));
  if (isWithFocus && withActors.some(isNamed) && others.length === 1 && others.every(isNamed))
    return [make()([...others, ...withActors])];
  const ownsSide = noun.possessors.length > 0 && withActors.length > 0 && !isPronounOwner(chunks, at);
  const present =
    isGathering && rule === 'during'
      ? subject.filter((actor) => actor.person !== undefined || actor.role !== undefined)
      : subject;
  const hosts = between.length > 1 || ((between.length > 0 || ownsSide) && !isGathering) ? [] : present;
  const isSeries = /(?:meetings|calls|conversations|bilaterals)$/.test(sentence.words[noun.head]?.norm ?? '');
  const table = [...hosts, ...poster, ...owners];
  const represented = rule === 'hold' ? findRepresenting(context, [...table, ...explicit]) : [];
  // "spoke with A a day before talks between B and C": A is none of them
  const besides = between.length > 1 ? [] : frame.others.filter((actor) => !explicit.includes(actor));
  const further = repeated.map((guests) => ({ ...make()([...table, ...guests.actors]), anchor: guests.anchor }));
  const told = splitSeries(
    sentence.text,
    table,
    [...withActors, ...represented, ...between, ...of, ...attendedBy, ...besides],
    isSeries,
    make(),
  );
  return [...told, ...further];
};
