// How Turtle looks to a person, and which names it shortens.
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { literal, namedNode, PROV, quad, RAP, RDF, RDFS, SCHEMA, SEM, SKOS, XSD } from '../../src/rdf/index.ts';
import { toComparable, toWholeText } from './awkward.ts';

const base = 'https://w3id.org/rapporteur/data/';
const node = (local: string) => namedNode(base + local);
const party = (code: string) => namedNode(`https://w3id.org/rapporteur/party/${code}`);

const quads = [
  quad(node('article/a#char=0,9'), RDF.type, RAP.Evidence),
  quad(party('CN'), RDF.type, SCHEMA.Country),
  quad(party('CN'), RDFS.label, literal('China', 'en')),
  quad(node('meeting/m'), RAP.evidence, node('article/a#char=0,9')),
  quad(node('meeting/m'), PROV.wasDerivedFrom, node('article/a')),
  quad(node('meeting/m'), SCHEMA.startDate, literal('--01-22', XSD.gMonthDay)),
  quad(node('meeting/m'), RDFS.label, literal('A "meeting"', 'en')),
  quad(node('meeting/m'), RDF.type, SEM.Event),
  quad(node('meeting/m'), RDF.type, RAP.Meeting),
  ...[1, 2, 3].map((n) =>
    quad(node('meeting/m'), RAP.participation, node(`participation/a-long-key-of-a-meeting/${n}`)),
  ),
  quad(node('meeting/b'), RDF.type, RAP.Meeting),
  quad(namedNode('https://example.org/other'), SKOS.notation, literal('7', XSD.integer)),
];

describe('Turtle', () => {
  it('is a paragraph for each subject, under headings, the class and the names first', async () => {
    const text = await toWholeText(quads, {
      format: 'turtle',
      base,
      comment: 'rapporteur 0.1.0: build seeds\nsecond line',
    });
    expect(text).toBe(`# rapporteur 0.1.0: build seeds
# second line

@base <https://w3id.org/rapporteur/data/> .
@prefix party: <https://w3id.org/rapporteur/party/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rap: <https://w3id.org/rapporteur/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

# Meetings

<meeting/b>
  a rap:Meeting .

<meeting/m>
  a rap:Meeting, sem:Event ;
  rdfs:label "A \\"meeting\\""@en ;
  schema:startDate "--01-22"^^xsd:gMonthDay ;
  rap:participation <participation/a-long-key-of-a-meeting/1>,
                    <participation/a-long-key-of-a-meeting/2>,
                    <participation/a-long-key-of-a-meeting/3> ;
  prov:wasDerivedFrom <article/a> ;
  rap:evidence <article/a#char=0,9> .

# Countries

party:CN
  a schema:Country ;
  rdfs:label "China"@en .

# Evidence: the words that all this was read from

<article/a#char=0,9>
  a rap:Evidence .

# Others

<https://example.org/other>
  skos:notation 7 .
`);
  });

  it('fills lines with the names of a thing, and keeps them within 120 columns', async () => {
    const names = Array.from({ length: 9 }, (_, n) => `${'x'.repeat(5 + 9 * n)} ${n}`);
    const quads = names.map((name) => quad(party('CN'), SKOS.altLabel, literal(name, 'en')));
    const text = await toWholeText(quads, { format: 'turtle' });
    const lines = text.split('\n').slice(5);
    expect(lines[1]).toMatch(/^ {2}skos:altLabel "x+ 0"@en, "x+ 1"@en, "x+ 2"@en,$/);
    expect(lines[2]).toMatch(/^ {16}"x+ 3"@en, "x+ 4"@en,$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(toComparable(new Parser().parse(text))).toEqual(toComparable(quads));
  });

  it('needs neither base, comment nor prefixes', async () => {
    const text = await toWholeText(quads, { format: 'turtle', prefixes: {} });
    expect(text).toMatch(/^\n# Meetings\n\n<https:\/\/w3id\.org\/rapporteur\/data\/meeting\/b>\n/);
    expect(toComparable(new Parser().parse(text))).toEqual(toComparable(quads));
  });

  it('keeps a comment a comment, whatever it holds', async () => {
    const text = await toWholeText([], { format: 'turtle', comment: 'a\r<x> <y> <z> .\n\n<x> <y> <z> .' });
    expect(new Parser().parse(text)).toEqual([]);
  });

  it.each([
    ['https://w3id.org/rapporteur/party/CN', 'party:CN'],
    ['https://w3id.org/rapporteur/concept/voices-concern', 'concept:voices-concern'],
    ['https://w3id.org/rapporteur/party/C5%2B1', '<https://w3id.org/rapporteur/party/C5%2B1>'],
    ['https://w3id.org/rapporteur/party/7', '<https://w3id.org/rapporteur/party/7>'],
    ['https://w3id.org/rapporteur/party/', '<https://w3id.org/rapporteur/party/>'],
    ['https://w3id.org/rapporteur/party/a.b', '<https://w3id.org/rapporteur/party/a.b>'],
    ['https://w3id.org/rapporteur/party/a/b', '<https://w3id.org/rapporteur/party/a/b>'],
    [`${base}meeting/a%20b`, '<meeting/a%20b>'],
    [`${base}meeting/a:b`, '<meeting/a:b>'],
    [base, `<${base}>`],
    [`${base}a:b/c`, `<${base}a:b/c>`],
    [`${base}/c`, `<${base}/c>`],
    [`${base}meeting/../c`, `<${base}meeting/../c>`],
    [`${base}meeting/..`, `<${base}meeting/..>`],
    [`${base}meeting/.#x`, `<${base}meeting/.#x>`],
    [`${base}meeting/jr./x`, `<${base}meeting/jr./x>`],
    [`${base}meeting/c?d`, `<${base}meeting/c?d>`],
  ])('writes %s as %s, and it stays what it was', async (iri, written) => {
    const one = [quad(namedNode(iri), RDF.type, SKOS.Concept)];
    const text = await toWholeText(one, { format: 'turtle', base });
    expect(text).toContain(`\n${written}\n  a skos:Concept`);
    expect(new Parser().parse(text)[0]?.subject.value).toBe(iri);
  });
});
