// Terms are what the ontology declares, and a prefix is one namespace.
import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { IRI, prefixes, RAP, SCHEMA } from '../../src/rdf/index.ts';

describe('terms', () => {
  it('are nodes and strings alike', () => {
    expect(RAP.Meeting.value).toBe('https://w3id.org/rapporteur/ontology#Meeting');
    expect(RAP.Meeting.termType).toBe('NamedNode');
    expect(IRI.schema.startDate).toBe(SCHEMA.startDate.value);
  });

  it('of our own are all declared in the ontology', () => {
    const ontology = readFileSync(new URL('../../ontology/rapporteur.ttl', import.meta.url), 'utf8');
    const declared = new Set(new Parser().parse(ontology).map(({ subject }) => subject.value));
    expect(Object.values(IRI.rap).filter((iri) => !declared.has(iri))).toEqual([]);
  });
});

describe('prefixes', () => {
  it('stand for one namespace each, which ends where a name can begin', () => {
    const namespaces = Object.values(prefixes);
    expect(new Set(namespaces).size).toBe(namespaces.length);
    expect(namespaces.filter((namespace) => !/[/#]$/.test(namespace))).toEqual([]);
  });
});
