/**
 * In: a topic's place in a sentence. Out: the words that govern it, from the nearest outwards, up to its clause's verb.
 * The idea: the nearest governing predicate decides the stance, so polarity is a product along this short chain.
 */
import type { Cue } from '../../lexicon/index.ts';
import type { Act, Stance } from '../../model/index.ts';
import type { Chunk } from '../clauses/chunks.ts';
import { findSubject, type Subject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { Actor } from '../nouns/discourse.ts';
import type { SentenceContext } from '../context.ts';
import { findAfterPreposition } from '../meetings/arguments.ts';

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

const STANCES: Readonly<Record<Stance, number>> = { supports: 1, opposes: -1, neutral: 0 };
const NEGATIVE_PREDICATES = new Set('unacceptable illegal unlawful futile doomed wrong baseless groundless false fail fails failed no'.split(' '));

const stanceCue = (cues: readonly Cue[]): Cue | undefined => cues.find((cue) => cue.polarity !== undefined) ?? cues.find((cue) => cue.frame === 'speech' || cue.frame === 'directive');

const toGovernor = (context: SentenceContext, at: number): Governor | undefined => {
  const chunk = context.chunks[at] as Chunk;
  if (chunk.type === 'verb') {
    const cue = stanceCue(chunk.cues);
    if (!cue) return undefined;
    const minds = chunk.isPassive ? findAfterPreposition(context.chunks, at, ['by'], 5) : findSubject(context.chunks, at).actors;
    return { at, cue, type: 'verb', isNegated: chunk.isNegated, isNormative: isNormative(context, chunk), minds };
  }
  if (chunk.type === 'noun') {
    const cue = stanceCue(chunk.cues);
    const isNegated = context.sentence.words.slice(chunk.begin, chunk.head).some((word) => word.norm === 'no' || word.norm === 'zero');
    return cue ? { at, cue, type: 'noun', isNegated, isNormative: false, minds: chunk.possessors.length > 0 ? chunk.possessors : chunk.modifiers } : undefined;
  }
  if (chunk.type === 'adjective') {
    const cue = stanceCue(chunk.cues);
    const minds = cue && context.chunks[at - 1]?.type === 'verb' ? findSubject(context.chunks, at - 1).actors : [];
    const before = context.chunks[at - 1];
    return cue ? { at, cue, type: 'adjective', isNegated: before?.type === 'verb' && before.isNegated, isNormative: false, minds } : undefined;
  }
  return undefined;
};
const isNormative = (context: SentenceContext, verb: VerbChunk): boolean =>
  verb.mood === 'hypothetical' && context.sentence.words.slice(verb.begin, verb.head).some((word) => /^(?:should|must|need|needs|ought|could)$/.test(word.norm));

export const chunkAt = (chunks: readonly Chunk[], word: number): number => chunks.findIndex((chunk) => chunk.begin <= word && word < chunk.end);

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
    if (chunk.type === 'that' || (chunk.type === 'subordinator' && chunk.word !== 'than' && chunk.word !== 'as')) break;
    if (chunk.type === 'relative') {
      // "..., which is critical to X": what is said in a relative clause is the main clause's
      for (let inner = governors.length - 1; inner >= 0; inner -= 1) if (governors[inner]?.type === 'verb' || governors[inner]?.cue.frame === 'weight') governors.splice(inner, 1);
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
      if (!isInRelative && (chunk.form === 'finite' || participial || (chunk.form === 'gerund' && index === 0))) verb = index;
    } else if (governor && !isSibling) governors.push(governor);
  }
  const link = findLink(chunks, start, topicBegin);
  if (verb !== undefined) return { governors, verb, subject: findSubject(chunks, verb), isTopicSubject: false, link };
  const right = chunks.findIndex((chunk, index) => index > start && chunk.type === 'verb' && chunk.form === 'finite' && chunks[index - 1]?.type !== 'relative');
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
  while (chunks[index]?.type === 'adjective' || chunks[index]?.type === 'adverb' || chunks[index]?.type === 'quote' || (chunks[index]?.type === 'actor' && (chunks[index] as { isPossessive: boolean }).isPossessive)) index -= 1;
  const chunk = chunks[index];
  return chunk?.type === 'preposition' ? chunk.word : undefined;
};

/** The product of the chain's polarities; 0 where it only discusses; undefined where nothing takes a side. */
export const toPolarity = (context: SentenceContext, chain: Chain): { readonly sign: number; readonly isDiscussed: boolean; readonly hasStance: boolean; readonly isConcern: boolean; readonly isHarm: boolean } => {
  let sign = 1;
  let hasStance = false;
  let isConcern = false;
  let isHarm = false;
  let isDiscussed = false;
  for (const governor of chain.governors) {
    const polarity = governor.cue.polarity === undefined ? undefined : STANCES[governor.cue.polarity];
    if (governor.cue.frame === 'discuss') {
      isDiscussed = true;
      continue;
    }
    if (polarity === undefined) continue;
    if (governor.cue.act === 'voices-concern') isConcern = true;
    if (governor.cue.frame === 'harm') isHarm = true;
    hasStance = true;
    sign *= (polarity || 1) * (governor.isNegated ? -1 : 1);
  }
  if (chain.isTopicSubject && chain.verb !== undefined && isNegativePredicate(context, chain.verb)) sign *= -1;
  return { sign, isDiscussed, hasStance, isConcern, isHarm };
};

const isNegativePredicate = (context: SentenceContext, verbAt: number): boolean => {
  const verb = context.chunks[verbAt] as VerbChunk;
  const words = context.sentence.words.slice(verb.head + 1, verb.head + 5).map((word) => word.norm);
  const denies = verb.isNegated || words.some((word) => NEGATIVE_PREDICATES.has(word)) || NEGATIVE_PREDICATES.has(context.sentence.words[verb.head]?.norm ?? '');
  return denies;
};

export const actOf = (chain: Chain, mind: Governor | undefined, isDiscussed: boolean): Act => mind?.cue.act ?? (isDiscussed ? 'discusses' : (chain.governors.find((governor) => governor.cue.act !== undefined)?.cue.act ?? 'affirms'));
