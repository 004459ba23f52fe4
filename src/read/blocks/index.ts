/**
 * In: a text, and the roles that its format already gave. Out: its lines, each with a role. The passes stand in order:
 * each marks only lines that none before it has marked, and what is left at the end is a paragraph. Facts are read from
 * headlines and paragraphs, so a pass that is not sure leaves the line alone.
 */
import { markDuplicates } from './duplicates.ts';
import { markFurniture } from './furniture.ts';
import { markHeadings } from './headings.ts';
import { markHeadline } from './headline.ts';
import { cutHeader, type Draft, joinWrapped, splitLines } from './lines.ts';
import { markOtherStories } from './other-stories.ts';

export { findDateline } from './dateline.ts';
export type { Draft } from './lines.ts';

const PASSES = [cutHeader, markFurniture, markOtherStories, markHeadline, markHeadings, markDuplicates] as const;

/** A role by the number of the line, from 1, for lines whose format says what they are. */
export type KnownRoles = ReadonlyMap<number, Pick<Draft, 'role' | 'reason'>>;

/** The lines of `text` in order, each with its role; every character that is not white space lies in one. */
export function findBlocks(text: string, known: KnownRoles = new Map()): readonly Draft[] {
  const lines: readonly Draft[] = joinWrapped(text, splitLines(text)).map((line) => ({
    ...line,
    ...known.get(line.number),
  }));
  return PASSES.reduce((marked, pass) => pass(marked), lines).map((line) =>
    line.role === undefined ? { ...line, role: 'paragraph' } : line,
  );
}
