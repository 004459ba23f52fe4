/**
 * In: one sentence's chunks. Out: the encounters that it names, with who took part.
 * The idea: verbs of meeting bring subject and object; nouns of meeting bring "with", "between", their owner, and the
 * subject of the clause that they stand in.
 */
import type { Cue, CueFrame } from '../../lexicon/index.ts';
import type { MeetingKind } from '../../model/index.ts';
import type { ActorChunk, Chunk, NounChunk, PlainChunk } from '../clauses/chunks.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition, findClauseSubject, findObject, findVerbBefore } from './arguments.ts';
import type { Candidate } from './candidates.ts';

const PLANNED_WORDS = /^(?:upcoming|forthcoming|planned|scheduled|next|coming)$/;
const IMAGINED_WORDS = /^(?:possible|potential|proposed|future|any|regular|further|more|such|no|prospective|eventual|annual)$/;
const PHONE_WORDS = /\b(?:phone|telephone|by phone|call|video|videoconference|hotline)\b/i;
const EVENT_PREPOSITIONS = new Set(['during', 'in', 'at', 'after', 'following', 'on', 'before', 'ahead', 'amid', 'of', 'for', 'upon', 'to', 'within', 'from', 'by', 'since']);

const frameOf = (cues: readonly Cue[], ...frames: readonly CueFrame[]): Cue | undefined => cues.find((cue) => frames.includes(cue.frame));
const isWord = (chunk: Chunk | undefined, ...words: readonly string[]): chunk is PlainChunk => chunk !== undefined && 'word' in chunk && words.includes(chunk.word);

interface Reality {
  readonly status: 'held' | 'planned';
  readonly rejection?: string;
}
const HELD: Reality = { status: 'held' };

/** Whether what the verb says is told as a fact, as fixed for later, or only as wished, denied or asked. */
const realityOf = (context: SentenceContext, at: number): Reality => {
  const { chunks } = context;
  const verb = chunks[at] as VerbChunk;
  if (context.sentence.text.trimEnd().endsWith('?')) return { status: 'held', rejection: 'only asked about' };
  if (verb.isNegated) return { status: 'held', rejection: 'denied' };
  if (verb.mood === 'hypothetical') return { status: 'held', rejection: 'only imagined' };
  if (verb.mood === 'future') return { status: 'planned' };
  if (isWord(chunks[at - 1], 'if', 'whether', 'unless')) return { status: 'held', rejection: 'only imagined' };
  if (verb.form === 'infinitive') return infinitiveReality(context, at);
  if (verb.form === 'gerund' && isWord(chunks[at - 1], 'to', 'of', 'for', 'without', 'about')) return { status: 'held', rejection: 'only imagined' };
  const governor = chunks[at - 1];
  if (verb.form === 'gerund' && governor?.type === 'verb' && governor.cues.some((cue) => cue.frame === 'stance' || cue.frame === 'directive' || cue.frame === 'against')) return { status: 'held', rejection: 'only wished for' };
  return HELD;
};

const MOVES = new Set('arrive travel fly come visit go be land join gather convene'.split(' '));
const infinitiveReality = (context: SentenceContext, at: number): Reality => {
  const { chunks, sentence } = context;
  for (let index = at - 1; index >= 0; index -= 1) {
    const chunk = chunks[index];
    if (chunk?.type !== 'verb') continue;
    const word = sentence.words[chunk.head]?.norm ?? '';
    if (chunk.isNegated) return { status: 'held', rejection: 'denied' };
    if (chunk.cues.some((cue) => MOVES.has(cue.lemma.split(' ')[0] ?? '')) || /^(?:arrived|came|travelled|traveled|flew|visited|landed|gathered|is|was)$/.test(word)) return chunk.mood === 'factual' && /^(?:arrived|came|travelled|traveled|flew|gathered|landed)$/.test(word) ? { status: 'planned' } : { status: 'held', rejection: 'only intended' };
    return { status: 'held', rejection: 'only intended' };
  }
  // a headline's "X to visit Y"
  return { status: 'planned' };
};

const toCandidate = (rule: string, kind: MeetingKind, actors: readonly Actor[], anchor: number, reality: Reality, extra: Partial<Candidate> = {}): Candidate => ({
  rule, kind, actors, anchor, isReference: false, isGathering: false, ...reality, ...extra,
});

/** Actors that can sit at a table: a bare country only beside somebody who is named, or in nouns of talks. */
const hasDelegate = (actors: readonly Actor[]): boolean => actors.some((actor) => actor.person !== undefined || actor.role !== undefined || actor.counterpart === true);

