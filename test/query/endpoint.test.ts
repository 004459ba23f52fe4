// Questions to endpoints, and to endpoints and files at once: the same rows as of one file, and secrets for nobody else.
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  answerRequest,
  findQuery,
  type Request,
  readAll,
  readAuthorization,
  toEndpoint,
} from '../../src/query/index.ts';
import { readQuads } from '../../src/rdf/index.ts';
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

  it('is told the login, and tells when it wants one', async () => {
    const authorization = readAuthorization({ RAPPORTEUR_USER: 'reader', RAPPORTEUR_PASSWORD: 's3cret' });
    const { url } = await serve(quads, { authorization: authorization ?? '' });
    const ask = (endpoint: ReturnType<typeof toEndpoint>) => answer('ASK {}', { endpoints: [endpoint] });
    expect(await ask(toEndpoint(url, authorization))).toBe('true\n');
    await expect(ask(toEndpoint(url))).rejects.toThrow('answers 401: it wants a login; set RAPPORTEUR_USER');
    await expect(ask(toEndpoint(url, 'Bearer wr0ng'))).rejects.not.toThrow('wr0ng');
  });

  it.each([
    ['/nowhere', 'answers 404: nothing answers there'],
    ['/page', 'answers with something else than SPARQL results in JSON'],
  ])('at %s is told to be none', async (path, message) => {
    const { url } = await serve([]);
    const endpoints = [toEndpoint(new URL(path, url).href)];
    await expect(answer('ASK {}', { endpoints })).rejects.toThrow(message);
  });

  it('that refuses a query, or is not there, says so', async () => {
    const server = await serve([]);
    const endpoints = [toEndpoint(server.url)];
    await expect(answer('SELECT nonsense', { endpoints })).rejects.toThrow(/answers 400: error at 1:\d+/);
    await server.close();
    await expect(answer('ASK {}', { endpoints })).rejects.toThrow('cannot be reached');
  });

  it.each([
    ['ftp://example.org/sparql', 'an endpoint has an address such as'],
    ['http://me:s3cret@example.org/sparql', 'a password in an address is seen by others'],
  ])('is not %s', (url, message) => {
    expect(() => toEndpoint(url)).toThrow(message);
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
    const endpoints = [toEndpoint(url, 'Bearer t0ken'), toEndpoint(other.url)];
    expect(await answer(question, { endpoints })).toBe(whole);
    expect(whole.match(/\r\n/g)?.length).toBeGreaterThan(1);
    expect(new Set(heard)).toEqual(new Set(['Bearer t0ken']));
    expect(new Set(other.heard)).toEqual(new Set([undefined]));
    const both = { endpoints: endpoints.slice(0, 1), graphs: [fixture] };
    expect(await answer(question.replace('SELECT', 'SELECT DISTINCT'), both)).toBe(whole);
  });

  it('are nothing for Oxigraph', async () => {
    const endpoints = [toEndpoint('http://127.0.0.1:9/')];
    await expect(answer('ASK {}', { endpoints, engine: 'oxigraph' })).rejects.toThrow('Oxigraph asks files only');
  });
});

describe('the login', () => {
  it.each([
    [{}, undefined],
    [{ RAPPORTEUR_TOKEN: 'abc' }, 'Bearer abc'],
    [{ RAPPORTEUR_USER: 'ä', RAPPORTEUR_PASSWORD: 'b:c' }, `Basic ${Buffer.from('ä:b:c').toString('base64')}`],
  ])('of %j', (environment, header) => {
    expect(readAuthorization(environment)).toBe(header);
  });

  it.each([
    [{ RAPPORTEUR_TOKEN: 'abc', RAPPORTEUR_USER: 'me' }, 'unset one of them'],
    [{ RAPPORTEUR_TOKEN: 'a\nb' }, 'a character that no token has'],
    [{ RAPPORTEUR_USER: 'a:b', RAPPORTEUR_PASSWORD: 'c' }, 'a colon'],
    [{ RAPPORTEUR_USER: 'me' }, 'RAPPORTEUR_PASSWORD is not'],
  ])('of %j is refused', (environment, message) => {
    expect(() => readAuthorization(environment)).toThrow(message);
  });
});
