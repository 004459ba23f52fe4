// In: variables and rows. Out: the standard formats of SPARQL results, piece by piece as the rows come.
// Sources: SPARQL 1.1 Query Results CSV and TSV Formats; SPARQL 1.1 Query Results JSON Format; RFC 4180.
import type { Term } from '@rdfjs/types';
import { IRI, toTermText } from '../rdf/index.ts';
import type { Row } from './engine.ts';

type Rows = Iterable<Row> | AsyncIterable<Row>;

/** The CSV of SPARQL 1.1: the plain text of terms, and CR LF at the end of lines. */
export async function* toCsv(variables: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield `${variables.map(toCsvField).join(',')}\r\n`;
  for await (const row of rows) yield `${variables.map((name) => toCsvField(toText(row.get(name)))).join(',')}\r\n`;
}

/** The TSV of SPARQL 1.1: terms as in Turtle, so that nothing of them is lost. */
export async function* toTsv(variables: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield `${variables.map((name) => `?${name}`).join('\t')}\n`;
  for await (const row of rows) {
    const fields = variables.map((name) => row.get(name)).map((term) => (term ? toTermText(term) : ''));
    yield `${fields.join('\t')}\n`;
  }
}

/** The JSON of SPARQL 1.1, a line for each row. */
export async function* toJson(variables: readonly string[], rows: Rows): AsyncGenerator<string> {
  yield `{"head":{"vars":${JSON.stringify(variables)}},"results":{"bindings":[`;
  let separator = '\n';
  for await (const row of rows) {
    const bindings = [...row].map(([name, term]) => [name, toJsonTerm(term)] as const);
    yield `${separator}${JSON.stringify(Object.fromEntries(bindings))}`;
    separator = ',\n';
  }
  yield '\n]}}\n';
}

/** The JSON of an ASK query's answer. */
export function toBooleanJson(value: boolean): string {
  return `${JSON.stringify({ head: {}, boolean: value })}\n`;
}

function toCsvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toText(term: Term | undefined): string {
  return term?.termType === 'BlankNode' ? `_:${term.value}` : (term?.value ?? '');
}

function toJsonTerm(term: Term): Readonly<Record<string, string>> {
  const { value } = term;
  if (term.termType === 'NamedNode') return { type: 'uri', value };
  if (term.termType !== 'Literal') return { type: 'bnode', value };
  if (term.language !== '') return { type: 'literal', value, 'xml:lang': term.language };
  return term.datatype.value === IRI.xsd.string
    ? { type: 'literal', value }
    : { type: 'literal', value, datatype: term.datatype.value };
}
