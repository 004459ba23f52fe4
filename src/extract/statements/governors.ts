/**
 * In: a topic's place in a sentence. Out: the words that govern it, from the nearest outwards, up to its clause's verb.
 * The idea: the nearest governing predicate decides the stance, so polarity is a product along this short chain.
 */

import type { Cue } from '../../lexicon/index.ts';
import type { Chunk } from '../clauses/chunk.ts';
import { findSubject, type Subject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import { findAfterPreposition } from '../meetings/arguments.ts';
import type { Actor } from '../nouns/discourse.ts';

export interface Governor {
  readonly at: number;
  readonly cue: Cue;
  readonly type: 'verb' | 'noun' | 'adjective';
  readonly isNegated: boolean;
  /** "should", "must": what is wished of the subject, not what the subject thinks. */
  readonly isNormative: boolean;
  /** Whose mind it is: the subject of a verb, the owner of a noun. */
  readonly minds: readonly Actor[];
}

export interface Chain {
  readonly governors: readonly Governor[];
  /** The verb of the topic's own clause, where it stands left of the topic; else the predicate to the right. */
  readonly verb: number | undefined;
  readonly subject: Subject | undefined;
  readonly isTopicSubject: boolean;
  /** The preposition that the topic hangs on, if any. */
  readonly link: string | undefined;
}

const stanceCue = (cues: readonly Cue[]): Cue | undefined =>
  cues.find((cue) => cue.polarity !== undefined) ??
  cues.find((cue) => cue.frame === 'speech' || cue.frame === 'directive');

const toGovernor = (context: SentenceContext, at: number): Governor | undefined => {
  const chunk = context.chunks[at] as Chunk;
  if (chunk.type === 'verb') {
    const cue = stanceCue(chunk.cues);
    if (!cue) return undefined;
    const minds = chunk.isPassive
      ? findAfterPreposition(context.chunks, at, ['by'], 5)
      : findSubject(context.chunks, at).actors;
    return { at, cue, type: 'verb', isNegated: chunk.isNegated, isNormative: isNormative(context, chunk), minds };
  }
  if (chunk.type === 'noun') {
    const cue = stanceCue(chunk.cues);
    const isNegated = context.sentence.words
      .slice(chunk.begin, chunk.head)
      .some((word) => word.norm === 'no' || word.norm === 'zero');
    const sharer = context.chunks[at - 1]?.type === 'coordinator' ? context.chunks[at - 2] : undefined;
    // "X's understanding and firm support"
    const shared =
      sharer?.type === 'noun' && chunk.possessors.length === 0 && chunk.modifiers.length === 0 ? sharer.possessors : [];
    const next = context.chunks[at + 2];
    const of =
      (context.chunks[at + 1] as { word?: string } | undefined)?.word === 'of' &&
      next?.type === 'actor' &&
      !next.isPossessive &&
      cue?.polarity === 'supports'
        ? next.actors
        : [];
    const minds =
      shared.length > 0
        ? shared
        : chunk.possessors.length > 0
          ? chunk.possessors
          : chunk.modifiers.length > 0
            ? chunk.modifiers
            : of;
    return cue ? { at, cue, type: 'noun', isNegated, isNormative: false, minds } : undefined;
  }
  if (chunk.type === 'adjective') {
    const cue = stanceCue(chunk.cues);
    const minds = cue && context.chunks[at - 1]?.type === 'verb' ? findSubject(context.chunks, at - 1).actors : [];
    const before = context.chunks[at - 1];
    return cue
      ? {
          at,
          cue,
          type: 'adjective',
          isNegated: before?.type === 'verb' && before.isNegated,
          isNormative: false,
          minds,
        }
      : undefined;
  }
  return undefined;
};

const isNormative = (context: SentenceContext, verb: VerbChunk): boolean =>
  (verb.mood === 'hypothetical' &&
    context.sentence.words
      .slice(verb.begin, verb.head)
      .some((word) => /^(?:should|must|need|needs|ought|could)$/.test(word.norm))) ||
  continuesNormative(context, verb);

/** "need to set ..., take ..., and ensure": the later verbs of a row are as normative as the first. */
const continuesNormative = (context: SentenceContext, verb: VerbChunk): boolean => {
  const { chunks } = context;
  const at = chunks.indexOf(verb);
  const before = chunks[at - 1];
  if (verb.end - verb.begin > 1 || (before?.type !== 'coordinator' && before?.type !== 'comma')) return false;
  const first = chunks.findLast((chunk, index): chunk is VerbChunk => index < at && chunk.type === 'verb');
  return first !== undefined && first.form === 'finite' && isNormative(context, first);
};

export const chunkAt = (chunks: readonly Chunk[], word: number): number =>
  chunks.findIndex((chunk) => chunk.begin <= word && word < chunk.end);

/** Whether the verb is that of a relative clause: "which is", "who also leads". */
const leadsToRelative = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1]?.type === 'adverb' ? chunks[at - 2] : chunks[at - 1];
  return before?.type === 'relative';
};

