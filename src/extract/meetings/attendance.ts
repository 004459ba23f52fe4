/**
 * In: one sentence. Out: who, as it says, was present at the encounter that the text is telling of.
 * Reads: "The meeting was attended by A and B", "Also present were A and B", "On the Chinese side, C and D took part".
 * The idea: such a sentence names no encounter of its own; it adds to the one before it.
 */
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition } from './arguments.ts';
import { frameOf } from './guests.ts';
import { isWord } from './reality.ts';

const SPOKEN_OF =
  /^(?:it|which|this|meeting|meetings|talks|reception|audience|call|conversation|session|discussions?|encounter|gathering|ceremony|signing|luncheon|lunch|dinner|event)$/;
const IN_ATTENDANCE =
  /^(?:present|attending|participating|accompanying|attendance|joining|participants|attendees|guests)$/;
const PRESENT = /^(?:present|attendance)$/;

/** "the meeting", "the talks": spoken of before, and nobody's in particular. */
const isSpokenOf = ({ sentence }: SentenceContext, chunk: Chunk | undefined): boolean => {
  if (chunk?.type === 'actor')
    return chunk.form === 'pronoun' && SPOKEN_OF.test(sentence.words[chunk.begin]?.norm ?? '');
  if (chunk?.type === 'relative') return true;
  const noun = chunk?.type === 'noun' ? (chunk as NounChunk) : undefined;
  return (
    noun !== undefined &&
    !noun.isIndefinite &&
    noun.possessors.length === 0 &&
    noun.modifiers.length === 0 &&
    SPOKEN_OF.test(sentence.words[noun.head]?.norm ?? '')
  );
};

/** "On the Chinese side": for whom those are who follow. */
const findSide = ({ chunks }: SentenceContext): string | undefined => {
  const [opener, side] = chunks;
  return isWord(opener, 'on', 'from') && side?.type === 'actor' && side.form === 'party'
    ? side.actors[0]?.party
    : undefined;
};

const isPersonal = (actor: Actor): boolean => actor.person !== undefined || actor.role !== undefined;

/** "Also present were A and B", "Those attending included A". */
const afterOpening = ({ chunks, sentence }: SentenceContext): readonly Actor[] => {
  const verb = chunks.findIndex((chunk) => chunk.type === 'verb' && chunk.form === 'finite');
  const opening = sentence.words.slice(0, chunks[verb]?.begin ?? 0);
  const copula = chunks[verb] as VerbChunk | undefined;
  const opens = opening.length <= 12 && opening.some((word) => IN_ATTENDANCE.test(word.norm));
  const names = copula?.isCopula || /^(?:included?|were|was)$/.test(sentence.words[copula?.head ?? -1]?.norm ?? '');
  if (!opens || !names || chunks.slice(0, verb).some((chunk) => chunk.type === 'actor' && !chunk.isPossessive))
    return [];
  const actors: Actor[] = [];
  for (let at = verb + 1; at < chunks.length; ) {
    const list = actorsFrom(chunks, at, { isClosedList: true });
    actors.push(...list.actors);
    at = Math.max(list.end, at + 1);
  }
  return actors;
};

/** "The meeting was attended by A", "A and B also attended the meeting", "C was present". */
const aroundVerb = (context: SentenceContext, at: number): readonly Actor[] => {
  const { chunks, sentence } = context;
  const verb = chunks[at] as VerbChunk;
  if (verb.form !== 'finite' || verb.isNegated || verb.mood !== 'factual') return [];
  const subject = findSubject(chunks, at);
  const isAttending =
    frameOf(verb.cues, 'attend', 'cochair') !== undefined || /^chair/.test(sentence.words[verb.head]?.norm ?? '');
  if (isAttending && verb.isPassive)
    return isSpokenOf(context, subject.chunk ?? chunks[at - 1]) ? findAfterPreposition(chunks, at, ['by']) : [];
  const after = chunks.slice(at + 1, at + 5);
  const isThere = verb.isCopula && after.some((chunk) => PRESENT.test(sentence.words[chunk.end - 1]?.norm ?? ''));
  const isAtIt =
    isAttending &&
    after.some((chunk) => chunk.type === 'noun' && chunk.isDefinite && isSpokenOf(context, chunk)) &&
    !after.some((chunk) => isWord(chunk, 'with', 'between'));
  return isThere || isAtIt ? subject.actors : [];
};

/** "chaired the meeting, attended by A and B": who is named behind the encounter's own noun at `at`. */
export const findAttendedBy = ({ chunks, sentence }: SentenceContext, at: number): readonly Actor[] => {
  const verb = chunks.findIndex(
    (chunk, index) =>
      index > at &&
      chunk.type === 'verb' &&
      chunk.begin === chunk.head &&
      /^(?:attended|joined)$/.test(sentence.words[chunk.head]?.norm ?? '') &&
      isWord(chunks[index + 1], 'by'),
  );
  return verb < 0 ? [] : actorsFrom(chunks, verb + 2, { isClosedList: true }).actors.filter(isPersonal);
};

/** Those who were present; each with the party that the sentence gives, or the side for which it lists them. */
export const findAttendees = (context: SentenceContext): readonly Actor[] => {
  const { chunks } = context;
  const opened = afterOpening(context);
  const found =
    opened.length > 0 ? opened : chunks.flatMap((chunk, at) => (chunk.type === 'verb' ? aroundVerb(context, at) : []));
  const side = findSide(context);
  return found
    .filter(isPersonal)
    .map((actor) => (actor.party === undefined && side !== undefined ? { ...actor, party: side } : actor));
};
