/** In: one sentence. Out: the encounters that it names, in the order of its words. */
import type { SentenceContext } from '../context.ts';
import { findWitnesses } from './attended-by.ts';
import type { Candidate } from './candidates.ts';
import { fromNoun } from './encounter-nouns.ts';
import { fromVerb } from './encounter-verbs.ts';

export const findEncounters = (context: SentenceContext): Candidate[] => {
  const found = context.chunks.flatMap((chunk, index) =>
    chunk.type === 'verb' ? fromVerb(context, index) : chunk.type === 'noun' ? fromNoun(context, index) : [],
  );
  const [only, ...others] = found;
  const witnesses = only !== undefined && others.length === 0 ? findWitnesses(context) : [];
  return only === undefined || witnesses.length === 0 ? found : [{ ...only, actors: [...only.actors, ...witnesses] }];
};
