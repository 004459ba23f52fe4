/**
 * In: a noun of meeting in its clause. Out: how it hangs there: object of a verb, subject of "took place", in a phrase.
 * The idea: what governs the noun says whether the encounter is real, and who its other side is.
 */

import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import { textOf } from '../sentence.ts';
import { hasPastDay } from './ahead.ts';
import { findAfterPreposition, findVerbBefore, ROUND } from './arguments.ts';
import { callsOff, isCalledOff } from './called-off.ts';
import { findDelegations } from './delegations.ts';
import { frameOf } from './guests.ts';
import { findBeside, findNamedAttendees } from './included.ts';
import { type Frame, readOccasion } from './noun-occasions.ts';
import { headBefore, isInPhrase, startOfNoun } from './noun-phrases.ts';
import { HELD, isWord, PLANNED, type Reality, realityOf } from './reality.ts';

const PLANNED_WORDS = /^(?:upcoming|forthcoming|planned|scheduled|next|coming)$/;

const FOLLOWS = /^follow/;

const DESCRIBES =
  /^(?:told|tells|address(?:es|ed)|describe[ds]|call(?:s|ed)|term(?:s|ed)|label(?:s|l?ed)|dubbed|characteri[sz]e[ds])$/;

const GRANTED = /^(?:granted|accorded|given)$/;

const FIXED = /^(?:planned|scheduled|slated|expected|set|due|arranged)$/;

/** "a meeting that had been set for Monday will not take place": what the main verb behind the clause at `at` denies. */
const isUndone = (chunks: readonly Chunk[], at: number): boolean => {
  if (chunks[at - 1]?.type !== 'that' && chunks[at - 1]?.type !== 'relative') return false;
  const main = chunks.find((chunk, index) => index > at && chunk.type === 'verb' && chunk.form === 'finite');
  return main?.type === 'verb' && main.isNegated;
};

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
  return readOccasion(context, at, own);
};
