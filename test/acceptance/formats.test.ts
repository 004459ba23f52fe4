// The graph of the main job says the same in every format that we write, whoever reads it: we, or libraries of others.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser } from 'n3';
import { parse as parseWithOxigraph } from 'oxigraph';
import { graph, parse } from 'rdflib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats, readQuads, writeGraph } from '../../src/index.ts';
import { toComparable } from '../rdf/awkward.ts';
import { build, seeds } from './seeds.ts';

type Triples = Parameters<typeof toComparable>[0];
type Reader = (text: string, mediaType: string) => Triples | Promise<Triples>;

const mediaTypes = {
  '.ttl': 'text/turtle',
  '.nt': 'application/n-triples',
  '.nq': 'application/n-quads',
  '.trig': 'application/trig',
  '.jsonld': 'application/ld+json',
  '.rdf': 'application/rdf+xml',
} as const;

const n3: Reader = (text, format) => new Parser({ format }).parse(text);
const oxigraph: Reader = (text, format) => parseWithOxigraph(text, { format });
const rdflib: Reader = (text, mediaType) => {
  const store = graph();
  // It reads N-Triples with its Turtle parser.
  const type = mediaType === 'application/n-triples' ? 'text/turtle' : mediaType;
  return new Promise((done, fail) => {
    parse(text, store, 'https://example.org/', type, (error) => (error ? fail(error) : done(store.statements)));
  });
};
// Of our readers, rdflib shares the parser of JSON-LD; this is one of other people.
const jsonLdStream: Reader = async (text) => {
  const quads: Quad[] = [];
  for await (const quad of Readable.from([text]).pipe(new JsonLdParser())) quads.push(quad);
  return quads;
};

const readers = {
  '.ttl': { n3, rdflib, oxigraph },
  '.nt': { n3, rdflib, oxigraph },
  '.nq': { n3, rdflib, oxigraph },
  '.trig': { n3, oxigraph },
  '.jsonld': { rdflib, oxigraph, 'jsonld-streaming-parser': jsonLdStream },
  '.rdf': { rdflib, oxigraph },
} as const satisfies Record<keyof typeof mediaTypes, Readonly<Record<string, Reader>>>;

let folder: string;
let expected: readonly string[];
const toFile = (ending: string): string => path.join(folder, `graph${ending}`);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-formats-'));
  const { quads } = await build([seeds]);
  expected = toComparable(quads);
  for (const ending of Object.keys(mediaTypes)) await writeGraph(quads, toFile(ending));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the graph of the bundled articles is the same', () => {
  it('in more than a thousand triples', () => expect(expected.length).toBeGreaterThan(1000));

  const cases = Object.entries(readers).flatMap(([ending, each]) =>
    Object.entries(each as Readonly<Record<string, Reader>>).map(([name, read]) => ({ ending, name, read })),
  );
  it.each(cases)('in $ending, read by $name', async ({ ending, read }) => {
    const mediaType = mediaTypes[ending as keyof typeof mediaTypes];
    expect(toComparable(await read(readFileSync(toFile(ending), 'utf8'), mediaType))).toEqual(expected);
  });

  it.each(Object.keys(mediaTypes))('in %s, read by us', async (ending) => {
    expect(toComparable(await readQuads(toFile(ending)))).toEqual(expected);
  });

  it('in every format that there is', () => {
    const endings = Object.values(formats).map((format) => format.endings[0]);
    expect(Object.keys(mediaTypes).sort()).toEqual([...endings].sort());
  });
});
