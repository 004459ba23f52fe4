// In: a SELECT query. Out: its rows, as a store gives them. The one idea: SPARQL's JSON results are parsed here and
// nowhere else, with the slips of older stores (`typed-literal`).
import type { Literal, NamedNode, Term } from '@rdfjs/types';
import { z } from 'zod';
import { blankNode, literal, namedNode } from '../rdf/index.ts';
import type { Client } from './client.ts';
import { StoreError } from './errors.ts';
import { withoutQuery } from './words.ts';

const JSON_RESULTS = 'application/sparql-results+json';

const ResultTerm = z.object({
  type: z.enum(['uri', 'literal', 'typed-literal', 'bnode']),
  value: z.string(),
  'xml:lang': z.string().optional(),
  datatype: z.string().optional(),
});
const Results = z.object({
  head: z.object({ vars: z.array(z.string()).optional() }),
  results: z.object({ bindings: z.array(z.record(z.string(), ResultTerm)) }),
});

export type Row = Readonly<Record<string, Term>>;

/**
 * All rows of a SELECT query, by a POST with the query in a form (SPARQL 1.1 Protocol, 2.1.2). Rejects with a StoreError,
 * also for an answer that is none.
 */
export async function selectRows(
  client: Client,
  url: string,
  query: string,
  { repeat = 'patiently' }: { readonly repeat?: 'patiently' | 'once' } = {},
): Promise<readonly Row[]> {
  const content = { type: 'application/x-www-form-urlencoded', text: new URLSearchParams({ query }).toString() };
  const { text, status } = await client.send({ method: 'POST', url, accept: JSON_RESULTS, content, repeat });
  const parsed = Results.safeParse(toJson(text));
  if (!parsed.success) {
    const message = `POST ${withoutQuery(url)}: what answers there is no SPARQL endpoint; its answer is no SPARQL result`;
    throw new StoreError(message, { status });
  }
  return parsed.data.results.bindings.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, term]) => [name, toTerm(term)])),
  );
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toTerm({ type, value, datatype, 'xml:lang': language }: z.infer<typeof ResultTerm>): Term {
  if (type === 'uri') return namedNode(value) satisfies NamedNode;
  if (type === 'bnode') return blankNode(value);
  if (language !== undefined && language !== '') return literal(value, language) satisfies Literal;
  return literal(value, datatype === undefined ? undefined : namedNode(datatype));
}
