/**
 * In: the chunks of a sentence and its voices. Out: the same chunks, with "I" and "we" standing for whoever says so.
 * Reads: "“I met A in Oslo,” B said". The idea: inside quoted or reported words the first person is the speaker's.
 */
import type { Actor } from '../nouns/discourse.ts';
import type { Sentence } from '../sentence.ts';
import type { Chunk } from './chunk.ts';
import { norm } from './words.ts';

interface Speech {
  readonly actors: readonly Actor[];
  readonly begin: number;
  readonly end: number;
}

const FIRST_PERSON = /^(?:i|we|my|our|us)$/;

/** Whether the chunk is "I", "we", "my", "our". */
export const isFirstPersonChunk = (sentence: Sentence, chunk: Chunk): boolean =>
  chunk.type === 'actor' && chunk.form === 'pronoun' && FIRST_PERSON.test(norm(sentence, chunk.begin));

/** Binds each first person to the innermost voice that covers it; `speeches` are outermost first. */
export const bindFirstPerson = (
  sentence: Sentence,
  chunks: readonly Chunk[],
  speeches: readonly Speech[],
): readonly Chunk[] => {
  if (!chunks.some((chunk) => isFirstPersonChunk(sentence, chunk))) return chunks;
  return chunks.map((chunk) => {
    if (chunk.type !== 'actor' || !isFirstPersonChunk(sentence, chunk)) return chunk;
    const speech = speeches.findLast(({ begin, end }) => begin <= chunk.begin && chunk.end <= end);
    const [speaker, second] = (speech?.actors ?? []).filter((actor) => actor.party !== undefined);
    if (!speaker || second) return chunk;
    const [range] = chunk.actors;
    const { begin, end } = range ?? sentence.words[chunk.begin] ?? speaker;
    return { ...chunk, actors: [{ ...speaker, begin, end }] };
  });
};
