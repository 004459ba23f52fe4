// In: a table. Out: CSV by RFC 4180, in UTF-8. The one idea: a spreadsheet takes a cell that begins with one of a few
// signs for a formula and may run it, and words of articles are not to be trusted: such a cell gets an apostrophe.
import { type Column, SEPARATOR, type Table, type Value } from './columns.ts';

export type CsvOptions = {
  /** `guarded`: with the apostrophe, for spreadsheets; `raw`: without, for programs. */
  readonly cells: 'guarded' | 'raw';
  /** `with`: a byte order mark, by which Excel knows UTF-8. */
  readonly mark: 'with' | 'without';
};

/** The head, and a line for each row; lines end with CR LF. */
export function toCsv<Row>({ columns, rows }: Table<Row>, { cells, mark }: CsvOptions): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map((column) => toCell(column, row, cells))),
  ];
  return `${mark === 'with' ? '\ufeff' : ''}${lines.map((line) => `${line.map(toField).join(',')}\r\n`).join('')}`;
}

function toCell<Row>({ value, type }: Column<Row>, row: Row, cells: CsvOptions['cells']): string {
  const text = toText(value(row));
  return cells === 'raw' || type === 'nonNegativeInteger' ? text : toGuarded(text);
}

function toText(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  // A separator inside of a value would make two of it.
  return value.map((one) => one.replaceAll(SEPARATOR.trim(), ',')).join(SEPARATOR);
}

// OWASP, "CSV Injection": also the full-width forms, which some spreadsheets take for the same.
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** `=1+1` becomes `'=1+1`; a spreadsheet shows it as text. */
export function toGuarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function toField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
