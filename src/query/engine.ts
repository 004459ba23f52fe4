// In: the text of a SPARQL query, and quads. Out: its answer. The one idea: whatever evaluates SPARQL is behind this
// interface, so that the engine can be changed in one file.
import type { Quad, Term } from '@rdfjs/types';
import { type Endpoint, type JsonTerm, toTerm } from '../http/index.ts';
import type { Packed } from './packed.ts';

/** One solution: variable, without its question mark, to term. An unbound variable is not in it. */
export type Row = ReadonlyMap<string, Term>;

/** What a query answers, by its form: SELECT, CONSTRUCT or DESCRIBE, ASK. Rows and quads are read once. */
export type Answer =
  | { readonly kind: 'rows'; readonly variables: readonly string[]; readonly rows: AsyncIterable<Row> }
  | { readonly kind: 'quads'; readonly quads: AsyncIterable<Quad> }
  | { readonly kind: 'boolean'; readonly value: boolean };

/** Quads to ask, and addresses where others are asked for; it may be asked many times. */
export type Dataset = {
  readonly quads: readonly Quad[];
  readonly endpoints?: readonly Endpoint[];
  /** Instead of quads, for Oxigraph alone. */
  readonly packed?: Packed;
};

/**
 * Evaluates SPARQL 1.1 queries. Rejects with a QueryError where the query is not one, or is an update; with an
 * EndpointError where an endpoint does not answer it.
 */
export type Engine = {
  query(text: string, dataset: Dataset): Promise<Answer>;
};

/** One solution of JSON results; `toTerm` makes its terms. */
export function toRow(
  bindings: Readonly<Record<string, JsonTerm>>,
  toRowTerm: (term: JsonTerm, variable: string) => Term = toTerm,
): Row {
  return new Map(Object.entries(bindings).map(([variable, term]) => [variable, toRowTerm(term, variable)]));
}

/** All solutions of a SELECT query. */
export async function selectRows(engine: Engine, text: string, dataset: Dataset): Promise<readonly Row[]> {
  const answer = await engine.query(text, dataset);
  if (answer.kind !== 'rows') throw new TypeError('only a SELECT query has rows');
  return readAll(answer.rows);
}

/** All items of a stream, once it has ended. */
export async function readAll<T>(items: Iterable<T> | AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
