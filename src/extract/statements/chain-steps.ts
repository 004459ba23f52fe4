/**
 * In: a chunk on the way from a topic outwards. Out: what it is to the topic: a clause by the way, another's words, a verb over it.
 * The idea: the walk along a chain asks these of each step, and goes on, passes over or ends.
 */
import type { Chunk } from '../clauses/chunk.ts';
import type { SentenceContext } from '../context.ts';
import { UTTERANCES } from '../rules/closed-class.ts';
import type { Governor } from './governors.ts';

const THINGS =
  /^(?:deals?|agreements?|accords?|process|processes|plans?|solutions?|settlements?|initiatives?|proposals?|formula|framework|roadmap|track|mechanisms?|approach|steps?|actions?|moves?|measures?|acts?|efforts?|polic(?:y|ies)|attempts?|provocations?|activities|behaviou?r|conduct|rhetoric|remarks|practices|resolutions?|negotiations|talks|dialogue)$/;

/** "a process | that leads to X", "steps | that undermine X": what a thing does is part of what it is. */
export const isThingThat = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const [noun, that] = [chunks[at - 1], chunks[at]];
  const verb = chunks[at + 1]?.type === 'adverb' ? chunks[at + 2] : chunks[at + 1];
  const isThing = noun?.type === 'noun' && THINGS.test(sentence.words[noun.head]?.norm ?? '');
  return (
    isThing && that?.type === 'that' && verb?.type === 'verb' && !verb.cues.some(({ frame }) => frame === 'speech')
  );
};

/** Whether the verb is that of a relative clause: "which is", "who also leads", "steps that undermine". */
export const leadsToRelative = (context: SentenceContext, at: number): boolean => {
  const { chunks } = context;
  const before = chunks[at - 1]?.type === 'adverb' ? at - 2 : at - 1;
  return chunks[before]?.type === 'relative' || isThingThat(context, before);
};

/** "demanded that Pyongyang | give up its weapons", "appreciates that X | adheres": the verb over a clause. */
export const verbOver = (chunks: readonly Chunk[], at: number): number | undefined => {
  // "that X remains fully | committed to it"
  let first = at;
  while (chunks[first - 1]?.type === 'verb' || chunks[first - 1]?.type === 'adverb') first -= 1;
  const opener = chunks.findLastIndex(
    (chunk, index) => index < first && (chunk.type === 'that' || chunk.type === 'verb' || chunk.type === 'mark'),
  );
  const before = chunks[opener - 1];
  return chunks[opener]?.type === 'that' && before?.type === 'verb' ? opener - 1 : undefined;
};

/** What a relative clause says of its topic; but "the launches, which undermine X": who minds them minds it for X. */
export const isSaidAside = (governor: Governor | undefined): boolean =>
  governor?.cue.frame === 'weight' ||
  (governor?.type === 'verb' && governor.cue.frame !== 'harm' && governor.cue.frame !== 'against');

/** Whether a verb takes its preposition along: "called for". */
export const endsIn = ({ sentence }: SentenceContext, chunk: Chunk, word: string): boolean =>
  chunk.type === 'verb' && chunk.end > chunk.head + 1 && sentence.words[chunk.end - 1]?.norm === word;

/** "a resolution demanding", "a vote condemning": a participle that says what the words of others say. */
export const isOfUtterance = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const [noun, verb] = [chunks[at - 1], chunks[at]];
  const isParticiple = verb?.type === 'verb' && verb.form === 'gerund';
  return isParticiple && noun?.type === 'noun' && UTTERANCES.has(sentence.words[noun.head]?.norm ?? '');
};

/** "a resolution backed by the others": a participle that describes the noun before it. */
export const isBackedBy = (chunks: readonly Chunk[], at: number): boolean => {
  const [noun, verb, by] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  const isBare = verb?.type === 'verb' && verb.begin === verb.head && !verb.isPassive;
  return noun?.type === 'noun' && isBare && by?.type === 'preposition' && by.word === 'by';
};

/** Whether the chunk is the word "of". */
export const isWordOf = (chunk: Chunk | undefined): boolean => chunk?.type === 'preposition' && chunk.word === 'of';

/** "the cessation of hostilities and a truce": a word that is another topic's own. */
export const isOfTopic = ({ chunks, sentence }: SentenceContext, { at, cue }: Governor): boolean => {
  const chunk = chunks[at];
  const head = chunk?.type === 'noun' ? chunk.head : -1;
  return cue.frame === 'against' && sentence.topics.some(({ begin, end }) => begin <= head && head < end);
};

/** "X was called upon to give it up", "groups demanded that X press B over it": others wish it of the subject. */
export const isToldWhatToDo = (
  { chunks }: SentenceContext,
  { verb, governors }: { readonly verb: number | undefined; readonly governors: readonly Governor[] },
): boolean => {
  const chunk = verb === undefined ? undefined : chunks[verb];
  if (governors.some((one) => one.isForced === true)) return true;
  return (
    chunk?.type === 'verb' &&
    governors.some(
      ({ at, cue, minds }) =>
        cue.frame === 'directive' && minds.length === 0 && (chunk.isPassive ? at === verb : at < (verb ?? 0)),
    )
  );
};

/** "sanctions used to isolate others were unacceptable": a participle behind a noun, whose clause has its verb still to come. */
const isParticiple = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const verb = chunks[at];
  if (verb?.type !== 'verb' || verb.begin < verb.head || !/ed$/.test(sentence.words[verb.head]?.norm ?? ''))
    return false;
  const next = chunks.findIndex((chunk, index) => index > at && chunk.type === 'verb' && chunk.form === 'finite');
  const later = chunks[next];
  return (
    chunks[at - 1]?.type === 'noun' &&
    later?.type === 'verb' &&
    later.isCopula &&
    chunks.slice(at, next).every(({ type }) => !/^(?:comma|coordinator|subordinator|that|relative|quote)$/.test(type))
  );
};

/** Whether the chunk at `at` is the verb of what stands before it, and not of a clause that describes that. */
export const isPredicate = (context: SentenceContext, at: number): boolean => {
  const chunk = context.chunks[at];
  const isOfClause = chunk?.type === 'verb' && chunk.form === 'finite';
  return isOfClause && context.chunks[at - 1]?.type !== 'relative' && !isParticiple(context, at);
};
