/**
 * In: the chunks of a sentence and an encounter in it. Out: who took part.
 * The idea: an encounter takes its people from a few places only: before it ("Putin's talks"), "with", "between", "of",
 * the subject and the object of its verb.
 */
import type { ActorChunk, Chunk, NounChunk, PlainChunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findDelegation, findMembersOf, isDelegation } from './delegation-nouns.ts';

const isPlain = (chunk: Chunk | undefined, type: PlainChunk['type'], ...words: readonly string[]): boolean =>
  chunk?.type === type && (words.length === 0 || words.includes((chunk as PlainChunk).word));

/** Where a clause ends to the right of `at`: a complement, a relative clause, a new finite verb after a comma. */
const endOfClause = (chunks: readonly Chunk[], at: number): number => {
  for (let index = at + 1; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (chunk.type === 'that' || (chunk.type === 'mark' && /^[;:]$/.test(chunk.word))) return index;
    if (chunk.type === 'relative' && chunks[index - 1]?.type !== 'actor' && chunks[index - 1]?.type !== 'comma')
      return index;
    if (chunk.type === 'verb' && chunk.form === 'finite' && !hangsOnRelative(chunks, index)) return index;
  }
  return chunks.length;
};
const hangsOnRelative = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at - 1]?.type === 'relative' || (chunks[at - 1]?.type === 'adverb' && chunks[at - 2]?.type === 'relative');

/** The actors after the first of these prepositions to the right of `at`, at most `reach` chunks away. */
export const findAfterPreposition = (
  chunks: readonly Chunk[],
  at: number,
  words: readonly string[],
  reach = chunks.length,
): readonly Actor[] => {
  const end = Math.min(endOfClause(chunks, at), at + reach);
  for (let index = at + 1; index < end; index += 1) {
    const chunk = chunks[index];
    if (!isPlain(chunk, 'preposition', ...words)) continue;
    const { actors } = actorsFrom(chunks, index + 1, {
      isClosedList: isPlain(chunk, 'preposition', 'between', 'among'),
    });
    if (actors.length > 0) return actors;
    const next = chunks[index + 1];
    if (next?.type === 'noun' && isDelegation(next)) return findDelegation(chunks, index + 1, next);
  }
  return [];
};

/** The direct object: the first actors right of the verb that hang on no preposition but those named. */
export const findObject = (chunks: readonly Chunk[], at: number, through: readonly string[] = []): readonly Actor[] => {
  for (let index = at + 1; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (chunk.type === 'actor') {
      if (chunk.isPossessive) {
        // "President Xi's Special Representative Yang"
        if (chunks[index + 1]?.type === 'actor')
          return actorsFrom(chunks, index + 1).actors.map((actor) =>
            actor.party === undefined && chunk.actors[0]?.party !== undefined
              ? { ...actor, party: chunk.actors[0].party }
              : actor,
          );
        // "his host, Foreign Minister Cherkaoui"
        const apposed =
          chunks[index + 1]?.type === 'noun' && chunks[index + 2]?.type === 'comma'
            ? actorsFrom(chunks, index + 3).actors
            : [];
        return apposed.filter((actor) => actor.person !== undefined);
      }
      const { actors, end } = actorsFrom(chunks, index);
      const after = chunks[end];
      if (chunks[index - 1]?.type === 'comma' && after?.type === 'verb' && after.form === 'finite') return [];
      return actors.every((actor) => actor.isPlaceName) && index > at + 1 ? [] : actors;
    }
    if (isPlain(chunk, 'preposition', ...through) && through.length > 0) continue;
    if (chunk.type === 'preposition') {
      const skipped = skipPhrase(chunks, index);
      if (skipped === index) return [];
      index = skipped;
      continue;
    }
    const sent = findMembersOf(chunks, index);
    if (sent >= 0) return findDelegation(chunks, sent, chunks[sent] as NounChunk);
    if (chunk.type === 'noun' && isTimeNoun(chunk, chunks[index + 1])) continue;
    if (chunk.type === 'noun' && isDelegation(chunk)) return findDelegation(chunks, index, chunk);
    if (chunk.type !== 'adverb' && chunk.type !== 'adjective' && chunk.type !== 'comma') return [];
  }
  return [];
};
const isTimeNoun = (noun: NounChunk, next: Chunk | undefined): boolean =>
  noun.cues.length === 0 &&
  noun.modifiers.length === 0 &&
  (next?.type === 'preposition' || next?.type === 'actor' || next?.type === 'adverb' || next?.type === 'comma') &&
  (noun.isTime || noun.end - noun.begin <= 3);

