/**
 * In: the chunks of a sentence and a place in them. Out: where a verb, a relative clause or an apposition lies around it.
 * The idea: the steps that the search for a subject takes over what cannot be the subject.
 */
import type { ActorChunk, Chunk, NounChunk } from './chunk.ts';
import type { VerbChunk } from './verbs.ts';

export type Nominal = ActorChunk | NounChunk;

export const isNominal = (chunk: Chunk | undefined): chunk is Nominal =>
  chunk?.type === 'actor' || chunk?.type === 'noun';

const isFiniteVerb = (chunk: Chunk | undefined): chunk is VerbChunk =>
  chunk?.type === 'verb' && chunk.form === 'finite';

export const verbIndexLeftOf = (
  chunks: readonly Chunk[],
  at: number,
  accepts: (verb: VerbChunk) => boolean,
): number => {
  for (let index = at - 1; index >= 0; index -= 1) {
    const chunk = chunks[index];
    if (chunk?.type === 'verb' && accepts(chunk)) return index;
    if (chunk?.type === 'mark' && /^[;:]$/.test(chunk.word)) return -1;
  }
  return -1;
};

export const verbIndexRightOf = (chunks: readonly Chunk[], at: number): number =>
  chunks.findIndex((chunk, index) => index > at && isFiniteVerb(chunk));

/** "after the minister had talks": a preposition that opens a clause as well. */
export const opensClause = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'preposition' && /^(?:after|before|since|until|as)$/.test(chunk.word);

/** "A, who is visiting Bergen, Norway, held": past a relative clause between commas, where it has but one verb. */
export const beforeRelativeClause = (chunks: readonly Chunk[], at: number): number | undefined => {
  let close = at - 1;
  while (chunks[close]?.type === 'adverb') close -= 1;
  if (chunks[close]?.type !== 'comma') return undefined;
  const opener = chunks.findLastIndex((chunk, index) => index < close && chunk.type === 'relative');
  if (opener < 1 || chunks[opener - 1]?.type !== 'comma') return undefined;
  const verbs = chunks.slice(opener, close).filter(isFiniteVerb).length;
  const isWhose = (chunks[opener] as { word?: string }).word === 'whose';
  return verbs === 1 || (verbs === 0 && isWhose) ? opener - 2 : undefined;
};

/** Chunks of the longest report that stands between commas. */
const REPORT = 10;

/** "A, the state agency reported, called": past the words that say whose report it is, to A. */
export const beforeReport = (chunks: readonly Chunk[], at: number): number | undefined => {
  const verb = chunks[at - 2];
  const isReport = verb?.type === 'verb' && verb.form === 'finite' && verb.cues.some(({ frame }) => frame === 'speech');
  if (!isReport || chunks[at - 1]?.type !== 'comma') return undefined;
  let opener = at - 3;
  while (at - opener < REPORT && chunks[opener] && chunks[opener]?.type !== 'comma') opener -= 1;
  const isPlain = chunks
    .slice(opener + 1, at - 2)
    .every(({ type }) => /^(?:actor|noun|adjective|preposition|adverb)$/.test(type));
  return isPlain && at - opener < REPORT && chunks[opener - 1]?.type === 'actor' ? opener - 1 : undefined;
};

/** "A, the mayor", "A - the mayor": a comma or a dash. */
export const opensAside = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'comma' || (chunk?.type === 'mark' && /^(?:--?|–|—)$/.test(chunk.word));

/** "Wang Yi, the top diplomat, said": an office without a name stands in apposition to a name, not to a town. */
export const isApposition = (nominal: Nominal, apposedTo: Nominal): boolean =>
  apposedTo.type === 'actor' &&
  !apposedTo.actors.every((actor) => actor.isPlaceName) &&
  !(nominal.type === 'actor' && nominal.designations?.some((one) => one.name !== undefined));

/** "with A and | B": the coordination to the left of `at` hangs on a preposition. */
export const leansOnPreposition = (chunks: readonly Chunk[], at: number): boolean => {
  let index = at;
  while (
    index >= 0 &&
    (chunks[index]?.type === 'coordinator' || chunks[index]?.type === 'comma' || isNominal(chunks[index]))
  ) {
    // "in Berlin, Minister A and Minister B": a person does not go on with a list that opens with a place
    const isPlace = chunks[index]?.type === 'actor' && (chunks[index] as ActorChunk).form === 'party';
    const next = chunks[index + 2];
    if (isPlace && chunks[index + 1]?.type === 'comma' && next?.type === 'actor' && next.form === 'designation')
      return false;
    // "In a separate call, A and B": nor with a phrase that opens the sentence
    const isOpening = chunks[index]?.type === 'noun' && chunks[index - 1]?.type === 'preposition' && index === 1;
    if (isOpening && chunks[2]?.type === 'comma' && next?.type === 'actor') return false;
    index -= 1;
  }
  return chunks[index]?.type === 'preposition';
};

export const relativeBefore = (chunks: readonly Chunk[], verbAt: number): number => {
  for (let index = verbAt - 1; index >= Math.max(0, verbAt - 3); index -= 1)
    if (chunks[index]?.type === 'relative') return index;
  return -1;
};

/** "a peace that upholds the law": whether the verb is of a clause whose subject is the noun before it. */
export const isSubjectRelative = (chunks: readonly Chunk[], verbAt: number): boolean => {
  const opener = chunks[verbAt - 1];
  return (opener?.type === 'that' || opener?.type === 'relative') && isNominal(chunks[verbAt - 2]);
};

/** "the ideas that China has put forward": where the clause of a verb with a subject of its own hangs on a noun. */
export const objectRelative = (chunks: readonly Chunk[], verbAt: number): number => {
  let index = verbAt - 1;
  while (index >= 0 && (isNominal(chunks[index]) || chunks[index]?.type === 'adverb')) index -= 1;
  const opener = chunks[index];
  const opens = opener?.type === 'that' || opener?.type === 'relative';
  return opens && index < verbAt - 1 && chunks[index - 1]?.type === 'noun' ? index : -1;
};
