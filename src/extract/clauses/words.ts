/** Small look-ups that all readers of chunks share. */
import type { Cue, Match } from '../../lexicon/index.ts';
import type { Sentence } from '../sentence.ts';

export const rangeOf = (sentence: Sentence, begin: number, end: number) => ({
  begin: sentence.words[begin]?.begin ?? sentence.begin,
  end: sentence.words[end - 1]?.end ?? sentence.end,
});

export const norm = (sentence: Sentence, at: number) => sentence.words[at]?.norm ?? '';

export const isPossessiveMark = (sentence: Sentence, at: number) => {
  const mark = norm(sentence, at);
  return mark === "'s" || ((mark === "'" || mark === '’') && norm(sentence, at - 1).endsWith('s'));
};

export const cuesAt = (sentence: Sentence, at: number, partOfSpeech: Cue['partOfSpeech']): readonly Match<Cue>[] => {
  const matches = sentence.cuesAt(at);
  return matches.length === 0 ? matches : matches.filter((match) => match.value.partOfSpeech === partOfSpeech);
};

/** "China's just position", "a just solution": a quality, which the tagger takes for an adverb. */
export const isJust = (sentence: Sentence, at: number): boolean =>
  norm(sentence, at) === 'just' &&
  /^(?:'s|a|the|this|its|their|our|his|her|and)$/.test(norm(sentence, at - 1)) &&
  // "position" may be taken for a verb as well; "has just agreed" is none of these
  /^(?:NOUN|ADJ|CCONJ|PUNCT|VERB)$/.test(sentence.tags[at + 1] ?? '') &&
  !/(?:ed|ing)$/.test(norm(sentence, at + 1)) &&
  sentence.words[at + 1]?.shape !== 'capital';
