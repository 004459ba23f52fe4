// In: quads. Out: how many there are, of which classes and with which properties. The one idea: one pass over the graph.
import type { Quad } from '@rdfjs/types';
import { IRI, prefixes } from '../rdf/index.ts';

/** A class or property: a short name for it, fit for an IRI, and how many entities or triples it has. */
export type Partition = { readonly key: string; readonly iri: string; readonly count: number };

export type Counts = {
  readonly triples: number;
  readonly subjects: number;
  readonly objects: number;
  /** Sorted by IRI, as are the others. */
  readonly classes: readonly Partition[];
  readonly properties: readonly Partition[];
  /** The namespaces of both. */
  readonly vocabularies: readonly string[];
};

/** Counts a graph without repetitions. */
export function countQuads(quads: readonly Quad[]): Counts {
  const [subjects, objects] = [new Set<string>(), new Set<string>()];
  const [classes, properties] = [new Map<string, number>(), new Map<string, number>()];
  for (const { subject, predicate, object } of quads) {
    subjects.add(subject.value);
    const isLiteral = object.termType === 'Literal';
    objects.add(isLiteral ? JSON.stringify([object.value, object.language, object.datatype.value]) : object.value);
    properties.set(predicate.value, (properties.get(predicate.value) ?? 0) + 1);
    if (predicate.value === IRI.rdf.type) classes.set(object.value, (classes.get(object.value) ?? 0) + 1);
  }
  const namespaces = [...classes.keys(), ...properties.keys()].map((iri) => iri.replace(/[^/#]*$/, ''));
  return {
    triples: quads.length,
    subjects: subjects.size,
    objects: objects.size,
    classes: toPartitions(classes),
    properties: toPartitions(properties),
    vocabularies: [...new Set(namespaces)].filter((iri) => iri !== '').sort(),
  };
}

function toPartitions(counts: ReadonlyMap<string, number>): readonly Partition[] {
  return [...counts.keys()].sort().map((iri) => ({ key: toKey(iri), iri, count: counts.get(iri) ?? 0 }));
}

// `rap-Meeting`; of a namespace without a prefix, all of the IRI that may stand after a hash.
function toKey(iri: string): string {
  const known = Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace));
  const name = known === undefined ? iri : `${known[0]}-${iri.slice(known[1].length)}`;
  return encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
