/**
 * In: a verb of one sentence. Out: the encounter of people of whom it only says that they were together.
 * Reads: "A and B spent an hour together in Oslo", "A sat opposite B", "on Monday A saw B", "speaking alongside B". The idea: such verbs say little,
 * so each side has to be named, and a day or a place has to stand there.
 */
import type { Chunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition, findObject } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { findFurtherGuests, isNamed, partyCount, toCandidate } from './guests.ts';
import { isWord, realityOf } from './reality.ts';

const SITS = new Set(['sat', 'sits', 'sitting']);
const SPENDS = new Set(['spent', 'spends', 'spending']);
const STANDS = new Set(['speaking', 'standing', 'appearing']);
const SEES = new Set(['saw', 'seen']);

/** Whether the word is one of these verbs. */
export const maySit = (norm: string): boolean => [SITS, SPENDS, STANDS, SEES].some((verbs) => verbs.has(norm));

/** "sat opposite A", "sat across the table from A". */
const findOpposite = ({ chunks, sentence }: SentenceContext, at: number): readonly Actor[] => {
  const isAcross = chunks.slice(at + 1, at + 4).some((chunk) => isWord(chunk, 'across'));
  const place = chunks.findIndex(
    (chunk, index) =>
      index > at &&
      index < at + 6 &&
      (sentence.words[chunk.begin]?.norm === 'opposite' || (isAcross && isWord(chunk, 'from'))),
  );
  return place < 0 ? [] : actorsFrom(chunks, place + 1, { isClosedList: true }).actors;
};

/** "saw B in Oslo": nobody saw him do or become something. */
const findSeen = (context: SentenceContext, at: number): readonly Actor[] => {
  const { chunks } = context;
  if (chunks[at + 1]?.type !== 'actor') return [];
  const { end } = actorsFrom(chunks, at + 1);
  const after = chunks[end] as Chunk | undefined;
  const isEnd =
    after === undefined ||
    after.type === 'mark' ||
    after.type === 'comma' ||
    after.type === 'adverb' ||
    (after.type === 'noun' && after.isTime) ||
    isWord(after, 'in', 'on', 'at', 'during');
  return isEnd ? findObject(chunks, at) : [];
};

export const fromSitting = (context: SentenceContext, at: number): Candidate[] | undefined => {
  const { chunks, dates, places, sentence } = context;
  const verb = chunks[at] as VerbChunk;
  const word = sentence.words[verb.head]?.norm ?? '';
  if (verb.isPassive || !maySit(word)) return undefined;
  const subject = findSubject(chunks, at).actors;
  const isTogether =
    SPENDS.has(word) && sentence.words.slice(verb.end, verb.end + 9).some((one) => one.norm === 'together');
  const partners = SEES.has(word)
    ? findSeen(context, at)
    : isTogether
      ? []
      : STANDS.has(word)
        ? findAfterPreposition(chunks, at, ['alongside', 'beside'], 3)
        : [...findOpposite(context, at), ...findAfterPreposition(chunks, at, ['with'])];
  const actors = [...subject, ...partners];
  const isSeparate = SEES.has(word) && /\bsepara(?:te|tely)\b/.test(sentence.text);
  const isSet = isSeparate || dates.length > 0 || places.some(({ isAttribute }) => !isAttribute);
  const isTold = isTogether || (subject.length > 0 && partners.length > 0);
  if (!isTold || !isSet || partyCount(actors) < 2 || !actors.every((actor) => isNamed(actor) && !actor.plural))
    return undefined;
  const reality = realityOf(context, at);
  const further = SEES.has(word) ? findFurtherGuests(context, at, partners) : [];
  return [
    toCandidate('meet', 'bilateral', actors, verb.head, reality),
    ...further.map((guests) =>
      toCandidate('meet', 'bilateral', [...subject, ...guests.actors], guests.anchor, reality),
    ),
  ];
};
