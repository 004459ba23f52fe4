/**
 * In: a noun of meeting. Out: the noun group in which it stands, and what leads to it.
 * The idea: "during", "for" or "the outcome of" before the group says what the sentence makes of the encounter.
 */
import type { ActorChunk, Chunk, NounChunk } from '../clauses/chunk.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import { isWord } from './reality.ts';

const EVENT_PREPOSITIONS = new Set(
  'during throughout in at after following on before ahead amid of for upon to within from by since into'.split(' '),
);

/** "discussed the outcome of the talks in Oslo": what is spoken of, elsewhere and at another time. */
const OUTCOMES =
  /^(?:outcomes?|results?|agenda|decisions?|conclusions?|implementation|communiqu[eé]|declaration|anniversary|margins?|failure|success)$/;

/** The chunk with which the noun's group begins: its owner, its adjectives, or itself. */
export const startOfNoun = (chunks: readonly Chunk[], at: number): number => {
  let start = at;
  while (
    start > 0 &&
    (chunks[start - 1]?.type === 'adjective' ||
      (chunks[start - 1]?.type === 'actor' && (chunks[start - 1] as ActorChunk).isPossessive))
  )
    start -= 1;
  return start;
};

/** Whether the noun hangs on a preposition of time or occasion. */
export const isInPhrase = (chunks: readonly Chunk[], at: number): boolean => {
  let start = startOfNoun(chunks, at) - 1;
  while (chunks[start]?.type === 'coordinator' && chunks[start - 1]?.type === 'noun')
    start = startOfNoun(chunks, start - 1) - 1;
  const before = chunks[start];
  return before?.type === 'preposition' && EVENT_PREPOSITIONS.has(before.word);
};

/** The noun before the phrase in which the noun stands: "outcome" of "the outcome of the talks". */
export const headBefore = (context: SentenceContext, at: number): string => {
  const noun = context.chunks[startOfNoun(context.chunks, at) - 2];
  return noun?.type === 'noun' ? (context.sentence.words[noun.head]?.norm ?? '') : '';
};

const FOLLOW_UP = /\bfollow[- ]?ups? (?:of|to|on) (?:the )?$/i;

/** Whether the noun at `at` only says of which encounter something is the outcome. */
export const isSpokenOf = (context: SentenceContext, at: number): boolean => {
  const { chunks, sentence } = context;
  if (isWord(chunks[startOfNoun(chunks, at) - 1], 'of') && OUTCOMES.test(headBefore(context, at))) return true;
  const begin = sentence.words[chunks[at]?.begin ?? 0]?.begin ?? sentence.begin;
  return FOLLOW_UP.test(sentence.text.slice(0, begin - sentence.begin));
};

const QUALITIES =
  /^(?:an?|the|their|his|her|this|that|separate|bilateral|official|brief|short|long|recent|first|second|private|closed|door|one|on|two|hour|minute|subsequent|later|working|personal|online|virtual|video|telephone|phone)$/;

/** "in a phone call", "during a brief meeting in Oslo": nobody else's, as "a cabinet meeting" and "a meeting of his party" are. */
export const isOfTwo = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const noun = chunks[at];
  if (noun?.type !== 'noun' || isWord(chunks[at + 1], 'of')) return false;
  return sentence.words.slice(noun.begin, noun.head).every(({ norm }) => QUALITIES.test(norm) || /^\W?\d*$/.test(norm));
};

/** "their talks". */
export const isPronounOwner = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1];
  return before?.type === 'actor' && before.form === 'pronoun';
};

/** "at a news conference": where people speak to reporters, unless they give it together. */
export const isForThePress = ({ sentence }: SentenceContext, { begin, head }: NounChunk): boolean =>
  /^(?:news|press)$/.test(sentence.words[head - 1]?.norm ?? '') &&
  !sentence.words.slice(begin, head).some(({ norm }) => norm === 'joint');

/** "hosted talks": the verb at `at`. */
export const isHosting = ({ chunks, sentence }: SentenceContext, at: number): boolean =>
  /^(?:co)?host/.test(sentence.words[(chunks[at] as VerbChunk).head]?.norm ?? '');
