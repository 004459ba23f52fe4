// The engines over quads in memory: each form of query, what is refused, that terms are shown as the graph spells them,
// and that matching is what a store would do.
import fc from 'fast-check';
import { Store } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { type Dataset, readAll, selectRows, toComunica, toOxigraph } from '../../src/query/index.ts';
import { QuadIndex, toQuadKey } from '../../src/query/quad-index.ts';
import { blankNode, literal, namedNode, quad, toTermText, XSD } from '../../src/rdf/index.ts';

// The engine takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const node = (name: string) => namedNode(`https://example.org/${name}`);
const dataset: Dataset = {
  quads: [
    quad(node('a'), node('p'), literal('1')),
    quad(node('a'), node('p'), literal('1')),
    quad(node('b'), node('p'), literal('1', 'en')),
    quad(node('b'), node('q'), node('a')),
  ],
};

const engines = [
  ['Oxigraph', toOxigraph()],
  ['Comunica', toComunica()],
] as const;

describe.each(engines)('%s', (_name, engine) => {
  it('answers SELECT with its variables in their order, even where there are no rows', async () => {
    const answer = await engine.query('SELECT ?z ?a { ?z <https://example.org/none> ?a }', dataset);
    expect(answer).toMatchObject({ kind: 'rows', variables: ['z', 'a'] });
  });

  it('counts a quad once that stands twice', async () => {
    expect(await selectRows(engine, 'SELECT * { ?s <https://example.org/p> "1" }', dataset)).toHaveLength(1);
  });

  it('answers CONSTRUCT and DESCRIBE with each triple once', async () => {
    const construct = await engine.query('CONSTRUCT { ?s a <https://example.org/S> } { ?s ?p ?o }', dataset);
    expect(construct.kind === 'quads' && (await readAll(construct.quads))).toHaveLength(2);
    const describe = await engine.query('DESCRIBE <https://example.org/b>', dataset);
    expect(describe.kind === 'quads' && (await readAll(describe.quads))).toHaveLength(2);
  });

  it('answers ASK', async () => {
    expect(await engine.query('ASK { ?s ?p "1"@en }', dataset)).toEqual({ kind: 'boolean', value: true });
    expect(await engine.query('ASK { ?s ?p "2" }', dataset)).toEqual({ kind: 'boolean', value: false });
  });

  it.each([
    ['SELECT nonsense', /the query cannot be answered/],
    ['INSERT DATA { <https://example.org/a> <https://example.org/p> 1 }', /here a graph is only asked/],
    ['DROP ALL', /here a graph is only asked/],
  ])('refuses %s', async (text, message) => {
    await expect(engine.query(text, dataset)).rejects.toThrow(message);
  });

  it('gives the variables of SELECT * in the order in which the query names them', async () => {
    const answer = await engine.query('SELECT * { ?z <https://example.org/q> ?a }', dataset);
    expect(answer).toMatchObject({ variables: ['z', 'a'] });
  });
});

describe('Oxigraph, which keeps values and not spellings', () => {
  const engine = toOxigraph();
  const spellings = [
    literal('0.90', XSD.decimal),
    literal('+7', XSD.integer),
    literal('55', XSD.nonNegativeInteger),
    literal('1', XSD.boolean),
    literal('2025-02-31', XSD.date),
    literal('2025-05', XSD.gYearMonth),
    literal('colour', 'en-GB'),
    literal('1.50e1', XSD.double),
  ];
  const quads = spellings.map((each, at) => quad(node(`s${at}`), node('p'), each));
  const written = quads.map(({ object }) => toTermText(object)).sort();

  it('shows literals as the graph spells them', async () => {
    const rows = await selectRows(engine, 'SELECT ?o { ?s ?p ?o }', { quads });
    expect(rows.map((row) => toTermText(row.get('o') as never)).sort()).toEqual(written);
    const answer = await engine.query('CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }', { quads });
    const made = answer.kind === 'quads' ? await readAll(answer.quads) : [];
    expect(made.map(({ object }) => toTermText(object)).sort()).toEqual(written);
  });

  it('leaves alone what the query computes, even where the graph spells that value otherwise', async () => {
    const rows = await selectRows(engine, 'SELECT (7 AS ?n) {}', { quads });
    expect(rows.map((row) => row.get('n')?.equals(literal('7', XSD.integer)))).toEqual([true]);
    const answer = await engine.query('CONSTRUCT { ?s <https://example.org/n> 7 } { ?s ?p "colour"@en-GB }', { quads });
    const made = answer.kind === 'quads' ? await readAll(answer.quads) : [];
    expect(made.map(({ object }) => toTermText(object))).toEqual([toTermText(literal('7', XSD.integer))]);
  });

  it('keeps the names of blank nodes, so that the same question has the same answer', async () => {
    const blank = {
      quads: [quad(blankNode('b1'), node('p'), literal('x')), quad(node('a'), node('q'), blankNode('b1'))],
    };
    const rows = await selectRows(engine, 'SELECT ?b { ?s <https://example.org/q> ?b . ?b ?p "x" }', blank);
    expect(rows.map((row) => row.get('b')?.value)).toEqual(['b1']);
  });
});

describe('the index', () => {
  const terms = [node('a'), node('b'), node('c')];
  const objects = [...terms, literal('a'), literal('a', 'en'), literal('https://example.org/a')];
  const quads = fc.array(fc.tuple(...[terms, terms, objects].map((some) => fc.constantFrom(...some))));
  const wanted = fc.tuple(...[terms, terms, objects].map((some) => fc.constantFrom(undefined, ...some)));

  it('matches what N3’s store matches', () => {
    fc.assert(
      fc.property(quads, wanted, (triples, [subject, predicate, object]) => {
        const all = triples.map(([s, p, o]) => quad(s as never, p as never, o as never));
        const pattern = [subject ?? null, predicate ?? null, object ?? null] as never as [null, null, null];
        const expected = new Store(all).getQuads(...pattern, null).map((one) => toQuadKey(one));
        const index = new QuadIndex(all);
        expect(
          index
            .match(...pattern)
            .map(toQuadKey)
            .sort(),
        ).toEqual(expected.sort());
        expect(index.countQuads(...pattern)).toBe(expected.length);
      }),
    );
  });
});
