/**
 * In: a noun of one sentence. Out: the encounters of ambassadors with the head of state to whom they are sent.
 * Reads: "A presented his credentials to President B", "President B received the letters of credence of A". The idea: credentials
 * are handed over in person.
 */
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { isNamed, toCandidate } from './guests.ts';
import { isWord, realityOf } from './reality.ts';

const CREDENTIALS = new Set(['credentials', 'credence']);
const PRESENTS = /^(?:present|submit|hand|deliver)/;
const RECEIVES = /^(?:receiv|accept)/;

/** Whether the word names what an ambassador hands over. */
export const mayAccredit = (norm: string): boolean => CREDENTIALS.has(norm);

/** Chunks from the verb to the noun: "received on Monday copies of the credentials". */
const REACH = 6;

/** The ambassadors whose credentials stand at `at`: their owners, or those behind "of" or "from". */
const findEnvoys = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const { possessors } = chunks[at] as NounChunk;
  if (possessors.length > 0) return possessors;
  return isWord(chunks[at + 1], 'of', 'from') ? actorsFrom(chunks, at + 2, { isClosedList: true }).actors : [];
};

/** One encounter for each ambassador; undefined where the noun at `at` is another. */
export const fromCredentials = (context: SentenceContext, at: number): Candidate[] | undefined => {
  const { chunks, sentence } = context;
  const noun = chunks[at] as NounChunk;
  if (!mayAccredit(sentence.words[noun.head]?.norm ?? '')) return undefined;
  const verbAt = chunks.findLastIndex(({ type }, index) => index < at && index >= at - REACH && type === 'verb');
  const verb = chunks[verbAt];
  const word = verb?.type === 'verb' && !verb.isPassive ? (sentence.words[verb.head]?.norm ?? '') : '';
  if (verb?.type !== 'verb' || !(PRESENTS.test(word) || RECEIVES.test(word))) return [];
  const subject = findSubject(chunks, verbAt).actors;
  const isPresented = PRESENTS.test(word);
  const envoys = isPresented ? subject : findEnvoys(chunks, at);
  const [host, ...others] = (isPresented ? findAfterPreposition(chunks, at, ['to']) : subject).filter(isNamed);
  if (!host || others.length > 0) return [];
  const reality = realityOf(context, verbAt);
  return envoys
    .filter(isNamed)
    .map((envoy) => toCandidate('credentials', 'bilateral', [envoy, host], verb.head, reality));
};
