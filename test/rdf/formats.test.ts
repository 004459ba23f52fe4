// Whatever is written is read back as the same set of quads, by us and by three libraries of other people.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'n3';
import { parse as parseWithOxigraph } from 'oxigraph';
import { graph, parse } from 'rdflib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  blankNode,
  type Format,
  formatOf,
  formats,
  literal,
  namedNode,
  quad,
  RDFS,
  readQuads,
  writeGraph,
} from '../../src/rdf/index.ts';
import { awkwardQuads, controlQuads, formatNames, toComparable, toWholeText } from './awkward.ts';

const base = 'https://w3id.org/rapporteur/data/';
const comment = 'rapporteur build "x" -- <y>\nsecond line';
const write = (format: Format, quads = awkwardQuads) => toWholeText(quads, { format, base, comment });

const mediaTypes = {
  turtle: 'text/turtle',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
  trig: 'application/trig',
  jsonld: 'application/ld+json',
  rdfxml: 'application/rdf+xml',
} as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-formats-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(formatNames)('%s', (format) => {
  const path = () => join(folder, `graph${formats[format].endings[0]}`);

  it('is read back by us', async () => {
    await writeGraph(awkwardQuads, path(), { base, comment });
    expect(toComparable(await readQuads(path()))).toEqual(toComparable(awkwardQuads));
  });

  it('is read back by oxigraph', async () => {
    // Its parser, not its store, which writes 0.90 as 0.9.
    const quads = parseWithOxigraph(await write(format), { format: mediaTypes[format] });
    expect(toComparable(quads)).toEqual(toComparable(awkwardQuads));
  });

  it('has the same bytes in whatever order and however often the quads come', async () => {
    const once = await write(format);
    expect(await write(format, [...awkwardQuads].reverse())).toBe(once);
    expect(await write(format, [...awkwardQuads, ...awkwardQuads])).toBe(once);
  });

  it('of no quads is an empty graph', async () => {
    await writeGraph([], path(), { comment });
    expect(await readQuads(path())).toEqual([]);
  });
});

describe('other parsers', () => {
  it.each(['turtle', 'ntriples', 'nquads', 'trig'] as const)('N3 reads %s', async (format) => {
    const quads = new Parser({ format: mediaTypes[format] }).parse(await write(format));
    expect(toComparable(quads)).toEqual(toComparable(awkwardQuads));
  });

  // rdflib reads N-Triples with its Turtle parser.
  it.each([
    ['turtle', 'text/turtle'],
    ['ntriples', 'text/turtle'],
    ['rdfxml', 'application/rdf+xml'],
    ['jsonld', 'application/ld+json'],
  ] as const)('rdflib reads %s', async (format, type) => {
    const store = graph();
    const text = await write(format);
    await new Promise<void>((done, fail) => {
      parse(text, store, 'https://other.example/', type, (error) => (error ? fail(error) : done()));
    });
    expect(toComparable(store.statements)).toEqual(toComparable(awkwardQuads));
  });
});

describe('characters that XML cannot hold', () => {
  it.each(formatNames.filter((format) => format !== 'rdfxml'))('go into %s', async (format) => {
    const path = join(folder, `control${formats[format].endings[0]}`);
    await writeGraph(controlQuads, path);
    expect(toComparable(await readQuads(path))).toEqual(toComparable(controlQuads));
  });

  it('are refused in RDF/XML, with a way out', async () => {
    await expect(write('rdfxml', controlQuads)).rejects.toThrow(
      'the graph holds the character U+000C, which XML cannot hold: choose another format than RDF/XML',
    );
  });
});

describe('any text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/\p{Surrogate}/u.test(text));
  const isInXml = (text: string) => !/[^\t\n\r -\ufffd\u{10000}-\u{10ffff}]/u.test(text);

  it.each(formatNames)('survives %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async (texts) => {
        fc.pre(format !== 'rdfxml' || texts.every(isInXml));
        const quads = texts.map((text) => quad(namedNode('https://example.org/x'), RDFS.label, literal(text, 'en')));
        const path = join(folder, `any${formats[format].endings[0]}`);
        await writeGraph(quads, path);
        expect(toComparable(await readQuads(path))).toEqual(toComparable(quads));
      }),
      { numRuns: 40 },
    );
  });
});

describe('named graphs and blank nodes', () => {
  const named = quad(namedNode('https://example.org/s'), RDFS.label, literal('x'), namedNode('https://example.org/g'));
  const blank = [quad(blankNode('a'), RDFS.seeAlso, blankNode('b')), quad(blankNode('b'), RDFS.label, literal('b'))];

  it.each(['nquads', 'trig', 'jsonld'] as const)('%s holds named graphs', async (format) => {
    const path = join(folder, `named${formats[format].endings[0]}`);
    await writeGraph([named, ...awkwardQuads], path, { base });
    const graphs = (await readQuads(path)).map((each) => each.graph.value);
    expect(graphs.filter((name) => name === 'https://example.org/g')).toHaveLength(1);
    expect(graphs.filter((name) => name === '')).toHaveLength(toComparable(awkwardQuads).length);
  });

  it.each(['turtle', 'ntriples', 'rdfxml'] as const)('%s refuses named graphs', async (format) => {
    await expect(write(format, [named])).rejects.toThrow(
      `${formats[format].name} cannot hold the named graph <https://example.org/g>: write .nq, .trig or .jsonld`,
    );
  });

  it.each(formatNames)('%s keeps blank nodes apart and together', async (format) => {
    const path = join(folder, `blank${formats[format].endings[0]}`);
    await writeGraph(blank, path);
    const quads = await readQuads(path);
    const object = quads.find(({ predicate }) => predicate.equals(RDFS.seeAlso))?.object;
    const subjects = quads.find(({ predicate }) => predicate.equals(RDFS.label))?.subject;
    expect(quads).toHaveLength(2);
    expect(object?.termType).toBe('BlankNode');
    expect(subjects?.value).toBe(object?.value);
  });
});

describe('the ending of a path', () => {
  it('decides, without regard to case', () => {
    expect(['a.ttl', 'b/c.NT', 'd.x.nq', 'e.trig', 'f.jsonld', 'g.rdf', 'h.xml'].map(formatOf)).toEqual([
      ...['turtle', 'ntriples', 'nquads', 'trig', 'jsonld', 'rdfxml', 'rdfxml'],
    ]);
  });

  it.each([
    [
      'out/graph.csv',
      'out/graph.csv has the ending .csv, which is not known; known are .ttl, .nt, .nq, .trig, .jsonld, .rdf, .xml',
    ],
    ['graph', 'graph has no ending; known are .ttl, .nt, .nq, .trig, .jsonld, .rdf, .xml'],
  ])('%s is refused', (path, message) => {
    expect(() => formatOf(path)).toThrow(message);
  });
});
