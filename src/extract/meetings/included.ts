/**
 * In: an encounter with a body of people. Out: those of them whom the sentence names: "officials, including A".
 * The idea: who is named stands for the body.
 */
import type { ActorChunk, Chunk, NounChunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { isWord } from './reality.ts';

const GROUPS =
  /^(?:delegation|delegates|ministers|leaders|officials|guests|counterparts|representatives|ambassadors|envoys|presidents|heads|figures|members)$/;

/** "with Chinese officials, including A", "officials, among them A", "officials such as A": who is named of a body. */
export const findNamedOf = (chunks: readonly Chunk[], at: number, body: readonly Actor[]): readonly Actor[] => {
  if (body.length === 0 || !body.every((actor) => actor.plural === true && actor.person === undefined)) return body;
  const opener = chunks.findIndex(
    (chunk, index) =>
      index > at &&
      (isWord(chunk, 'including') ||
        (isWord(chunk, 'among') && chunks[index + 1]?.type === 'actor') ||
        (isWord(chunk, 'as') && (chunks[index - 1] as { word?: string } | undefined)?.word === 'such')),
  );
  if (opener < 0) return body;
  const isThem = isWord(chunks[opener], 'among') && (chunks[opener + 1] as ActorChunk).form === 'pronoun';
  const { actors } = actorsFrom(chunks, isThem ? opener + 2 : opener + 1, { isClosedList: true });
  const [party] = body.map((actor) => actor.party);
  const named = actors
    .filter((actor) => actor.person !== undefined)
    .map((actor) => (actor.party === undefined && party !== undefined ? { ...actor, party } : actor));
  return named.length > 0 ? named : body;
};

/** "met a group of ministers, including A and B": those who are named of an unnamed group, the verb's own object. */
export const findIncluded = ({ chunks, sentence }: SentenceContext, at: number): readonly Actor[] => {
  const isLoose = (chunk: Chunk): boolean => /^(?:preposition|adverb|adjective|noun|comma)$/.test(chunk.type);
  const opener = chunks.findIndex((chunk, index) => index > at && isWord(chunk, 'including'));
  if (opener < 0) return [];
  const between = chunks.slice(at + 1, opener);
  const group = between.findIndex(
    (chunk) => chunk.type === 'noun' && GROUPS.test(sentence.words[chunk.head]?.norm ?? ''),
  );
  const isObject =
    group >= 0 && between.slice(0, group).every((chunk) => isLoose(chunk) || chunk.type === 'coordinator');
  const isTail = between
    .slice(group + 1)
    .every((chunk) => isLoose(chunk) || (chunk.type === 'actor' && chunk.place !== undefined));
  if (!isObject || !isTail) return [];
  const { actors } = actorsFrom(chunks, opener + 1, { isClosedList: true });
  // "senior German officials, including Finance Minister A"
  const [sole, other] = (between[group] as NounChunk).modifiers;
  const party = other === undefined ? sole?.party : undefined;
  return actors
    .filter((actor) => actor.person !== undefined || actor.role !== undefined)
    .map((actor) => (actor.party === undefined && party !== undefined ? { ...actor, party } : actor));
};

/** "Several leaders met A on Sunday, including B and C": those who are named of the group that is the verb's subject. */
export const findNamedOfSubject = ({ chunks, sentence }: SentenceContext, verb: number): readonly Actor[] => {
  const subject = chunks.findLast((chunk, index) => index < verb && (chunk.type === 'noun' || chunk.type === 'actor'));
  if (subject?.type !== 'noun' || !GROUPS.test(sentence.words[subject.head]?.norm ?? '')) return [];
  const opener = chunks.findIndex(
    (chunk, index) =>
      index > verb && chunks[index - 1]?.type === 'comma' && (isWord(chunk, 'including') || isWord(chunk, 'among')),
  );
  const them = chunks[opener + 1];
  const isThem = them?.type === 'actor' && them.form === 'pronoun';
  if (opener < 0 || isThem !== isWord(chunks[opener], 'among')) return [];
  const { actors } = actorsFrom(chunks, isThem ? opener + 2 : opener + 1, { isClosedList: true });
  return actors.filter(({ person, party }) => person !== undefined && party !== undefined);
};

/** "Leaders including A and B attended the summit", "officials from 40 countries, among them A and B, attended it". */
export const findNamedAttendees = (chunks: readonly Chunk[], verb: number): readonly Actor[] => {
  const opener = chunks.findIndex(
    (chunk, index) =>
      isWord(chunk, 'including') ||
      (isWord(chunk, 'among') && (chunks[index + 1] as ActorChunk | undefined)?.form === 'pronoun'),
  );
  if (opener <= 0 || (opener > verb && chunks[opener - 1]?.type !== 'comma')) return [];
  const from = isWord(chunks[opener], 'among') ? opener + 2 : opener + 1;
  const { actors } = actorsFrom(opener < verb ? chunks.slice(0, verb) : chunks, from, { isClosedList: true });
  const named = actors.filter(({ person }) => person !== undefined);
  return new Set(named.map(({ party }) => party)).size > 1 ? named : [];
};

const BESIDE = /^(?:together|along|alongside)$/;

const isBeside = (chunk: Chunk): boolean =>
  (chunk.type === 'coordinator' || chunk.type === 'preposition') && BESIDE.test(chunk.word);

/** ", held in Oslo on Monday,": a participle that hangs on the noun before it. */
const isAside = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at - 1]?.type === 'comma' && chunks[at + 1]?.type === 'preposition';

/** "A, who was in the chair, and B": the list goes on behind what is said of one of it. */
const readOn = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const { actors, end } = actorsFrom(chunks, at);
  const isSaidOf = chunks[end]?.type === 'comma' && chunks[end + 1]?.type === 'relative';
  const close = chunks.findIndex(
    ({ type }, index) =>
      index > end &&
      type === 'comma' &&
      chunks[index + 1]?.type === 'coordinator' &&
      chunks[index + 2]?.type === 'actor',
  );
  return isSaidOf && close > end ? [...actors, ...readOn(chunks, close + 2)] : actors;
};

/** "attended the meeting in Oslo together with A and B", "alongside A": who was there beside those who attended. */
export const findBeside = (chunks: readonly Chunk[], verb: number): readonly Actor[] => {
  const index = chunks.findIndex((chunk, at) => at > verb && isBeside(chunk));
  // "attended the meeting, saying together with A that ..." is another verb's
  const isOther = (chunk: Chunk, at: number): boolean =>
    chunk.type === 'that' ||
    chunk.type === 'relative' ||
    (chunk.type === 'verb' && !chunk.isPassive && !isAside(chunks, verb + 1 + at));
  if (index < 0 || chunks.slice(verb + 1, index).some(isOther)) return [];
  return readOn(chunks, index + 1).filter(({ person }) => person !== undefined);
};