/** Nouns and verbs that govern what stands at `topic`, nearest first. */
export const findChain = (context: SentenceContext, topicBegin: number, topicEnd: number): Chain => {
  const { chunks } = context;
  const start = chunkAt(chunks, topicBegin);
  const governors: Governor[] = [];
  let verb: number | undefined;
  let isSibling = false;
  let isRelative = false;
  const own = chunks[start];
  // a cue that leads into the topic's own chunk: "firm support on Taiwan" read as one noun group
  // "Finland's support for Ukraine" where the whole is the topic: the owner holds it
  const owned = own?.type === 'noun' ? own : undefined;
  const stanceNoun =
    owned && (owned.possessors.length > 0 || owned.modifiers.length > 0) && owned.head < topicEnd
      ? context.lexicon.cues
          .matchesAt(context.sentence.words, topicBegin)
          .find((match) => match.value.partOfSpeech === 'noun' && match.value.frame === 'stance')?.value
      : undefined;
  if (owned && stanceNoun)
    governors.push({
      at: start,
      cue: { kind: 'cue', lemma: stanceNoun.lemma, partOfSpeech: 'noun', frame: 'stance' },
      type: 'noun',
      isNegated: false,
      isNormative: false,
      minds: owned.possessors.length > 0 ? owned.possessors : owned.modifiers,
    });
  if (own?.type === 'noun' && own.head >= topicEnd) {
    const governor = toGovernor(context, start);
    if (governor) governors.push(governor);
  }
  if (own?.type === 'verb' && own.begin < topicBegin) {
    const governor = toGovernor(context, start);
    if (governor) governors.push(governor);
    verb = start;
  }
  for (let index = start - 1; index >= 0 && verb === undefined; index -= 1) {
    const chunk = chunks[index] as Chunk;
    if (chunk.type === 'mark' && /^[;:]$/.test(chunk.word)) break;
    const before = chunks[index - 1];
    // "demanded that Pyongyang give up its weapons"
    if (chunk.type === 'that' && before?.type === 'verb' && before.cues.some((cue) => cue.frame === 'directive')) {
      const directive = toGovernor(context, index - 1);
      if (directive) governors.push(directive);
      break;
    }
    if (chunk.type === 'that' || (chunk.type === 'subordinator' && chunk.word !== 'than' && chunk.word !== 'as')) break;
    if (chunk.type === 'relative') {
      // "..., which is critical to X": what is said in a relative clause is the main clause's
      for (let inner = governors.length - 1; inner >= 0; inner -= 1)
        if (governors[inner]?.type === 'verb' || governors[inner]?.cue.frame === 'weight') governors.splice(inner, 1);
      verb = undefined;
      isRelative = true;
      continue;
    }
    if ((chunk.type === 'coordinator' || chunk.type === 'comma') && governors.length > 0) isSibling = true;
    const governor = toGovernor(context, index);
    if (chunk.type === 'verb') {
      if (governor && !(isSibling && chunk.form !== 'finite' && governors.length > 0)) governors.push(governor);
      const participial = chunk.form === 'gerund' && chunks[index - 1]?.type === 'comma';
      const isInRelative = !isRelative && chunk.form === 'finite' && leadsToRelative(chunks, index);
      if (!isInRelative && (chunk.form === 'finite' || participial || (chunk.form === 'gerund' && index === 0)))
        verb = index;
    } else if (governor && !isSibling) governors.push(governor);
  }
  const link = findLink(chunks, start, topicBegin);
  if (verb !== undefined) return { governors, verb, subject: findSubject(chunks, verb), isTopicSubject: false, link };
  const right = chunks.findIndex(
    (chunk, index) =>
      index > start && chunk.type === 'verb' && chunk.form === 'finite' && chunks[index - 1]?.type !== 'relative',
  );
  if (right >= 0) {
    const governor = toGovernor(context, right);
    const chunk = chunks[right] as VerbChunk;
    const isObjectOfPassive = chunk.isPassive && governor !== undefined;
    if (isObjectOfPassive && governor) governors.push(governor);
    return { governors, verb: right, subject: undefined, isTopicSubject: true, link };
  }
  return { governors, verb: undefined, subject: undefined, isTopicSubject: false, link };
};

const findLink = (chunks: readonly Chunk[], start: number, topicBegin: number): string | undefined => {
  if ((chunks[start]?.begin ?? 0) < topicBegin && chunks[start]?.type === 'verb') return undefined;
  let index = start - 1;
  while (
    chunks[index]?.type === 'adjective' ||
    chunks[index]?.type === 'adverb' ||
    chunks[index]?.type === 'quote' ||
    (chunks[index]?.type === 'actor' && (chunks[index] as { isPossessive: boolean }).isPossessive)
  )
    index -= 1;
  const chunk = chunks[index];
  return chunk?.type === 'preposition' ? chunk.word : undefined;
};
