/**
 * In: one chunk of a sentence. Out: the stance that it governs with: its cue, its negation, and whose mind it tells of.
 */
import type { Cue } from '../../lexicon/index.ts';
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { startOfPhrase } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import { findAfterPreposition } from '../meetings/arguments.ts';
import type { Actor } from '../nouns/discourse.ts';
import { EXERTIONS } from '../rules/closed-class.ts';
import { textOf } from '../sentence.ts';
import { isAny, isFall, isFarEnd, isOfFire, isOwnInterest, isStanding } from './noun-senses.ts';
import { findVerdict } from './verdicts.ts';

export interface Governor {
  readonly at: number;
  readonly cue: Cue;
  readonly type: 'verb' | 'noun' | 'adjective';
  readonly isNegated: boolean;
  /** "should", "must": what is wished of the subject, not what the subject thinks. */
  readonly isNormative: boolean;
  /** Whose mind it is: the subject of a verb, the owner of a noun. */
  readonly minds: readonly Actor[];
  /** "until", "if": what the subject has not done, or may not do. */
  readonly awaits?: 'until' | 'if' | 'asked' | undefined;
  /** "has no right to": not what the subject would have. */
  readonly isForced?: boolean;
}

const stanceCue = (cues: readonly Cue[]): Cue | undefined =>
  cues.find((cue) => cue.polarity !== undefined) ??
  cues.find((cue) => cue.frame === 'speech' || cue.frame === 'directive');

/** What a noun may mean beside a stance. */
const SENSES = [isOwnInterest, isStanding, isOfFire, isFarEnd, isFall];

const AGAINST: Cue = { kind: 'cue', lemma: 'against', partOfSpeech: 'noun', frame: 'against', polarity: 'opposes' };

/** "is firmly committed to", "are opposed to": a passive in form only. */
const STATES_OF_MIND = new Set('committed opposed dedicated devoted pledged determined convinced'.split(' '));

/** "efforts against terrorism", "resistance to the invasion". */
const isAgainst = ({ chunks, sentence }: SentenceContext, noun: NounChunk, at: number): boolean => {
  const head = sentence.words[noun.head]?.norm ?? '';
  const next = chunks[at + 1];
  const word = next !== undefined && 'word' in next ? next.word : undefined;
  // where the topic's own words begin with it, its sense has it already
  const isOfTopic = sentence.topics.some(
    ({ begin, end }) => next !== undefined && begin <= next.begin && next.begin < end,
  );
  return !isOfTopic && EXERTIONS.has(head) && (word === 'against' || (head === 'resistance' && word === 'to'));
};

/** "keep the law of the jungle from returning". */
const keepsFrom = ({ chunks, sentence }: SentenceContext, verb: VerbChunk, at: number): Cue | undefined => {
  if (!/^(?:keep|keeps|kept|keeping)$/.test(sentence.words[verb.head]?.norm ?? '')) return undefined;
  const from = chunks.findIndex(
    (chunk, index) => index > at && (chunk.type === 'verb' || (chunk.type === 'preposition' && chunk.word === 'from')),
  );
  const doing = sentence.words[chunks[from + 1]?.begin ?? 0]?.norm ?? '';
  return chunks[from]?.type === 'preposition' && doing.endsWith('ing') ? AGAINST : undefined;
};

export const toGovernor = (context: SentenceContext, at: number): Governor | undefined => {
  const chunk = context.chunks[at] as Chunk;
  if (chunk.type === 'verb') {
    const cue = findVerdict(context, chunk, at) ?? stanceCue(chunk.cues) ?? keepsFrom(context, chunk, at);
    const next = context.chunks[at + 1];
    // "a plan that ends with X"
    const isLast = cue?.lemma === 'end' && next?.type === 'preposition' && /^(?:with|in|at)$/.test(next.word);
    if (!cue || isLast || (cue.lemma === 'veto' && chunk.isNegated)) return undefined;
    const isState = STATES_OF_MIND.has(context.sentence.words[chunk.head]?.norm ?? '');
    const isMustBe = isForced(context, chunk, at);
    const minds = isMustBe
      ? []
      : chunk.isPassive && !isState
        ? findAfterPreposition(context.chunks, at, ['by'], 5)
        : findSubject(context.chunks, at).actors;
    const awaited = findAwaiting(context, at);
    // "there will be sanctions if A does not accept it": that A should
    const isThreat = awaited === 'if' && chunk.isNegated && THREAT.test(context.sentence.text);
    const awaits = isThreat ? undefined : awaited;
    const isWished = isNormative(context, chunk) || awaited !== undefined;
    const open = { ...(awaits === undefined ? {} : { awaits }), ...(isMustBe ? { isForced: true } : {}) };
    return { at, cue, type: 'verb', isNegated: chunk.isNegated && !isThreat, isNormative: isWished, minds, ...open };
  }
  if (chunk.type === 'noun') {
    if (SENSES.some((isOther) => isOther(context, chunk))) return undefined;
    const cue = isAgainst(context, chunk, at) ? AGAINST : stanceCue(chunk.cues);
    if (cue?.polarity === 'supports' && isAny(context, chunk)) return undefined;
    const isNegated = context.sentence.words
      // "there is no | legal basis": the verb may have taken the word
      .slice(Math.max(0, chunk.begin - 1), chunk.head)
      .some((word) => word.norm === 'no' || word.norm === 'zero');
    // "the legal basis of X" may be asked for; only that there is none is a stance
    if (cue && /^(?:legal basis|justification|excuse)$/.test(cue.lemma) && !isNegated) return undefined;
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
    // "is firmly committed to"
    const verb = context.chunks[at - 1]?.type === 'adverb' ? at - 2 : at - 1;
    const before = context.chunks[verb];
    const minds = cue && before?.type === 'verb' ? findSubject(context.chunks, verb).actors : [];
    const isNegated = before?.type === 'verb' && before.isNegated;
    return cue ? { at, cue, type: 'adjective', isNegated, isNormative: false, minds } : undefined;
  }
  return undefined;
};

