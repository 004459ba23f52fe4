// In: the tally of a graph. Out: its classes and properties, each with a name. The one idea: short names for what is known.
import { prefixes } from '../rdf/index.ts';
import type { Tally } from './tally.ts';

/** A class or property: a short name for it, fit for an IRI, and how many entities or triples it has. */
export type Partition = { readonly key: string; readonly iri: string; readonly count: number };

/** The classes of a tally, its properties, and the namespaces of both, each sorted by IRI. */
export function toCounts({ classes, properties }: Pick<Tally, 'classes' | 'properties'>): {
  readonly classes: readonly Partition[];
  readonly properties: readonly Partition[];
  readonly vocabularies: readonly string[];
} {
  const namespaces = [...classes.keys(), ...properties.keys()].map((iri) => iri.replace(/[^/#]*$/, ''));
  return {
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
