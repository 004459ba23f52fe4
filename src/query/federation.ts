// In: what Comunica fetches. Out: what endpoints answer. The one idea: whatever is asked over HTTP goes through the one
// room that knows logins, redirects and refusals; and an address that a query or a user names is an endpoint, so that a
// page of HTML is an error and not an empty graph.
import { ask, type Endpoint, parseJsonResults } from '../http/index.ts';
import { parseTurtle, prefixes } from '../rdf/index.ts';
import { JSON_RESULTS, parse } from './endpoint.ts';

/** Each endpoint hears its own login, and nobody else does: a query may name others with SERVICE. */
export function toFetch(endpoints: readonly Endpoint[]): typeof fetch {
  const others = new Map<string, Endpoint>();
  const toEndpoint = (url: string): Endpoint => {
    const endpoint = endpoints.find((one) => one.url === url) ?? others.get(url) ?? { url };
    others.set(url, endpoint);
    return endpoint;
  };
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const { url, query } = split(address, init?.body);
    if (query === undefined) return describe(url);
    const endpoint = toEndpoint(url);
    const isGraph = !new Headers(init?.headers).get('accept')?.includes('sparql-results');
    return isGraph ? askGraph(endpoint, query) : askRows(endpoint, query);
  };
}

// Comunica asks by GET, and puts a question mark also after an address that has one.
function split(address: string, body: unknown): { readonly url: string; readonly query: string | undefined } {
  if (body instanceof URLSearchParams) return { url: address, query: body.get('query') ?? undefined };
  const at = address.lastIndexOf('?query=');
  if (at < 0) return { url: address, query: undefined };
  return { url: address.slice(0, at), query: new URLSearchParams(address.slice(at)).get('query') ?? undefined };
}

// Comunica asks first what an address is; the user has said it (SPARQL 1.1 Service Description).
function describe(url: string): Response {
  return toResponse(url, 'text/turtle', `<${url}> <${prefixes.sd}endpoint> <${url}> .`);
}

async function askRows(endpoint: Endpoint, query: string): Promise<Response> {
  const answer = await ask(endpoint, query, JSON_RESULTS);
  parse(endpoint, 'SPARQL results in JSON', answer, parseJsonResults);
  return toResponse(endpoint.url, JSON_RESULTS, answer.text);
}

async function askGraph(endpoint: Endpoint, query: string): Promise<Response> {
  const answer = await ask(endpoint, query, 'application/n-triples, text/turtle;q=0.9');
  parse(endpoint, 'N-Triples or Turtle', answer, (text) => parseTurtle(text, endpoint.url));
  return toResponse(endpoint.url, 'text/turtle', answer.text);
}

// A Response that was not fetched has no address; relative IRIs need one.
function toResponse(url: string, type: string, text: string): Response {
  const response = new Response(text, { headers: { 'content-type': type } });
  return Object.defineProperty(response, 'url', { value: url });
}
