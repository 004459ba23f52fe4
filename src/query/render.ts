// In: an answer, and how it is wanted. Out: its text, piece by piece. The one idea: each form of answer has a format
// that suits it when none is asked for, and a format that cannot hold it is an error that names those that can.
import type { Quad, Term } from '@rdfjs/types';
import { RDF, sortQuads, toDocument } from '../rdf/index.ts';
import { type Answer, type Row, readAll } from './engine.ts';
import { QueryError } from './errors.ts';
import { toNotes } from './notes.ts';
import { type Prefixes, toShortIri } from './prefixed.ts';
import { toBooleanJson, toCsv, toJson, toTsv } from './results.ts';
import { toBooleanXml, toXml } from './results-xml.ts';
import { toPlainText, toTable } from './table.ts';
import { toQuadTree, toRowTree } from './tree.ts';

/** For eyes, for spreadsheets, for programs; the last two for the graphs that CONSTRUCT and DESCRIBE make. */
export type ResultFormat = 'table' | 'tree' | 'csv' | 'tsv' | 'json' | 'xml' | 'turtle' | 'nquads';

const graphFormats = { turtle: 'Turtle', nquads: 'N-Quads' } as const;

export type RenderOptions = {
  /** By default a table, and Turtle for a graph. */
  readonly format?: ResultFormat | undefined;
  /** Of the terminal, in columns; tables fit into it. */
  readonly width: number;
  /** Tables show IRIs by these. */
  readonly prefixes: Prefixes;
};

/** Writes an answer out. Throws a QueryError where the format cannot hold it. */
export async function* renderAnswer(answer: Answer, options: RenderOptions): AsyncGenerator<string> {
  const { format = answer.kind === 'quads' ? 'turtle' : 'table' } = options;
  if (answer.kind === 'boolean') yield renderBoolean(answer.value, format);
  else if (answer.kind === 'rows') yield* renderRows(answer.variables, answer.rows, format, options);
  else if (format === 'turtle' || format === 'nquads')
    yield* toDocument(await readAll(answer.quads), { format, prefixes: options.prefixes }).text;
  else if (format === 'tree') yield renderQuadTree(await readAll(answer.quads), options);
  else yield* renderRows(['subject', 'predicate', 'object'], toRows(answer.quads), format, options);
}

/** A table of an answer's rows, with their number under it. */
export function renderTable(
  variables: readonly string[],
  rows: readonly Row[],
  { width, prefixes }: RenderOptions,
): string {
  if (rows.length === 0) return 'no rows\n';
  const isIri = variables.map((name) => rows.every((row) => (row.get(name)?.termType ?? 'NamedNode') === 'NamedNode'));
  const { cells, notes } = toNotes(toCells(variables, rows, prefixes), variables, { width, isIri });
  const list = notes.map((text, at) => `[${at + 1}] ${text}\n`).join('');
  return `${toTable(variables, cells, { width })}\n${list === '' ? '' : `${list}\n`}${toCount(rows.length, 'row')}\n`;
}

function renderTree(variables: readonly string[], rows: readonly Row[], { width, prefixes }: RenderOptions): string {
  if (rows.length === 0) return 'no rows\n';
  return `${toRowTree(variables.map(toPlainText), toCells(variables, rows, prefixes), { width })}\n${toCount(rows.length, 'row')}\n`;
}

function renderQuadTree(quads: readonly Quad[], { width, prefixes }: RenderOptions): string {
  const toText = (term: Term): string => (RDF.type.equals(term) ? 'a' : toPlainText(toCell(term, prefixes)));
  return `${toQuadTree(sortQuads(quads), toText, { width })}\n${toCount(quads.length, 'statement')}\n`;
}

function toCount(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function toCells(
  variables: readonly string[],
  rows: readonly Row[],
  prefixes: Prefixes,
): readonly (readonly string[])[] {
  return rows.map((row) => variables.map((name) => toPlainText(toCell(row.get(name), prefixes))));
}

async function* renderRows(
  variables: readonly string[],
  rows: AsyncIterable<Row>,
  format: ResultFormat,
  options: RenderOptions,
): AsyncGenerator<string> {
  switch (format) {
    case 'table':
      yield renderTable(variables, await readAll(rows), options);
      break;
    case 'csv':
      yield* toCsv(variables, rows);
      break;
    case 'tsv':
      yield* toTsv(variables, rows);
      break;
    case 'json':
      yield* toJson(variables, rows);
      break;
    case 'tree':
      yield renderTree(variables, await readAll(rows), options);
      break;
    case 'xml':
      yield* toXml(variables, rows);
      break;
    default:
      throw new QueryError(
        `${graphFormats[format]} holds a graph, and this query answers with rows: take table, tree, csv, tsv, json or xml`,
      );
  }
}

function renderBoolean(value: boolean, format: ResultFormat): string {
  if (format === 'turtle' || format === 'nquads') {
    throw new QueryError(
      `${graphFormats[format]} holds a graph, and this query answers yes or no: take table, json or xml`,
    );
  }
  if (format === 'json') return toBooleanJson(value);
  if (format === 'xml') return toBooleanXml(value);
  return format === 'table' || format === 'tree' ? `${value ? 'yes' : 'no'}\n` : `${value}\n`;
}

async function* toRows(quads: AsyncIterable<Quad>): AsyncGenerator<Row> {
  for await (const { subject, predicate, object } of quads) {
    yield new Map<string, Term>(Object.entries({ subject, predicate, object }));
  }
}

function toCell(term: Term | undefined, prefixes: Prefixes): string {
  if (term === undefined) return '';
  if (term.termType === 'NamedNode') return toShortIri(term.value, prefixes);
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}
