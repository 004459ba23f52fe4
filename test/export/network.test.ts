// The networks: who met whom and who takes which stance, and that a strict reader of XML takes them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from '@rubensworks/saxes';
import { expect, it, vi } from 'vitest';
import { type NetworkKind, toNetworkText } from '../../src/export/index.ts';
import { folderOf, rapporteur } from '../cli/run.ts';
import { parse, world } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; text: string };

/** All elements in their order; throws for what is not well-formed. */
function readXml(text: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return elements;
}

const toElements = (kind: NetworkKind, format: 'gexf' | 'graphml', turtle = world) =>
  readXml(toNetworkText(parse(turtle), kind, format));
const ofName = (elements: readonly Element[], name: string) => elements.filter((element) => element.name === name);

/** Edge by edge: the names of its ends, its label and weight. */
function readEdges(kind: NetworkKind, turtle = world): readonly string[] {
  const elements = toElements(kind, 'gexf', turtle);
  const names = new Map(ofName(elements, 'node').map(({ attributes }) => [attributes.id, attributes.label]));
  return ofName(elements, 'edge').map(({ attributes: { source, target, label, weight } }) =>
    [names.get(source), names.get(target), label, weight].join(' '),
  );
}

it('people met who sat on different sides of a meeting that was held', () => {
  expect(readEdges('people')).toEqual(['Huda Riyami Kari Solberg met 1']);
  expect(
    readEdges(
      'people',
      world.replace(
        'concept:held ; schema:startDate "2031-03-04"^^xsd:date ; rap:dateBasis "stated"',
        'concept:planned',
      ),
    ),
  ).toEqual([]);
  expect(readEdges('people', world.replace('rap:party party:NO', 'rap:party party:OM'))).toEqual([]);
});

it('an edge weighs as many meetings as there were, and knows the first and the last day', () => {
  const again = `<meeting/0> a rap:Meeting ; rap:status concept:held ; schema:startDate "2030"^^xsd:gYear ;
    rap:participation <p/0/1>, <p/0/2>, <p/0/3> . <p/0/1> rap:party party:NO ; rap:person <person/kari> .
    <p/0/2> rap:party party:OM ; rap:person <person/huda> . <p/0/3> rap:party party:OM ; rap:person <person/huda> .`;
  expect(readEdges('people', world + again)).toEqual(['Huda Riyami Kari Solberg met 2']);
  const values = ofName(toElements('people', 'gexf', world + again), 'attvalue').map(({ attributes }) => attributes);
  expect(values).toContainEqual({ for: 'first', value: '2030' });
  expect(values).toContainEqual({ for: 'last', value: '2031-03-04' });
});

it('parties met whose delegates did, named or not', () => {
  expect(readEdges('parties')).toEqual(['XY Oman met 1', 'Norway Oman met 1']);
});

it('a party has an edge to an issue for each of its stances', () => {
  expect(readEdges('issues')).toEqual([
    'Norway seabed mining opposes 1',
    'Oman seabed mining opposes 1',
    'Oman seabed mining supports 1',
  ]);
  const values = ofName(toElements('issues', 'gexf'), 'attvalue').map(({ attributes }) => attributes);
  expect(values).toContainEqual({ for: 'attributed', value: '1' });
  // Without kinds Gephi makes one edge of two between the same nodes.
  const kinds = ofName(toElements('issues', 'gexf'), 'edge').map(({ attributes }) => attributes.kind);
  expect(kinds).toEqual(['opposes', 'opposes', 'supports']);
});

it('a day that is not known is left out', () => {
  for (const format of ['gexf', 'graphml'] as const) {
    const elements = toElements('issues', format);
    const days = [...ofName(elements, 'attvalue'), ...ofName(elements, 'data')]
      .filter(({ attributes }) => ['first', 'edge.first'].includes(attributes.for ?? attributes.key ?? ''))
      .map(({ attributes, text }) => attributes.value ?? text);
    expect(days).toEqual(['2031-03', '2031-03-04']);
  }
});

it('GraphML says the same, with names that are NMTOKENs and declared keys', () => {
  for (const kind of ['people', 'parties', 'issues'] as const) {
    const elements = toElements(kind, 'graphml');
    const ids = ofName(elements, 'node').map(({ attributes }) => attributes.id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w.-]+$/);
    const edges = ofName(elements, 'edge');
    expect(edges).toHaveLength(readEdges(kind).length);
    for (const { attributes } of edges)
      expect(ids).toEqual(expect.arrayContaining([attributes.source, attributes.target]));
    const keys = new Set(ofName(elements, 'key').map(({ attributes }) => attributes.id));
    for (const { attributes } of ofName(elements, 'data')) expect(keys).toContain(attributes.key);
    expect(ofName(elements, 'data').map(({ text }) => text)).toContain('Oman');
  }
});

it.each(['gexf', 'graphml'] as const)('%s stays well-formed whatever names hold', (format) => {
  const name = 'A<b>&"c"\'\u0001\u{1d54e} ]]> -- \n\t';
  const turtle = world.replace('"Kari Solberg" .', `${JSON.stringify(name)} .`);
  const elements = toElements('people', format, turtle);
  const shown = [...elements.map(({ text }) => text), ...elements.map(({ attributes }) => attributes.label)];
  expect(shown).toContain(name.replace('\u0001', '\ufffd'));
});

it('is the same in whatever order the quads come, and empty for an empty graph', () => {
  for (const kind of ['people', 'parties', 'issues'] as const) {
    expect(toNetworkText(parse(world).reverse(), kind, 'gexf')).toBe(toNetworkText(parse(world), kind, 'gexf'));
    expect(ofName(toElements(kind, 'graphml', ''), 'node')).toEqual([]);
  }
});

it('is printed by rapporteur export, or written as a whole', async () => {
  const folder = folderOf({ 'out/graph.ttl': '', 'taken/file': '', 'broken.ttl': '<urn:a> <urn:b> ' });
  const [gexf, graphml, dash, written, under, broken] = await Promise.all([
    rapporteur(['export', 'gexf'], { folder }),
    rapporteur(['export', 'graphml', '--network', 'issues'], { folder }),
    rapporteur(['export', 'gexf', '-o', '-'], { folder }),
    rapporteur(['export', 'gexf', '-o', 'made/people.gexf'], { folder }),
    rapporteur(['export', 'gexf', '-o', 'taken'], { folder }),
    rapporteur(['export', 'gexf', 'broken.ttl'], { folder }),
  ]);
  expect([dash.stdout, dash.code, written.stdout, written.code]).toEqual([gexf.stdout, 0, '', 0]);
  expect(readFileSync(path.join(folder, 'made/people.gexf'), 'utf8')).toBe(gexf.stdout);
  expect(readdirSync(path.join(folder, 'made'))).toEqual(['people.gexf']);
  expect([under.code, under.stderr.split('\n').at(-2)]).toEqual([1, 'error: taken: this is a folder; name a file']);
  expect([broken.code, broken.stderr]).toEqual([
    1,
    'error: broken.ttl:1: Expected entity but got eof; mend the file there, or make it anew\n',
  ]);
  expect([gexf.code, graphml.code]).toEqual([0, 0]);
  expect([readXml(gexf.stdout)[0]?.name, readXml(graphml.stdout)[0]?.name]).toEqual(['gexf', 'graphml']);
});
