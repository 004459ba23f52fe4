// A graph with everything that writers and readers are known to trip over, and the ways to compare two graphs.
import type { Quad } from '@rdfjs/types';
import {
  type Format,
  formats,
  literal,
  namedNode,
  quad,
  RAP,
  RDF,
  RDFS,
  SCHEMA,
  SKOS,
  toDocument,
  XSD,
} from '../../src/rdf/index.ts';

const BASE = 'https://w3id.org/rapporteur/data/';
const node = (local: string) => namedNode(BASE + local);

const meeting = node('meeting/2026-01-26%20CN%2COIC');

const values = [
  literal('she said "no", and \'perhaps\'; """ and \'\'\''),
  literal('two\nlines, a tab\tand a carriage return\r\nend'),
  literal('C:\\new\\table \\u0041 \\'),
  literal(']]> <b>&amp;</b> --> <!-- <![CDATA['),
  literal('😀 北京 Çavuşoğlu e\u0301 \u200f\u2028\u2029 \u0085 \ufeff'),
  literal('@en ^^xsd:date # no comment . ; ,'),
  literal('  spaces at both ends  '),
  literal(''),
  literal('bonjour', 'fr'),
  literal('bonjour', 'fr-ca'),
  literal('bonjour'),
  literal('--01-22', XSD.gMonthDay),
  literal('2026-01-22', XSD.date),
  literal('2026-01', XSD.gYearMonth),
  literal('2026', XSD.gYear),
  literal('792.', XSD.decimal),
  literal('0.90', XSD.decimal),
  literal('-0.5', XSD.decimal),
  literal('+07', XSD.integer),
  literal('-12', XSD.integer),
  literal('12', XSD.nonNegativeInteger),
  literal('1.5E3', XSD.double),
  literal('true', XSD.boolean),
  literal('1', XSD.boolean),
  literal('https://example.org/?a=1&b=<2>', XSD.anyURI),
];

const nodes = [
  node('article/%E5%8C%97%2F..%2F%23#char=10,42'),
  node('article/%2E%2E'),
  node('person/x.'),
  node('person/x./y./z'),
  namedNode(BASE),
  namedNode("https://example.org/a?b=c&d=%25;e,f(g)'h#i/j?k"),
  namedNode('https://example.org/é/北京'),
  namedNode('urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66'),
  namedNode('https://w3id.org/rapporteur/concept/voices-concern'),
  namedNode('https://w3id.org/rapporteur/concept/BRICS-plus'),
  namedNode('https://w3id.org/rapporteur/party/C5%2B1'),
  namedNode('https://w3id.org/rapporteur/party/7'),
  namedNode('https://w3id.org/rapporteur/party/'),
  namedNode('https://w3id.org/rapporteur/person/J.-Doe-'),
];

export const awkwardQuads: readonly Quad[] = [
  quad(meeting, RDF.type, RAP.Meeting),
  quad(meeting, RDFS.label, literal('Meeting', 'en')),
  ...values.map((value) => quad(meeting, SKOS.notation, value)),
  ...nodes.map((value) => quad(meeting, RAP.evidence, value)),
  ...nodes.map((subject) => quad(subject, SCHEMA.name, literal('a node'))),
  quad(meeting, namedNode('https://example.org/terms/odd_Property-1.x'), literal('odd')),
  quad(meeting, namedNode('urn:example:property'), literal('urn')),
];

/** What no XML can hold; the other formats must. */
export const controlQuads: readonly Quad[] = [
  quad(meeting, RDFS.label, literal('form\ffeed, bell\u0007, nul\u0000, del\u007f')),
];

export const formatNames = Object.keys(formats) as Format[];

/** The whole text of a document. */
export async function toWholeText(quads: Iterable<Quad>, options: Parameters<typeof toDocument>[1]): Promise<string> {
  let whole = '';
  for await (const piece of toDocument(quads, options).text) whole += piece;
  return whole;
}

type AnyTerm = { termType: string; value: string; language?: string; datatype?: { value: string } };
type AnyQuad = { subject: AnyTerm; predicate: AnyTerm; object: AnyTerm };

/** Triples of any library as sorted lines, to compare two graphs by. */
export function toComparable(quads: Iterable<AnyQuad>): readonly string[] {
  const lines = [...quads].map(({ subject, predicate, object }) => {
    const kind =
      object.termType === 'Literal' ? [object.language?.toLowerCase() ?? '', object.datatype?.value ?? ''] : [];
    return JSON.stringify([subject.value, predicate.value, object.termType, object.value, ...kind]);
  });
  return [...new Set(lines)].sort();
}
