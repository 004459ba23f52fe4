// A graph, as tests ask for it: the values of a node's property, in short names.
import type { Quad } from '@rdfjs/types';
import { DEFAULT_BASE, type MapOptions, toQuads } from '../../src/map/index.ts';
import { prefixes } from '../../src/rdf/index.ts';
import { empty, world } from './world.ts';

/** `party:CN`, `<meeting/x>`, and literals as `"x"@en` or `"5"^^xsd:integer`. */
function toShort(term: Quad['object']): string {
  if (term.termType === 'Literal') {
    const kind = term.language
      ? `@${term.language}`
      : term.datatype.value.endsWith('#string')
        ? ''
        : `^^${shorten(term.datatype.value)}`;
    return `"${term.value}"${kind}`;
  }
  return shorten(term.value);
}

function shorten(iri: string): string {
  if (iri.startsWith(DEFAULT_BASE)) return `<${iri.slice(DEFAULT_BASE.length)}>`;
  const known = Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace));
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : `<${iri}>`;
}

/** What the graph says: subject, property, values, all in short names. */
export type Facts = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export function toFacts(quads: Iterable<Quad>): Facts {
  const facts = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    const iri = shorten(subject.value);
    const node = facts.get(iri) ?? new Map<string, string[]>();
    facts.set(
      iri,
      node.set(shorten(predicate.value), [...(node.get(shorten(predicate.value)) ?? []), toShort(object)]),
    );
  }
  return Object.fromEntries([...facts].map(([iri, node]) => [iri, Object.fromEntries(node)]));
}

/** The facts of the small world, with some of it replaced; without articles unless they are given. */
export function mapped({
  dossier,
  ...options
}: Partial<Omit<MapOptions, 'dossier'>> & { dossier?: Partial<MapOptions['dossier']> }): Facts {
  return toFacts(toQuads({ ...world, articles: [], ...options, dossier: { ...empty, ...dossier } }));
}
