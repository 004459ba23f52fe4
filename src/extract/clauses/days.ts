/** In: a place in a sentence. Out: one chunk of time where a day of several words begins: "4 June 2024". */
import type { Chunk, ChunkContext, NounChunk } from './chunk.ts';

const LEADS = /^(?:on|from|between|in|by|since|until|the)$/;

/** "Tuesday, 30 April", "4 June 2024": commas and numbers of a day are no places where a clause could break. */
export const readDay = ({ sentence, days = [] }: ChunkContext, at: number): NounChunk | undefined => {
  if (days.length === 0) return undefined;
  const offset = (sentence.words[at]?.begin ?? 0) - sentence.begin;
  const day = days.find(({ begin, end }) => begin <= offset && offset < end);
  const previous = (sentence.words[at - 1]?.begin ?? -1) - sentence.begin;
  const isFirst = day !== undefined && (previous < day.begin || LEADS.test(sentence.words[at - 1]?.norm ?? ''));
  if (!day || !isFirst || LEADS.test(sentence.words[at]?.norm ?? '')) return undefined;
  let end = at;
  while ((sentence.words[end]?.begin ?? Number.POSITIVE_INFINITY) - sentence.begin < day.end) end += 1;
  // "said on Sunday | talks would begin"
  const isAlone =
    sentence.words[at - 1]?.norm === 'on' && sentence.words[end]?.shape === 'lower' && sentence.tags[end] === 'NOUN';
  return end - at < 2 && !isAlone
    ? undefined
    : {
        type: 'noun',
        begin: at,
        end,
        head: end - 1,
        possessors: [],
        modifiers: [],
        isTime: true,
        isDefinite: false,
        isIndefinite: false,
        cues: [],
      };
};

/** "their 4 June 2024 | meeting": the day that stands last, between an owner and what is owned. */
export const findOwnedDay = (chunks: readonly Chunk[]): NounChunk | undefined => {
  const [owner, day] = [chunks.at(-2), chunks.at(-1)];
  const isOwned = owner?.type === 'actor' && owner.isPossessive;
  return isOwned && day?.type === 'noun' && day.isTime && day.cues.length === 0 ? day : undefined;
};