/** The index of the last chunk of the prepositional phrase that opens at `at`. */
const skipPhrase = (chunks: readonly Chunk[], at: number): number => {
  let index = at + 1;
  while (
    chunks[index]?.type === 'adverb' ||
    chunks[index]?.type === 'adjective' ||
    (chunks[index]?.type === 'actor' && (chunks[index] as ActorChunk).isPossessive)
  )
    index += 1;
  const chunk = chunks[index];
  if (chunk?.type === 'noun') return index;
  if (chunk?.type === 'actor') return index;
  return at;
};

/** "a meeting held in Doha", "their summit, held in Doha,": a participle that only describes its noun. */
export const isReduced = (chunks: readonly Chunk[], at: number): boolean => {
  const [before, verb, after] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  return (
    verb?.type === 'verb' &&
    (before?.type === 'noun' || (before?.type === 'comma' && verb.begin === verb.head)) &&
    !verb.isPassive &&
    verb.cues.some((cue) => cue.frame === 'hold') &&
    (after?.type === 'preposition' || after?.type === 'adverb')
  );
};

/** "A said that B had agreed, following talks with C": what stands last, behind a comma, is of the one who says so. */
const findReportBefore = (chunks: readonly Chunk[], at: number): number | undefined => {
  if (!isPlain(chunks[at - 1], 'preposition', 'following', 'after') || chunks[at - 2]?.type !== 'comma')
    return undefined;
  const that = chunks.findIndex(({ type }) => type === 'that');
  const verb = chunks[that - 1];
  return that > 0 && that < at && verb?.type === 'verb' && verb.form === 'finite' ? that - 1 : undefined;
};

/** The subject of the clause in which `at` stands: of the nearest finite verb to the left, else to the right. */
export const findClauseSubject = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const verbs = chunks.flatMap((chunk, index) =>
    chunk.type === 'verb' && chunk.form === 'finite' && !isReduced(chunks, index) ? [index] : [],
  );
  const left = findReportBefore(chunks, at) ?? verbs.filter((index) => index < at).at(-1);
  const right = verbs.find((index) => index > at);
  // "said that in a call with A, B had"
  const isOpening = chunks[at - 1]?.type === 'preposition' && chunks[at - 2]?.type === 'that' && right !== undefined;
  const index = isOpening ? right : (left ?? right);
  return index === undefined ? [] : findSubject(chunks, index).actors;
};

/** "what she called": a clause that only gives a name to what follows. */
const isNaming = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.type === 'verb' && chunks[at - 1]?.type === 'actor' && isPlain(chunks[at - 2], 'mark', 'what');

export const ROUND = /^(?:rounds?|sessions?|edition|meeting|days|hours|weeks|day|week|series|string|number|set)$/;

const isTime = (chunk: Chunk | undefined): boolean => chunk?.type === 'noun' && chunk.isTime;

/** "held | on Saturday, 6 September, | talks": a day that stands between a verb and its object. */
const isOfDay = (chunks: readonly Chunk[], at: number): boolean =>
  isTime(chunks[at]) ||
  (isPlain(chunks[at], 'preposition', 'on') && isTime(chunks[at + 1])) ||
  (chunks[at]?.type === 'comma' && isTime(chunks[at - 1]));

/** The verb whose object the noun at `at` is, if only its own modifiers stand between, or "the second round of". */
export const findVerbBefore = (
  { chunks, sentence }: Pick<SentenceContext, 'chunks' | 'sentence'>,
  at: number,
): number | undefined => {
  for (let index = at - 1; index >= 0; index -= 1) {
    const chunk = chunks[index] as Chunk;
    const round = chunks[index - 1];
    if (
      isPlain(chunk, 'preposition', 'of') &&
      round?.type === 'noun' &&
      ROUND.test(sentence.words[round.head]?.norm ?? '')
    ) {
      index -= 1;
      continue;
    }
    // "had what she called a "frank conversation" with"
    if (isNaming(chunks, index)) {
      index -= 2;
      continue;
    }
    if (chunk.type === 'verb') return index;
    const passes =
      isPlain(chunk, 'mark', 'a', 'an') ||
      (chunk.type === 'noun' && chunk.cues.length === 0 && chunks[index + 1]?.type === 'quote') ||
      // "held delegation-level and restricted talks"
      (chunk.type === 'noun' && chunk.modifiers.length === 0 && chunks[index + 1]?.type === 'coordinator') ||
      chunk.type === 'adverb' ||
      chunk.type === 'adjective' ||
      chunk.type === 'coordinator' ||
      (chunk.type === 'actor' && chunk.isPossessive) ||
      isOfDay(chunks, index) ||
      chunk.type === 'quote' ||
      (chunk.type === 'noun' && chunk.cues.some((cue) => cue.frame === 'encounter' || cue.frame === 'gathering'));
    if (!passes) return undefined;
  }
  return undefined;
};
