// In: the quads of a graph. Out: its nodes, to ask for their values. The one idea: what a question of one node needs is a
// look-up, and no query engine.
import type { Quad } from '@rdfjs/types';

export type NodeIndex = {
  /** Sorted by code units. */
  readonly values: (node: string, property: string) => readonly string[];
  readonly value: (node: string, property: string) => string | undefined;
  /** The nodes that have a node, or a word, as the value of a property; sorted. */
  readonly nodesWith: (property: string, value: string) => readonly string[];
  readonly has: (node: string) => boolean;
  readonly nodes: () => Iterable<string>;
};

/** Indexes the quads, whatever graph they are in. */
export function toNodeIndex(quads: Iterable<Quad>): NodeIndex {
  const nodes = new Map<string, Map<string, string[]>>();
  const inverse = new Map<string, string[]>();
  const add = <K>(map: Map<K, string[]>, key: K, value: string): void => {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  };
  const toKey = (property: string, value: string): string => `${property} ${value}`;
  for (const { subject, predicate, object } of quads) {
    const node = nodes.get(subject.value) ?? new Map<string, string[]>();
    nodes.set(subject.value, node);
    add(node, predicate.value, object.value);
    add(inverse, toKey(predicate.value, object.value), subject.value);
  }
  const values = (node: string, property: string): readonly string[] =>
    [...new Set(nodes.get(node)?.get(property) ?? [])].sort();
  return {
    values,
    value: (node, property) => values(node, property)[0],
    nodesWith: (property, value) => [...new Set(inverse.get(toKey(property, value)) ?? [])].sort(),
    has: (node) => nodes.has(node),
    nodes: () => nodes.keys(),
  };
}
