/**
 * In: a noun of meeting, and what stands behind it. Out: the encounter, where a clause of its own says whose it is.
 * Reads: "a call the Amir received from B", "the talks that A and B held in Bali", "her first meeting was with B".
 */
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { frameOf, isByPhone, isNamed, partyCount, toCandidate } from './guests.ts';
import { HELD, isWord, PLANNED, realityOf } from './reality.ts';

const kindOf = ({ sentence, chunks }: SentenceContext, at: number): Candidate['kind'] => {
  const meeting = frameOf((chunks[at] as NounChunk).cues, 'encounter', 'gathering')?.meeting ?? 'bilateral';
  return meeting === 'bilateral' && isByPhone(sentence.text) ? 'call' : meeting;
};

/** Chunks of the longest aside. */
const ASIDE = 8;

/** "the meeting that A, the Crown Prince, | held": where the clause goes on behind what is said of its subject. */
const skipAside = (chunks: readonly Chunk[], at: number): number => {
  if (chunks[at]?.type !== 'comma') return at;
  if (chunks[at + 1]?.type === 'verb') return at + 1;
  const close = chunks.slice(at + 1, at + 1 + ASIDE).findIndex(({ type }) => type === 'comma' || type === 'verb');
  return close > 0 && chunks[at + 1 + close]?.type === 'comma' ? at + 2 + close : at;
};

/** "the meeting (that) A had with B", "the talks A and B held". */
const fromRelative = (context: SentenceContext, at: number): Candidate | undefined => {
  const { chunks, sentence } = context;
  const opener = chunks[at + 1];
  const start = opener?.type === 'that' || isWord(opener, 'which') ? at + 2 : at + 1;
  const { actors, end: behind } = actorsFrom(chunks, start, { isClosedList: true });
  const end = skipAside(chunks, behind);
  const taking = chunks[end];
  if (actors.length === 0 || taking?.type !== 'verb' || taking.form !== 'finite') return undefined;
  if (!frameOf(taking.cues, 'receive', 'hold')) return undefined;
  const isPaid = /^pa(?:id|ys?)$/.test(sentence.words[taking.head]?.norm ?? '');
  const partners = findAfterPreposition(chunks, end, isPaid ? ['on', 'to'] : ['from', 'with', 'to', 'between']);
  const isTwo = partyCount(actors) > 1 && actors.every(isNamed);
  if (!isTwo && !(partners.some(isNamed) && actors.some(isNamed))) return undefined;
  const noun = chunks[at] as NounChunk;
  return toCandidate(
    'during',
    isPaid ? 'bilateral' : kindOf(context, at),
    [...actors, ...partners],
    noun.head,
    realityOf(context, end),
  );
};

/** "A's first meeting of the day was with B"; without an owner it is that of whoever is spoken of. */
const fromCopula = (context: SentenceContext, at: number): Candidate | undefined => {
  const { chunks, discourse, sentence } = context;
  const noun = chunks[at] as NounChunk;
  const verb = chunks.findIndex((chunk, index) => index > at && chunk.type === 'verb');
  const copula = chunks[verb];
  if (copula?.type !== 'verb' || !copula.isCopula || copula.isNegated || copula.mood !== 'factual') return undefined;
  if (!isWord(chunks[verb + 1], 'with')) return undefined;
  const { actors } = actorsFrom(chunks, verb + 2, { isClosedList: true });
  const focus = sentence.index - discourse.focusIn === 1 ? discourse.focus : [];
  const hosts: readonly Actor[] = noun.possessors.length > 0 ? noun.possessors : focus;
  if (hosts.length !== 1 || !hosts.every(isNamed) || !actors.some(isNamed)) return undefined;
  return toCandidate('encounter-noun', kindOf(context, at), [...hosts, ...actors], noun.head, HELD);
};

const FIXED = /^(?:scheduled|slated|planned|set|fixed|due)$/;

/** "the summit scheduled for 25 August between A and B". */
const fromSchedule = (context: SentenceContext, at: number): Candidate | undefined => {
  const { chunks, sentence } = context;
  const noun = chunks[at] as NounChunk;
  const fixed = chunks[at + 1];
  if (fixed?.type !== 'verb' || fixed.begin !== fixed.head || !FIXED.test(sentence.words[fixed.head]?.norm ?? ''))
    return undefined;
  const sides = findAfterPreposition(chunks, at + 1, ['between']);
  if (partyCount(sides) < 2 || !sides.every(isNamed)) return undefined;
  return toCandidate('encounter-noun', kindOf(context, at), sides, noun.head, PLANNED);
};

/** The encounter that a clause behind the noun at `at` completes, or undefined. */
export const fromClauseBehind = (context: SentenceContext, at: number): Candidate | undefined =>
  fromRelative(context, at) ?? fromCopula(context, at) ?? fromSchedule(context, at);