const fromVerb = (context: SentenceContext, at: number): Candidate[] => {
  const { chunks, sentence } = context;
  const verb = chunks[at] as VerbChunk;
  const cue = frameOf(verb.cues, 'meet', 'receive', 'cochair', 'speak', 'phone');
  if (!cue) return [];
  const subject = findSubject(chunks, at);
  const reality = realityOf(context, at);
  const agent = verb.isPassive ? findAfterPreposition(chunks, at, ['by']) : [];
  const object = verb.isPassive ? [] : findObject(chunks, at, cue.frame === 'speak' ? ['with', 'to'] : ['with']);
  const byPhone = PHONE_WORDS.test(sentence.text);
  const kind = cue.meeting === 'call' && cue.frame === 'speak' && !byPhone && isFaceToFace(context, at) ? 'bilateral' : (cue.meeting ?? 'bilateral');
  const others = verb.isPassive ? agent : object;
  const actors = [...subject.actors, ...others];
  if (cue.frame === 'meet') {
    if (others.length === 0 && new Set(subject.actors.map((actor) => actor.party)).size < 2) return [];
    if (!hasDelegate(actors)) return [];
    return [toCandidate('meet', byPhone && /\bvideo|by phone|by telephone\b/i.test(sentence.text) && cue.meeting === 'call' ? 'call' : kind, actors, verb.head, reality)];
  }
  if (cue.frame === 'speak') {
    if (others.length === 0 || !chunks.slice(at + 1).some((chunk) => isWord(chunk, 'with', 'to'))) return [];
    if (!others.some((actor) => actor.person !== undefined || actor.role !== undefined)) return [];
    return [toCandidate('speak', kind, actors, verb.head, reality)];
  }
  if (cue.frame === 'phone') {
    if (!others.some((actor) => actor.person !== undefined) || isWord(chunks[at + 1], 'on', 'for', 'upon')) return [];
    return [toCandidate('phone', 'call', actors, verb.head, reality)];
  }
  if (cue.frame === 'receive') {
    if (others.length === 0 || !hasDelegate(others) || subject.actors.length === 0) return [];
    return [toCandidate('receive', 'bilateral', actors, verb.head, reality)];
  }
  const withOthers = findAfterPreposition(chunks, at, ['with', 'between']);
  return actors.length > 0 ? [toCandidate('cochair', 'bilateral', [...actors, ...withOthers], verb.head, reality)] : [];
};
const isFaceToFace = ({ sentence, places }: SentenceContext, at: number): boolean =>
  /\b(?:on the (?:sidelines|margins)|face-to-face|in person|over (?:lunch|dinner|breakfast))\b/.test(sentence.text) || places.some((place) => place.begin > at && !place.isAttribute && /^(?:in|at)$/.test(place.preposition));

/** Holds, attends, chairs: verbs whose object is an encounter noun. */
const governs = (verb: VerbChunk): 'hold' | 'attend' | 'cochair' | undefined => {
  const cue = frameOf(verb.cues, 'hold', 'attend', 'cochair');
  return cue?.frame as 'hold' | 'attend' | 'cochair' | undefined;
};

