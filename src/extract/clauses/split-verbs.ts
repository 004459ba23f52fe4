/**
 * In: the chunks of a sentence. Out: the same, where a verb is one with its preposition though a town or a day stands between.
 * Reads: "called in Oslo on Friday for a ceasefire", "called again for talks".
 */
import type { Cue } from '../../lexicon/index.ts';
import type { Chunk } from './chunk.ts';

const CALL_FOR: Cue = {
  ...{ kind: 'cue', lemma: 'call for', partOfSpeech: 'verb', frame: 'directive' },
  ...{ act: 'urges', polarity: 'supports' },
};

const REACH = 7;

/** Whether only days, towns and adverbs stand between the verb and the preposition. */
const isCircumstance = (chunks: readonly Chunk[], from: number, to: number): boolean =>
  chunks.slice(from, to).every((chunk, index) => {
    const before = chunks[from + index - 1];
    const isSetting = before?.type === 'preposition' && /^(?:in|on|at|from)$/.test(before.word);
    if (chunk.type === 'actor') return isSetting && chunk.form === 'party' && chunk.place !== undefined;
    if (chunk.type === 'noun') return chunk.isTime || isSetting;
    return chunk.type === 'adverb' || (chunk.type === 'preposition' && /^(?:in|on|at|from)$/.test(chunk.word));
  });

/** Gives the split verbs of a sentence the cue that they have with their preposition. */
export const foldSplitVerbs = (chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.map((chunk, at) => {
    if (chunk.type !== 'verb' || chunk.isPassive || !chunk.cues.some(({ lemma }) => lemma === 'call')) return chunk;
    const to = chunks.findIndex(
      (one, index) => index > at + 1 && index < at + REACH && one.type === 'preposition' && one.word === 'for',
    );
    return to > 0 && isCircumstance(chunks, at + 1, to) ? { ...chunk, cues: [CALL_FOR] } : chunk;
  });
