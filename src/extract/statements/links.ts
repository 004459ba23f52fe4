/** In: a topic's place in a sentence. Out: the preposition that it hangs on: "support for X", "efforts against X". */
import type { Chunk } from '../clauses/chunk.ts';
import type { SentenceContext } from '../context.ts';

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

const SAYS = new Set(
  'said says say warned warns told tells added adds argued argues believes insisted insists stressed noted notes replied claimed declared stated announced'.split(
    ' ',
  ),
);

/** "A said | any talks on X would be useless": a clause without "that", of which the topic at `start` is the subject. */
export const opensBareClause = ({ chunks, sentence }: SentenceContext, at: number, start: number): boolean => {
  const verb = chunks[at];
  if (verb?.type !== 'verb' || verb.form !== 'finite' || verb.isPassive) return false;
  if (!SAYS.has(sentence.words[verb.head]?.norm ?? '')) return false;
  // "told the press in X that": what hangs on the verb itself
  if (chunks[at + 1]?.type === 'preposition') return false;
  const passes = (chunk: Chunk): boolean =>
    /^(?:noun|preposition|actor|adjective|adverb|quote)$/.test(chunk.type) ||
    (chunk.type === 'verb' && chunk.form !== 'finite');
  const next = chunks.findIndex((chunk, index) => index > start && !passes(chunk));
  const clause = chunks[next];
  const isOwn = chunks.slice(at + 1, start).every(passes);
  return isOwn && clause?.type === 'verb' && clause.form === 'finite';
};
