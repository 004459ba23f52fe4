// In: the cells of a table. Out: the same, and notes to go below it. The one idea: an IRI is there to be copied and not
// to be read; where the table is too wide it makes room for words, and stands whole in a line of its own.
import { toColumns, toTitle } from './table.ts';

// Shorter ones, such as party:CN, are read as they stand.
const SHORT = 16;
const GAP = 2;

export type NoteOptions = {
  /** Of the terminal, in columns. */
  readonly width: number;
  /** Of each column: does it hold IRIs and nothing else? */
  readonly isIri: readonly boolean[];
};

/** Where the table does not fit, a long IRI becomes the number of a note: `[1]`. The same IRI has the same number. */
export function toNotes(
  cells: readonly (readonly string[])[],
  variables: readonly string[],
  { width, isIri }: NoteOptions,
): { readonly cells: readonly (readonly string[])[]; readonly notes: readonly string[] } {
  const widest = variables.map((name, column) =>
    Math.max(toColumns(toTitle(name)), ...cells.map((row) => toColumns(row[column] ?? ''))),
  );
  const needed = widest.reduce((sum, columns) => sum + columns, GAP * (variables.length - 1));
  if (needed <= width || variables.length < 2) return { cells, notes: [] };
  const numbers = new Map<string, number>();
  const toNumber = (text: string): string => {
    numbers.set(text, numbers.get(text) ?? numbers.size + 1);
    return `[${numbers.get(text)}]`;
  };
  const numbered = cells.map((row) =>
    row.map((text, column) => (isIri[column] && text !== '' && (widest[column] ?? 0) > SHORT ? toNumber(text) : text)),
  );
  return { cells: numbered, notes: [...numbers.keys()] };
}
