// In: cells of text. Out: lines with aligned columns that fit a width. The one idea: columns give way where that
// costs the fewest lines, and their words go on in the next line, up to a height at which rows can still be told apart.

export type TableOptions = {
  /** Of the terminal, in columns. */
  readonly width: number;
};

const GAP = '  ';
// Of a cell's lines; the other formats give all of it.
const HIGHEST = 6;
// How far a column may be narrowed: first to its longest word, up to so many letters; then further, if it has to be.
const NARROWEST = [24, 16, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3] as const;

/** A table with a head, a rule under it, and a line or more for each row. */
export function toTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width }: TableOptions,
): string {
  const cells = [head.map(toTitle), ...rows].map((row) => row.map(toPlainText));
  const widths = toWidths(cells, width - GAP.length * (head.length - 1));
  const [first, ...others] = cells.map((row) => toLines(row, widths));
  const rule = widths.map((columns) => '-'.repeat(columns)).join(GAP);
  return [...(first ?? []), rule, ...others.flat()].map((line) => `${line.trimEnd()}\n`).join('');
}

/** `theirOffice` is read, and broken, more easily as `their office`. */
export function toTitle(name: string): string {
  return name.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** Text from the web must not move the cursor, or turn the direction of what follows. */
export function toPlainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim();
}

function toWidths(cells: readonly (readonly string[])[], available: number): readonly number[] {
  const columns = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
  const natural = columns.map((texts) => longest(texts.map(toColumns)));
  if (sum(natural) <= available) return natural;
  const words = columns.map((texts) => longest(texts.flatMap(toWords).map(toColumns)));
  const floors = NARROWEST.map((most) => words.map((longestWord) => Math.min(longestWord, most)));
  const floor = floors.find((least) => sum(least) <= available) ?? floors.at(-1) ?? [];
  return narrow(natural, floor, available);
}

// One column at a time gives one place: the one that would still be the lowest, so that long words keep the room that
// short ones do not need; of several, the widest.
function narrow(natural: readonly number[], floor: readonly number[], available: number): readonly number[] {
  const widths = [...natural];
  for (let excess = sum(widths) - available; excess > 0; excess -= 1) {
    let best = -1;
    for (const [at, columns] of widths.entries()) {
      if (columns <= (floor[at] ?? 0)) continue;
      const [height, least] = [toHeight(natural, widths, at), best < 0 ? 0 : toHeight(natural, widths, best)];
      if (best < 0 || height < least || (height === least && columns > (widths[best] ?? 0))) best = at;
    }
    if (best < 0) break;
    widths[best] = (widths[best] ?? 0) - 1;
  }
  return widths;
}

// Of the column's longest text, in lines, if it were narrower by one.
function toHeight(natural: readonly number[], widths: readonly number[], at: number): number {
  return Math.ceil((natural[at] ?? 0) / Math.max(1, (widths[at] ?? 1) - 1));
}

function toLines(row: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = row.map((text, column) => cut(wrap(text, widths[column] ?? 1), widths[column] ?? 1));
  const height = longest(wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped.map((lines, column) => pad(lines[line] ?? '', widths[column] ?? 1)).join(GAP),
  );
}

/** A text in lines of so many columns. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of toWords(text)) {
    if (toColumns((line + word).trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
    while (toColumns(line.trimEnd()) > width) {
      const head = takeColumns(line, width);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line.trimEnd()];
}

function cut(lines: readonly string[], width: number): readonly string[] {
  if (lines.length <= HIGHEST) return lines;
  const last = lines[HIGHEST - 1] ?? '';
  const room = toColumns(last) < width ? last : takeColumns(last, width - 1);
  return [...lines.slice(0, HIGHEST - 1), `${room}…`];
}

// With the blank that follows it; an IRI may also go on in the next line after one of its signs.
function toWords(text: string): readonly string[] {
  return text.match(/\s|.+?(?:(?<=[/#&=:]|\p{L}-)(?=\p{L}|\p{N})|\s|$)/gu) ?? [];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u;
const narrowOnly = /^[\u0020-\u024f]*$/;

/** How many columns of a terminal a text takes. */
export function toColumns(text: string): number {
  if (narrowOnly.test(text)) return text.length;
  return sum([...graphemes.segment(text)].map(({ segment }) => (wide.test(segment) ? 2 : 1)));
}

function takeColumns(text: string, width: number): string {
  let taken = '';
  for (const { segment } of graphemes.segment(text)) {
    if (taken !== '' && toColumns(taken + segment) > width) break;
    taken += segment;
  }
  return taken;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - toColumns(text)));
}

function longest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
