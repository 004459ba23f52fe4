/**
 * In: the chunks of a sentence, a coordinator with a verb behind it, and the nearest verb before it. Out: the verb that is gone on from.
 * The idea: what stands behind a comma goes past relative clauses, participles and the words that say whose report it is.
 */
import type { Chunk } from './chunk.ts';
import { startOfPhrase } from './lists.ts';
import { isNominal, isSubjectRelative, objectRelative, verbIndexLeftOf } from './relative-clauses.ts';
import type { VerbChunk } from './verbs.ts';

export const isSpeech = (verb: VerbChunk): boolean =>
  verb.cues.some((cue) => cue.frame === 'speech' || cue.frame === 'directive');

const isFiniteForm = ({ form }: VerbChunk): boolean => form === 'finite';

/** "the initiative proposed by A": a participle, and no verb of the clause. */
const isReduced = (chunks: readonly Chunk[], at: number): boolean => {
  const next = chunks[at + 1];
  return next?.type === 'preposition' && next.word === 'by' && chunks[at - 1]?.type === 'noun';
};

/**
 * The verb that what stands behind a coordinator goes on from; `left` is the nearest. "support the ideas that China has put forward,
 * and support China's stance", "back a peace that upholds the law, and call": behind a comma, past the relative clause.
 */
const outerVerb = (chunks: readonly Chunk[], left: number, coordinator: number): number => {
  const isLoose = chunks.slice(left, coordinator).findLast(({ type }) => type !== 'quote')?.type === 'comma';
  const relative = !isLoose ? -1 : isSubjectRelative(chunks, left) ? left - 1 : objectRelative(chunks, left);
  const inner = relative >= 0 ? relative : isReduced(chunks, left) ? left : -1;
  const outer = inner < 0 ? -1 : verbIndexLeftOf(chunks, inner, isFiniteForm);
  return outer < 0 ? left : outer;
};

/** "telephoned A, the ministry said, and then spoke to B": the verb before the words that say whose report it is. */
const beforeInserted = (chunks: readonly Chunk[], speech: number, coordinator: number): number => {
  const verb = chunks[speech] as VerbChunk;
  const start = startOfPhrase(chunks, speech - 1);
  const isInserted =
    isSpeech(verb) &&
    coordinator === speech + 2 &&
    chunks[speech + 1]?.type === 'comma' &&
    isNominal(chunks[speech - 1]) &&
    chunks[start - 1]?.type === 'comma';
  return isInserted ? verbIndexLeftOf(chunks, start - 1, isFiniteForm) : -1;
};

const isVow = ({ cues }: VerbChunk): boolean => cues.some(({ lemma }) => /^(?:vow|pledge|promise)$/.test(lemma));

/** "A said that B had broken its word, | and vowed to": the report from which a second report goes on. */
const outerReport = (chunks: readonly Chunk[], left: number, coordinator: number): number => {
  const [reported, next] = [
    chunks[left] as VerbChunk,
    chunks.slice(coordinator).find((chunk) => chunk.type === 'verb'),
  ];
  const isPerfect = reported.end - reported.begin > 1 && reported.mood === 'factual' && !reported.isPassive;
  if (!isPerfect || next === undefined || next.end - next.begin > 1 || !isVow(next) || isSpeech(reported)) return -1;
  return findReport(chunks, left);
};

/** The verb of saying in whose report the verb at `inner` stands, or -1: "said that B had broken its word". */
export const findReport = (chunks: readonly Chunk[], inner: number): number => {
  const outer = verbIndexLeftOf(chunks, inner, isFiniteForm);
  const isReport = outer >= 0 && isSpeech(chunks[outer] as VerbChunk) && chunks[outer + 1]?.type !== 'comma';
  return isReport && chunks.slice(outer, inner).some(isNominal) ? outer : -1;
};

/** The verb whose subject the verb behind the coordinator shares; `left` is the nearest verb before it. */
export const findCoordinated = (chunks: readonly Chunk[], left: number, coordinator: number): number => {
  const told = beforeInserted(chunks, left, coordinator);
  const report = told >= 0 ? told : outerReport(chunks, left, coordinator);
  return report >= 0 ? report : outerVerb(chunks, left, coordinator);
};

/** "thanked", "grateful", "gratitude". */
export const isThanking = (chunk: Chunk): boolean =>
  'cues' in chunk && chunk.cues.some((cue) => cue.act === 'commends' || cue.act === 'appreciates');
