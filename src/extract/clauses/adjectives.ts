/**
 * In: the chunks of a sentence. Out: the same, where a row of adjectives and its noun are one group.
 * Reads: "a full, immediate and unconditional ceasefire", "Russia's brutal and unprovoked war". The idea: adjectives that stand
 * alone before "and" or a comma qualify the noun that follows.
 */
import type { Sentence } from '../sentence.ts';
import type { Chunk, NounChunk } from './chunk.ts';

/** A noun group that is all adjectives. */
const isAdjectival = (sentence: Sentence, chunk: Chunk | undefined): chunk is NounChunk => {
  if (chunk?.type !== 'noun' || chunk.cues.length > 0 || chunk.isTime || chunk.modifiers.length > 0) return false;
  // "in-depth"
  if (sentence.words[chunk.end - 1]?.joined && sentence.tags[chunk.end - 2] === 'ADP') return true;
  if (sentence.tags[chunk.end - 1] !== 'ADJ') return false;
  const tags = sentence.tags.slice(chunk.begin, chunk.end);
  return tags.every((tag) => tag === 'ADJ' || tag === 'DET' || tag === 'ADV');
};

const opensAnew = (sentence: Sentence, { begin, isDefinite, isIndefinite, possessors }: NounChunk): boolean =>
  isDefinite ||
  isIndefinite ||
  possessors.length > 0 ||
  sentence.tags[begin] === 'DET' ||
  sentence.tags[begin] === 'NUM';

/** Index of the noun group that the adjectives at `at` qualify, or -1. */
const findQualified = (sentence: Sentence, chunks: readonly Chunk[], at: number): number => {
  let next = at;
  for (let steps = 0; steps < 4 && isAdjectival(sentence, chunks[next]); steps += 1) {
    const comma = chunks[next + 1]?.type === 'comma' ? next + 2 : next + 1;
    const isJoined = chunks[comma]?.type === 'coordinator';
    if (!isJoined && comma === next + 1) return -1;
    const after = chunks[isJoined ? comma + 1 : comma];
    if (after?.type !== 'noun' || opensAnew(sentence, after)) return -1;
    next = isJoined ? comma + 1 : comma;
  }
  return next > at && !isAdjectival(sentence, chunks[next]) ? next : -1;
};

/** Folds rows of adjectives into the noun groups that they qualify. */
export const foldAdjectives = (sentence: Sentence, chunks: readonly Chunk[]): readonly Chunk[] => {
  const folded: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const first = chunks[at] as Chunk;
    const to = isAdjectival(sentence, first) ? findQualified(sentence, chunks, at) : -1;
    const noun = chunks[to];
    if (first.type === 'noun' && noun?.type === 'noun') {
      const { begin, possessors, isDefinite, isIndefinite } = first;
      folded.push({ ...noun, begin, possessors, isDefinite, isIndefinite });
      at = to;
    } else folded.push(first);
  }
  return folded;
};
