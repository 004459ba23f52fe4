// The endpoint speaks SPARQL 1.1 Protocol to whoever asks, says plainly what it refuses, and bounds what it gives.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseTurtle } from '../../../src/rdf/index.ts';
import { BusyError, type Served, serveAsker, startEndpoint } from './endpoint.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const fixture = fileURLToPath(new URL('../../query/fixture.ttl', import.meta.url));
const SELECT = 'SELECT ?s { ?s a ?type } ORDER BY ?s LIMIT 3';
const ENDLESS =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) = CONCAT(STR(?d), STR(?g), STR(?j))) }';
const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';

let served: Served;

beforeAll(async () => {
  served = await startEndpoint(
    { graphs: [fixture] },
    { rows: 50, timeout: 2, bodyBytes: 5000, bodySeconds: 1, page: '/query' },
  );
});
afterAll(() => served?.close());

const post = (body: string | Uint8Array<ArrayBuffer>, type?: string, search = '', headers = {}): Promise<Response> => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return fetch(`${served.url}${search}`, {
    method: 'POST',
    body: bytes,
    headers: { ...(type ? { 'content-type': type } : {}), ...headers },
  });
};
const told = async (response: Response) => ({ status: response.status, text: await response.text() });

describe('a query', () => {
  it('comes by GET, as a form or as itself, with the same answer', async () => {
    const answers = await Promise.all([
      served.ask(SELECT),
      post(`${new URLSearchParams({ query: SELECT })}`, FORM),
      post(SELECT, QUERY),
      post(SELECT, `${QUERY}; charset=UTF-8`),
      fetch(`${served.url}/?${new URLSearchParams({ query: SELECT })}`),
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(JSON.parse(texts[0] ?? '').results.bindings).toHaveLength(3);
    expect(new Set(texts).size).toBe(1);
  });

  it.each([
    ['SELECT', undefined, 'application/sparql-results+json', '{"head"'],
    ['SELECT', '*/*', 'application/sparql-results+json', '{"head"'],
    ['SELECT', 'application/json', 'application/json', '{"head"'],
    ['SELECT', 'application/sparql-results+xml', 'application/sparql-results+xml', '<?xml'],
    ['SELECT', 'text/csv', 'text/csv', 's\r\n'],
    ['SELECT', 'text/tab-separated-values', 'text/tab-separated-values', '?s\n'],
    ['SELECT', 'text/csv;q=0.2, application/sparql-results+xml;q=0.7', 'application/sparql-results+xml', '<?xml'],
    ['SELECT', 'application/*;q=0.4, text/*;q=0.8', 'text/csv', 's\r\n'],
    ['SELECT', 'text/turtle, text/csv;q=0.1', 'text/csv', 's\r\n'],
    ['SELECT', '*/*;q=0.5, application/sparql-results+json;q=0', 'application/json', '{"head"'],
    ['ASK', undefined, 'application/sparql-results+json', '{"head":{},"boolean":true}'],
    ['ASK', 'application/sparql-results+xml', 'application/sparql-results+xml', '<?xml'],
    ['CONSTRUCT', undefined, 'text/turtle', '@prefix'],
    ['CONSTRUCT', 'application/n-triples', 'application/n-triples', '<https'],
    ['DESCRIBE', 'text/turtle;q=0.3, application/n-triples;q=0.2, text/html;q=0.1', 'text/turtle', '@prefix'],
  ])('%s for Accept %s answers %s', async (form, accept, type, begin) => {
    const query = {
      SELECT,
      ASK: 'ASK {}',
      CONSTRUCT: 'CONSTRUCT { ?s a ?type } WHERE { ?s a ?type }',
      DESCRIBE: 'DESCRIBE ?s { ?s a ?type } ORDER BY ?s LIMIT 1',
    }[form];
    const response = await served.ask(query ?? '', accept === undefined ? {} : { accept });
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get('vary')).toMatch(/Accept/);
    expect((await response.text()).slice(0, begin.length)).toBe(begin);
  });

  it('is refused where the client takes nothing that the answer comes in', async () => {
    const answer = await told(await served.ask('ASK {}', { accept: 'image/png, text/turtle' }));
    expect(answer).toEqual({ status: 406, text: expect.stringMatching(/sparql-results\+json.*text\/csv/) });
  });

  it('can say its format in a link', async () => {
    const link = `${served.url}?${new URLSearchParams({ query: SELECT, format: 'csv' })}`;
    const response = await fetch(link, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  it.each([
    ['ASK { ?s ?p "', /line 1, column 13: a text begins.*:\n\n {2}ASK \{ \?s \?p "\n {14}\^/],
    ['SELECT *\n{ ?s ?p ?o ', /line 2, column \d+: the query ends too early.*:\n\n {2}\{ \?s \?p \?o/],
    ['ASK { ?s rap:kind ?o }', /prefix rap: is not declared; begin the query with: PREFIX rap: <https:/],
    ['ASK { ?s my:kind ?o }', /prefix my: is not declared; declare it/],
    ['nonsense', /line 1, column/],
    [`ASK { ${'?s ?p ?o . '.repeat(300)} ]`, /column \d{4}: .*:\n\n.{1,80}\n *\^/],
  ])('that cannot be read is answered with its place: %s', async (query, words) => {
    const response = await served.ask(query);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await told(response)).toEqual({ status: 400, text: expect.stringMatching(words) });
  });
});

describe('what is refused', () => {
  const update = 'INSERT DATA { <https://example.org/a> <https://example.org/b> 1 }';
  it.each<[string, number, RegExp, () => Promise<Response>]>([
    ['an update as a form', 403, /read-only/, () => post(`${new URLSearchParams({ update })}`, FORM)],
    ['an update as itself', 403, /read-only/, () => post(update, 'application/sparql-update')],
    ['an update in the address', 403, /read-only/, () => fetch(`${served.url}?${new URLSearchParams({ update })}`)],
    ['an update as a query', 403, /read-only/, () => served.ask(update)],
    ['LOAD', 403, /read-only/, () => served.ask('LOAD <https://example.org/graph>')],
    ['SERVICE', 403, /SERVICE/, () => served.ask('SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }')],
    ['a hidden SERVICE', 403, /SERVICE/, () => served.ask('ASK { \\u0053ERVICE <https://example.org/> { ?s ?p ?o } }')],
    ['two queries', 400, /several/, () => fetch(`${served.url}?query=ASK%7B%7D&query=ASK%7B%7D`)],
    ['a query twice over', 400, /several/, () => post('ASK {}', QUERY, '?query=ASK%7B%7D')],
    ['no query', 400, /no query/, () => post('', FORM)],
    ['an empty query', 400, /no query/, () => fetch(`${served.url}?query=`)],
    ['no media type', 415, /media type/, () => post('ASK {}')],
    ['another media type', 415, /"text\/plain"/, () => post('ASK {}', 'text/plain')],
    ['another encoding', 415, /UTF-8/, () => post('ASK {}', `${QUERY}; charset=utf-16`)],
    ['bytes that are no text', 400, /UTF-8/, () => post(new Uint8Array([0x41, 0xff, 0xfe]), QUERY)],
    ['PUT', 405, /GET or POST/, () => fetch(`${served.url}?query=ASK%7B%7D`, { method: 'PUT' })],
    ['a relative graph', 400, /absolute IRI/, () => fetch(`${served.url}?query=ASK%7B%7D&default-graph-uri=a`)],
    ['a graph that is a trick', 400, /absolute/, () => fetch(`${served.url}?query=ASK%7B%7D&default-graph-uri=a:b%3E`)],
    ['what lies below', 404, /nothing here/, () => fetch(`${served.url}/deeper?query=ASK%7B%7D`)],
  ])('%s', async (_name, status, words, send) => {
    const response = await send();
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await told(response)).toEqual({ status, text: expect.stringMatching(words) });
  });
});

describe('limits', () => {
  const cut = /cut off after 50: there is more/;
  it.each([
    ['text/csv', undefined],
    ['application/sparql-results+json', cut],
    ['application/sparql-results+xml', cut],
  ])('on rows are told, in %s', async (accept, words) => {
    for (const end of ['', ' LIMIT 1000']) {
      const response = await served.ask(`SELECT * { ?s ?p ?o }${end}`, { accept });
      const text = await response.text();
      expect(response.headers.get('rapporteur-cut-off')).toBe('50');
      if (words) expect(text).toMatch(words);
      else expect(text.match(/\r\n/g)).toHaveLength(51);
    }
  });

  it('on triples are told, and leave a graph that can be read', async () => {
    for (const accept of ['text/turtle', 'application/n-triples']) {
      const response = await served.ask('CONSTRUCT WHERE { ?s ?p ?o }', { accept });
      const text = await response.text();
      expect(text).toMatch(cut);
      expect(parseTurtle(text, served.url)).toHaveLength(50);
    }
  });

  it('are silent where they do not bite', async () => {
    const response = await served.ask('SELECT * { ?s ?p ?o } LIMIT 50');
    expect(response.headers.has('rapporteur-cut-off')).toBe(false);
    expect(JSON.parse(await response.text())).not.toHaveProperty('warning');
  });

  it('on time stop the work', async () => {
    expect(await told(await served.ask(ENDLESS))).toEqual({
      status: 503,
      text: 'there was no full answer within 2 s, and the work was stopped; ask for less at once\n',
    });
    expect((await served.ask('ASK {}')).status).toBe(200);
  });

  it('on bodies hold whether their length is told or not', async () => {
    const long = `ASK { ${'?s ?p ?o . '.repeat(1000)} }`;
    expect(await told(await post(long, QUERY))).toEqual({ status: 413, text: expect.stringMatching(/5,000 bytes/) });
    const piece = new TextEncoder().encode('#'.repeat(1000));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        if (sent > 200) controller.close();
        else controller.enqueue(piece);
      },
    });
    const init = { method: 'POST', body, headers: { 'content-type': QUERY }, duplex: 'half' } as const;
    expect((await fetch(served.url, init)).status).toBe(413);
  });

  it('on slow clients let them go', async () => {
    const { hostname, port, pathname } = new URL(served.url);
    const socket = createConnection(Number(port), hostname);
    let heard = '';
    socket.setEncoding('utf8').on('data', (text) => {
      heard += text;
    });
    socket.on('error', () => {});
    socket.write(
      `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: ${QUERY}\r\nContent-Length: 2000\r\n\r\n`,
    );
    const dribble = setInterval(() => socket.write('#'), 100);
    await new Promise<void>((resolve) => socket.once('close', () => resolve()));
    clearInterval(dribble);
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard).toMatch(/did not arrive within 1 s/);
    expect((await served.ask('ASK {}')).status).toBe(200);
  });
});

describe('an asker', () => {
  const nothing = { select: failPage, construct: failPage, close: async () => {} };
  function failPage(): never {
    throw new Error('no page asks here');
  }

  it('that is busy sends clients away for a while', async () => {
    const busy = await serveAsker({ ...nothing, run: () => Promise.reject(new BusyError()) }, { retrySeconds: 7 });
    const response = await busy.ask('ASK {}');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7']);
    expect(await response.text()).toMatch(/too many queries/);
    await busy.close();
  });

  it('hears when a client leaves', async () => {
    let signal: AbortSignal | undefined;
    const slow = await serveAsker({
      ...nothing,
      run: (_, options) => {
        signal = options.signal;
        return new Promise(() => {});
      },
    });
    const leaving = new AbortController();
    const asked = fetch(`${slow.url}?query=ASK%7B%7D`, { signal: leaving.signal }).catch((error: Error) => error.name);
    await vi.waitFor(() => expect(signal?.aborted).toBe(false));
    leaving.abort();
    expect(await asked).toBe('AbortError');
    await vi.waitFor(() => expect(signal?.aborted).toBe(true));
    await slow.close();
  });
});

describe('graphs that the request names', () => {
  const nquads = ['a', 'b', 'c'].map(
    (name) =>
      `<https://example.org/${name}> <https://example.org/in> "${name}" <https://example.org/graph/${name}> .\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-graphs-'));
  let named: Served;
  beforeAll(async () => {
    writeFileSync(join(folder, 'graphs.nq'), nquads.join(''));
    named = await startEndpoint({ graphs: [join(folder, 'graphs.nq')] });
  });
  afterAll(async () => {
    await named?.close();
    rmSync(folder, { recursive: true });
  });

  const values = async (query: string, params: readonly (readonly [string, string])[]) => {
    const all = params.map(([name, graph]): [string, string] => [name, `https://example.org/graph/${graph}`]);
    const response = await fetch(`${named.url}?${new URLSearchParams([['query', query], ['format', 'csv'], ...all])}`);
    return (await response.text()).trim().split('\r\n').slice(1);
  };

  it.each([
    ['SELECT ?o { ?s ?p ?o } ORDER BY ?o', [['default-graph-uri', 'a']], ['a']],
    [
      'SELECT ?o WHERE { ?s ?p ?o } ORDER BY ?o',
      [
        ['default-graph-uri', 'a'],
        ['default-graph-uri', 'c'],
      ],
      ['a', 'c'],
    ],
    [
      'SELECT ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?o',
      [
        ['named-graph-uri', 'b'],
        ['default-graph-uri', 'a'],
      ],
      ['b'],
    ],
    ['SELECT ?o FROM <https://example.org/graph/b> { ?s ?p ?o }', [['default-graph-uri', 'a']], ['a']],
    ['SELECT ?o FROM <https://example.org/graph/b> { ?s ?p ?o }', [], ['b']],
    ['SELECT (EXISTS { ?s ?p "a" } AS ?o) FROM NAMED <x:y> WHERE {}', [['default-graph-uri', 'b']], ['false']],
    ['SELECT ?o { ?s ?p ?o }', [['default-graph-uri', 'nowhere']], []],
    ['SELECT ?o { ?s ?p ?o }', [], []],
  ] as const)('%s over %j has %j', async (query, params, expected) => {
    expect(await values(query, params)).toEqual(expected);
  });

  it.each([
    ['CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }', 1],
    ['CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }', 1],
    ['CONSTRUCT WHERE { ?s ?p ?o }', 1],
    ['CONSTRUCT FROM <https://example.org/graph/a> WHERE { ?s ?p ?o }', 1],
    ['CONSTRUCT { ?s ?p ?o } FROM <https://example.org/graph/a> { ?s ?p ?o }', 1],
    ['DESCRIBE <https://example.org/b>', 1],
    ['DESCRIBE ?s { ?s ?p ?o } LIMIT 1', 1],
    ['DESCRIBE <https://example.org/a>', 0],
  ])('%s over one graph has %i triples', async (query, count) => {
    const graph = 'https://example.org/graph/b';
    const response = await fetch(`${named.url}?${new URLSearchParams({ query, 'default-graph-uri': graph })}`);
    expect(response.status).toBe(200);
    expect(parseTurtle(await response.text(), named.url)).toHaveLength(count);
  });
});

describe('browsers', () => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
  it('are sent to the page where queries are written, with the query', async () => {
    const init = { headers: { accept }, redirect: 'manual' } as const;
    const plain = await fetch(served.url, init);
    expect([plain.status, plain.headers.get('location')]).toEqual([303, '/query']);
    const asked = await fetch(`${served.url}?${new URLSearchParams({ query: 'ASK {}' })}`, init);
    expect(asked.headers.get('location')).toBe('/query?query=ASK+%7B%7D');
  });

  it('of any origin may ask', async () => {
    const headers = { origin: 'https://example.org', 'access-control-request-method': 'POST' };
    const response = await fetch(served.url, { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toMatch(/POST/);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('get the headers of HEAD and no body', async () => {
    const response = await fetch(`${served.url}?query=ASK%7B%7D`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});
