// Values enter a query as terms: nothing that a user writes is read as SPARQL.
import fc from 'fast-check';
import { Store } from 'oxigraph';
import { describe, expect, it, vi } from 'vitest';
import { bindVariables, type Values } from '../../src/query/bind.ts';
import { QueryError, selectRows, toComunica } from '../../src/query/index.ts';
import { literal, namedNode, quad } from '../../src/rdf/index.ts';

// The engine takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const engine = toComunica();
const bind = (query: string, values: Readonly<Record<string, Values>>) =>
  bindVariables(query, new Map(Object.entries(values)));

const a = namedNode('https://example.org/a');
const name = namedNode('https://example.org/name');
const query = 'SELECT ?s ?value WHERE { ?s <https://example.org/name> ?value }';

const hostile = [
  '"} DROP ALL #',
  "' } #",
  '\\" } INSERT DATA {',
  'a\nb\r\n}',
  '\u0000',
  '<https://example.org/>',
  '"""',
  'é\u2028',
];

describe('a bound value', () => {
  it('may be one of several', async () => {
    const [b, c] = [namedNode('https://example.org/b'), namedNode('https://example.org/c')];
    const dataset = { quads: [a, b, c].map((each) => quad(each, name, literal(each.value))) };
    const rows = await selectRows(engine, bind(query, { s: [a, c] }), dataset);
    expect(rows.map((row) => row.get('s')?.value).sort()).toEqual([a.value, c.value]);
    expect(() => bind(query, { s: [a, namedNode('x> } #')] })).toThrow(QueryError);
  });

  it.each(hostile)('stays a value: %j', async (text) => {
    const dataset = { quads: [quad(a, name, literal(text)), quad(a, name, literal('another'))] };
    const rows = await selectRows(engine, bind(query, { value: literal(text) }), dataset);
    expect(rows.map((row) => row.get('value')?.value)).toEqual([text]);
  });

  it('stays a value whatever it is, in the eyes of another parser', () => {
    const store = new Store();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const rows = store.query(bind('SELECT ?value WHERE { }', { value: literal(text) })) as Map<
          string,
          { value: string }
        >[];
        expect(rows.map((row) => row.get('value')?.value)).toEqual([text]);
      }),
    );
  });

  it.each(['https://example.org/> } #', 'https://example.org/a b', 'no iri', ''])(
    'is no IRI that is none: %j',
    (iri) => {
      expect(() => bind(query, { s: namedNode(iri) })).toThrow(QueryError);
    },
  );

  it('has the name of a variable', () => {
    expect(() => bind(query, { 's) {} #': a })).toThrow(QueryError);
  });

  it('reaches filters, and leaves what is not set unbound', async () => {
    const text = 'SELECT ?s WHERE { ?s ?p ?o FILTER(!BOUND(?only) || ?o = ?only) }';
    const dataset = { quads: [quad(a, name, literal('x')), quad(a, name, literal('y'))] };
    expect(await selectRows(engine, bind(text, {}), dataset)).toHaveLength(2);
    expect(await selectRows(engine, bind(text, { only: literal('y') }), dataset)).toHaveLength(1);
  });
});

const x = { x: literal('v') };
const VALUES = 'VALUES ?x { "v" }';

describe('the place of the values', () => {
  it.each([
    ['SELECT * WHERE { ?s ?p ?x }', `SELECT * WHERE { ${VALUES} ?s ?p ?x }`],
    ['SELECT * { ?s ?p ?x }', `SELECT * { ${VALUES} ?s ?p ?x }`],
    ['ASK { ?s ?p ?x }', `ASK { ${VALUES} ?s ?p ?x }`],
    ['CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?x }', `CONSTRUCT { ?s ?p ?x } WHERE { ${VALUES} ?s ?p ?x }`],
    ['DESCRIBE ?s WHERE { ?s ?p ?x }', `DESCRIBE ?s WHERE { ${VALUES} ?s ?p ?x }`],
    ['# { comment\nSELECT * { ?s ?p ?x }', `# { comment\nSELECT * { ${VALUES} ?s ?p ?x }`],
    ['PREFIX a: <http://a/#b> SELECT * { ?s a:b ?x }', `PREFIX a: <http://a/#b> SELECT * { ${VALUES} ?s a:b ?x }`],
    [
      'PREFIX select: <http://a/> ASK { ?s select:b ?x }',
      `PREFIX select: <http://a/> ASK { ${VALUES} ?s select:b ?x }`,
    ],
    ['SELECT ("{ #" AS ?t) { ?s ?p ?x }', `SELECT ("{ #" AS ?t) { ${VALUES} ?s ?p ?x }`],
    ["SELECT ('''it's {''' AS ?t) { ?s ?p ?x }", `SELECT ('''it's {''' AS ?t) { ${VALUES} ?s ?p ?x }`],
    ['SELECT (EXISTS { ?a ?b ?c } AS ?t) { ?s ?p ?x }', `SELECT (EXISTS { ?a ?b ?c } AS ?t) { ${VALUES} ?s ?p ?x }`],
    ['SELECT * { SELECT ?x { ?s ?p ?x } }', `SELECT * { ${VALUES} { SELECT ?x { ?s ?p ?x } }}`],
    ['SELECT ?where { ?where ?p ?x } LIMIT 1', `SELECT ?where { ${VALUES} ?where ?p ?x } LIMIT 1`],
  ])('in %j', (before, after) => {
    expect(bind(before, x)).toBe(after);
  });

  it.each(['CONSTRUCT WHERE { ?s ?p ?x }', 'DESCRIBE <https://example.org/a>', 'nothing at all'])(
    'is not in %j',
    (text) => {
      expect(() => bind(text, x)).toThrow(/no place for parameters/);
    },
  );

  it('keeps the numbers of lines', () => {
    const text = 'SELECT *\nWHERE {\n  ?s ?p ?x\n}';
    expect(bind(text, x).split('\n')).toHaveLength(4);
  });
});
