// What a visitor sees of an answer to any query at all: a table, and what else it can be shown as, in a small invented graph.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { toSeer, toVisitor } from './visiting.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let see: ReturnType<typeof toSeer>;

beforeAll(async () => {
  see = toSeer(await toVisitor('../small.ttl'));
});

const names = `PREFIX rap: <https://w3id.org/rapporteur/ontology#>
PREFIX schema: <https://schema.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX party: <https://w3id.org/rapporteur/party/>
`;
const places = `${names}SELECT ?meeting ?place { ?meeting schema:location ?place } ORDER BY ?meeting`;
const holders = `${names}SELECT ?holder ?issue { ?position rap:holder ?holder ; rap:issue ?issue } ORDER BY ?position`;
const met = `${names}CONSTRUCT { ?meeting rap:participation ?seat . ?seat rap:person ?person . ?person a schema:Person ; rdfs:label ?name }
{ ?meeting rap:participation ?seat . ?seat rap:person ?person . ?person rdfs:label ?name }`;

const toTable = (rows: string) => `SELECT * { VALUES ${rows} }`;

describe('an answer of rows', () => {
  it('names the things in it', async () => {
    const seen = await see('/query', { query: places });
    expect(seen.all('tbody tr')).toEqual([
      'Ada Berg and Bo Dahl, 2024 Hall',
      'Ada Berg and Bo Dahl, 2023 Inn',
      'Ada Berg and Cy Falk, planned Nowhere <u>in particular</u>',
    ]);
    expect(seen.href('Hall')).toBe('/data/place/hall');
    const words = await see('/query', {
      query: 'SELECT ?words { ?words a <https://w3id.org/rapporteur/ontology#Evidence> }',
    });
    expect(words.all('tbody td')).toContain('Norland wants it open.');
  });

  it('offers only what fits it', async () => {
    const offered = async (query: string) => (await see('/query', { query })).all('[aria-label="Show as"] a');
    expect(await offered(places)).toEqual(['Table', 'Map', 'Graph']);
    expect(await offered(holders)).toEqual(['Table', 'Map', 'Graph']);
    expect(await offered('SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p')).toEqual([
      'Chart',
      'Table',
    ]);
    expect(await offered(toTable('?x { 1 }'))).toEqual([]);
    expect(await offered(toTable('?x { <urn:a> }'))).toEqual([]);
    expect(await offered('SELECT ?s { ?s <urn:none> ?o }')).toEqual([]);
    expect((await see('/query', { query: 'ASK {}' })).text).toContain('yes');
  });

  it('is a map of its places, which says what it cannot place, above the same table', async () => {
    const seen = await see('/query', { query: places, view: 'map' });
    expect(seen.all('.map svg circle')).toHaveLength(2);
    expect(seen.all('.map title')).toEqual(['Hall: 1 row', 'Norland (country): 1 row']);
    expect(seen.text).toContain('1 place is not on the map');
    expect(seen.text).toContain('Nowhere <u>in particular</u>.');
    expect(seen.all('tbody tr')).toHaveLength(3);
  });

  it('is mapped by whichever column has places: things by where they are', async () => {
    const seen = await see('/query', { query: places, view: 'map', of: 'meeting' });
    expect(seen.all('[aria-label="Mapped by"] a')).toEqual(['place', 'meeting']);
    expect(seen.all('[aria-label="Mapped by"] [aria-current]')).toEqual(['meeting']);
    expect(seen.all('.map title')).toEqual(['Hafen: 1 row', 'Norland (country): 1 row']);
  });

  it('is a graph of its first two things, each with its kind and its page', async () => {
    const seen = await see('/query', { query: holders, view: 'graph' });
    expect(seen.text).toContain('4 things, 3 ties.');
    expect(seen.all('.legend li')).toEqual(['country 3', 'issue 1']);
    expect(seen.all('.network title')).toContain('the <b>harbour</b> (issue), 3');
    expect(seen.all('.network .ties path')).toHaveLength(3);
    expect(seen.all('tbody tr')).toHaveLength(3);
  });

  it('takes an unfitting choice for none', async () => {
    const seen = await see('/query', { query: holders, view: 'turtle' });
    expect(seen.all('[aria-label="Show as"] [aria-current]')).toEqual(['Table']);
  });

  it('is drawn in part where it is large, which it says; the table has all, page by page', async () => {
    const numbers = (many: number) => Array.from({ length: many }, (_, at) => at).join(' ');
    const query = `SELECT ?one ?other { VALUES ?i { ${numbers(30)} } VALUES ?j { ${numbers(20)} } BIND(?i * 20 + ?j AS ?n)
      BIND(IRI(CONCAT("urn:a", STR(?n))) AS ?one) BIND(IRI(CONCAT("urn:b", STR(?n - 2 * ?i))) AS ?other) } ORDER BY ?n`;
    const seen = await see('/query', { query, view: 'graph' });
    expect(seen.text).toMatch(/Drawn are the 1\d\d with most ties/);
    expect(seen.all('.network .nodes path').length).toBeLessThanOrEqual(120);
    expect(seen.all('tbody tr')).toHaveLength(100);
    expect(seen.text).toContain('Page 1 of 6');
    expect(seen.html.length).toBeLessThan(200_000);
    const last = await see('/query', { query, page: '6' });
    expect(last.all('tbody tr').at(-1)).toContain('urn:a599');
  });

  it('shows markup as text, and no address that a browser must not follow', async () => {
    const query = toTable('(?one ?other) { (<javascript:alert(1)> <urn:x>) }');
    for (const view of ['table', 'graph', 'map']) {
      const { html } = await see('/query', { query, view });
      expect(html).not.toMatch(/href="javascript/);
      expect(html).not.toMatch(/<b>harbour/);
    }
  });
});

describe('an answer that is a graph', () => {
  it('is drawn, and listed triple by triple', async () => {
    const seen = await see('/query', { query: met });
    expect(seen.all('[aria-label="Show as"] a')).toEqual(['Graph', 'Table', 'Turtle']);
    expect(seen.all('.network .labels text')).toContain('Ada Berg');
    expect(seen.all('.legend li')).toContain('person 3');
    expect(seen.all('.network .ties title').join()).toContain('person → Ada Berg');
    expect(seen.text).toContain('20 triples');
    expect(seen.all('tbody tr')).toHaveLength(20);
  });

  it('is Turtle for who wants that', async () => {
    const seen = await see('/query', { query: met, view: 'turtle' });
    expect(seen.all('pre').join()).toContain('rdfs:label "Ada Berg"');
    expect(seen.all('tbody tr')).toEqual([]);
  });

  it('is a table where nothing in it is tied to anything', async () => {
    const seen = await see('/query', {
      query: `${names}CONSTRUCT { party:QA1 rdfs:label ?x } { party:QA1 rdfs:label ?x }`,
    });
    expect(seen.all('[aria-label="Show as"] a')).toEqual(['Table', 'Turtle']);
    expect(seen.all('tbody tr')).toEqual(['Norland rdfs:label Norland']);
    const empty = await see('/query', { query: 'CONSTRUCT { ?s <urn:p> ?s } { ?s <urn:none> ?o }' });
    expect(empty.text).toContain('0 triples');
  });
});

describe('a saved question', () => {
  it('is shown by the same ways', async () => {
    const seen = await see('/questions/meeting-places');
    expect(seen.all('[aria-label="Show as"] a')).toContain('Map');
    const map = await see('/questions/meeting-places', { view: 'map' });
    expect(map.all('.map svg circle').length).toBeGreaterThan(0);
    const dossier = await see('/questions/dossier-of-a-meeting', { meeting: 'Ada Berg and Bo Dahl, 2024' });
    expect(dossier.all('.network svg path').length).toBeGreaterThan(0);
  });
});
