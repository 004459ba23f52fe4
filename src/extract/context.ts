/** What the rules of one sentence see: its chunks, dates and places, and what the article has established before it. */

import type { Lexicon } from '../lexicon/index.ts';
import type { Chunk } from './clauses/chunk.ts';
import type { DateMention } from './dates/index.ts';
import type { Discourse } from './nouns/discourse.ts';
import type { PlaceMention } from './places.ts';
import type { Sentence } from './sentence.ts';

export interface SentenceContext {
  readonly sentence: Sentence;
  readonly chunks: readonly Chunk[];
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly lexicon: Lexicon;
  readonly discourse: Discourse;
  readonly published: string | undefined;
}
