// In: an answer, and how it is wanted. Out: its text, piece by piece. The one idea: each form of answer has a format
// that suits it when none is asked for, and a format that cannot hold it is an error that names those that can.
import type { Quad, Term } from '@rdfjs/types';
import { RDF, sortQuads, toDocument } from '../rdf/index.ts';
import { type Answer, type Row, readAll } from './engine.ts';
import { QueryError } from './errors.ts';
import type { Labels } from './labels.ts';
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
  /** Finds names by which tables and trees show IRIs; without it they show none. */
  readonly toLabels?: (iris: readonly string[]) => Promise<Labels>;
};

/** How a term is shown to a person. */
type ToCell = (term: Term | undefined) => string;

/** Writes an answer out. Throws a QueryError where the format cannot hold it. */
export async function* renderAnswer(answer: Answer, options: RenderOptions): AsyncGenerator<string> {
  const { format = answer.kind === 'quads' ? 'turtle' : 'table' } = options;
  if (answer.kind === 'boolean') yield renderBoolean(answer.value, format);
  else if (answer.kind === 'rows') yield* renderRows(answer.variables, answer.rows, format, options);
  else if (format === 'turtle' || format === 'nquads')
    yield* toDocument(await readAll(answer.quads), { format, prefixes: options.prefixes }).text;
  else if (format === 'tree') yield await renderQuadTree(await readAll(answer.quads), options);
  else yield* renderRows(['subject', 'predicate', 'object'], toRows(answer.quads), format, options);
}

/** A table of an answer's rows, with their number under it. */
async function renderTable(
  variables: readonly string[],
  rows: readonly Row[],
  { width, ...options }: RenderOptions,
): Promise<string> {
  if (rows.length === 0) return 'no rows\n';
  const labels = await toLabels(rows, options);
  const isShort = (term: Term | undefined): boolean =>
    term === undefined || (term.termType === 'NamedNode' && !labels.has(term.value));
  const isIri = variables.map((name) => rows.every((row) => isShort(row.get(name))));
  const all = toCells(variables, rows, toToCell(options, labels));
  const { cells, notes } = toNotes(all, variables, { width, isIri });
  const list = notes.map((text, at) => `[${at + 1}] ${text}\n`).join('');
  return `${toTable(variables, cells, { width })}\n${list === '' ? '' : `${list}\n`}${toCount(rows.length, 'row')}\n`;
}

async function renderTree(
  variables: readonly string[],
  rows: readonly Row[],
  { width, ...options }: RenderOptions,
): Promise<string> {
  if (rows.length === 0) return 'no rows\n';
  const cells = toCells(variables, rows, toToCell(options, await toLabels(rows, options)));
  return `${toRowTree(variables.map(toPlainText), cells, { width })}\n${toCount(rows.length, 'row')}\n`;
}

async function renderQuadTree(quads: readonly Quad[], { width, ...options }: RenderOptions): Promise<string> {
  const rows = quads.map(({ subject, object }) => new Map<string, Term>(Object.entries({ subject, object })));
  const toCell = toToCell(options, await toLabels(rows, options));
  const toText = (term: Term): string => (RDF.type.equals(term) ? 'a' : toCell(term));
  return `${toQuadTree(sortQuads(quads), toText, { width })}\n${toCount(quads.length, 'statement')}\n`;
}

function toCount(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function toCells(variables: readonly string[], rows: readonly Row[], toCell: ToCell): readonly (readonly string[])[] {
  return rows.map((row) => variables.map((name) => toCell(row.get(name))));
}

type Naming = Omit<RenderOptions, 'width'>;

async function toLabels(rows: readonly Row[], { toLabels: find }: Naming): Promise<Labels> {
  const terms = find ? rows.flatMap((row) => [...row.values()]) : [];
  const iris = terms.flatMap(({ termType, value }) => (termType === 'NamedNode' ? [value] : []));
  return iris.length > 0 && find ? find([...new Set(iris)]) : new Map();
}

// Two things of one name are told apart by their IRIs.
function toToCell({ prefixes }: Naming, labels: Labels): ToCell {
  const counts = new Map<string, number>();
  for (const label of labels.values()) counts.set(label, (counts.get(label) ?? 0) + 1);
  return (term) => {
    if (term === undefined) return '';
    if (term.termType !== 'NamedNode')
      return toPlainText(term.termType === 'BlankNode' ? `_:${term.value}` : term.value);
    const [label, short] = [labels.get(term.value), toShortIri(term.value, prefixes)];
    if (label === undefined) return toPlainText(short);
    return toPlainText((counts.get(label) ?? 0) > 1 ? `${label} (${short})` : label);
  };
}

async function* renderRows(
  variables: readonly string[],
  rows: AsyncIterable<Row>,
  format: ResultFormat,
  options: RenderOptions,
): AsyncGenerator<string> {
  switch (format) {
    case 'table':
      yield await renderTable(variables, await readAll(rows), options);
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
      yield await renderTree(variables, await readAll(rows), options);
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
