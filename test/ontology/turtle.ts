// The ontology's files as quads, and look-ups in them.
import { readdirSync, readFileSync } from 'node:fs';
import type { Quad, Term } from '@rdfjs/types';
import { Parser } from 'n3';
import { IRI, prefixes } from '../../src/rdf/index.ts';

const folder = new URL('../../ontology/', import.meta.url);

export const readTurtle = (path: string): Quad[] => new Parser().parse(readFileSync(new URL(path, folder), 'utf8'));

/** The files of the vocabulary that there are: `issues.ttl`, ... */
export const vocabularyFiles: readonly string[] = readdirSync(new URL('vocabulary/', folder)).filter((name) =>
  name.endsWith('.ttl'),
);

export type Graph = {
  readonly quads: readonly Quad[];
  readonly values: (iri: string, property: string) => readonly Term[];
  readonly texts: (iri: string, property: string) => readonly string[];
  /** The IRIs of a class's members. */
  readonly members: (type: string) => readonly string[];
};

export function toGraph(quads: readonly Quad[]): Graph {
  const bySubject = new Map<string, Quad[]>();
  for (const quad of quads) {
    const group = bySubject.get(quad.subject.value);
    if (group) group.push(quad);
    else bySubject.set(quad.subject.value, [quad]);
  }
  const values: Graph['values'] = (iri, property) =>
    (bySubject.get(iri) ?? []).flatMap(({ predicate, object }) => (predicate.value === property ? [object] : []));
  return {
    quads,
    values,
    texts: (iri, property) => values(iri, property).map(({ value }) => value),
    members: (type) =>
      [...bySubject.keys()].filter((iri) => values(iri, IRI.rdf.type).some(({ value }) => value === type)),
  };
}

/** Classes and properties of our own namespace that the quads use. */
export function findOwnTerms(quads: readonly Quad[]): readonly string[] {
  const used = quads.flatMap(({ predicate, object }) =>
    predicate.value === IRI.rdf.type ? [object.value] : [predicate.value],
  );
  return [...new Set(used)].filter((iri) => iri.startsWith(prefixes.rap)).sort();
}
