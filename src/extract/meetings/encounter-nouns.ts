/**
 * In: a noun of meeting in one sentence. Out: the encounters that it tells of.
 * Reads: "talks between A and B", "held talks with B", "A's call with B", "said during a meeting with B", "the G20 summit".
 * The idea: a noun brings its owner, "with", "between"; its verb or its clause brings the other side.
 */
import type { MeetingKind } from '../../model/index.ts';
import type { ActorChunk, Chunk, NounChunk } from '../clauses/chunks.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition, findClauseSubject, findVerbBefore } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { frameOf, isByPhone, splitSeries, toCandidate } from './encounter-verbs.ts';
import { HELD, isWord, PLANNED, type Reality, realityOf } from './reality.ts';

const PLANNED_WORDS = /^(?:upcoming|forthcoming|planned|scheduled|next|coming)$/;
const IMAGINED_WORDS = /^(?:possible|potential|proposed|future|any|regular|further|more|such|no|prospective|eventual|annual|future)$/;
const FIXED = /^(?:planned|scheduled|slated|expected|set|due|arranged)$/;
const CALLED_OFF = /^(?:cancelled|canceled|postponed|scrapped|shelved|collapsed|fell|suspended|delayed|abandoned)$/;
const EVENT_PREPOSITIONS = new Set(['during', 'in', 'at', 'after', 'following', 'on', 'before', 'ahead', 'amid', 'of', 'for', 'upon', 'to', 'within', 'from', 'by', 'since']);
const UNREAL_NOUNS = /^(?:plans?|prospects?|possibility|proposals?|idea|invitation|offers?|requests?|preparations?|hopes?)$/;

const startOfNoun = (chunks: readonly Chunk[], at: number): number => {
  let start = at;
  while (start > 0 && (chunks[start - 1]?.type === 'adjective' || (chunks[start - 1]?.type === 'actor' && (chunks[start - 1] as ActorChunk).isPossessive))) start -= 1;
  return start;
};
const isInPhrase = (chunks: readonly Chunk[], at: number): boolean => {
  let start = startOfNoun(chunks, at) - 1;
  while (chunks[start]?.type === 'coordinator' && chunks[start - 1]?.type === 'noun') start = startOfNoun(chunks, start - 1) - 1;
  const before = chunks[start];
  return before?.type === 'preposition' && EVENT_PREPOSITIONS.has(before.word);
};
const headBefore = (context: SentenceContext, at: number): string => {
  const noun = context.chunks[startOfNoun(context.chunks, at) - 2];
  return noun?.type === 'noun' ? (context.sentence.words[noun.head]?.norm ?? '') : '';
};
const isPronounOwner = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1];
  return before?.type === 'actor' && before.form === 'pronoun';
};

/** "on the sidelines of the summit": where people met, not who. */
const isOnTheMargins = ({ chunks, sentence }: SentenceContext, at: number): boolean =>
  chunks.slice(Math.max(0, at - 5), at).some((chunk) => chunk.type === 'noun' && /^(?:sidelines|margins|fringes|eve|occasion|framework)$/.test(sentence.words[chunk.head]?.norm ?? '')) && isWord(chunks[startOfNoun(chunks, at) - 1], 'of', 'to');

/** "met the presidents of A and B for the first C5 summit", "during talks in X, A met B": the same encounter again. */
const isPartOfEncounter = ({ chunks }: SentenceContext, at: number): boolean => {
  if (!isWord(chunks[startOfNoun(chunks, at) - 1], 'for', 'during', 'in', 'at')) return false;
  const noun = chunks[at] as NounChunk;
  if (isWord(chunks[at + 1], 'with', 'between') || noun.possessors.some((actor) => actor.person !== undefined)) return false;
  return chunks.some((chunk) => chunk.type === 'verb' && chunk.form === 'finite' && !chunk.isNegated && frameOf(chunk.cues, 'meet', 'gather', 'receive', 'welcome') !== undefined);
};

/** "the meeting of the SCO Council of Heads of State", "talks of the foreign ministers of A and B". */
const nextOf = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const next = chunks[at + 2];
  return isWord(chunks[at + 1], 'of') && next?.type === 'actor' && next.actors.some((actor) => actor.role !== undefined || actor.person !== undefined || actor.plural) ? next.actors : [];
};

interface Frame {
  readonly rule: string;
  readonly reality: Reality;
  readonly subject: readonly Actor[];
  /** What stands "with" or "between" elsewhere in the clause. */
  readonly others: readonly Actor[];
}

