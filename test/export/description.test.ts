// The description of a data set: its counts are those of the graph, and it depends on nothing but the graph's file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { tallyQuads, toDescriptionQuads } from '../../src/export/index.ts';
import { checkQuads, IRI, prefixes, readQuads, toNodes } from '../../src/rdf/index.ts';
import { articles, folderOf, rapporteur } from '../cli/run.ts';
import { parse, world } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

const base = 'https://example.org/data/';
const file = { name: 'graph.ttl', bytes: 1234, sha256: 'ab'.repeat(32), mediaType: 'text/turtle' };
const dataset = `${base}dataset`;
const describeWorld = (turtle = world) =>
  toDescriptionQuads(tallyQuads(parse(turtle)), { base, version: '9.9.9', file });
const [voidNs, dcat, spdx, dcterms] = [prefixes.void, prefixes.dcat, prefixes.spdx, prefixes.dcterms];

it('counts triples, classes and properties', () => {
  const quads = parse(world);
  const nodes = toNodes(describeWorld());
  const value = (node: string, property: string) => nodes.value(node, property);
  expect(nodes.ofClass(`${dcat}Dataset`)).toEqual([dataset]);
  expect(value(dataset, `${voidNs}triples`)).toBe(String(quads.length));
  expect(value(dataset, `${voidNs}distinctSubjects`)).toBe(
    String(new Set(quads.map(({ subject }) => subject.value)).size),
  );
  // Neither the articles are documents of the data set, nor are all its nodes under one address.
  for (const name of ['documents', 'uriSpace']) expect(value(dataset, voidNs + name)).toBeUndefined();
  const meetings = nodes.naming(IRI.rap.Meeting, `${voidNs}class`);
  expect(meetings.map((node) => value(node, `${voidNs}entities`))).toEqual(['2']);
  expect(nodes.values(dataset, `${voidNs}classPartition`)).toContain(meetings[0]);
  const evidence = nodes.naming(IRI.rap.evidence, `${voidNs}property`);
  expect(evidence.map((node) => value(node, `${voidNs}triples`))).toEqual([
    String(quads.filter(({ predicate }) => predicate.value === IRI.rap.evidence).length),
  ]);
  const properties = new Set(quads.map(({ predicate }) => predicate.value));
  expect(nodes.values(dataset, `${voidNs}propertyPartition`)).toHaveLength(properties.size);
  expect(nodes.values(dataset, `${voidNs}vocabulary`)).toContain(prefixes.rap);
});

it('says which days it covers, what links it has, and what file it stands in', () => {
  const nodes = toNodes(describeWorld());
  const at = (property: string) => nodes.value(dataset, property) ?? '';
  expect(nodes.value(at(`${dcterms}temporal`), `${dcat}startDate`)).toBe('2031-03-04');
  expect(nodes.value(at(`${voidNs}subset`), `${voidNs}triples`)).toBe('2');
  const distribution = at(`${dcat}distribution`);
  expect(nodes.value(distribution, `${dcat}byteSize`)).toBe('1234');
  expect(nodes.value(distribution, `${dcat}mediaType`)).toMatch(/\/text\/turtle$/);
  expect(nodes.value(nodes.value(distribution, `${spdx}checksum`) ?? '', `${spdx}checksumValue`)).toBe(file.sha256);
  expect(nodes.value(dataset, `${dcterms}title`)).toBe('Meetings, positions and initiatives from 3 articles');
});

it('may be written, also for a graph without facts or with classes of others', () => {
  checkQuads(describeWorld());
  checkQuads(describeWorld(''));
  const odd = describeWorld('<https://example.org/a> a <https://example.org/ö#(x)> ; <urn:p:q%20r> "1" .');
  checkQuads(odd);
  expect(odd.some(({ predicate }) => predicate.value === `${dcterms}temporal`)).toBe(false);
});

it('stands beside each graph that is built, with the same bytes wherever and in whatever order', async () => {
  const folder = folderOf({ ...articles, 'sub/.keep': '' });
  const names = Object.keys(articles);
  const [first, second, none, printed] = await Promise.all([
    rapporteur(['build', ...names, '-o', 'graph.ttl'], { folder }),
    rapporteur(['build', ...names.toReversed(), '-o', 'sub/graph.ttl'], { folder }),
    rapporteur(['build', ...names, '-o', 'bare.nt', '--no-description'], { folder }),
    rapporteur(['build', ...names, '-o', '-'], { folder }),
  ]);
  expect([first, second, none, printed].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  expect(read('sub/graph.void.ttl')).toBe(read('graph.void.ttl'));
  expect(existsSync(path.join(folder, 'bare.void.ttl'))).toBe(false);
  const nodes = toNodes(await readQuads(path.join(folder, 'graph.void.ttl')));
  const digest = createHash('sha256').update(read('graph.ttl')).digest('hex');
  const [checksum = ''] = nodes.ofClass(`${spdx}Checksum`);
  expect(nodes.value(checksum, `${spdx}checksumValue`)).toBe(digest);
  expect(nodes.value(nodes.ofClass(`${dcat}Dataset`)[0] ?? '', `${voidNs}triples`)).toBe(
    String((await readQuads(path.join(folder, 'graph.ttl'))).length),
  );
});
