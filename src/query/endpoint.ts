// In: a query and the address of an endpoint. Out: its answer, as the endpoint gives it (SPARQL 1.1 Protocol). The one
// idea: the query goes there as it stands, in one request, so that the store's own optimiser sees all of it.
import type { Quad } from '@rdfjs/types';
import {
  ask,
  type Endpoint,
  EndpointError,
  type JsonResults,
  parseJsonResults,
  toMet,
  toShown,
} from '../http/index.ts';
import { parseTurtle } from '../rdf/index.ts';
import { type Answer, type Engine, type Row, toRow } from './engine.ts';
import { QueryError, UPDATE_REFUSED } from './errors.ts';
import { findForm } from './outline.ts';

export const JSON_RESULTS = 'application/sparql-results+json';
const TRIPLES = 'application/n-triples, text/turtle;q=0.9';

/** An engine that asks the one endpoint of its dataset. */
export function toEndpointEngine(): Engine {
  return {
    async query(text, { endpoints = [] }): Promise<Answer> {
      const [endpoint] = endpoints;
      if (!endpoint || endpoints.length > 1) throw new TypeError('this engine asks one endpoint');
      const form = findForm(text);
      if (form === 'update') throw new QueryError(UPDATE_REFUSED);
      if (form === 'construct' || form === 'describe') {
        return { kind: 'quads', quads: toAsync(await askQuads(endpoint, text)) };
      }
      const results = await askResults(endpoint, text);
      if ('boolean' in results) return { kind: 'boolean', value: results.boolean };
      return { kind: 'rows', variables: results.head.vars, rows: toAsync(results.results.bindings.map(toPlainRow)) };
    },
  };
}

async function askResults(endpoint: Endpoint, query: string): Promise<JsonResults> {
  const answer = await ask(endpoint, query, JSON_RESULTS);
  return parse(endpoint, 'SPARQL results in JSON', answer, parseJsonResults);
}

async function askQuads(endpoint: Endpoint, query: string): Promise<readonly Quad[]> {
  const answer = await ask(endpoint, query, TRIPLES);
  return parse(endpoint, 'N-Triples or Turtle', answer, (text) => parseTurtle(text, endpoint.url));
}

type Received = Awaited<ReturnType<typeof ask>>;

/** What an endpoint answered; throws an EndpointError that says what was met where it is something else than `wanted`. */
export function parse<T>({ url }: Endpoint, wanted: string, answer: Received, read: (text: string) => T): T {
  try {
    // An empty page would pass for an empty graph.
    if (/\bhtml\b/i.test(answer.headers.get('content-type') ?? '')) throw new Error('it is a page of HTML');
    return read(answer.text);
  } catch (error) {
    const { message, cause = { message } } = error as {
      readonly message: string;
      readonly cause?: { readonly message: string };
    };
    throw new EndpointError(
      `${toShown(url)} answers with ${toMet(answer)}; ${wanted} was expected, and ${cause.message}: is it an endpoint for queries?`,
      { status: answer.status, cause: error },
    );
  }
}

function toPlainRow(bindings: Parameters<typeof toRow>[0]): Row {
  return toRow(bindings);
}

async function* toAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
