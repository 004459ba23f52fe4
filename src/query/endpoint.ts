// In: a query and the address of an endpoint. Out: its answer, as the endpoint gives it (SPARQL 1.1 Protocol). The one
// idea: the query goes there as it stands, in one request, so that the store's own optimiser sees all of it.

import { parseTurtle } from '../rdf/index.ts';
import type { Answer, Endpoint, Engine, Row } from './engine.ts';
import { QueryError, UPDATE_REFUSED } from './errors.ts';
import { findForm } from './outline.ts';
import { type JsonResults, parseJsonResults, toRow } from './result-terms.ts';

const JSON_RESULTS = 'application/sparql-results+json';
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
        const quads = parseTurtle(await send(endpoint, text, TRIPLES), endpoint.url);
        return { kind: 'quads', quads: toAsync(quads) };
      }
      const results = parseAnswer(endpoint, await send(endpoint, text, JSON_RESULTS));
      if (results.boolean !== undefined) return { kind: 'boolean', value: results.boolean };
      return { kind: 'rows', variables: results.head.vars, rows: toRows(results) };
    },
  };
}

/** The endpoint of an address; throws a QueryError for what is none. */
export function toEndpoint(url: string, authorization?: string): Endpoint {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') {
    throw new QueryError(
      `an endpoint has an address such as https://example.org/sparql, and not ${JSON.stringify(url)}`,
    );
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new QueryError(
      'a password in an address is seen by others: set RAPPORTEUR_USER and RAPPORTEUR_PASSWORD instead',
    );
  }
  return { url, authorization };
}

/** The header that the environment asks for (RFC 7617, RFC 6750), if it does. */
export function readAuthorization(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const { RAPPORTEUR_TOKEN: token, RAPPORTEUR_USER: user, RAPPORTEUR_PASSWORD: password } = environment;
  if (token && user) throw new QueryError('both RAPPORTEUR_TOKEN and RAPPORTEUR_USER are set: unset one of them');
  if (token && /[^\x21-\x7e]/.test(token)) throw new QueryError('RAPPORTEUR_TOKEN has a character that no token has');
  if (token) return `Bearer ${token}`;
  if (user?.includes(':')) throw new QueryError('RAPPORTEUR_USER has a colon in it, which HTTP does not allow');
  if (user && password === undefined) throw new QueryError('RAPPORTEUR_USER is set, and RAPPORTEUR_PASSWORD is not');
  return user ? `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` : undefined;
}

async function send({ url, authorization }: Endpoint, query: string, accept: string): Promise<string> {
  const headers = { accept, ...(authorization === undefined ? {} : { authorization }) };
  const body = new URLSearchParams({ query });
  let response: Response;
  try {
    response = await fetch(url, { method: 'POST', headers, body });
  } catch (error) {
    const { cause } = error as Error;
    const reason = cause instanceof Error && cause.message !== '' ? cause.message : (error as Error).message;
    throw new QueryError(`${url} cannot be reached: ${reason}; check the address, and whether the store runs`);
  }
  const text = await response.text();
  if (response.ok) return text;
  throw new QueryError(`${url} answers ${response.status}${toAdvice(response.status, text)}`);
}

function toAdvice(status: number, text: string): string {
  if (status === 401 || status === 403) {
    return ': it wants a login; set RAPPORTEUR_USER and RAPPORTEUR_PASSWORD, or RAPPORTEUR_TOKEN';
  }
  if (status === 404) return ': nothing answers there; check the path of the address';
  const said = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
  return said === '' ? '' : `: ${said}`;
}

function parseAnswer({ url }: Endpoint, text: string): JsonResults {
  try {
    return parseJsonResults(text);
  } catch {
    throw new QueryError(
      `${url} answers with something else than SPARQL results in JSON: is it an endpoint for queries?`,
    );
  }
}

async function* toRows({ results }: JsonResults): AsyncGenerator<Row> {
  for (const bindings of results?.bindings ?? []) yield toRow(bindings);
}

async function* toAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
