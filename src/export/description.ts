// In: a graph, and the file that it stands in. Out: what catalogues want to know of it, in VoID and DCAT 3. The one idea:
// all of it follows from the graph and the file's bytes, so that the same graph has the same description.
import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import { type Facts, toFacts } from '../graph/index.ts';
import {
  DCTERMS,
  IRI,
  literal,
  type Nodes,
  namedNode,
  type Prefix,
  prefixes,
  quad,
  RDF,
  RDFS,
  toNodes,
  XSD,
} from '../rdf/index.ts';
import { countQuads } from './partitions.ts';

export type DescriptionOptions = {
  /** Under which the facts of the graph have their IRIs; the description gets its own there. */
  readonly base: string;
  /** Of the program: `0.1.0`. */
  readonly version: string;
  readonly file: {
    /** Without folders. */
    readonly name: string;
    readonly bytes: number;
    /** Hexadecimal. */
    readonly sha256: string;
    /** `text/turtle`, as IANA registers it. */
    readonly mediaType: string;
  };
};

const term = (prefix: Prefix, name: string): NamedNode => namedNode(prefixes[prefix] + name);

/** The description, without blank nodes. */
export function toDescriptionQuads(quads: readonly Quad[], options: DescriptionOptions): readonly Quad[] {
  const nodes = toNodes(quads);
  const facts = toFacts(nodes);
  const dataset = `${options.base}dataset`;
  return [
    ...toDatasetQuads(dataset, quads, { nodes, facts, options }),
    ...toDistributionQuads(dataset, options),
    ...toPeriodQuads(dataset, facts),
    ...toLinkQuads(dataset, quads),
  ];
}

type Known = { readonly nodes: Nodes; readonly facts: Facts; readonly options: DescriptionOptions };

function toDatasetQuads(dataset: string, quads: readonly Quad[], { facts, options }: Known): readonly Quad[] {
  const { articles, meetings, positions, references } = facts;
  const counts = countQuads(quads);
  const title = `Meetings, positions and initiatives from ${toCount(articles.length, 'article')}`;
  const description = `${toCount(meetings.length, 'meeting')}, ${toCount(positions.length, 'position')} and ${toCount(references.length, 'reference')} to initiatives, each with the sentence it was read from. Built by rapporteur ${options.version}.`;
  return [
    ...say(dataset, [
      [RDF.type, [term('void', 'Dataset'), term('dcat', 'Dataset')]],
      [DCTERMS.title, literal(title, 'en')],
      [DCTERMS.description, literal(description, 'en')],
      [term('dcterms', 'conformsTo'), namedNode(prefixes.rap.replace(/#$/, ''))],
      [term('dcat', 'distribution'), namedNode(`${dataset}/distribution`)],
      [term('void', 'uriSpace'), literal(options.base)],
      [term('void', 'vocabulary'), counts.vocabularies.map((iri) => namedNode(iri))],
      [term('void', 'exampleResource'), meetings.slice(0, 1).map(({ iri }) => namedNode(iri))],
      [term('void', 'triples'), toNumber(counts.triples)],
      [term('void', 'distinctSubjects'), toNumber(counts.subjects)],
      [term('void', 'distinctObjects'), toNumber(counts.objects)],
      [term('void', 'documents'), toNumber(articles.length)],
      [term('void', 'classes'), toNumber(counts.classes.length)],
      [term('void', 'properties'), toNumber(counts.properties.length)],
      [term('void', 'classPartition'), counts.classes.map(({ key }) => namedNode(`${dataset}/class/${key}`))],
      [term('void', 'propertyPartition'), counts.properties.map(({ key }) => namedNode(`${dataset}/property/${key}`))],
    ]),
    ...counts.classes.flatMap(({ key, iri, count }) =>
      say(`${dataset}/class/${key}`, [
        [RDF.type, term('void', 'Dataset')],
        [term('void', 'class'), namedNode(iri)],
        [term('void', 'entities'), toNumber(count)],
      ]),
    ),
    ...counts.properties.flatMap(({ key, iri, count }) =>
      say(`${dataset}/property/${key}`, [
        [RDF.type, term('void', 'Dataset')],
        [term('void', 'property'), namedNode(iri)],
        [term('void', 'triples'), toNumber(count)],
      ]),
    ),
  ];
}

function toDistributionQuads(dataset: string, { file }: DescriptionOptions): readonly Quad[] {
  return [
    ...say(`${dataset}/distribution`, [
      [RDF.type, term('dcat', 'Distribution')],
      [DCTERMS.title, literal(file.name)],
      [term('dcat', 'mediaType'), term('media', file.mediaType)],
      [term('dcat', 'byteSize'), literal(String(file.bytes), XSD.nonNegativeInteger)],
      [term('spdx', 'checksum'), namedNode(`${dataset}/checksum`)],
    ]),
    ...say(`${dataset}/checksum`, [
      [RDF.type, term('spdx', 'Checksum')],
      [term('spdx', 'algorithm'), term('spdx', 'checksumAlgorithm_sha256')],
      [term('spdx', 'checksumValue'), literal(file.sha256, term('xsd', 'hexBinary'))],
    ]),
  ];
}

// From the first to the last day that a fact has; days without a year or a month say too little.
function toPeriodQuads(dataset: string, { meetings, positions }: Facts): readonly Quad[] {
  const all = [...meetings.flatMap(({ start, end }) => [start, end]), ...positions.map(({ statedOn }) => statedOn)];
  const days = all.filter((day) => day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const period = `${dataset}/period`;
  return [
    ...say(dataset, [[term('dcterms', 'temporal'), namedNode(period)]]),
    ...say(period, [
      [RDF.type, term('dcterms', 'PeriodOfTime')],
      [term('dcat', 'startDate'), literal(first, XSD.date)],
      [term('dcat', 'endDate'), literal(last, XSD.date)],
    ]),
  ];
}

function toLinkQuads(dataset: string, quads: readonly Quad[]): readonly Quad[] {
  const links = quads.filter(
    ({ predicate, object }) => predicate.value === IRI.skos.exactMatch && object.value.startsWith(prefixes.wd),
  );
  if (links.length === 0) return [];
  const set = `${dataset}/wikidata`;
  return [
    ...say(dataset, [[term('void', 'subset'), namedNode(set)]]),
    ...say(set, [
      [RDF.type, term('void', 'Linkset')],
      [RDFS.label, literal('links to Wikidata', 'en')],
      [term('void', 'linkPredicate'), namedNode(IRI.skos.exactMatch)],
      [term('void', 'subjectsTarget'), namedNode(dataset)],
      [term('void', 'objectsTarget'), term('wd', 'Q2013')],
      [term('void', 'triples'), toNumber(links.length)],
    ]),
  ];
}

type Said = readonly [predicate: NamedNode, objects: Quad_Object | readonly Quad_Object[]];

function say(subject: string, properties: readonly Said[]): readonly Quad[] {
  const node = namedNode(subject);
  return properties.flatMap(([predicate, objects]) => [objects].flat().map((object) => quad(node, predicate, object)));
}

const toNumber = (number: number) => literal(String(number), XSD.integer);

const toCount = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
