// In: the form of a query, and what a client wants. Out: the format of the answer and its media type. The one idea: one
// table of types for each kind of answer, best first; a client that accepts none of them is told which there are.
import type { AnswerFormat } from '../asker.ts';
import { choose } from './accept.ts';
import { Refusal } from './refusal.ts';

export type Chosen = { readonly format: AnswerFormat; readonly type: string };

const rows: readonly Chosen[] = [
  { type: 'application/sparql-results+json', format: 'json' },
  { type: 'application/json', format: 'json' },
  { type: 'application/sparql-results+xml', format: 'xml' },
  { type: 'application/xml', format: 'xml' },
  { type: 'text/csv', format: 'csv' },
  { type: 'text/tab-separated-values', format: 'tsv' },
];

const graphs: readonly Chosen[] = [
  { type: 'text/turtle', format: 'turtle' },
  { type: 'application/n-triples', format: 'ntriples' },
];

export const graphTypes: readonly string[] = graphs.map(({ type }) => type);

/** What the answers of a form of query can be written in. */
export function toOffered(form: string | undefined): readonly Chosen[] {
  return form === 'construct' || form === 'describe' ? graphs : rows;
}

/**
 * The format that fits the Accept header. `format`, as in a link, goes before it; one that cannot hold the answer, or that
 * nobody knows, is passed over, since clients send names of their own. Throws a Refusal (406).
 */
export function chooseFormat(form: string | undefined, accept: string | undefined, format?: string): Chosen {
  const offered = toOffered(form);
  const named = offered.find((one) => one.format === format);
  if (named) return named;
  const types = offered.map(({ type }) => type);
  const best = choose(accept, types);
  const chosen = offered.find(({ type }) => type === best?.type);
  if (chosen) return chosen;
  throw new Refusal(406, `the Accept header takes none of what this answer comes in: ${types.join(', ')}`);
}
