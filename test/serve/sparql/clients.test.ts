// Clients of other people ask the endpoint as their documents say: Comunica, rdflib, curl, SPARQLWrapper. What is not
// installed on this machine is skipped, with a word.
import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { QueryEngine } from '@comunica/query-sparql';
import * as rdflib from 'rdflib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Served, startEndpoint } from './endpoint.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const run = promisify(execFile);
const fixture = fileURLToPath(new URL('../../query/fixture.ttl', import.meta.url));
const PREFIXES = 'PREFIX rap: <https://w3id.org/rapporteur/ontology#> PREFIX schema: <https://schema.org/>';
const MEETINGS = `${PREFIXES} SELECT ?meeting ?day { ?meeting a rap:Meeting ; schema:startDate ?day } ORDER BY ?meeting ?day`;
const GRAPH = `${PREFIXES} CONSTRUCT { ?meeting schema:startDate ?day } WHERE { ?meeting a rap:Meeting ; schema:startDate ?day }`;

let served: Served;
let expected: readonly (readonly [string, string])[];

beforeAll(async () => {
  served = await startEndpoint({ graphs: [fixture] });
  const { results } = JSON.parse(await (await served.ask(MEETINGS)).text());
  type Found = { readonly meeting: { readonly value: string }; readonly day: { readonly value: string } };
  expected = results.bindings.map(({ meeting, day }: Found) => [meeting.value, day.value]);
});
afterAll(() => served?.close());

it('there are meetings to ask for', () => expect(expected.length).toBeGreaterThan(4));

function isInstalled(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`skipped: ${program} ${args.join(' ')} does not run here`);
    return false;
  }
}

describe('Comunica', () => {
  const engine = new QueryEngine();
  const toContext = (value: string) => ({ sources: [{ type: 'sparql', value }] as [{ type: string; value: string }] });

  it('selects', async () => {
    const rows = await (await engine.queryBindings(MEETINGS, toContext(served.url))).toArray();
    expect(rows.map((row) => [row.get('meeting')?.value, row.get('day')?.value])).toEqual(expected);
  });

  it('finds out by itself that it is an endpoint', async () => {
    const rows = await (await engine.queryBindings(MEETINGS, { sources: [served.url] })).toArray();
    expect(rows).toHaveLength(expected.length);
  });

  it('constructs and asks', async () => {
    const quads = await (await engine.queryQuads(GRAPH, toContext(served.url))).toArray();
    expect(quads).toHaveLength(expected.length);
    expect(await engine.queryBoolean(`${PREFIXES} ASK { ?m a rap:Meeting }`, toContext(served.url))).toBe(true);
  });
});

describe('rdflib', () => {
  it('fetches a graph that a query makes', async () => {
    const store = rdflib.graph();
    await rdflib.fetcher(store, { fetch }).load(`${served.url}?${new URLSearchParams({ query: GRAPH })}`);
    const days = store.match(null, rdflib.sym('https://schema.org/startDate'));
    expect(days.map(({ subject, object }) => [subject.value, object.value]).sort()).toEqual([...expected].sort());
  });
});

const hasCurl = isInstalled('curl', '--version');

describe.skipIf(!hasCurl)('curl', () => {
  it.each([
    ['GET', (query: string) => ['--get', '--data-urlencode', `query=${query}`]],
    ['a form', (query: string) => ['--data-urlencode', `query=${query}`]],
    ['POST', (query: string) => ['--header', 'Content-Type: application/sparql-query', '--data-binary', query]],
  ])('asks by %s', async (_name, toArgs) => {
    const args = ['--silent', '--fail', '--header', 'Accept: text/csv', ...toArgs(MEETINGS), served.url];
    const { stdout } = await run('curl', args);
    expect(stdout).toBe(`meeting,day\r\n${expected.map(([meeting, day]) => `${meeting},${day}\r\n`).join('')}`);
  });
});

const hasWrapper = isInstalled('python3', '-c', 'import SPARQLWrapper');

describe.skipIf(!hasWrapper)('SPARQLWrapper', () => {
  it.each(['GET', 'POST'])('asks by %s', async (method) => {
    const program = [
      'import sys, SPARQLWrapper',
      'wrapper = SPARQLWrapper.SPARQLWrapper(sys.argv[1])',
      'wrapper.setQuery(sys.argv[2]); wrapper.setMethod(sys.argv[3]); wrapper.setReturnFormat(SPARQLWrapper.JSON)',
      'print(len(wrapper.queryAndConvert()["results"]["bindings"]))',
    ].join('\n');
    const { stdout } = await run('python3', ['-c', program, served.url, MEETINGS, method]);
    expect(Number(stdout)).toBe(expected.length);
  });
});
