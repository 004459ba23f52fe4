// In: a request. Out: what it asks, by SPARQL 1.1 Protocol, section 2.1. The one idea: the three ways of asking differ only in
// where the query stands; whatever would change the graph is turned away before it is read any further.
import { asksService, findForm } from '../../query/index.ts';
import { isAbsoluteIri } from '../../rdf/index.ts';
import { readBody } from './body.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

export type Asked = {
  readonly query: string;
  readonly form: ReturnType<typeof findForm>;
  readonly defaultGraphs: readonly string[];
  readonly namedGraphs: readonly string[];
  /** As in a link: `json`, `csv`. */
  readonly format: string | undefined;
};

const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';
const UPDATE = 'application/sparql-update';

const READ_ONLY = 'this endpoint is read-only: it answers SELECT, ASK, CONSTRUCT and DESCRIBE, and no update';
const NO_SERVICE = 'this endpoint asks no other: SERVICE and LOAD are not answered; ask the other endpoint itself';

/** What is asked; nothing where a GET asks no query. Rejects with a Refusal. */
export async function readAsked(request: Request, limits: Limits): Promise<Asked | undefined> {
  const params = new URL(request.url).searchParams;
  const direct = request.method === 'POST' ? await readPost(request, params, limits) : undefined;
  if (params.has('update')) throw new Refusal(403, READ_ONLY);
  const queries = [...params.getAll('query'), ...(direct === undefined ? [] : [direct])];
  const [query] = queries;
  if (queries.length > 1) throw new Refusal(400, 'there are several queries: send one at a time');
  if (query === undefined && request.method !== 'POST') return undefined;
  if (query === undefined || query.trim() === '') throw new Refusal(400, 'there is no query: give one as "query"');
  const form = checkForm(query);
  return {
    query,
    form,
    defaultGraphs: readGraphs(params, 'default-graph-uri'),
    namedGraphs: readGraphs(params, 'named-graph-uri'),
    format: params.get('format') ?? undefined,
  };
}

// The query that is the body, or nothing where the body is a form, whose parameters join those of the address.
async function readPost(request: Request, params: URLSearchParams, limits: Limits): Promise<string | undefined> {
  const [type = '', ...words] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = words
    .map((word) => /^\s*charset="?([^"\s]*)"?\s*$/.exec(word)?.[1])
    .find((name) => name !== undefined);
  const media = type.trim();
  if (media === UPDATE) throw new Refusal(403, READ_ONLY);
  if (media !== FORM && media !== QUERY) {
    const met = media === '' ? 'has no media type' : `is ${JSON.stringify(media)}`;
    throw new Refusal(415, `what was sent ${met}: send ${QUERY} or ${FORM}`, { 'accept-post': `${QUERY}, ${FORM}` });
  }
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw new Refusal(415, `what was sent is in ${JSON.stringify(charset)}: send UTF-8`);
  }
  const body = await readBody(request, limits);
  if (media === QUERY) return body;
  for (const [name, value] of new URLSearchParams(body)) params.append(name, value);
  return undefined;
}

function readGraphs(params: URLSearchParams, name: string): readonly string[] {
  const iris = params.getAll(name);
  const odd = iris.find((iri) => !isAbsoluteIri(iri));
  if (odd !== undefined) throw new Refusal(400, `${name} takes an absolute IRI, and not ${JSON.stringify(odd)}`);
  return iris;
}

// SPARQL reads \u0053 as S wherever it stands (section 19.2), so a keyword may be written so.
function checkForm(query: string): Asked['form'] {
  const plain = query.replace(/\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})/g, (written, short, long) => {
    const code = Number.parseInt(short ?? long, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
  for (const text of [query, plain]) {
    if (findForm(text) === 'update') throw new Refusal(403, READ_ONLY);
    if (asksService(text)) throw new Refusal(403, NO_SERVICE);
  }
  return findForm(query);
}
