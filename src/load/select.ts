// In: a SELECT query. Out: its rows, as a store gives them. The one idea: what answers with anything else is no store.
import type { Term } from '@rdfjs/types';
import { type JsonResults, parseJsonResults, toTerm } from '../http/index.ts';
import type { Client } from './client.ts';
import { StoreError } from './errors.ts';
import { withoutQuery } from './words.ts';

const JSON_RESULTS = 'application/sparql-results+json';

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
  const results = parse(text, { url, status });
  return results.map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, toTerm(term)])));
}

type Solutions = Extract<JsonResults, { readonly results: unknown }>['results']['bindings'];

function parse(text: string, { url, status }: { readonly url: string; readonly status: number }): Solutions {
  try {
    const parsed = parseJsonResults(text);
    if ('results' in parsed) return parsed.results.bindings;
  } catch {
    // The words below say what it means.
  }
  const message = `POST ${withoutQuery(url)}: what answers there is no SPARQL endpoint; its answer is no SPARQL result`;
  throw new StoreError(message, { status });
}
