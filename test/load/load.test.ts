// Loading from end to end, into Oxigraph in memory behind the protocols: stores that have one of them only, that lose
// something, that break off; and the command, which prints no secret.
import { Store } from 'oxigraph';
import { expect, it, vi } from 'vitest';
import { MOST } from '../../src/load/batches.ts';
import { type LoadOptions, loadGraph } from '../../src/load/index.ts';
import { toStagingName } from '../../src/load/staging.ts';
import { blankNode, literal, namedNode, quad, RDFS } from '../../src/rdf/index.ts';
import { folderOf, rapporteur } from '../cli/run.ts';
import { toCrowd } from '../stores/crowd.ts';
import { type Asked, type Reply, startStore, toNotedPatience } from './store.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Answers like a store; `refuse` may answer first. */
async function startOxigraph(refuse: (asked: Asked, store: Store) => Reply | undefined = () => undefined) {
  const memory = new Store();
  const { address, asked } = await startStore((request) => refuse(request, memory) ?? answer(memory, request));
  const count = (graph: string): number =>
    memory.match(null, null, null, graph === '' ? null : (namedNode(graph) as never)).length;
  return { address, asked, count };
}

function answer(memory: Store, { method, url, body }: Asked): Reply {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (pathname === '/query') {
    const query = new URLSearchParams(body).get('query') ?? '';
    return { status: 200, body: memory.query(query, { results_format: 'json' }) as string };
  }
  if (pathname === '/update') memory.update(body);
  if (pathname === '/store') {
    const graph = namedNode(searchParams.get('graph') ?? '') as never;
    if (method === 'PUT') for (const old of memory.match(null, null, null, graph)) memory.delete(old);
    memory.load(body, { format: 'application/n-triples', to_graph_name: graph });
  }
  return { status: /^\/(?:store|update)$/.test(pathname) ? 204 : 404 };
}

const GRAPH = 'https://example.org/graph';
const load = (to: string, options: Partial<LoadOptions> = {}) => {
  const patience = toNotedPatience([]);
  return loadGraph({ quads: toCrowd(300), address: { to }, graph: GRAPH, mode: 'replace', patience, ...options });
};

it('goes by SPARQL Update where the Graph Store Protocol is not spoken', async () => {
  const store = await startOxigraph(({ url }) => (url.startsWith('/store') ? { status: 405 } : undefined));
  await load(store.address);
  expect(store.count(GRAPH)).toBe(300);
  await expect(load(store.address, { way: 'graph-store' })).rejects.toThrow('the old graph is as it was');
});

it('writes over in place, with a word, where there is no SPARQL Update', async () => {
  const store = await startOxigraph();
  const notes: string[] = [];
  const address = { query: `${store.address}/query`, data: `${store.address}/store` };
  const { safety } = await load('', { address, onNote: (text) => notes.push(text) });
  expect([safety, store.count(GRAPH), notes.length]).toEqual(['direct', 300, 1]);
  await load('', { address, quads: toCrowd(10, { salt: 'b' }), mode: 'add' });
  expect(store.count(GRAPH)).toBe(310);
});

it('finds how much a store takes', async () => {
  const store = await startOxigraph(({ method, body }) => {
    return method !== 'GET' && body.split('\n').length > 100 && !body.startsWith('query=')
      ? { status: 413 }
      : undefined;
  });
  await load(store.address);
  expect(store.count(GRAPH)).toBe(300);
});

it('leaves the old graph where the store loses something, and says what', async () => {
  const store = await startOxigraph(({ url, body }, memory) => {
    const isStaging = url.startsWith('/store') && body.includes('staging');
    if (!isStaging) return undefined;
    answer(memory, { method: 'PUT', url, headers: {}, body: body.split('\n').slice(0, -2).join('\n') });
    return { status: 204 };
  });
  await expect(load(store.address)).rejects.toThrow(/1 sent, 0 held|\d+ sent, \d+ held.*the old graph is as it was/);
  expect([store.count(GRAPH), store.count(toStagingName(GRAPH))]).toEqual([0, 0]);
});

it('goes on where an earlier load broke off, but not with what is of another graph', async () => {
  let isDown = true;
  const store = await startOxigraph(({ method, url }) => {
    return isDown && method === 'POST' && url.startsWith('/store') ? { status: 503 } : undefined;
  });
  const quads = toCrowd(MOST * 2 + 10);
  await expect(load(store.address, { quads })).rejects.toThrow(/503.*the same command again goes on/);
  const sent = (): number =>
    store.asked.filter(({ method, url }) => method === 'PUT' && url.startsWith('/store')).length;
  expect([store.count(GRAPH), sent()]).toEqual([0, 1]);
  isDown = false;
  await load(store.address, { quads: toCrowd(MOST * 2 + 10, { salt: 'b' }) });
  expect(sent()).toBe(2);
  expect(store.count(GRAPH)).toBe(MOST * 2 + 10);
});

it('does not empty the graph where the answer to the last step gets lost', async () => {
  let isLost = false;
  const store = await startOxigraph((asked, memory) => {
    if (isLost || !asked.body.includes('WHERE') || !asked.url.startsWith('/update')) return undefined;
    isLost = true;
    answer(memory, asked);
    return { status: 502 };
  });
  await load(store.address);
  expect([isLost, store.count(GRAPH)]).toEqual([true, 300]);
});

it('refuses blank nodes, nothing at all, and two places for one graph, before the store hears of it', async () => {
  const store = await startOxigraph();
  const blank = quad(blankNode('b'), RDFS.label, literal('x'));
  await expect(load(store.address, { quads: [blank] })).rejects.toThrow('the graph has blank nodes');
  await expect(load(store.address, { quads: [] })).rejects.toThrow('there is no triple');
  await expect(load(store.address, { quads: toCrowd(2, { graph: 'urn:example:own' }) })).rejects.toThrow(
    'graph of its own',
  );
  expect(store.asked).toEqual([]);
});

it('is a command that prints what is in the store, and no secret', async () => {
  const store = await startOxigraph(({ headers }) => {
    return headers.authorization === 'Bearer t0p-s3cret' ? undefined : { status: 401 };
  });
  const folder = folderOf({ 'graph.nt': '<urn:example:a> <urn:example:b> "c" .\n' });
  const args = ['load', 'graph.nt', '--to', store.address];
  const env = { RAPPORTEUR_TOKEN: 't0p-s3cret' };
  const dry = await rapporteur([...args, '--dry-run'], { folder, env });
  expect(dry.stdout).toMatch(/^would load +1$/m);
  const first = await rapporteur(args, { folder, env });
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^graph +the default graph\ntriples +1\nchecked +counts of/m);
  const wrong = await rapporteur(args, { folder, env: { RAPPORTEUR_TOKEN: 'wr0ng' } });
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
  expect(wrong.stderr).toContain('does not know this user, password or token');
  expect([first, dry, wrong].map(({ stdout, stderr }) => stdout + stderr).join('')).not.toMatch(/t0p-s3cret|wr0ng/);
});

it.each([
  [['load'], 2, 'say where to with --to'],
  [['load', '--to', 'http://127.0.0.1:9', '--graph', 'news'], 2, 'is no absolute IRI'],
  [['load', 'none.ttl', '--to', 'http://127.0.0.1:9'], 1, 'there is no graph none.ttl'],
  [['load', '--to', 'http://127.0.0.1:9'], 1, 'there is no graph out/graph.ttl; build it first'],
])('%j ends with %d: %s', async (args, code, message) => {
  const run = await rapporteur(args, { folder: folderOf({}) });
  expect(run).toMatchObject({ code, stdout: '' });
  expect(run.stderr).toContain(message);
});
