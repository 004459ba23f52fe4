/**
 * In: a noun of meeting in its clause. Out: how it hangs there: object of a verb, subject of "took place", in a phrase.
 * The idea: what governs the noun says whether the encounter is real, and who its other side is.
 */

import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { textOf } from '../sentence.ts';
import { hasPastDay, isAhead, isOfPlan, liesAhead } from './ahead.ts';
import { findAfterPreposition, findClauseSubject, findVerbBefore, ROUND } from './arguments.ts';
import { callsOff, isCalledOff } from './called-off.ts';
import { findDelegations } from './delegations.ts';
import { frameOf } from './guests.ts';
import { findBeside, findNamedAttendees } from './included.ts';
import { findAddressees } from './noun-addressees.ts';
import { headBefore, isInPhrase, startOfNoun } from './noun-phrases.ts';
import { findSpeaker } from './noun-speakers.ts';
import { isOnlyInMind } from './only-in-mind.ts';
import { HELD, isWord, PLANNED, type Reality, realityOf } from './reality.ts';
import { findUrging } from './urging.ts';

const PLANNED_WORDS = /^(?:upcoming|forthcoming|planned|scheduled|next|coming)$/;

const FOLLOWS = /^follow/;

const FOLLOWS_UP = /\bfollow(?:s|ed|ing)? up on$/;

const DESCRIBES =
  /^(?:told|tells|address(?:es|ed)|describe[ds]|call(?:s|ed)|term(?:s|ed)|label(?:s|l?ed)|dubbed|characteri[sz]e[ds])$/;

const GRANTED = /^(?:granted|accorded|given)$/;

const FIXED = /^(?:planned|scheduled|slated|expected|set|due|arranged)$/;

/** "is sending its envoy to the summit": who goes there is not yet there. */
const isSentTo = ({ chunks, sentence }: SentenceContext, at: number): boolean =>
  isWord(chunks[startOfNoun(chunks, at) - 1], 'to') &&
  chunks
    .slice(0, at)
    .some((chunk) => chunk.type === 'verb' && /^(?:send|dispatch)/.test(sentence.words[chunk.head]?.norm ?? ''));

/** "a meeting that had been set for Monday will not take place": what the main verb behind the clause at `at` denies. */
const isUndone = (chunks: readonly Chunk[], at: number): boolean => {
  if (chunks[at - 1]?.type !== 'that' && chunks[at - 1]?.type !== 'relative') return false;
  const main = chunks.find((chunk, index) => index > at && chunk.type === 'verb' && chunk.form === 'finite');
  return main?.type === 'verb' && main.isNegated;
};

interface Frame {
  readonly rule: string;
  readonly reality: Reality;
  readonly subject: readonly Actor[];
  /** What stands "with" or "between" elsewhere in the clause. */
  readonly others: readonly Actor[];
}

