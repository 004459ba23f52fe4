// The ontology says of each term what it is, and says it of every term that anything uses.
import { describe, expect, it } from 'vitest';
import { IRI, prefixes } from '../../src/rdf/index.ts';
import { findOwnTerms, readTurtle, toGraph, vocabularyFiles } from './turtle.ts';

const ontology = toGraph(readTurtle('rapporteur.ttl'));
const domainIncludes = `${prefixes.schema}domainIncludes`;
const properties = [...ontology.members(IRI.owl.ObjectProperty), ...ontology.members(IRI.owl.DatatypeProperty)];
const terms = [...ontology.members(IRI.owl.Class), ...properties];

describe.each(terms)('%s', (term) => {
  it('has one label, one definition and one example, in English and with something in it', () => {
    for (const property of [IRI.rdfs.label, IRI.skos.definition, IRI.skos.example]) {
      const values = ontology.values(term, property);
      expect(
        values.map((value) => 'language' in value && value.language),
        property,
      ).toEqual(['en']);
      expect(values[0]?.value.trim().length, property).toBeGreaterThan(2);
    }
  });

  it('names itself, or something that it is good for, in its example', () => {
    const [, local = ''] = term.split('#');
    expect(ontology.texts(term, IRI.skos.example)[0]).toContain(`rap:${local}`);
  });
});

describe.each(properties)('%s', (property) => {
  it('says what it goes with', () => {
    const domains = ontology.values(property, IRI.rdfs.domain);
    expect(domains.length, 'several rdfs:domain would mean all of them at once').toBeLessThanOrEqual(1);
    expect([...domains, ...ontology.values(property, domainIncludes)]).not.toEqual([]);
  });
});

it('every own class that a term points at is defined', () => {
  const targets = ontology.quads.flatMap(({ predicate, object }) =>
    [IRI.rdfs.domain, IRI.rdfs.range, IRI.rdfs.subClassOf, IRI.rdfs.subPropertyOf, domainIncludes].includes(
      predicate.value,
    )
      ? [object.value]
      : [],
  );
  const own = targets.filter((iri) => iri.startsWith(prefixes.rap));
  expect(own.filter((iri) => !terms.includes(iri))).toEqual([]);
});

it.each(vocabularyFiles)('every own term that %s uses is defined', (file) => {
  expect(findOwnTerms(readTurtle(`vocabulary/${file}`)).filter((iri) => !terms.includes(iri))).toEqual([]);
});

it('every own term that the code names is defined', () => {
  expect(Object.values(IRI.rap).filter((iri) => !terms.includes(iri))).toEqual([]);
});

it('every own term that a shape asks for is defined', () => {
  const sh = (name: string) => `${prefixes.sh}${name}`;
  const asked = readTurtle('shapes.ttl').filter(({ predicate }) =>
    ['path', 'targetClass', 'class', 'inversePath', 'disjoint', 'lessThan'].map(sh).includes(predicate.value),
  );
  const own = asked.map(({ object }) => object.value).filter((iri) => iri.startsWith(prefixes.rap));
  expect(own.length).toBeGreaterThan(20);
  expect(own.filter((iri) => !terms.includes(iri))).toEqual([]);
});

it('the header says title, description, version, licence and prefix', () => {
  const [header = ''] = ontology.members(IRI.owl.Ontology);
  for (const property of [
    IRI.dcterms.title,
    IRI.dcterms.description,
    IRI.dcterms.license,
    `${prefixes.owl}versionInfo`,
  ])
    expect(ontology.texts(header, property), property).toHaveLength(1);
  expect(ontology.texts(header, 'http://purl.org/vocab/vann/preferredNamespacePrefix')).toEqual(['rap']);
  expect(ontology.texts(header, 'http://purl.org/vocab/vann/preferredNamespaceUri')).toEqual([prefixes.rap]);
});
