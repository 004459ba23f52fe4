// LIMIT is set where there is none, and lowered where it is higher, on the query's own level and nowhere else.
import { describe, expect, it } from 'vitest';
import { limitRows, readAll, toOxigraph } from '../../src/query/index.ts';
import { literal, namedNode, quad } from '../../src/rdf/index.ts';

const node = (name: string) => namedNode(`https://example.org/${name}`);
const quads = ['a', 'b', 'c', 'd'].map((name) => quad(node(name), node('p'), literal(name)));

describe('limitRows', () => {
  it.each([
    ['SELECT * { ?s ?p ?o }', 2],
    ['SELECT * { ?s ?p ?o } # the end', 2],
    ['SELECT * { ?s ?p ?o } LIMIT 3', 2],
    ['SELECT * { ?s ?p ?o } LIMIT 1', 1],
    ['SELECT * { ?s ?p ?o } limit # a word\n 900 OFFSET 1', 2],
    ['SELECT * { ?s ?p ?o } ORDER BY DESC(?o) LIMIT 900', 2],
    ['SELECT * { ?s ?p ?o } VALUES ?o { "a" "b" "c" }', 2],
    ['SELECT * { ?s ?p ?o } # VALUES\nVALUES ?o { "a" }', 1],
    ['SELECT * { { SELECT ?s { ?s ?p ?o } LIMIT 1 } ?s ?q ?x }', 1],
    ['SELECT * { ?s ?p ?o FILTER(STR(?o) != "LIMIT 1 }") }', 2],
    ['SELECT (EXISTS { ?s ?p "a" } AS ?has) ?s { ?s ?p ?o }', 2],
    ['SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?o HAVING (COUNT(*) > 0)', 2],
  ])('%s gives %i rows', async (query, count) => {
    const answer = await toOxigraph().query(limitRows(query, 2), { quads });
    expect(answer.kind === 'rows' && (await readAll(answer.rows))).toHaveLength(count);
  });

  it.each(['ASK {}', 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }', 'SELECT * {', 'SELECT } {', 'LIMIT 9', ''])(
    'leaves %j as it is',
    (query) => expect(limitRows(query, 2)).toBe(query),
  );
});
