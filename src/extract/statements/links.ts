/** In: a topic's place in a sentence. Out: the preposition that it hangs on: "support for X", "efforts against X". */
import type { Chunk } from '../clauses/chunk.ts';

/** The preposition before the topic's phrase, which is in `chunks[start]`; undefined where it hangs on none. */
export const findLink = (chunks: readonly Chunk[], start: number, topicBegin: number): string | undefined => {
  if ((chunks[start]?.begin ?? 0) < topicBegin && chunks[start]?.type === 'verb') return undefined;
  let index = start - 1;
  while (
    chunks[index]?.type === 'adjective' ||
    chunks[index]?.type === 'adverb' ||
    chunks[index]?.type === 'quote' ||
    (chunks[index]?.type === 'actor' && (chunks[index] as { isPossessive: boolean }).isPossessive)
  )
    index -= 1;
  const chunk = chunks[index];
  return chunk?.type === 'preposition' ? chunk.word : undefined;
};
