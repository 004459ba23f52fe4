/**
 * In: a text. Out: its lines, trimmed, with where they stand; blank ones are left out. Two repairs: lines that were
 * wrapped at a fixed width are joined to their paragraph, and a date put before the first words is cut off.
 */
import type { BlockRole } from '../../model/index.ts';
import { isBullet, type Shape, shapeOf } from './shape.ts';

/** Offsets are UTF-16 units of the text; `number` is the line's number in the text, from 1. */
export interface Line {
  readonly number: number;
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  /** What `text` looks like; several passes ask. */
  readonly shape: Shape;
}

/** A line on its way to be a block: `role` is missing as long as no pass has spoken. */
export interface Draft extends Line {
  readonly role?: BlockRole;
  readonly reason?: string;
}

function toPiece(begin: number, text: string): Omit<Line, 'number'> {
  return { begin, end: begin + text.length, text, shape: shapeOf(text) };
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/** The non-blank lines of `text`. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let number = 1;
  const keep = (stop: number) => {
    const raw = text.slice(start, stop);
    const trimmed = raw.trim();
    const begin = start + raw.length - raw.trimStart().length;
    if (trimmed) lines.push({ number, ...toPiece(begin, trimmed) });
  };
  for (const match of text.matchAll(BREAK)) {
    keep(match.index);
    start = match.index + match[0].length;
    number += 1;
  }
  keep(text.length);
  return lines;
}

/**
 * Joins the lines of paragraphs that were wrapped at a fixed width, as in letters and old wire copy. A line was
 * wrapped if the first word of the next would not have fitted; a text is wrapped if that holds for half of its lines.
 */
export function joinWrapped(text: string, lines: readonly Line[]): readonly Line[] {
  const width = lines.reduce((most, line) => (line.text.includes('://') ? most : Math.max(most, line.text.length)), 0);
  if (width < 40 || width > 110) return lines;
  const runsOn = (line: Line, next: Line | undefined) =>
    next !== undefined &&
    next.number === line.number + 1 &&
    !isBullet(next.text) &&
    line.text.length + 1 + next.text.search(/\s|$/) > width;
  const neighbours = lines.filter((line, index) => lines[index + 1]?.number === line.number + 1).length;
  const wrapped = lines.filter((line, index) => runsOn(line, lines[index + 1])).length;
  if (wrapped < 3 || wrapped < neighbours / 2) return lines;

  // in such a text a line that breaks off goes on in the next, however short it is
  const breaksOff = (line: Line, next: Line | undefined) =>
    next !== undefined &&
    next.number === line.number + 1 &&
    !isBullet(next.text) &&
    (/^\p{Ll}/u.test(next.text) || (/[\p{L},]$/u.test(line.text) && line.text.length > width / 2));
  const joined: Line[] = [];
  let first: Line | undefined;
  for (const [index, line] of lines.entries()) {
    first ??= line;
    if (runsOn(line, lines[index + 1]) || breaksOff(line, lines[index + 1])) continue;
    joined.push(first === line ? line : { ...first, ...toPiece(first.begin, text.slice(first.begin, line.end)) });
    first = undefined;
  }
  return joined;
}

const STAMP =
  /^(?:(?:date|published|updated|posted)(?:\s+on)?\s{0,3}:?\s{0,3})?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?)?(?:\s{1,3}https?:\/\/\S{1,2000})?(?=\s|$)/i;

/** Marks a dated header line, and cuts it where words follow: "date 2024-03-05 The two sides …" is two blocks. */
export function cutHeader(lines: readonly Draft[]): readonly Draft[] {
  return lines.flatMap((line, index) => {
    const stamp = index < 3 && line.role === undefined ? STAMP.exec(line.text.slice(0, 2100)) : null;
    if (!stamp) return [line];
    const rest = line.text.slice(stamp[0].length).trimStart();
    if (!/\p{L}{2}.*\s.*\p{L}{2}/su.test(rest.slice(0, 400)))
      return [{ ...line, role: 'metadata', reason: 'header line' }];
    return [
      { ...line, ...toPiece(line.begin, stamp[0]), role: 'metadata', reason: 'header line' },
      { ...line, ...toPiece(line.end - rest.length, rest) },
    ];
  });
}
