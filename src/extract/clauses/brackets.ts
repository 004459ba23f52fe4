/**
 * In: the chunks of a sentence. Out: the same, without what stands in brackets behind a person.
 * Reads: "Ada Obi (PT) and Peter Omolo met", "Senator Ann Cole (D-California) met". The idea: a party at home is nobody at the table.
 */
import type { Chunk } from './chunk.ts';
import { isMark } from './lists.ts';

/** Chunks of the longest such aside. */
const MOST = 5;

const isPerson = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'actor' && !chunk.isPossessive && chunk.actors.some(({ person }) => person !== undefined);

const isPlain = (chunk: Chunk): boolean =>
  (chunk.type === 'noun' && !chunk.isTime && chunk.cues.length === 0) ||
  chunk.type === 'mark' ||
  chunk.type === 'adjective' ||
  (chunk.type === 'actor' && chunk.actors.every(({ person, role }) => person === undefined && role === undefined));

/** Where the brackets end that open at `at` behind a person; `at` itself where none do, or where they say more. */
const endOfBrackets = (chunks: readonly Chunk[], at: number): number => {
  if (!isMark(chunks[at], '(') || !isPerson(chunks[at - 1])) return at;
  const within = chunks.slice(at + 1, at + 2 + MOST).findIndex((chunk) => isMark(chunk, ')'));
  return within > 0 && chunks.slice(at + 1, at + 1 + within).every(isPlain) ? at + within + 2 : at;
};

/** "A (PT) and B met" becomes "A and B met". */
export const foldBrackets = (chunks: readonly Chunk[]): readonly Chunk[] => {
  if (!chunks.some((chunk) => isMark(chunk, '('))) return chunks;
  const folded: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    at = endOfBrackets(chunks, at);
    const chunk = chunks[at];
    if (chunk) folded.push(chunk);
  }
  return folded;
};