/** What somebody is said to have none of. */
const WITHOUT = /^(?:basis|rights?|grounds?|justification|authority|mandate)$/;

/** "has no right to claim it", "had no choice but to accept it": not what the subject would have, or say. */
export const isForced = ({ chunks, sentence }: SentenceContext, verb: VerbChunk, at: number): boolean => {
  const before = chunks[at - 1];
  const isWithout = before?.type === 'noun' && WITHOUT.test(sentence.words[before.head]?.norm ?? '');
  return (
    verb.form === 'infinitive' && (isWithout || /\bno (?:other )?choice but$/.test(textOf(sentence, 0, verb.begin)))
  );
};

/** What somebody holds out to others who do not do as he wishes. */
const THREAT =
  /\b(?:sanctions|consequences|price|penalt\p{L}+|tariffs|retaliat\p{L}+|punish\p{L}*|pressure|isolation|costs?|measures)\b/u;

const ASKS = /^(?:ask|wonder|question|doubt|know|knew|see|check)/;

/** "until North Korea embraces it", "if Russia ends the war", "asked if it would": what the verb's subject has not done so far. */
export const findAwaiting = ({ chunks, sentence }: SentenceContext, at: number): Governor['awaits'] => {
  // "should Russia not agree"
  const should = chunks[at - 2];
  if (should?.type === 'verb' && should.isCopula && sentence.words[should.begin]?.norm === 'should') return 'if';
  const { chunk } = findSubject(chunks, at);
  const opener = chunk === undefined ? -1 : startOfPhrase(chunks, chunks.indexOf(chunk)) - 1;
  const word = chunks[opener];
  if (word === undefined || !('word' in word)) return undefined;
  if (/^(?:until|till)$/.test(word.word)) return 'until';
  const before = chunks[opener - 1];
  const isAsked = before?.type === 'verb' && ASKS.test(sentence.words[before.head]?.norm ?? '');
  if (isAsked && /^(?:if|whether)$/.test(word.word)) return 'asked';
  return word.word === 'if' || word.word === 'unless' ? 'if' : undefined;
};

export const isNormative = (context: SentenceContext, verb: VerbChunk): boolean =>
  (verb.mood === 'hypothetical' &&
    context.sentence.words
      .slice(verb.begin, verb.head)
      .some((word) => /^(?:should|must|need|needs|ought|could)$/.test(word.norm))) ||
  isDemanded(context, verb) ||
  continuesNormative(context, verb);

/** "groups demanded that A press B": a base form behind a demand. */
const isDemanded = ({ chunks, sentence }: SentenceContext, verb: VerbChunk): boolean => {
  const word = sentence.words[verb.head]?.norm;
  if (verb.begin < verb.head || verb.form !== 'finite' || !verb.cues.some(({ lemma }) => lemma.split(' ')[0] === word))
    return false;
  const that = chunks.findLastIndex(({ type, begin }) => type === 'that' && begin < verb.begin);
  const demand = chunks[that - 1];
  return demand?.type === 'verb' && demand.cues.some(({ frame }) => frame === 'directive');
};

/** "need to set ..., take ..., and ensure": the later verbs of a row are as normative as the first. */
const continuesNormative = (context: SentenceContext, verb: VerbChunk): boolean => {
  const { chunks } = context;
  const at = chunks.indexOf(verb);
  const before = chunks[at - 1];
  if (verb.end - verb.begin > 1 || (before?.type !== 'coordinator' && before?.type !== 'comma')) return false;
  const first = chunks.findLast((chunk, index): chunk is VerbChunk => index < at && chunk.type === 'verb');
  return first !== undefined && first.form === 'finite' && isNormative(context, first);
};
