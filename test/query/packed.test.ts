// A packed dataset answers as its quads do: spellings, blank nodes, named graphs and long lines included.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Dataset,
  packDataset,
  readAll,
  renderAnswer,
  toDisplayPrefixes,
  toOxigraph,
} from '../../src/query/index.ts';
import { blankNode, IRI, literal, namedNode, quad } from '../../src/rdf/index.ts';

const node = (name: string) => namedNode(`https://example.org/${name}`);
const quads = [
  quad(node('a'), node('share'), literal('0.90', namedNode(IRI.xsd.decimal))),
  quad(node('a'), node('label'), literal('Colour', 'en-GB')),
  quad(node('a'), node('note'), literal('“Ça va?”\n\t\\ "yes"')),
  quad(node('a'), node('part'), blankNode('first')),
  quad(blankNode('first'), node('label'), literal('left')),
  quad(node('b'), node('label'), literal('kept apart'), node('graph')),
  quad(node('c'), node('text'), literal('long '.repeat(1_000_000))),
  quad(node('d'), namedNode(IRI.prov.wasDerivedFrom), node('e')),
];
const plain: Dataset = { quads };
let packed: Dataset;

beforeAll(async () => {
  packed = { quads: [], packed: structuredClone(await packDataset(plain)) };
});

async function answer(query: string, dataset: Dataset): Promise<string> {
  const found = await toOxigraph().query(query, dataset);
  const format = found.kind === 'quads' ? 'nquads' : 'json';
  return (await readAll(renderAnswer(found, { format, width: 0, prefixes: toDisplayPrefixes(dataset) }))).join('');
}

describe('a packed dataset', () => {
  it.each([
    'SELECT * { ?s ?p ?o } ORDER BY ?s ?p',
    'SELECT * { GRAPH ?g { ?s ?p ?o } }',
    'CONSTRUCT WHERE { ?s ?p ?o }',
    'CONSTRUCT { ?s <https://example.org/share> 0.9 ; <https://example.org/own> 0.9 } WHERE { ?s <https://example.org/share> ?o }',
    'ASK { ?s ?p "left" }',
  ])('answers %s as its quads do', async (query) => {
    const answered = await answer(query, packed);
    expect(answered).toBe(await answer(query, plain));
    expect(answered.length).toBeGreaterThan(10);
  });

  it('shows literals as the graph spells them, and blank nodes by their labels', async () => {
    const graph = await answer('CONSTRUCT WHERE { <https://example.org/a> ?p ?o }', packed);
    expect(graph).toContain('"0.90"^^');
    expect(graph).toContain('_:first');
  });

  it('has the prefixes of its quads', () => expect(toDisplayPrefixes(packed)).toEqual(toDisplayPrefixes(plain)));
});
