// The W3C's tests of SPARQL 1.1 Protocol and Service Description, read from their manifests; they are not part of this
// project, and skipped where they are not there. What they ask of an endpoint that takes updates, a read-only one refuses.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Quad, Term } from '@rdfjs/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseTurtle } from '../../../src/rdf/index.ts';
import { type Served, startEndpoint } from './endpoint.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const folder = fileURLToPath(new URL('../../../../shared/w3c/', import.meta.url));
const isThere = existsSync(join(folder, 'protocol/manifest.ttl'));
if (!isThere) console.warn('skipped: the W3C protocol tests are not in ../shared/w3c');

// Each is an update that has to be carried out, with or without a dataset of its own, before it can be looked at.
const notForReadOnly = [
  ...['update_base_uri', 'update_dataset_default_graph', 'update_dataset_default_graphs', 'update_dataset_full'],
  ...['update_dataset_named_graphs', 'update_post_direct', 'update_post_form'],
];

const MF = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#';
const HT = 'http://www.w3.org/2011/http#';
const CNT = 'http://www.w3.org/2011/content#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

const read = (path: string): readonly Quad[] => {
  const base = `https://example.org/${path}`;
  return isThere ? parseTurtle(readFileSync(join(folder, path), 'utf8'), base) : [];
};
const manifest = read('protocol/manifest.ttl');

function all(subject: Term | undefined, predicate: string, quads = manifest): readonly Term[] {
  return quads
    .filter((one) => subject && one.subject.equals(subject) && one.predicate.value === predicate)
    .map(({ object }) => object);
}
const get = (subject: Term | undefined, predicate: string): Term | undefined => all(subject, predicate)[0];
function list(head: Term | undefined): readonly Term[] {
  const first = get(head, `${RDF}first`);
  return first ? [first, ...list(get(head, `${RDF}rest`))] : [];
}
const toName = ({ value }: Term): string => value.slice(value.lastIndexOf('#') + 1);

const tests = manifest
  .filter(({ predicate }) => predicate.value === `${MF}entries`)
  .flatMap(({ object }) => list(object))
  .map((test) => ({ name: toName(test), test }));
const applying = tests.filter(({ name }) => !notForReadOnly.includes(name));

const place = mkdtempSync(join(tmpdir(), 'rapporteur-w3c-'));
let served: Served;
beforeAll(async () => {
  if (!isThere) return;
  const lines = ['data1', 'data2', 'data3'].flatMap((name) => {
    const graph = `<http://kasei.us/2009/09/sparql/data/${name}.rdf>`;
    const text = readFileSync(join(folder, 'protocol', `${name}.nt`), 'utf8').trim();
    return text.split('\n').map((line) => line.replace(/\.\s*$/, `${graph} .\n`));
  });
  writeFileSync(join(place, 'data.nq'), lines.join(''));
  served = await startEndpoint({ graphs: [join(place, 'data.nq')] });
});
afterAll(async () => {
  await served?.close();
  rmSync(place, { recursive: true });
});

async function send(request: Term): Promise<Response> {
  const path = get(request, `${HT}absolutePath`)?.value ?? '';
  const body = get(request, `${HT}body`);
  const headers = list(get(request, `${HT}headers`)).map((header): [string, string] => {
    return [get(header, `${HT}fieldName`)?.value ?? '', get(header, `${HT}fieldValue`)?.value ?? ''];
  });
  const encoding = get(body, `${CNT}characterEncoding`)?.value === 'UTF-16' ? 'utf16le' : 'utf8';
  const chars = get(body, `${CNT}chars`)?.value;
  return fetch(served.url + path.replace(/^\/sparql\//, ''), {
    method: get(request, `${HT}methodName`)?.value ?? '',
    headers,
    ...(chars === undefined ? {} : { body: new Uint8Array(Buffer.from(chars, encoding)) }),
  });
}

const types: Readonly<Record<string, RegExp>> = {
  boolean: /^application\/(sparql-results\+)?(json|xml)/,
  tabular: /^(application\/sparql-results\+(json|xml)|text\/(csv|tab-separated-values))/,
  RDF: /^(text\/turtle|application\/(n-triples|rdf\+xml))/,
};

