// Questions to endpoints, and to endpoints and files at once: the same rows as of one file, and secrets for nobody else.
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Credentials, toEndpoint } from '../../src/http/index.ts';
import { answerRequest, findQuery, type Request, readAll } from '../../src/query/index.ts';
import { readQuads } from '../../src/rdf/index.ts';
import { oneRow, page, serveReplies } from '../http/odd-server.ts';
import { type SparqlServer, startSparqlServer } from './sparql-server.ts';

// The engine takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const fixture = fileURLToPath(new URL('fixture.ttl', import.meta.url));
let quads: readonly Quad[];
const servers: SparqlServer[] = [];

beforeAll(async () => {
  quads = await readQuads(fixture);
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function serve(...given: Parameters<typeof startSparqlServer>): Promise<SparqlServer> {
  const server = await startSparqlServer(...given);
  servers.push(server);
  return server;
}

const answer = async (question: Request['question'], where: Partial<Request>, given = {}): Promise<string> => {
  const request = { question, given: new Map(Object.entries(given)), graphs: [], endpoints: [], width: 100, ...where };
  return (await readAll(answerRequest({ format: 'csv', ...request } as Request, () => {}))).join('');
};

describe('an endpoint', () => {
  it.each([
    ['positions-on-issue', { issue: 'Taiwan', party: 'Pakistan' }],
    ['timeline', { party: 'EG', to: '2025-06' }],
  ])('answers %s as a file does, labels included', async (name, given) => {
    const { url } = await serve(quads);
    const question = await findQuery(name);
    const there = await answer(question, { endpoints: [toEndpoint(url)] }, given);
    expect(there).toBe(await answer(question, { graphs: [fixture] }, given));
    expect(there.match(/\r\n/g)?.length).toBeGreaterThan(1);
  });

  it('answers ASK and CONSTRUCT', async () => {
    const endpoints = [toEndpoint((await serve(quads)).url)];
    expect(await answer('ASK { ?s a schema:NewsArticle }', { endpoints })).toBe('true\n');
    const graph = await answer('CONSTRUCT { ?s a rap:Issue } WHERE { ?s a rap:Issue }', {
      endpoints,
      format: 'turtle',
    });
    expect(graph).toMatch(/concept:Taiwan\s+a rap:Issue/);
  });

  it('is told the login that it wants', async () => {
    const login: Credentials = { kind: 'password', user: 'reader', password: 's3cret' };
    const header = `Basic ${Buffer.from('reader:s3cret').toString('base64')}`;
    const { url } = await serve(quads, { authorization: header });
    expect(await answer('ASK {}', { endpoints: [toEndpoint(url, login)] })).toBe('true\n');
    await expect(answer('ASK {}', { endpoints: [toEndpoint(url)] })).rejects.toThrow('it wants a login; set');
  });

  it.each([
    ['ASK {}', page, 'text/html, which says: Welcome to our shop; SPARQL results in JSON was expected'],
    ['ASK {}', { ...oneRow, body: '{}' }, 'its JSON is no SPARQL result: head: '],
    ['CONSTRUCT WHERE { ?s ?p ?o }', page, 'N-Triples or Turtle was expected, and it is a page of HTML'],
    ['CONSTRUCT WHERE { ?s ?p ?o }', { ...page, body: '' }, 'N-Triples or Turtle was expected'],
    ['DESCRIBE <a:b>', oneRow, 'application/sparql-results+json, which says: {"head"'],
  ])('that answers %s with %j is told to be none', async (query, reply, message) => {
    const { url } = await serveReplies({ '/sparql': reply });
    const endpoints = [toEndpoint(`${url}/sparql`)];
    for (const engine of [undefined, 'comunica'] as const) {
      const failed = answer(query, { endpoints, engine, format: undefined });
      await expect(failed).rejects.toMatchObject({ name: 'EndpointError' });
      await expect(failed).rejects.toThrow(`${url}/sparql answers with `);
      await expect(failed).rejects.toThrow(message);
    }
  });

  it('that refuses a query, or is not there, says so', async () => {
    const server = await serve([]);
    const endpoints = [toEndpoint(server.url)];
    await expect(answer('ASK { ?s ?p STRLEN(1) }', { endpoints })).rejects.toThrow(
      'the query, line 1, column 13: "STRLEN" cannot stand here',
    );
    await server.close();
    await expect(answer('ASK {}', { endpoints })).rejects.toThrow('cannot be reached');
  });
});

describe('several places', () => {
  const isArticle = ({ subject }: Quad) => subject.value.includes('/article/');

  it('answer as one: an endpoint and a file, half of the graph each', async () => {
    const { url, heard } = await serve(quads.filter((quad) => !isArticle(quad)));
    const other = await serve(quads.filter(isArticle));
    const question = `SELECT ?holder ?words WHERE {
      ?position rap:issue concept:Taiwan ; rap:holder/schema:name ?holder ; rap:evidence/nif:anchorOf ?words }
      ORDER BY ?holder ?words`;
    const whole = await answer(question, { graphs: [fixture] });
    const endpoints = [toEndpoint(url, { kind: 'token', token: 't0ken' }), toEndpoint(other.url)];
    expect(await answer(question, { endpoints })).toBe(whole);
    expect(whole.match(/\r\n/g)?.length).toBeGreaterThan(1);
    expect(new Set(heard)).toEqual(new Set(['Bearer t0ken']));
    expect(new Set(other.heard)).toEqual(new Set([undefined]));
    const both = { endpoints: endpoints.slice(0, 1), graphs: [fixture] };
    expect(await answer(question.replace('SELECT', 'SELECT DISTINCT'), both)).toBe(whole);
  });

  it('are asked by digest where they want it, with parameters in the address', async () => {
    const wants = { status: 401, headers: { 'www-authenticate': 'Digest realm="r", nonce="n", qop="auth"' } };
    const { url, asked } = await serveReplies({
      '/sparql': ({ headers: { authorization = '' }, body }) => {
        if (!authorization.startsWith('Digest username="ada"')) return wants;
        return body.includes('COUNT') ? { ...oneRow, body: oneRow.body.replace('one', '1') } : oneRow;
      },
    });
    const endpoint = toEndpoint(`${url}/sparql?graph=g`, { kind: 'password', user: 'ada', password: 's3cret' });
    const where = { endpoints: [endpoint], engine: 'comunica' } as const;
    expect(await answer('SELECT ?s { ?s ?p ?o }', where)).toBe('s\r\none\r\n');
    expect(new Set(asked.map(({ method, path }) => `${method} ${path}`))).toEqual(new Set(['POST /sparql?graph=g']));
  });

  it('are told with address and cause where one of them fails', async () => {
    const { url } = await serveReplies({ '/old': { status: 301, headers: { location: '/new' } } });
    const where = (path: string) => ({ endpoints: [toEndpoint(url + path)], graphs: [fixture] });
    const ask = (path: string) => answer('SELECT ?s { ?s a rap:Issue }', where(path));
    await expect(ask('/none?key=s3cret')).rejects.toThrow(`${url}/none?… answers 404 Not Found: nothing answers there`);
    await expect(ask('/old')).rejects.toThrow(`${url}/old answers 301 Moved Permanently: it points to /new`);
    const dead = answer('SELECT ?s { ?s a rap:Issue }', {
      endpoints: [toEndpoint('http://localhost:2/')],
      graphs: [fixture],
    });
    await expect(dead).rejects.toMatchObject({
      name: 'EndpointError',
      message: expect.stringContaining('localhost:2/ cannot be reached: nothing answers there'),
    });
  });

  it('are nothing for Oxigraph', async () => {
    const endpoints = [toEndpoint('http://127.0.0.1:9/')];
    await expect(answer('ASK {}', { endpoints, engine: 'oxigraph' })).rejects.toThrow('Oxigraph asks files only');
  });
});

describe('SERVICE', () => {
  const ask = (address: string, silent = '') =>
    answer(`SELECT ?s ?name { SERVICE ${silent} <${address}> { ?s a rap:Issue } ?s skos:prefLabel ?name }`, {
      graphs: [fixture],
    });

  it('asks the endpoint that it names, and tells it no login', async () => {
    const { url, heard } = await serve(quads);
    const here = await answer('SELECT ?s ?name { ?s a rap:Issue ; skos:prefLabel ?name }', { graphs: [fixture] });
    const sorted = (text: string): readonly string[] => text.split('\r\n').sort();
    expect(sorted(await ask(url))).toEqual(sorted(here));
    expect(here.match(/\r\n/g)?.length).toBeGreaterThan(1);
    expect(new Set(heard)).toEqual(new Set([undefined]));
  });

  it.each([
    [page, 'answers with text/html, which says: Welcome to our shop'],
    [{ headers: { 'content-type': 'text/turtle' }, body: '<a:b> a <a:c> .' }, 'answers with text/turtle'],
    [{ ...oneRow, body: '{}' }, 'its JSON is no SPARQL result'],
    [{ status: 500, body: 'out of memory' }, 'answers 500 Internal Server Error (it says: out of memory)'],
  ])('of what answers with %j fails, unless it is SILENT', async (reply, message) => {
    const { url } = await serveReplies({ '/place': reply });
    await expect(ask(`${url}/place`)).rejects.toMatchObject({ name: 'EndpointError' });
    await expect(ask(`${url}/place`)).rejects.toThrow(`${url}/place answers `);
    await expect(ask(`${url}/place`)).rejects.toThrow(message);
    expect(await ask(`${url}/place`, 'SILENT')).toMatch(/^s,name\r\n/);
  });
});
