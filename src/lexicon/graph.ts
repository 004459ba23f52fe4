/**
 * In: the vocabulary's quads. Out: its nodes, looked up by class and property.
 * The idea: the readers of parties, offices, ... see plain strings and never a quad.
 */
import type { Quad } from '@rdfjs/types';
import { IRI } from '../rdf/index.ts';

/** One subject of the vocabulary. */
export interface VocabularyNode {
  readonly iri: string;
  /** The part of the IRI after the last slash or hash. */
  readonly localName: string;
  values(predicate: string): readonly string[];
  value(predicate: string): string | undefined;
  /** Preferred, alternative and hidden labels. */
  labels(): readonly string[];
}

export interface VocabularyGraph {
  ofClass(...classes: readonly string[]): readonly VocabularyNode[];
  node(iri: string): VocabularyNode | undefined;
}

export const toLocalName = (iri: string): string => iri.slice(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);

export const toVocabularyGraph = (quads: Iterable<Quad>): VocabularyGraph => {
  const properties = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    const node = properties.get(subject.value) ?? new Map<string, string[]>();
    properties.set(subject.value, node);
    const values = node.get(predicate.value);
    if (values) values.push(object.value);
    else node.set(predicate.value, [object.value]);
  }
  const nodes = new Map<string, VocabularyNode>();
  const classes = new Map<string, VocabularyNode[]>();
  for (const iri of [...properties.keys()].sort()) {
    const own = properties.get(iri);
    const values = (predicate: string): readonly string[] => own?.get(predicate) ?? [];
    const node: VocabularyNode = {
      iri,
      localName: toLocalName(iri),
      values,
      value: (predicate) => values(predicate)[0],
      labels: () => [...values(IRI.skos.prefLabel), ...values(IRI.skos.altLabel), ...values(IRI.skos.hiddenLabel)],
    };
    nodes.set(iri, node);
    for (const type of values(IRI.rdf.type)) {
      const members = classes.get(type);
      if (members) members.push(node);
      else classes.set(type, [node]);
    }
  }
  return {
    ofClass: (...wanted) => wanted.flatMap((type) => classes.get(type) ?? []),
    node: (iri) => nodes.get(iri),
  };
};