async function check(request: Term): Promise<void> {
  const response = await send(request);
  const wanted = get(request, `${HT}resp`);
  const families = all(wanted, `${MF}expectedStatus`).map(({ value }) => /StatusCode(\d)xx$/.exec(value)?.[1]);
  expect(families).toContain(String(response.status)[0]);
  const format = get(wanted, `${MF}expectedFormat`)?.value;
  if (format !== undefined) expect(response.headers.get('content-type')).toMatch(types[format] ?? /^none$/);
  const text = await response.text();
  const truth = get(wanted, `${MF}expectedBoolean`);
  if (truth) expect(JSON.parse(text).boolean).toBe(truth.value === 'true');
}

describe.skipIf(!isThere)('the W3C’s protocol tests', () => {
  it('are 34, of which 27 apply to an endpoint that takes no updates', () => {
    expect([tests.length, applying.length]).toEqual([34, 27]);
  });

  it.each(applying)('$name', async ({ test }) => {
    const requests = list(get(get(test, `${MF}action`), `${HT}requests`));
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) await check(request);
  });

  it.each(notForReadOnly)('%s is refused, since it changes the graph', async (name) => {
    const test = tests.find((one) => one.name === name)?.test;
    const [update] = list(get(get(test, `${MF}action`), `${HT}requests`));
    const response = update && (await send(update));
    expect(response?.status).toBe(403);
    expect(await response?.text()).toMatch(/read-only/);
  });
});

const described = isThere ? ['returns-rdf', 'has-endpoint-triple', 'conforms-to-schema'] : [];

describe('the service description', () => {
  it.skipIf(!isThere)('is tested by all tests of its manifest', () => {
    const names = read('service-description/manifest.ttl')
      .filter(({ object }) => object.value === `${MF}ServiceDescriptionTest`)
      .map(({ subject }) => toName(subject));
    expect(names.sort()).toEqual([...described].sort());
  });
});

describe.skipIf(!isThere)('by the W3C’s tests, the service description', () => {
  const SD = 'http://www.w3.org/ns/sparql-service-description#';
  const describe_ = async (accept: string) => {
    const response = await fetch(served.url, { headers: { accept } });
    return { type: response.headers.get('content-type'), quads: parseTurtle(await response.text(), served.url) };
  };

  it('returns-rdf', async () => {
    for (const [accept, type] of [
      ['*/*', 'text/turtle'],
      ['application/n-triples', 'application/n-triples'],
    ] as const) {
      const { type: given, quads } = await describe_(accept);
      expect(given).toMatch(type);
      expect(quads.length).toBeGreaterThan(0);
    }
  });

  it('has-endpoint-triple', async () => {
    const { quads } = await describe_('text/turtle');
    const endpoints = quads.filter(({ predicate }) => predicate.value === `${SD}endpoint`);
    expect(endpoints.map(({ object }) => object.value)).toEqual([served.url]);
  });

  // What the specification says of each property: its domain, and the class or kind of its values.
  it('conforms-to-schema', async () => {
    const { quads } = await describe_('text/turtle');
    const classesOf = (term: Term) => all(term, `${RDF}type`, quads).map(({ value }) => value);
    const schema: Readonly<Record<string, readonly [domain: string, range: string | undefined]>> = {
      endpoint: ['Service', undefined],
      supportedLanguage: ['Service', undefined],
      resultFormat: ['Service', undefined],
      defaultDataset: ['Service', 'Dataset'],
      defaultGraph: ['Dataset', 'Graph'],
    };
    const used = quads.filter(({ predicate }) => predicate.value.startsWith(SD));
    expect(used.length).toBeGreaterThan(8);
    for (const { subject, predicate, object } of used) {
      const [domain, range] = schema[toName(predicate)] ?? ['unknown', undefined];
      expect(classesOf(subject)).toContain(SD + domain);
      expect(object.termType).toBe('NamedNode');
      if (range) expect(classesOf(object)).toContain(SD + range);
    }
    expect(all(quads[0]?.subject, `${RDFS}label`, quads)).toEqual([]);
  });
});