/** How the noun hangs in its clause: object of a verb, subject of "took place", or in a phrase such as "during". */
export const readFrame = (context: SentenceContext, at: number): Frame | undefined => {
  const { chunks, sentence } = context;
  const noun = chunks[at] as NounChunk;
  const before = findVerbBefore(context, at);
  const verb = before === undefined ? undefined : (chunks[before] as VerbChunk);
  const held = verb ? frameOf(verb.cues, 'hold', 'attend', 'cochair', 'receive') : undefined;
  const isPlanned = sentence.words.slice(noun.begin, noun.head).some((word) => PLANNED_WORDS.test(word.norm));
  const own: Reality = isPlanned ? PLANNED : HELD;
  const settle = (reality: Reality): Reality =>
    reality.status === 'planned' || reality.rejection !== undefined ? reality : own;
  const attending =
    held?.frame === 'attend' && before !== undefined
      ? [...findNamedAttendees(chunks, before), ...findBeside(chunks, before)]
      : [];
  if (verb && held && before !== undefined)
    return {
      rule: held.frame === 'attend' ? 'attend' : 'hold',
      reality: settle(realityOf(context, before)),
      // "was granted an audience with B"
      subject:
        verb.isPassive && !GRANTED.test(sentence.words[verb.head]?.norm ?? '')
          ? []
          : [...findSubject(chunks, before).actors, ...findDelegations(chunks, before), ...attending],
      others: [],
    };
  // "two rounds of talks, scheduled for Monday": it is the rounds that hang in the clause
  const isOfRounds = isWord(chunks[startOfNoun(chunks, at) - 1], 'of') && ROUND.test(headBefore(context, at));
  const isInPhraseOfOwn = isInPhrase(chunks, isOfRounds ? startOfNoun(chunks, at) - 2 : at);
  if ((verb && callsOff(context, verb)) || (!isInPhraseOfOwn && isCalledOff(context, at)))
    return { rule: 'take-place', reality: { status: 'held', rejection: 'called off' }, subject: [], others: [] };
  // "discussed the NATO summit": what is talked about; "followed their call of May" tells of it
  if (verb && frameOf(verb.cues, 'discuss') && !FOLLOWS.test(sentence.words[verb.head]?.norm ?? '')) return undefined;
  const after = chunks.findIndex((chunk, place) => place > at && chunk.type === 'verb');
  const next = after < 0 ? undefined : (chunks[after] as VerbChunk);
  const head = next ? (sentence.words[next.head]?.norm ?? '') : '';
  // "talks between A and B, scheduled for Monday"
  const isFixed = FIXED.test(head) && (next?.isPassive === true || chunks[after - 1]?.type === 'comma');
  if (next && !isInPhraseOfOwn && isFixed)
    return {
      rule: 'take-place',
      reality: next.isNegated || isUndone(chunks, after) ? { status: 'held', rejection: 'denied' } : PLANNED,
      subject: [],
      others: [],
    };
  if (next && !isInPhraseOfOwn && frameOf(next.cues, 'hold', 'attend'))
    return {
      rule: 'take-place',
      reality: settle(realityOf(context, after)),
      subject: next.isPassive ? findAfterPreposition(chunks, after, ['by']) : [],
      others: findAfterPreposition(chunks, after, ['between', 'with', 'among']),
    };
  const hanging = chunks[startOfNoun(chunks, at) - 1];
  if (!isInPhraseOfOwn && !isOfRounds && hanging?.type === 'preposition') return undefined;
  // "talks with B would be possible only after a truce"
  if (!isInPhraseOfOwn && next?.isCopula && next.mood === 'hypothetical')
    return { rule: 'encounter-noun', reality: { status: 'held', rejection: 'only imagined' }, subject: [], others: [] };
  // "A described the meeting with B as useful": he was there; "the call from B" may be another's
  const isDescribed =
    verb?.form === 'finite' &&
    !verb.isPassive &&
    before !== undefined &&
    DESCRIBES.test(sentence.words[verb.head]?.norm ?? '') &&
    isWord(chunks[at + 1], 'with');
  // "was looking forward to her talks with B"
  const isAwaited =
    /^look/.test(sentence.words[verb?.head ?? -1]?.norm ?? '') &&
    /\bforward to\b/.test(textOf(sentence, verb?.head ?? 0, noun.begin));
  if (isAwaited)
    return { rule: 'encounter-noun', reality: PLANNED, subject: findSubject(chunks, before ?? 0).actors, others: [] };
  if (isDescribed)
    return { rule: 'encounter-noun', reality: own, subject: findSubject(chunks, before).actors, others: [] };
  // "A's talks with B will lend new impetus": they have not taken place
  const isToCome =
    (next?.mood === 'future' || next?.mood === 'hypothetical') &&
    !hasPastDay(context) &&
    chunks.slice(at + 1, after).every(({ type }) => type !== 'relative');
  if (!isInPhraseOfOwn) return { rule: 'encounter-noun', reality: isToCome ? PLANNED : own, subject: [], others: [] };
  const opener = chunks[startOfNoun(chunks, at) - 1];
  // "called for calm amid a summit": who speaks while others meet
  if (isWord(opener, 'amid') && frameOf(noun.cues, 'gathering')) return undefined;
  if (isOnlyInMind(context, at) || isSentTo(context, at)) return undefined;
  // "On the trade talks with B, A said": what he spoke of
  if (isWord(opener, 'on') && opener === chunks[0] && noun.isDefinite) return undefined;
  // "will visit Kenya to follow up on their talks"
  if (isWord(opener, 'on') && FOLLOWS_UP.test(textOf(sentence, 0, opener?.end ?? 0))) return undefined;
  const isFor = isWord(opener, 'for');
  const isLoose = isWord(opener, 'for', 'of', 'on', 'about', 'to', 'into');
  // "agreed to go on, following a first meeting on Monday": what is over does not hang on what is wished
  const isBehindComma = chunks[startOfNoun(chunks, at) - 2]?.type === 'comma';
  const isOver = isWord(opener, 'after', 'following') && (isBehindComma || hasPastDay(context));
  if ((isLoose || noun.isIndefinite) && !isOver) {
    const governor = chunks.findLastIndex(
      (chunk, index) =>
        index < at && chunk.type === 'verb' && (isFor || isWord(opener, 'into') || !isLoose || chunk.form === 'finite'),
    );
    const governed = governor < 0 ? HELD : realityOf(context, governor);
    const urging = findUrging(context, at, findAfterPreposition(chunks, at, ['with']));
    if (urging.length > 0) return { rule: 'during', reality: own, subject: urging, others: [] };
    if (governed.rejection !== undefined)
      return {
        rule: 'during',
        reality: governed,
        subject: findClauseSubject(chunks, startOfNoun(chunks, at)),
        others: [],
      };
  }
  // "looked forward to meeting at the summit"
  const nearest = chunks.findLastIndex((chunk, index) => index < at && chunk.type === 'verb');
  const near = nearest < 0 ? undefined : (chunks[nearest] as VerbChunk);
  const isOfNear = !chunks.slice(nearest, at).some(({ type }) => type === 'comma');
  if (near && near.form !== 'finite' && isOfNear && frameOf(near.cues, 'meet', 'hold', 'attend')) {
    const wished = realityOf(context, nearest);
    if (wished.rejection !== undefined) return { rule: 'during', reality: wished, subject: [], others: [] };
  }
  const isComing =
    isFor &&
    /\b(?:upcoming|forthcoming|planned|scheduled) (?:[a-z]+ ){0,2}(?:visit|trip)\b|\b(?:is|are) (?:due|expected|awaited)\b|\b(?:arrives?|travels?|heads?)\b|\bwill\b|\bto (?:visit|travel|arrive)\b/.test(
      sentence.text,
    );
  const clauseVerb = chunks.findLastIndex(
    (chunk, index) => index < at && chunk.type === 'verb' && chunk.form === 'finite',
  );
  // "which will be followed by a meeting"
  const leads = clauseVerb < 0 ? undefined : (chunks[clauseVerb] as VerbChunk);
  const isToFollow = leads?.mood === 'future' && leads.isPassive && isWord(opener, 'by');
  // "would raise it in talks with B if he were asked"
  const isImagined = leads?.mood === 'hypothetical' && isWord(opener, 'in', 'at', 'during');
  const clause = isImagined ? realityOf(context, clauseVerb) : HELD;
  const liesBefore =
    isToFollow ||
    isComing ||
    isOfPlan(context, clauseVerb, startOfNoun(chunks, at)) ||
    isAhead(context, clauseVerb, at);
  return {
    rule: 'during',
    reality: clause.rejection !== undefined ? clause : liesBefore || liesAhead(context, noun.head) ? PLANNED : own,
    subject: findSpeaker(context, startOfNoun(chunks, at)),
    others: findAddressees(context, at, { before: clauseVerb, after }),
  };
};
