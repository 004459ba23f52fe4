// In: SPARQL 1.1 Query Results JSON, as an engine or a service writes it. Out: its variables and rows, or its yes or no.
// The one idea: what came over a wire is checked; what is no term of RDF 1.1 is an error, and not passed over.
import type { Term } from '@rdfjs/types';
import { z } from 'zod';
import { blankNode, literal, namedNode } from '../rdf/index.ts';

const JsonTerm = z.object({
  // Older stores say typed-literal.
  type: z.enum(['uri', 'literal', 'typed-literal', 'bnode']),
  value: z.string(),
  datatype: z.string().optional(),
  'xml:lang': z.string().optional(),
});
export type JsonTerm = z.infer<typeof JsonTerm>;

const JsonRows = z.object({
  head: z.object({ vars: z.array(z.string()) }),
  results: z.object({ bindings: z.array(z.record(z.string(), JsonTerm)) }),
});
const JsonBoolean = z.object({ boolean: z.boolean() });

export type JsonResults = z.infer<typeof JsonRows> | z.infer<typeof JsonBoolean>;

/** Parses the JSON of a service; throws an Error that says what of it is wrong, for whoever knows who sent it. */
export function parseJsonResults(text: string): JsonResults {
  const json = parseJson(text);
  const isBoolean = typeof json === 'object' && json !== null && 'boolean' in json;
  const parsed = isBoolean ? JsonBoolean.safeParse(json) : JsonRows.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`its JSON is no SPARQL result: ${issue?.path.join('.') || 'all of it'}: ${issue?.message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is no JSON');
  }
}

/** The term that stands there. */
export function toTerm({ type, value, datatype, 'xml:lang': language }: JsonTerm): Term {
  if (type === 'uri') return namedNode(value);
  if (type === 'bnode') return blankNode(value);
  if (language !== undefined && language !== '') return literal(value, language);
  return datatype === undefined ? literal(value) : literal(value, namedNode(datatype));
}
