// In: quads. Out: a graph to walk by node and property. The one idea: whoever reads a graph back asks for strings, and
// gets them in an order that follows from the content alone.
import type { Quad, Term } from '@rdfjs/types';
import { toId } from './order.ts';
import { IRI } from './terms.ts';

/** Nodes are named by their IRI, blank ones by `_:` and their label. */
export type Nodes = {
  /** Every node of which something is said, sorted. */
  readonly subjects: readonly string[];
  /** The values of a property, sorted; none where the node has none. */
  readonly terms: (node: string, predicate: string) => readonly Term[];
  /** The same as strings. */
  readonly values: (node: string, predicate: string) => readonly string[];
  /** The first of them. */
  readonly value: (node: string, predicate: string) => string | undefined;
  /** The nodes of a class, or of any of several, sorted. */
  readonly ofClass: (...classes: readonly string[]) => readonly string[];
  readonly isA: (node: string, ...classes: readonly string[]) => boolean;
  /** The nodes that name this one by the property, or by any, sorted. */
  readonly naming: (node: string, predicate?: string) => readonly string[];
};

/** The name of a node in `Nodes`; of a literal, its text. */
export function toNodeName(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

/** Indexes the quads of all graphs together; repeated ones count once. */
export function toNodes(quads: Iterable<Quad>): Nodes {
  const outgoing = new Map<string, Map<string, Term[]>>();
  const incoming = new Map<string, Map<string, string[]>>();
  for (const { subject, predicate, object } of quads) {
    const [node, name] = [toNodeName(subject), toNodeName(object)];
    listOf(outgoing, node, predicate.value).push(object);
    if (object.termType !== 'Literal') listOf(incoming, name, predicate.value).push(node);
  }
  const terms: Nodes['terms'] = (node, predicate) => sortTerms(outgoing.get(node)?.get(predicate) ?? []);
  const values: Nodes['values'] = (node, predicate) => terms(node, predicate).map(toNodeName);
  const naming: Nodes['naming'] = (node, predicate) => {
    const byPredicate = incoming.get(node);
    const found = predicate === undefined ? [...(byPredicate?.values() ?? [])].flat() : byPredicate?.get(predicate);
    return [...new Set(found)].sort();
  };
  return {
    subjects: [...outgoing.keys()].sort(),
    terms,
    values,
    value: (node, predicate) => values(node, predicate)[0],
    ofClass: (...classes) => [...new Set(classes.flatMap((one) => naming(one, IRI.rdf.type)))].sort(),
    isA: (node, ...classes) =>
      (outgoing.get(node)?.get(IRI.rdf.type) ?? []).some(({ value }) => classes.includes(value)),
    naming,
  };
}

function listOf<T>(index: Map<string, Map<string, T[]>>, node: string, predicate: string): T[] {
  const properties = index.get(node) ?? new Map<string, T[]>();
  if (properties.size === 0) index.set(node, properties);
  const list = properties.get(predicate) ?? [];
  if (list.length === 0) properties.set(predicate, list);
  return list;
}

function sortTerms(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2) return terms;
  const byId = new Map(terms.map((term) => [toId(term), term]));
  return [...byId.keys()].sort().flatMap((id) => byId.get(id) ?? []);
}
