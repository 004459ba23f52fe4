// The engine over quads in memory: each form of query, what is refused, and that matching is what a store would do.
import fc from 'fast-check';
import { Store } from 'n3';
import { describe, expect, it, vi } from 'vitest';
import { type Dataset, readAll, selectRows, toComunica } from '../../src/query/index.ts';
import { QuadIndex, toQuadKey } from '../../src/query/quad-index.ts';
import { literal, namedNode, quad } from '../../src/rdf/index.ts';

// The engine takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const engine = toComunica();
const node = (name: string) => namedNode(`https://example.org/${name}`);
const dataset: Dataset = {
  quads: [
    quad(node('a'), node('p'), literal('1')),
    quad(node('a'), node('p'), literal('1')),
    quad(node('b'), node('p'), literal('1', 'en')),
    quad(node('b'), node('q'), node('a')),
  ],
};

describe('the engine', () => {
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
