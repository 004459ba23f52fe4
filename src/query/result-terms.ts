// In: SPARQL 1.1 Query Results JSON, as an engine or an endpoint writes it. Out: its variables and rows, or its yes or
// no. The one idea: what came over a wire is checked; what is no term of RDF 1.1 is an error, and not passed over.
import type { Term } from '@rdfjs/types';
import { z } from 'zod';
import { blankNode, literal, namedNode } from '../rdf/index.ts';
import type { Row } from './engine.ts';

const JsonTerm = z.object({
  type: z.enum(['uri', 'literal', 'typed-literal', 'bnode']),
  value: z.string(),
  datatype: z.string().optional(),
  'xml:lang': z.string().optional(),
});
export type JsonTerm = z.infer<typeof JsonTerm>;

const JsonResults = z.object({
  head: z.object({ vars: z.array(z.string()).default([]) }).default({ vars: [] }),
  results: z.object({ bindings: z.array(z.record(z.string(), JsonTerm)) }).optional(),
  boolean: z.boolean().optional(),
});
export type JsonResults = z.infer<typeof JsonResults>;

/** Parses the JSON of an endpoint; throws where it is none. */
export function parseJsonResults(text: string): JsonResults {
  return JsonResults.parse(JSON.parse(text));
}

/** One row; `toTerm` makes its terms. */
export function toRow(
  bindings: Readonly<Record<string, JsonTerm>>,
  toTerm: (term: JsonTerm, variable: string) => Term = toPlainTerm,
): Row {
  return new Map(Object.entries(bindings).map(([variable, term]) => [variable, toTerm(term, variable)]));
}

/** The term that stands there. */
export function toPlainTerm({ type, value, datatype, 'xml:lang': language }: JsonTerm): Term {
  if (type === 'uri') return namedNode(value);
  if (type === 'bnode') return blankNode(value);
  if (language !== undefined && language !== '') return literal(value, language);
  return datatype === undefined ? literal(value) : literal(value, namedNode(datatype));
}
