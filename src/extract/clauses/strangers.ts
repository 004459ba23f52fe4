/** In: "they" and the chunks before it. Out: whether people are meant of whom the text does not say who they are. */
import { SIDES } from '../rules/closed-class.ts';
import type { Chunk, ChunkContext } from './chunk.ts';
import { findSubject } from './subjects.ts';

/** "as tribal forces claimed (that) they": the subject of the verb of speech right before. */
const areTellers = ({ sentence }: ChunkContext, chunks: readonly Chunk[]): boolean => {
  const at = chunks.at(-1)?.type === 'that' ? chunks.length - 2 : chunks.length - 1;
  const verb = chunks[at];
  if (verb?.type !== 'verb' || verb.form !== 'finite') return false;
  const isSpeech =
    verb.cues.some(({ frame }) => frame === 'speech') || CLAIMS.test(sentence.words[verb.head]?.norm ?? '');
  const { chunk, actors } = findSubject(chunks, at);
  return isSpeech && chunk?.type === 'noun' && actors.length === 0 && /s$/.test(sentence.words[chunk.head]?.norm ?? '');
};

const CLAIMS = /^(?:claim|claims|claimed|believe|believed|think|thought|fear|feared|hope|hoped)$/;

/** "The presidents of the five countries said that they ...", "rebels claimed they ...". */
export const isOfStrangers = (context: ChunkContext, chunks: readonly Chunk[], word: string): boolean => {
  if (!/^(?:they|their|them)$/.test(word)) return false;
  const { sentence } = context;
  const lead = chunks.findIndex((chunk) => chunk.type === 'noun' || chunk.type === 'actor');
  const chunk = chunks[lead];
  const areSides =
    chunk?.type === 'noun' &&
    SIDES.has(sentence.words[chunk.head]?.norm ?? '') &&
    chunks.slice(lead).some((one) => one.type === 'verb');
  return areSides || (word === 'they' && areTellers(context, chunks));
};
