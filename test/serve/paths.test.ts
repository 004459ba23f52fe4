// Addresses, identifiers and parameters that try to get at files, at other questions, or out of the folder of a site.
import { request } from 'node:http';
import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/query/index.ts';
import { literal, namedNode, quad, RAP, RDF, RDFS, SCHEMA } from '../../src/rdf/index.ts';
import { type Server, startServer, toAsker, toExplorer, toSiteOf } from '../../src/serve/index.ts';
import { buildSeeds, toVisitor } from './explorer.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

// What the build bundles for the browser is not there when the sources run as they are.
vi.mock('../../src/serve/assets.ts', async (original) => ({
  ...(await original<object>()),
  loadAsset: async (name: string) => Buffer.from(name),
}));

let dataset: Dataset;
let server: Server;
const read: string[] = [];

beforeAll(async () => {
  dataset = await buildSeeds();
  const readArticle = async (id: string) => {
    read.push(id);
    return undefined;
  };
  server = await startServer(await toExplorer(await toAsker(dataset), { readArticle }), { host: '127.0.0.1', port: 0 });
});

afterAll(() => server?.close());

/** Asks for a path letter for letter, as no browser would: `fetch` resolves dots before it asks. */
function ask(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path }, (response) => {
      let text = '';
      response.on('data', (data) => {
        text += data;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.once('error', reject);
    asked.end();
  });
}

const ways = [
  ...['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '%252e%252e%252f', '....//', '..;/', '..%c0%af', '..%00/'],
];
const aims = ['etc/passwd', 'package.json', 'server.js'];

describe('a path', () => {
  it.each(ways)('gets at no file by %s', async (way) => {
    for (const aim of aims) {
      for (const folder of ['/assets/', '/assets/explorer.css/', '/data/article/', '/questions/', '/', '//']) {
        const { status, text } = await ask(`${folder}${way.repeat(6)}${aim}`);
        expect([400, 404], `${folder} ${aim}`).toContain(status);
        expect(text).not.toMatch(/root:|"dependencies"|import \{|\bat .*\.[jt]s:\d+/);
      }
    }
    expect(read).toEqual([]);
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'explorer.css%00',
    'explorer.css%2f',
    'EXPLORER.CSS',
  ])('gets at no file that is not listed: %s', async (name) => {
    expect((await ask(`/assets/${name}`)).status).toBe(404);
    expect((await ask(`/${name}`)).status).toBe(404);
    expect((await ask(`/questions/${name}`)).status).toBe(404);
  });

  it.each(['/%', '/%ff', '/data/%E0%A4%A', '/data/meeting/%00', '/concept/%0d%0aset-cookie:x=1'])(
    'that is no proper one is refused without breaking anything: %s',
    async (path) => {
      const { status, text } = await ask(path);
      expect([400, 404]).toContain(status);
      expect(text).not.toMatch(/\bat .*\.[jt]s:\d+/);
    },
  );
});

const breakouts = [
  'x> } ; DROP ALL #',
  'x" } ; DROP ALL #',
  "x' } ; INSERT DATA { <urn:a> <urn:b> <urn:c> } #",
  '"""} UNION { ?s ?p ?o } #',
  'x\n} UNION { ?meeting ?p ?o . ?meeting rdfs:label ?label',
  'x\\u0022 } UNION { ?s ?p ?o }',
  'http://example.org/> } UNION { ?s ?p ?o } { <http://example.org/',
  '<http://example.org/> } UNION { ?meeting a rap:Meeting } #',
  'party:CN> ?x } UNION { ?s ?p ?o } #',
  '?party',
  '$party) || (true',
  '*',
  'x%3E%20%7D',
];

describe('a parameter', () => {
  const fields = [
    'party',
    'with',
    'person',
    'issue',
    'initiative',
    'place',
    'kind',
    'status',
    'publisher',
    'from',
    'to',
  ];

  it.each(breakouts)('stays a value: %j', async (value) => {
    const visit = await toVisitor(dataset);
    for (const field of fields) {
      const { status, text } = await visit(`/meetings.json?${new URLSearchParams({ [field]: value })}`);
      // Either the graph knows nothing of that name, or nothing fits it.
      expect([200, 400], field).toContain(status);
      if (status === 200) expect(JSON.parse(text).answers[0].results.bindings, field).toEqual([]);
    }
    for (const path of ['/concept/', '/party/', '/data/meeting/', '/place/', '/office/', '/questions/']) {
      const { status } = await visit(`${path}${encodeURIComponent(value)}`);
      expect([400, 404], path).toContain(status);
    }
    for (const [path, field] of [
      ['/questions/positions-on-issue', 'issue'],
      ['/questions/timeline', 'from'],
      ['/compare', 'party'],
      ['/reports', 'one'],
      ['/network', 'least'],
      ['/map', 'party'],
      ['/people', 'initial'],
      ['/search', 'q'],
    ] as const) {
      const { status } = await visit(`${path}?${new URLSearchParams({ [field]: value, with: value, other: value })}`);
      expect([200, 400, 404], path).toContain(status);
    }
  });

  it('changes nothing in the graph', async () => {
    const visit = await toVisitor(dataset);
    const count = async () =>
      (await visit(`/sparql?${new URLSearchParams({ query: 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }', format: 'csv' })}`))
        .text;
    const before = await count();
    for (const value of breakouts) await visit(`/meetings?${new URLSearchParams({ publisher: value, kind: value })}`);
    expect(await count()).toBe(before);
    expect(before).toContain(String(dataset.quads.length));
  });
});

describe('a site of files', () => {
  const base = 'https://w3id.org/rapporteur/data/';
  const tails = [
    ...[
      '../../../../tmp/evil',
      '..',
      '.',
      './x',
      '%2e%2e/%2e%2e/evil',
      '..%2f..%2fevil',
      'a//b',
      '/etc/passwd',
      'x/..',
    ],
    ...[
      '<img src=x onerror=alert(1)>',
      'a"b\'c',
      'CON:',
      'a\\..\\b',
      'new\nline',
      'null\u0000byte',
      `${'long'.repeat(200)}`,
    ],
    ...[`${'long'.repeat(200)}er`, 'x.html', 'x--view-map', 'x', 'ümläut', '%E6%9D%8E', 'a b', 'a_b', 'index', '-rf'],
  ];

  it('has each file in its folder, and none twice, whatever things are called', async () => {
    const quads = tails.flatMap((name) => {
      // What no IRI may hold, no store takes; it is percent-encoded wherever IRIs are made.
      const tail = /^[^\p{Cc} <>"{}|^`\\]*$/u.test(name) ? name : encodeURIComponent(name);
      const [article, meeting] = [namedNode(`${base}article/${tail}`), namedNode(`${base}meeting/${tail}`)];
      return [
        quad(article, RDF.type, SCHEMA.NewsArticle),
        quad(article, RDFS.label, literal(name)),
        quad(article, SCHEMA.identifier, literal(name)),
        quad(meeting, RDF.type, RAP.Meeting),
        quad(meeting, RDFS.label, literal(name)),
      ];
    });
    const paths: string[] = [];
    for await (const { path, content } of toSiteOf({ quads })) {
      paths.push(path);
      expect(posix.normalize(path), path).toBe(path);
      expect(path).not.toMatch(/^(?:\/|\.\.(?:\/|$))|\\|\p{Cc}/u);
      for (const segment of path.split('/')) expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(255);
      if (path.endsWith('.html')) expect(content.toString()).not.toContain('<img');
    }
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => /^data\/article\/.*\.html$/.test(path)).length).toBeGreaterThan(10);
  });
});
