// In: quads. Out: a graph to ask by node and property, in whole IRIs and plain strings.
import type { Quad } from '@rdfjs/types';
import { IRI } from '../../src/rdf/index.ts';

export type Nodes = {
  /** The values of a node's property; none where it has none. */
  readonly values: (node: string, property: string) => readonly string[];
  /** The nodes of a class, or of any of several. */
  readonly ofClass: (...classes: readonly string[]) => readonly string[];
};

export function toNodes(quads: Iterable<Quad>): Nodes {
  const nodes = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    const node = nodes.get(subject.value) ?? new Map<string, string[]>();
    nodes.set(subject.value, node.set(predicate.value, [...(node.get(predicate.value) ?? []), object.value]));
  }
  const values = (node: string, property: string): readonly string[] => nodes.get(node)?.get(property) ?? [];
  const ofClass = (...classes: readonly string[]): readonly string[] =>
    [...nodes.keys()].filter((node) => values(node, IRI.rdf.type).some((type) => classes.includes(type)));
  return { values, ofClass };
}

/** The classes of what articles state. */
export const factClasses: readonly string[] = [
  IRI.rap.Meeting,
  IRI.rap.Participation,
  IRI.rap.Position,
  IRI.rap.InitiativeReference,
];