const fromNoun = (context: SentenceContext, at: number): Candidate[] => {
  const { chunks, sentence } = context;
  const noun = chunks[at] as NounChunk;
  const cue = frameOf(noun.cues, 'encounter', 'gathering');
  if (!cue) return [];
  const words = sentence.words.slice(noun.begin, noun.head).map((word) => word.norm);
  const plainWords = [...words, ...chunks.slice(Math.max(0, at - 2), at).flatMap((chunk) => (chunk.type === 'adjective' || chunk.type === 'noun' ? sentence.words.slice(chunk.begin, chunk.end).map((word) => word.norm) : []))];
  if (words.some((word) => IMAGINED_WORDS.test(word))) return [];
  const governor = findVerbBefore(chunks, at);
  const verb = governor === undefined ? undefined : (chunks[governor] as VerbChunk);
  const held = verb ? governs(verb) : undefined;
  if (isOnTheMargins(chunks, at, sentence)) return [];
  const isGathering = cue.frame === 'gathering' || (noun.possessors.some((actor) => actor.plural && actor.role !== undefined));
  const withActors = findAfterPreposition(chunks, at, ['with']);
  const between = findAfterPreposition(chunks, at, ['between', 'among']);
  const of = nextOf(chunks, at);
  const after = verbAfter(chunks, at);
  const ownReality: Reality = plainWords.some((word) => PLANNED_WORDS.test(word)) ? { status: 'planned' } : HELD;
  let reality: Reality = ownReality;
  let subject: readonly Actor[] = [];
  let rule = 'encounter-noun';
  if (verb && held && governor !== undefined) {
    const verbReality = realityOf(context, governor);
    reality = verbReality.status === 'planned' || verbReality.rejection !== undefined ? verbReality : ownReality;
    if (!verb.isPassive) subject = findSubject(chunks, governor).actors;
    rule = held === 'attend' ? 'attend' : 'hold';
  } else if (after !== undefined && (governs(chunks[after] as VerbChunk) || isTakingPlace(chunks, after))) {
    const verbReality = realityOf(context, after);
    reality = verbReality.status === 'planned' || verbReality.rejection !== undefined ? verbReality : ownReality;
    subject = (chunks[after] as VerbChunk).isPassive ? findAfterPreposition(chunks, after, ['by']) : [];
    rule = 'take-place';
  } else if (isPartOfEncounter(context, at)) {
    return [toCandidate('within', cue.meeting ?? 'bilateral', [], noun.head, HELD, { isReference: true, isSameSentence: true })];
  } else if (isInPhrase(chunks, at)) {
    subject = findClauseSubject(chunks, startOfNoun(chunks, at));
    rule = 'during';
    const main = chunks.findIndex((chunk) => chunk.type === 'verb' && chunk.form === 'finite');
    if (main >= 0 && (chunks[main] as VerbChunk).mood === 'future' && withActors.length > 0) reality = { status: 'planned' };
  }
  const owners = noun.possessors.length > 0 ? noun.possessors : noun.modifiers;
  const named = [...noun.possessors, ...(noun.possessors.length > 0 ? [] : noun.modifiers), ...withActors, ...between, ...of];
  const explicit = between.length > 0 || withActors.length > 0 || noun.possessors.length > 0 || noun.modifiers.length > 0 || of.length > 0;
  if (!explicit) {
    const isBare = noun.isDefinite && !noun.isIndefinite;
    if (subject.length > 0 && held && cue.meeting !== 'multilateral' && new Set(subject.map((actor) => actor.party)).size > 1)
      return [toCandidate(rule, cue.meeting ?? 'bilateral', subject, noun.head, reality, { isGathering })];
    return isBare ? [toCandidate('the-meeting', cue.meeting ?? 'bilateral', [], noun.head, reality, { isReference: true })] : [];
  }
  const needsSubject = between.length === 0 && !(noun.possessors.length > 0 && withActors.length > 0 && !isPronounOwner(chunks, at));
  const actors = [...(needsSubject || isGathering ? subject : []), ...named];
  const kind: MeetingKind = cue.meeting ?? 'bilateral';
  return [toCandidate(rule, kind === 'bilateral' && owners.some((actor) => actor.plural) ? 'multilateral' : kind, actors, noun.head, reality, { isGathering: isGathering || of.some((actor) => actor.plural === true) })];
};

/** "on the sidelines of the summit": where people met, not who. */
const isOnTheMargins = (chunks: readonly Chunk[], at: number, sentence: SentenceContext['sentence']): boolean =>
  chunks.slice(Math.max(0, at - 5), at).some((chunk) => chunk.type === 'noun' && /^(?:sidelines|margins|fringes|eve|occasion|framework)$/.test(sentence.words[chunk.head]?.norm ?? '')) && isWord(chunks[startOfNoun(chunks, at) - 1], 'of', 'to');

/** "met the presidents of A and B for the first C5 summit", "during talks in X, A met B": the same encounter again. */
const isPartOfEncounter = ({ chunks }: SentenceContext, at: number): boolean => {
  const before = chunks[startOfNoun(chunks, at) - 1];
  if (!isWord(before, 'for', 'during', 'in', 'at')) return false;
  const noun = chunks[at] as NounChunk;
  const ownsPeople = isWord(chunks[at + 1], 'with', 'between');
  if (ownsPeople || noun.possessors.some((actor) => actor.person !== undefined)) return false;
  return chunks.some((chunk) => chunk.type === 'verb' && chunk.form === 'finite' && !chunk.isNegated && frameOf(chunk.cues, 'meet', 'receive') !== undefined);
};

const isPronounOwner = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1];
  return before?.type === 'actor' && before.form === 'pronoun';
};
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
/** "the meeting of the SCO Council of Heads of State", "talks of the foreign ministers of A and B". */
const nextOf = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const next = chunks[at + 2];
  return isWord(chunks[at + 1], 'of') && next?.type === 'actor' && next.actors.some((actor) => actor.role !== undefined || actor.person !== undefined || actor.plural) ? next.actors : [];
};
const verbAfter = (chunks: readonly Chunk[], at: number): number | undefined => {
  const index = chunks.findIndex((chunk, place) => place > at && chunk.type === 'verb');
  return index < 0 ? undefined : index;
};
const isTakingPlace = (chunks: readonly Chunk[], at: number): boolean => frameOf((chunks[at] as VerbChunk).cues, 'hold', 'attend') !== undefined;

/** All encounters of a sentence, verbs before the nouns that they govern. */
export const findEncounters = (context: SentenceContext): Candidate[] => {
  const { chunks } = context;
  const candidates: Candidate[] = [];
  chunks.forEach((chunk, index) => {
    if (chunk.type === 'verb') candidates.push(...fromVerb(context, index));
    if (chunk.type === 'noun') candidates.push(...fromNoun(context, index));
  });
  return candidates;
};
