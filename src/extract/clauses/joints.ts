/** In: a sentence and a place in it. Out: what joins its chunks: prepositions, conjunctions, relatives, commas, quotes. */
import type { Cue } from '../../lexicon/index.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';
import type { ChunkContext, PlainChunk } from './chunk.ts';
import { NOUN_TAGS } from './noun-groups.ts';
import { cuesAt, isJust, norm } from './words.ts';

const QUOTES = new Set(['"', '“', '”', '«', '»']);

const LEAD_TO = new Set(['according', 'related', 'relating', 'pertaining']);

const RELATIVES = new Set(['who', 'which', 'whom', 'whose', 'where', 'when']);

const SUBORDINATORS = new Set(
  'while as if when because although though since whereas unless until after before whether once so than'.split(' '),
);

const PREPOSITIONS = new Set(
  'of in on at with by for from to into between among amid during after before following ahead within under over about regarding concerning against towards toward through across around near beside upon via without despite per including besides beyond throughout along alongside'.split(
    ' ',
  ),
);

export const toPlain = (
  sentence: Sentence,
  at: number,
  type: PlainChunk['type'],
  cues: readonly Cue[] = [],
  end = at + 1,
): PlainChunk => ({ type, begin: at, end, word: norm(sentence, at), cues });

export const readAccording = ({ sentence }: ChunkContext, at: number): PlainChunk | undefined =>
  LEAD_TO.has(norm(sentence, at)) && norm(sentence, at + 1) === 'to'
    ? toPlain(sentence, at, 'preposition', [], at + 2)
    : undefined;

const isBothBefore = (sentence: Sentence, at: number): boolean =>
  norm(sentence, at) === 'both' &&
  mentionFrom(sentence, norm(sentence, at + 1) === 'the' ? at + 2 : at + 1) !== undefined;

const IS_THERE = /^(?:is|was|were|are|be|been|has|have|had|will|would|shall|should|can|could|may|might|must|remains?)$/;

/** "met there with B"; not "there was". */
const isPlaceBefore = (sentence: Sentence, at: number): boolean =>
  norm(sentence, at) === 'there' && !IS_THERE.test(norm(sentence, at + 1));

/** "spoke to French President A": a country's adjective that the tagger takes for a verb. */
const isNameAt = (sentence: Sentence, at: number): boolean =>
  sentence.words[at]?.shape === 'capital' &&
  mentionFrom(sentence, at)?.labels.some(({ kind }) => kind === 'party' || kind === 'office') === true;

export const readPlain = ({ sentence }: ChunkContext, at: number): PlainChunk | undefined => {
  const word = norm(sentence, at);
  const tag = sentence.tags[at] ?? 'X';
  if (word === ',') return toPlain(sentence, at, 'comma');
  if (isBothBefore(sentence, at) || isPlaceBefore(sentence, at)) return toPlain(sentence, at, 'adverb');
  if (QUOTES.has(word)) return toPlain(sentence, at, 'quote');
  if (sentence.words[at]?.shape === 'mark') return toPlain(sentence, at, 'mark');
  if (word === 'and' || word === 'or' || word === 'but' || word === 'nor') return toPlain(sentence, at, 'coordinator');
  if (word === 'as' && norm(sentence, at + 1) === 'well' && norm(sentence, at + 2) === 'as')
    return toPlain(sentence, at, 'coordinator', [], at + 3);
  // "A, along with B, met C"
  if (/^(?:together|along)$/.test(word) && norm(sentence, at + 1) === 'with')
    return toPlain(sentence, at, 'coordinator', [], at + 2);
  if (word === 'that' && (tag === 'SCONJ' || tag === 'ADP' || tag === 'PRON' || tag === 'DET'))
    return toPlain(sentence, at, 'that');
  if (RELATIVES.has(word)) return toPlain(sentence, at, 'relative');
  if (
    word === 'to' &&
    !isNameAt(sentence, at + 1) &&
    (sentence.tags[at + 1] === 'VERB' ||
      sentence.tags[at + 1] === 'AUX' ||
      (sentence.tags[at + 1] === 'ADV' && sentence.tags[at + 2] === 'VERB'))
  )
    return toPlain(sentence, at, 'particle');
  if (word === 'as' && (at === 0 || norm(sentence, at - 1) === ',')) return toPlain(sentence, at, 'subordinator');
  // "in-depth talks"
  if (sentence.words[at + 1]?.joined === true && PREPOSITIONS.has(word)) return undefined;
  if (tag === 'ADP' || (PREPOSITIONS.has(word) && tag !== 'SCONJ' && (tag !== 'VERB' || word.endsWith('ing'))))
    return toPlain(sentence, at, 'preposition');
  if (tag === 'SCONJ' || (SUBORDINATORS.has(word) && tag !== 'ADV')) return toPlain(sentence, at, 'subordinator');
  const adjective = cuesAt(sentence, at, 'adjective')[0];
  if (adjective && (tag === 'ADJ' || tag === 'VERB') && !NOUN_TAGS.has(sentence.tags[adjective.end] ?? ''))
    return toPlain(sentence, at, 'adjective', [adjective.value], adjective.end);
  if ((tag === 'ADV' && !isJust(sentence, at)) || tag === 'PART') return toPlain(sentence, at, 'adverb');
  return undefined;
};
