/** In: one sentence. Out: the encounters that it names, in the order of its words. */
import type { SentenceContext } from '../context.ts';
import { toTraitBits } from '../text/traits.ts';
import { findWitnesses } from './attended-by.ts';
import type { Candidate } from './candidates.ts';
import { fromNoun } from './encounter-nouns.ts';
import { fromVerb } from './encounter-verbs.ts';

const wordTraits = ({ sentence }: SentenceContext, at: number): number => sentence.words[at]?.traits ?? 0;

export const findEncounters = (context: SentenceContext): Candidate[] => {
  const found: Candidate[] = [];
  for (const [index, chunk] of context.chunks.entries()) {
    if (chunk.type !== 'verb' && chunk.type !== 'noun') continue;
    // without a cue only a few verbs tell of an encounter
    const isTogether = (wordTraits(context, chunk.head) & toTraitBits('together')) !== 0;
    if (chunk.cues.length === 0 && !isTogether) continue;
    found.push(...(chunk.type === 'verb' ? fromVerb(context, index) : fromNoun(context, index)));
  }
  const [only, ...others] = found;
  const witnesses = only !== undefined && others.length === 0 ? findWitnesses(context) : [];
  return only === undefined || witnesses.length === 0 ? found : [{ ...only, actors: [...only.actors, ...witnesses] }];
};
