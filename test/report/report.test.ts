// What the report counts, lists and flags in a graph of known content.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { measure, renderReport } from '../../src/report/index.ts';
import { folderOf, rapporteur } from '../cli/run.ts';
import { parse, world } from '../export/world.ts';

vi.setConfig({ testTimeout: 60_000 });

const statistics = measure(parse(world));
const shown = { most: 10, width: 100 };

it('counts each class, and facts by article', () => {
  expect(statistics.counts).toMatchObject({
    ...{ articles: 3, meetings: 2, participations: 4, positions: 3, 'references to initiatives': 1, people: 2 },
    ...{
      'offices held': 2,
      'parties that facts name': 3,
      countries: 3,
      places: 2,
      issues: 1,
      initiatives: 1,
      quotations: 4,
    },
  });
  expect(statistics.articles.map(({ article, facts }) => [article, facts])).toEqual([
    ['a', 3],
    ['b', 4],
    ['c', 0],
  ]);
  expect(statistics.factsPerArticle).toEqual({ least: 0, median: 3, mean: 2.333, most: 4 });
  expect(statistics.articlesWithoutFacts).toEqual(['c']);
});

it('gives the shares of meetings and statements', () => {
  expect(statistics.meetings).toMatchObject({
    'with a date': { count: 2, of: 2, share: 1 },
    'with a date that is inferred': { count: 1, of: 2, share: 0.5 },
    'with a named participant': { count: 2, of: 2 },
    'with a named participant on each side': { count: 1, of: 2 },
    'in several articles': { count: 1, of: 2 },
  });
  expect(statistics.statements['positions that others attribute']).toEqual({ count: 1, of: 3, share: 0.333 });
});

it('names offices that are not known and parties that are not linked', () => {
  expect(statistics.unknownOffices).toEqual([
    { role: 'Keeper of the Tides', people: ['Huda Riyami'], articles: ['a'] },
  ]);
  expect(statistics.unlinkedParties).toMatchObject([{ party: 'XY', facts: 1 }]);
});

it('flags stances for and against, and a person in two places', () => {
  expect(statistics.conflicts).toMatchObject([
    { kind: 'places', about: 'Huda Riyami', what: 'in Muscat and in Oslo on 2031-03-04', articles: ['a', 'b'] },
    { kind: 'stances', about: 'Oman on seabed mining', what: 'opposes 2031-03; supports 2031-03-04' },
  ]);
});

it('flags what others say of a party and it does not, and two meetings that may be one', () => {
  const own = world.replace('rap:act concept:rejects ; rap:attributedBy party:OM', 'rap:act concept:rejects');
  const more = `<position/4> a rap:Position ; rap:holder party:NO ; rap:issue concept:SeabedMining ; rap:stance concept:supports ;
    rap:attributedBy party:OM ; prov:wasDerivedFrom <article/a> .
    <meeting/3> a rap:Meeting ; rap:kind concept:bilateral ; rap:status concept:held ; prov:wasDerivedFrom <article/c> ;
    rap:participation <participation/3/NO>, <participation/3/OM> .
    <participation/3/NO> rap:person <person/kari> . <participation/3/OM> rap:person <person/huda> .`;
  const { conflicts } = measure(parse(own + more));
  expect(conflicts.filter(({ kind }) => kind !== 'places' && kind !== 'stances')).toMatchObject([
    {
      kind: 'attribution',
      about: 'Norway on seabed mining',
      what: 'opposes by its own words, supports according to Oman',
    },
    {
      kind: 'same-meeting',
      about: 'Huda Riyami and Kari Solberg',
      what: 'the day of one is not known',
      articles: ['a', 'b', 'c'],
    },
  ]);
});

it('is the same in whatever order the quads come, and for an empty graph', () => {
  expect(measure(parse(world).reverse())).toEqual(statistics);
  const nothing = measure([]);
  expect(nothing.meetings['with a date']).toEqual({ count: 0, of: 0, share: undefined });
  expect(renderReport(nothing, { ...shown, format: 'table' })).toContain('no articles');
});

it('cuts long lists, says so, and lets no text of an article into the Markdown', () => {
  const awkward = `<article/x> a schema:NewsArticle ; schema:identifier "x|[y](z)" ; schema:headline "a | b <i>" .`;
  const few = renderReport(measure(parse(world + awkward)), { ...shown, format: 'markdown', most: 1 });
  expect(few).toContain('and 3 more\n');
  const all = renderReport(measure(parse(world + awkward)), { ...shown, format: 'markdown' });
  expect(all).not.toMatch(/and \d+ more/);
  expect(all).toContain('| x\\|\\[y\\](z) |  | a \\| b \\<i\\> |');
});

it('is printed as a table, Markdown or JSON', async () => {
  const article = '<https://example.org/data/article/a> a <https://schema.org/NewsArticle> .\n';
  const folder = folderOf({ 'graph.nt': '', 'out/graph.ttl': article, 'folder.ttl/graph.ttl': article });
  const [table, json, file, empty, under, docx] = await Promise.all([
    rapporteur(['report'], { folder }),
    rapporteur(['report', 'out/graph.ttl', 'graph.nt', '--format', 'json'], { folder }),
    rapporteur(['report', '-o', 'made/report.md'], { folder }),
    rapporteur(['report', 'graph.nt'], { folder }),
    rapporteur(['report', 'folder.ttl'], { folder }),
    rapporteur(['report', '-o', 'made/report.docx'], { folder }),
  ]);
  expect(table.stdout).toMatch(/^WHAT IS IN THE GRAPH\n\nwhat +number\n/);
  expect(JSON.parse(json.stdout).counts.meetings).toBe(0);
  expect(readFileSync(path.join(folder, 'made/report.md'), 'utf8')).toMatch(/^# Report\n\n## What is in the graph\n/);
  expect([table, json, file].map(({ code, stderr }) => [code, stderr])).toEqual(Array(3).fill([0, '']));
  expect([empty, under, docx].map(({ code }) => code)).toEqual([0, 1, 2]);
  expect(empty.stderr).toBe('warning graph.nt no-facts: there are no triples; is this what rapporteur build wrote?\n');
  expect(under.stderr).toBe('error: folder.ttl is a folder; name the RDF files in it\n');
  expect(docx.stderr).toContain('the ending of made/report.docx is not known; known are .txt, .md and .json');
});

it('rounds a share once, and wants two sides for a name on each', () => {
  const meetings = Array.from(
    { length: 11 },
    (
      _,
      number,
    ) => `<m/${number}> a rap:Meeting ; rap:participation <p/${number}> ${number < 5 ? '; schema:startDate "2031"^^xsd:gYear' : ''} .
      <p/${number}> a rap:Participation ; rap:person <person/kari> ; rap:party party:NO .`,
  );
  const measured = measure(parse(meetings.join('\n')));
  expect(renderReport(measured, { ...shown, format: 'table' })).toMatch(/^with a date +5 +11 +45 %$/m);
  expect(measured.meetings['with a named participant']?.count).toBe(11);
  expect(measured.meetings['with a named participant on each side']?.count).toBe(0);
});

it('does not take a link to another register for one to Wikidata', () => {
  const linked = `${world}\n<party/XY> skos:exactMatch <https://d-nb.info/gnd/1> . party:OM skos:exactMatch <https://a.example/1> .`;
  expect(measure(parse(linked)).unlinkedParties).toEqual(statistics.unlinkedParties);
});
