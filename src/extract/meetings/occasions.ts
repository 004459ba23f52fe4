/**
 * In: a noun of meeting. Out: whether it only says on which occasion people met, or names again what the sentence tells.
 */
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import type { SentenceContext } from '../context.ts';
import { frameOf } from './guests.ts';
import { startOfNoun } from './noun-phrases.ts';
import { isWord } from './reality.ts';

/** Chunks between an encounter and what is said of it. */
const REACH = 30;

/** "on the sidelines of the summit": where people met, not who. */
export const isOnTheMargins = ({ chunks, sentence }: SentenceContext, at: number): boolean =>
  chunks
    .slice(Math.max(0, at - 7), at)
    .some(
      (chunk) =>
        chunk.type === 'noun' &&
        /^(?:sidelines?|margins?|fringes?|eve|occasion|framework)$/.test(sentence.words[chunk.head]?.norm ?? ''),
    ) && isWord(openerOf(chunks, at), 'of', 'to');

/** What stands before the noun group; "the 37th" may stand apart from it. */
const openerOf = (chunks: readonly Chunk[], at: number): Chunk | undefined =>
  chunks
    .slice(0, startOfNoun(chunks, at))
    .findLast((chunk) => !(chunk.type === 'mark' && /^(?:the|\d.*)$/.test(chunk.word)));

/** "called on A, who looked forward to his visit for the summit": another clause stands between. */
const hasClauseBetween = (chunks: readonly Chunk[], from: number, to: number): boolean => {
  const between = chunks.slice(Math.max(from + 1, to - REACH), to);
  // "met B, as was agreed by C at the summit"
  const opener = between.findIndex(
    (chunk, index) =>
      chunk.type === 'relative' ||
      chunk.type === 'that' ||
      (isWord(chunk, 'as') && between[index + 1]?.type === 'verb'),
  );
  return opener >= 0 && between.slice(opener).some((one) => one.type === 'verb' && one.form === 'finite');
};

/** "met the presidents of A and B for the first C5 summit", "during talks in X, A met B": the same encounter again. */
export const isPartOfEncounter = ({ chunks }: SentenceContext, at: number): boolean => {
  const opener = chunks[startOfNoun(chunks, at) - 1];
  // "spoke by video call": the means
  const isMeans = isWord(opener, 'by', 'via', 'over', 'through');
  if (!isMeans && !isWord(opener, 'for', 'during', 'in', 'at')) return false;
  const noun = chunks[at] as NounChunk;
  if (isWord(chunks[at + 1], 'with', 'between') || noun.possessors.some((actor) => actor.person !== undefined))
    return false;
  return chunks.some(
    (chunk, index) =>
      chunk.type === 'verb' &&
      chunk.form === 'finite' &&
      !chunk.isNegated &&
      // "any attack will be met with a response"
      !(chunk.isPassive && !isWord(chunks[index + 1], 'by') && frameOf(chunk.cues, 'meet') !== undefined) &&
      // "a call received by A" is that call
      !(index === at + 1 && isWord(chunks[index + 1], 'by')) &&
      // "a meeting, which brought together A and B", is that meeting
      !(index > at && (chunks[index - 1]?.type === 'relative' || chunks[index - 1]?.type === 'that')) &&
      (frameOf(chunk.cues, 'meet', 'gather', 'receive', ...(isMeans ? (['speak'] as const) : [])) !== undefined ||
        // "welcomed the outcome" is no reception
        (frameOf(chunk.cues, 'welcome') !== undefined && chunks[index + 1]?.type === 'actor')) &&
      !hasClauseBetween(chunks, index, at),
  );
};

/** "met B, as was agreed at the summit": another one, of which a clause of its own tells. */
export const isOfOtherClause = ({ chunks }: SentenceContext, at: number): boolean =>
  chunks.some(
    (chunk, index) =>
      index < at &&
      chunk.type === 'verb' &&
      frameOf(chunk.cues, 'meet') !== undefined &&
      chunks.slice(index, at).some((one, place) => isWord(one, 'as') && chunks[index + place + 1]?.type === 'verb'),
  );

/** "held talks with B, their first meeting since May": what was just told, in other words. */
export const isApposed = ({ chunks }: SentenceContext, at: number): boolean => {
  const start = startOfNoun(chunks, at);
  const owner = chunks[start];
  const isTheirs = owner?.type === 'actor' && owner.isPossessive && owner.form === 'pronoun';
  return (
    isTheirs &&
    chunks[start - 1]?.type === 'comma' &&
    chunks
      .slice(Math.max(0, start - REACH), start)
      .some((chunk) => chunk.type === 'verb' && frameOf(chunk.cues, 'meet', 'hold', 'receive', 'speak') !== undefined)
  );
};