/** How the noun hangs in its clause: object of a verb, subject of "took place", or in a phrase such as "during". */
const readFrame = (context: SentenceContext, at: number): Frame | undefined => {
  const { chunks, sentence } = context;
  const noun = chunks[at] as NounChunk;
  const before = findVerbBefore(chunks, at);
  const verb = before === undefined ? undefined : (chunks[before] as VerbChunk);
  const held = verb ? frameOf(verb.cues, 'hold', 'attend', 'cochair', 'receive') : undefined;
  const isPlanned = sentence.words.slice(noun.begin, noun.head).some((word) => PLANNED_WORDS.test(word.norm));
  const own: Reality = isPlanned ? PLANNED : HELD;
  const settle = (reality: Reality): Reality => (reality.status === 'planned' || reality.rejection !== undefined ? reality : own);
  if (verb && held && before !== undefined)
    return { rule: held.frame === 'attend' ? 'attend' : 'hold', reality: settle(realityOf(context, before)), subject: verb.isPassive ? [] : findSubject(chunks, before).actors, others: [] };
  const after = chunks.findIndex((chunk, place) => place > at && chunk.type === 'verb');
  const next = after < 0 ? undefined : (chunks[after] as VerbChunk);
  const head = next ? (sentence.words[next.head]?.norm ?? '') : '';
  const isInPhraseOfOwn = isInPhrase(chunks, at);
  if (next && !isInPhraseOfOwn && CALLED_OFF.test(head)) return { rule: 'take-place', reality: { status: 'held', rejection: 'called off' }, subject: [], others: [] };
  if (next && !isInPhraseOfOwn && FIXED.test(head) && next.isPassive) return { rule: 'take-place', reality: next.isNegated ? { status: 'held', rejection: 'denied' } : PLANNED, subject: [], others: [] };
  if (next && !isInPhraseOfOwn && frameOf(next.cues, 'hold', 'attend'))
    return { rule: 'take-place', reality: settle(realityOf(context, after)), subject: next.isPassive ? findAfterPreposition(chunks, after, ['by']) : [], others: findAfterPreposition(chunks, after, ['between', 'with', 'among']) };
  if (!isInPhraseOfOwn) return { rule: 'encounter-noun', reality: own, subject: [], others: [] };
  if (UNREAL_NOUNS.test(headBefore(context, at))) return undefined;
  const opener = chunks[startOfNoun(chunks, at) - 1];
  const isFor = isWord(opener, 'for');
  if (isWord(opener, 'for', 'of', 'on', 'about', 'to')) {
    const governor = chunks.findLastIndex((chunk, index) => index < at && chunk.type === 'verb' && (isFor || chunk.form === 'finite'));
    const governed = governor < 0 ? HELD : realityOf(context, governor);
    if (governed.rejection !== undefined) return { rule: 'during', reality: governed, subject: findClauseSubject(chunks, startOfNoun(chunks, at)), others: [] };
  }
  const isComing = isFor && /\b(?:is|are) due\b|\b(?:arrives?|travels?|heads?)\b|\bwill\b|\bto (?:visit|travel|arrive)\b/.test(sentence.text);
  const clauseVerb = chunks.findLastIndex((chunk, index) => index < at && chunk.type === 'verb' && chunk.form === 'finite');
  const others = clauseVerb < 0 ? [] : findAfterPreposition(chunks, clauseVerb, ['with']);
  return { rule: 'during', reality: isComing ? PLANNED : own, subject: findClauseSubject(chunks, startOfNoun(chunks, at)), others };
};

export const fromNoun = (context: SentenceContext, at: number): Candidate[] => {
  const { chunks, sentence } = context;
  const noun = chunks[at] as NounChunk;
  const cue = frameOf(noun.cues, 'encounter', 'gathering');
  if (!cue || isOnTheMargins(context, at)) return [];
  if (sentence.words.slice(noun.begin, noun.head).some((word) => IMAGINED_WORDS.test(word.norm))) return [];
  if (isPartOfEncounter(context, at)) return [toCandidate('within', cue.meeting ?? 'bilateral', [], noun.head, HELD, { isReference: true, isSameSentence: true })];
  const frame = readFrame(context, at);
  if (!frame) return [];
  const { rule, reality } = frame;
  const isCall = cue.meeting === 'call' || (cue.meeting === 'bilateral' && isByPhone(sentence.text));
  const kind: MeetingKind = isCall ? 'call' : (cue.meeting ?? 'bilateral');
  const withActors = findAfterPreposition(chunks, at, kind === 'call' ? ['with', 'to', 'from'] : ['with', 'on', 'from'].slice(0, cue.lemma === 'visit' ? 3 : 1));
  const between = findAfterPreposition(chunks, at, ['between', 'among', 'of'].slice(0, 2));
  const of = nextOf(chunks, at);
  const owners = noun.possessors.length > 0 ? noun.possessors : noun.modifiers;
  const isGathering = cue.frame === 'gathering' || owners.some((actor) => actor.plural && (actor.role !== undefined || noun.possessors.length === 0)) || of.some((actor) => actor.plural === true);
  const explicit = [...owners, ...withActors, ...between, ...of];
  const parties = new Set(frame.subject.map((actor) => actor.party));
  const make = (extra: Partial<Candidate> = {}) => (actors: readonly Actor[]): Candidate => toCandidate(rule, kind === 'bilateral' && owners.some((actor) => actor.plural) ? 'multilateral' : kind, actors, noun.head, reality, { isGathering, ...extra });
  if (explicit.length === 0) {
    const isTable = parties.size > 1 && (rule !== 'during' || !noun.isDefinite);
    const isBody = cue.frame === 'gathering' && rule === 'hold' && frame.subject.length === 1 && frame.subject[0]?.plural === true;
    if (isTable || isBody) return [make()(frame.subject)];
    if (frame.others.length > 0 && (rule === 'take-place' || frame.subject.length > 0)) return [make()([...frame.subject, ...frame.others])];
    return noun.isDefinite && !noun.isIndefinite ? [make({ isReference: true })([])] : [];
  }
  // "during their call, the prime ministers agreed": the owner comes after
  if (isPronounOwner(chunks, at) && parties.size > 1 && withActors.length === 0) return [make()(frame.subject)];
  const ownsSide = noun.possessors.length > 0 && withActors.length > 0 && !isPronounOwner(chunks, at);
  const hosts = between.length > 0 || ownsSide ? (isGathering ? frame.subject : []) : frame.subject;
  const isSeries = /(?:meetings|calls|conversations)$/.test(sentence.words[noun.head]?.norm ?? '') && rule === 'hold';
  return splitSeries(sentence.text, [...hosts, ...owners], [...withActors, ...between, ...of, ...frame.others.filter((actor) => !explicit.includes(actor))], isSeries, make());
};
