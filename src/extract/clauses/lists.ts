/** In: chunks and a place. Out: the actors of the list that begins or ends there: "A, B and C". */

import type { Actor } from '../nouns/discourse.ts';
import type { Chunk } from './chunk.ts';

/** Index of the first chunk of the noun phrase whose head is at `at`: possessors and adjectives before it. */
export const startOfPhrase = (chunks: readonly Chunk[], at: number): number => {
  let start = at;
  for (;;) {
    const before = chunks[start - 1];
    if (before?.type === 'actor' && before.isPossessive) start -= 1;
    else if (before?.type === 'adjective' && start === at) start -= 1;
    else return start;
  }
};

/** In: a chunk and a punctuation mark. Out: whether the chunk is that mark. */
export const isMark = (chunk: Chunk | undefined, mark: string): boolean =>
  chunk?.type === 'mark' && chunk.word === mark;

/** "Minister A, along with Adviser B": who goes along, and has no party of his own, is of A's. */
const withCompany = (
  joint: readonly Chunk[],
  [first]: readonly Actor[],
  others: readonly Actor[],
): readonly Actor[] => {
  const isAlong = joint.some((chunk) => chunk.type === 'coordinator' && /^(?:along|together)$/.test(chunk.word));
  if (!isAlong || first?.party === undefined) return others;
  const { party } = first;
  // nobody goes along with another president of his own country
  return others.map((one) =>
    one.party === undefined && one.role !== undefined && one.role !== first.role ? { ...one, party } : one,
  );
};

/** The actors of the coordination that ends at `at` ("A, B and C"), leftwards. */
export const coordinationEndingAt = (
  chunks: readonly Chunk[],
  at: number,
): { readonly actors: readonly Actor[]; readonly start: number } => {
  let start = startOfPhrase(chunks, at);
  const last = chunks[at];
  let actors: readonly Actor[] = last?.type === 'actor' ? last.actors : [];
  let isRow = false;
  for (;;) {
    let index = start - 1;
    if (chunks[index]?.type === 'coordinator') index -= 1;
    // "A; B; and C": a new clause has no "and" behind its mark
    const isOfRow: boolean = isMark(chunks[index], ';') && (isRow || chunks[index + 1]?.type === 'coordinator');
    isRow ||= isOfRow;
    if (chunks[index]?.type === 'comma' || isOfRow) index -= 1;
    if (index === start - 1) break;
    const before = chunks[index];
    if (before?.type !== 'actor' || before.isPossessive) break;
    const isComma = chunks[start - 1]?.type === 'comma';
    const first = chunks[start];
    // "in Berlin, Minister A and Minister B"
    if (isComma && before.form === 'party' && first?.type === 'actor' && first.form === 'designation') break;
    if (
      isComma &&
      actors === (last?.type === 'actor' ? last.actors : undefined) &&
      chunks[start - 1] &&
      !chunks.slice(index, at).some((chunk) => chunk.type === 'coordinator')
    )
      break;
    actors = [...before.actors, ...withCompany(chunks.slice(index, start), before.actors, actors)];
    start = startOfPhrase(chunks, index);
  }
  return { actors, start };
};

/** ", who is on an official visit, and": a relative clause between two members of a list. */
const skipRelative = (chunks: readonly Chunk[], at: number): number => {
  if (chunks[at]?.type !== 'comma' || chunks[at + 1]?.type !== 'relative') return at;
  const close = chunks.findIndex(
    (chunk, index) => index > at + 1 && chunk.type === 'comma' && chunks[index + 1]?.type === 'coordinator',
  );
  return close < 0 ? at : close;
};

/** "Mr A, Minister of X; Mr B, Minister of Y; and Mr C": a row of dignitaries, and no new clause. */
const isSemicolonOfList = (chunks: readonly Chunk[], at: number): boolean => {
  if (!isMark(chunks[at], ';')) return false;
  const next = chunks[at + 1]?.type === 'coordinator' ? at + 2 : at + 1;
  const named = chunks[chunks[next]?.type === 'preposition' ? next + 1 : next];
  const verb = chunks[next + 1];
  const isNamed = named?.type === 'actor' && named.actors.every(({ person, role }) => person !== undefined || role);
  return isNamed && !(verb?.type === 'verb' && verb.form === 'finite');
};

/** "A, B and C" from `at` rightwards: the actors, and the index after the last. A new clause ends the list. */
export const actorsFrom = (
  chunks: readonly Chunk[],
  at: number,
  options: { readonly isClosedList?: boolean } = {},
): { readonly actors: readonly Actor[]; readonly end: number } => {
  const actors: Actor[] = [];
  let index = at;
  let end = at;
  while (index < chunks.length) {
    let chunk = chunks[index];
    if (chunk?.type === 'noun' && actors.length === 0 && chunk.modifiers.length === 0) break;
    const owned = chunks[index + 1];
    // "President A's envoy B"
    if (
      chunk?.type === 'actor' &&
      chunk.isPossessive &&
      actors.length > 0 &&
      owned?.type === 'actor' &&
      !owned.isPossessive
    ) {
      const party = chunk.actors[0]?.party;
      actors.push(
        ...owned.actors.map((one) => (one.party === undefined && party !== undefined ? { ...one, party } : one)),
      );
      end = index += 2;
      break;
    }
    if (chunk?.type !== 'actor' || chunk.isPossessive) break;
    const after = chunks[index + 1];
    if (actors.length > 0 && after?.type === 'verb' && after.form === 'finite' && !options.isClosedList) break;
    actors.push(...chunk.actors);
    index += 1;
    end = index;
    chunk = chunks[index];
    if (chunk?.type === 'mark' && chunk.word === '(') {
      while (index < chunks.length && (chunks[index] as { word?: string }).word !== ')') index += 1;
      end = index += 1;
    }
    if (options.isClosedList) index = skipRelative(chunks, index);
    if (chunks[index]?.type === 'comma' || isSemicolonOfList(chunks, index)) index += 1;
    if (chunks[index]?.type === 'coordinator') index += 1;
    if (chunks[index]?.type === 'adverb' && chunks[index - 1]?.type === 'coordinator') index += 1;
    if (
      chunks[index]?.type === 'preposition' &&
      /^(?:with|by)$/.test((chunks[index] as { word: string }).word) &&
      chunks[index - 1]?.type === 'coordinator'
    )
      index += 1;
    if (index === end) break;
  }
  return { actors, end };
};
