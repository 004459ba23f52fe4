// In: the tally of a graph, and the file that it stands in. Out: what catalogues want to know of it, in VoID and DCAT 3. The one idea:
// all of it follows from the graph and the file's bytes, so that the same graph has the same description.
import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import { DCTERMS, IRI, literal, namedNode, type Prefix, prefixes, quad, RDF, RDFS, XSD } from '../rdf/index.ts';
import { toCounts } from './partitions.ts';
import type { Tally } from './tally.ts';

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
export function toDescriptionQuads(tally: Tally, options: DescriptionOptions): readonly Quad[] {
  const dataset = `${options.base}dataset`;
  return [
    ...toDatasetQuads(dataset, tally, options),
    ...toDistributionQuads(dataset, options),
    ...toPeriodQuads(dataset, tally),
    ...toLinkQuads(dataset, tally),
  ];
}

function toDatasetQuads(dataset: string, tally: Tally, options: DescriptionOptions): readonly Quad[] {
  const countOf = (one: string): number => tally.classes.get(one) ?? 0;
  const [articles, meetings] = [countOf(IRI.schema.NewsArticle), countOf(IRI.rap.Meeting)];
  const [positions, references] = [countOf(IRI.rap.Position), countOf(IRI.rap.InitiativeReference)];
  const counts = toCounts(tally);
  const title = `Meetings, positions and initiatives from ${toCount(articles, 'article')}`;
  const description = `${toCount(meetings, 'meeting')}, ${toCount(positions, 'position')} and ${toCount(references, 'reference')} to initiatives, each with the sentence it was read from. Built by rapporteur ${options.version}.`;
  return [
    ...say(dataset, [
      [RDF.type, [term('void', 'Dataset'), term('dcat', 'Dataset')]],
      [DCTERMS.title, literal(title, 'en')],
      [DCTERMS.description, literal(description, 'en')],
      [term('dcterms', 'conformsTo'), namedNode(prefixes.rap.replace(/#$/, ''))],
      [term('dcat', 'distribution'), namedNode(`${dataset}/distribution`)],
      [term('void', 'vocabulary'), counts.vocabularies.map((iri) => namedNode(iri))],
      [term('void', 'exampleResource'), tally.meeting === undefined ? [] : [namedNode(tally.meeting)]],
      [term('void', 'triples'), toNumber(tally.triples)],
      [term('void', 'distinctSubjects'), toNumber(tally.subjects)],
      [term('void', 'distinctObjects'), toNumber(tally.objects)],
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

// From the first to the last day that a fact has.
function toPeriodQuads(dataset: string, { days }: Tally): readonly Quad[] {
  if (days === undefined) return [];
  const [first, last] = days;
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

function toLinkQuads(dataset: string, { links }: Tally): readonly Quad[] {
  if (links === 0) return [];
  const set = `${dataset}/wikidata`;
  return [
    ...say(dataset, [[term('void', 'subset'), namedNode(set)]]),
    ...say(set, [
      [RDF.type, term('void', 'Linkset')],
      [RDFS.label, literal('links to Wikidata', 'en')],
      [term('void', 'linkPredicate'), namedNode(IRI.skos.exactMatch)],
      [term('void', 'subjectsTarget'), namedNode(dataset)],
      [term('void', 'objectsTarget'), term('wd', 'Q2013')],
      [term('void', 'triples'), toNumber(links)],
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
