// An asker in threads answers as one without them does, goes on when a query takes all the time or memory there is, and
// reads its files once.

import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readDataset, toOxigraph } from '../../../src/query/index.ts';
import { readQuads } from '../../../src/rdf/index.ts';
import type { Asker, RunOptions } from '../../../src/serve/asker.ts';
import { toAsker } from '../../../src/serve/asking.ts';
import { folderOf } from '../../cli/run.ts';
import { startSparqlServer } from '../../query/sparql-server.ts';
import { toThreadAsker } from '../sparql/endpoint.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const fixture = fileURLToPath(new URL('../../query/fixture.ttl', import.meta.url));
const options: RunOptions = { formats: ['csv', 'turtle'], limit: 1000, timeout: 60 };
const ENDLESS =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) = CONCAT(STR(?d), STR(?g), STR(?j))) }';
const nameOf = (answer: Promise<unknown>) => answer.catch((error: Error) => error.name);

async function open(...given: Parameters<typeof toThreadAsker>): Promise<Asker> {
  const asker = await toThreadAsker(...given);
  onTestFinished(() => asker.close());
  return asker;
}

describe('an asker in threads', () => {
  let [threads, plain]: (Asker | undefined)[] = [];
  beforeAll(async () => {
    plain = await toAsker(await readDataset([fixture]), toOxigraph());
    threads = await toThreadAsker({ graphs: [fixture] });
  });
  afterAll(() => threads?.close());

  it.each([
    ['timeline', {}],
    ['timeline', { party: 'EG' }],
    ['positions-on-issue', { issue: 'Taiwan' }],
  ])('answers %s as one without them', async (name, given) => {
    const answered = await threads?.select({ name, given });
    expect(answered).toEqual(await plain?.select({ name, given }));
    expect(answered?.rows.length).toBeGreaterThan(0);
  });

  it.each([
    'SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o',
    'CONSTRUCT WHERE { ?s <https://w3id.org/rapporteur/ontology#confidence> ?o }',
    'ASK { ?s ?p 1 }',
  ])('answers %s as one without them', async (sparql) => {
    const run = await threads?.run(sparql, options);
    expect(run).toEqual(await plain?.run(sparql, options));
  });

  it('rejects as one without them', async () => {
    for (const question of [{ name: 'nothing' }, { name: 'timeline', given: { party: 'Chna' } }]) {
      const message = await plain?.select(question).catch((error: Error) => error.message);
      await expect(threads?.select(question)).rejects.toMatchObject({ name: 'QueryError', message });
    }
    await expect(threads?.run('ASK {', options)).rejects.toMatchObject({ name: 'QueryError' });
  });

  it('asks no network, whatever a query says', async () => {
    const asked = threads?.run('SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }', options);
    await expect(asked).rejects.toThrow(/SERVICE is refused/);
  });
});

it('a query that wants all memory is stopped, and the next is answered', async () => {
  const asker = await open({ graphs: [fixture] });
  const doubled = Array.from({ length: 30 }, (_, at) => `BIND(CONCAT(?x${at}, ?x${at}) AS ?x${at + 1})`).join(' ');
  const hungry = `SELECT (STRLEN(?x30) AS ?n) { BIND("to and fro, and to and fro" AS ?x0) ${doubled} }`;
  expect(await nameOf(asker.run(hungry, options))).toBe('MemoryError');
  expect((await asker.run('ASK {}', options)).text).toBe('true\n');
});

it('pages are answered while visitors’ queries never end, and after they were stopped', async () => {
  const asker = await open({ graphs: [fixture] });
  const outcomes = Array.from({ length: 6 }, (_, at) =>
    nameOf(asker.run(`${ENDLESS} # ${at}`, { ...options, timeout: 3 })),
  );
  const { rows } = await asker.select({ name: 'timeline' });
  expect(rows.length).toBeGreaterThan(0);
  for (const outcome of await Promise.all(outcomes)) expect(['TimeoutError', 'BusyError']).toContain(outcome);
  expect((await asker.run('ASK {}', options)).text).toBe('true\n');
});

it('files are read once: what is written to them later is not seen, not even by later threads', async () => {
  const folder = folderOf({ 'graph.ttl': '<urn:a> <urn:b> "before" .' });
  const asker = await open({ graphs: [join(folder, 'graph.ttl')] });
  const ask = async () => (await asker.run('SELECT ?o { ?s ?p ?o }', options)).text;
  expect(await ask()).toBe('o\r\nbefore\r\n');
  writeFileSync(join(folder, 'graph.ttl'), '<urn:a> <urn:b> "after" .');
  const stopped = Array.from({ length: 3 }, (_, at) =>
    nameOf(asker.run(`${spin} # ${at}`, { ...options, timeout: 1 })),
  );
  await Promise.all(stopped);
  expect(await ask()).toBe('o\r\nbefore\r\n');
});

// Of one triple: ten values in each of sixteen places.
const places = Array.from({ length: 16 }, (_, at) => `VALUES ?v${at} { 0 1 2 3 4 5 6 7 8 9 }`).join(' ');
const spin = `SELECT (COUNT(*) AS ?n) { ${places} FILTER(?v0 + ?v15 > 99) }`;

it('what cannot be read is an error as it is without threads', async () => {
  const folder = folderOf({ 'broken.ttl': '<urn:a> <urn:b> .' });
  await expect(toThreadAsker({ graphs: [join(folder, 'none.ttl')] })).rejects.toMatchObject({ code: 'ENOENT' });
  const broken = toThreadAsker({ graphs: [join(folder, 'broken.ttl')] });
  await expect(broken).rejects.toMatchObject({
    name: 'GraphFileError',
    message: expect.stringMatching(/broken\.ttl:1/),
  });
});

describe('an asker over a store', () => {
  it('gives the answers of the store', async () => {
    const store = await startSparqlServer(await readQuads(fixture));
    onTestFinished(() => store.close());
    const asker = await open({ endpoint: { url: store.url } });
    const here = await open({ graphs: [fixture] });
    const question = { name: 'timeline', given: { party: 'EG' } };
    expect((await asker.select(question)).rows).toEqual((await here.select(question)).rows);
    expect((await asker.run('SELECT * { ?s ?p ?o }', { ...options, limit: 5 })).isCut).toBe(true);
    await expect(asker.run('ASK { SERVICE <urn:x> {} }', options)).rejects.toMatchObject({ name: 'QueryError' });
  });

  it('waits no longer than it may, and asks no more at once than it may', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise<void>((resolve) => server.once('listening', () => resolve()));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const asker = await open({ endpoint: { url }, visitors: { quick: 1, waiting: 1 } });
    const outcomes = [1, 2, 3].map(() => nameOf(asker.run('ASK {}', { ...options, timeout: 0.5 })));
    expect(await Promise.all(outcomes)).toEqual(['TimeoutError', 'TimeoutError', 'BusyError']);
  });
});
