/**
 * In: a place in a sentence. Out: the noun group whose number is only told about: "more than 40 countries".
 * The idea: its small words are no prepositions of the clause.
 */
import type { ChunkContext, NounChunk } from './chunk.ts';
import { readNoun } from './noun-groups.ts';
import { norm } from './words.ts';

const OPENERS = [
  ['more', 'than'],
  ['fewer', 'than'],
  ['less', 'than'],
  ['at', 'least'],
  ['as', 'many', 'as'],
] as const;

/** "more than 40 countries", "at least twelve states", "as many as 51 countries". */
export const readQuantity = (context: ChunkContext, at: number): NounChunk | undefined => {
  const { sentence } = context;
  const opener = OPENERS.find((words) => words.every((word, index) => norm(sentence, at + index) === word));
  const number = at + (opener?.length ?? 0);
  if (!opener || !(sentence.tags[number] === 'NUM' || norm(sentence, number) === 'half')) return undefined;
  const noun = readNoun(context, number, []);
  return noun && noun.head > number && !noun.isTime ? { ...noun, begin: at } : undefined;
};
