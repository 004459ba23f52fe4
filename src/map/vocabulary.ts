// In: the vocabulary's quads. Out: what the mappings ask of it: a node's values, a code's party, an organisation's
// members. The one idea: nothing is copied from the vocabulary but what the graph speaks of.
import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import type { PartyCode } from '../model/index.ts';
import { IRI, namedNode, OWL, SCHEMA, SKOS } from '../rdf/index.ts';

export type Vocabulary = {
  /** The values of a property, in the vocabulary's order; none for a node that it does not know. */
  readonly values: (iri: string, predicate: NamedNode) => readonly Quad_Object[];
  readonly has: (iri: string) => boolean;
  /** The preferred label of a node. */
  readonly labelOf: (iri: string) => string | undefined;
  /** Its other names. A label with a gap in it (`interfere * Xinjiang`) finds words in a text, and is no name. */
  readonly otherNames: (iri: string) => readonly Quad_Object[];
  readonly isA: (iri: string, ...classes: readonly NamedNode[]) => boolean;
  /** The party with this `skos:notation`. */
  readonly partyOf: (code: PartyCode) => NamedNode | undefined;
  readonly membersOf: (organisation: string) => readonly NamedNode[];
};

const known = new WeakMap<Iterable<Quad>, Vocabulary>();

/** The vocabulary of these quads, made once. */
export function toVocabulary(quads: Iterable<Quad>): Vocabulary {
  const vocabulary = known.get(quads) ?? makeVocabulary(quads);
  known.set(quads, vocabulary);
  return vocabulary;
}

function makeVocabulary(quads: Iterable<Quad>): Vocabulary {
  const nodes = new Map<string, Map<string, Quad_Object[]>>();
  for (const { subject, predicate, object } of quads) {
    const node = entryOf(nodes, subject.value, () => new Map<string, Quad_Object[]>());
    entryOf(node, predicate.value, () => []).push(object);
  }
  addAcceptedLinks(nodes);
  const values: Vocabulary['values'] = (iri, predicate) => nodes.get(iri)?.get(predicate.value) ?? [];
  const isA: Vocabulary['isA'] = (iri, ...classes) =>
    (nodes.get(iri)?.get(IRI.rdf.type) ?? []).some((type) => classes.some((one) => one.equals(type)));

  const parties = new Map<PartyCode, NamedNode>();
  const members = new Map<string, NamedNode[]>();
  for (const iri of [...nodes.keys()].sort()) {
    if (!isA(iri, SCHEMA.Country, SCHEMA.Organization)) continue;
    for (const { value: code } of values(iri, SKOS.notation)) {
      // Should two parties share a code, it is the one whose IRI ends in it.
      if (!parties.has(code) || iri.endsWith(`/${code}`)) parties.set(code, namedNode(iri));
    }
    for (const { value: organisation } of values(iri, SCHEMA.memberOf)) {
      entryOf(members, organisation, () => []).push(namedNode(iri));
    }
  }
  return {
    values,
    has: (iri) => nodes.has(iri),
    labelOf: (iri) => values(iri, SKOS.prefLabel)[0]?.value,
    otherNames: (iri) => values(iri, SKOS.altLabel).filter(({ value }) => !value.includes(' * ')),
    isA,
    partyOf: (code) => parties.get(code),
    membersOf: (organisation) => members.get(organisation) ?? [],
  };
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

// A statement that is described (owl:Axiom) counts as made if it says skos:exactMatch: `reconcile` writes candidates so.
function addAcceptedLinks(nodes: Map<string, Map<string, Quad_Object[]>>): void {
  for (const link of [...nodes.values()]) {
    const isAccepted = link.get(OWL.annotatedProperty.value)?.some((property) => property.equals(SKOS.exactMatch));
    const [source] = link.get(OWL.annotatedSource.value) ?? [];
    const targets = link.get(OWL.annotatedTarget.value) ?? [];
    if (!isAccepted || source === undefined) continue;
    const node = entryOf(nodes, source.value, () => new Map<string, Quad_Object[]>());
    const known = entryOf(node, SKOS.exactMatch.value, () => []);
    known.push(...targets.filter((target) => !known.some((one) => one.equals(target))));
  }
}
