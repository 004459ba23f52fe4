// In: quads in any order. Out: each quad once, in the one order that everything is written in. The one idea: an order
// that follows from the terms alone, so the same quads give the same bytes.
import type { Quad, Term } from '@rdfjs/types';
import { termToId } from 'n3';

/** Sorts by graph, subject, predicate and object, by code units, and leaves out repetitions. */
export function sortQuads(quads: Iterable<Quad>): readonly Quad[] {
  const graphs = groupBy(quads, ({ graph }) => graph);
  const sorted: Quad[] = [];
  for (const inGraph of inOrder(graphs)) {
    for (const alike of inOrder(groupBy(inGraph, ({ subject }) => subject))) addDistinct(sorted, alike);
  }
  return sorted;
}

// A graph has far fewer subjects than quads: to sort those, and then the few quads of each, compares least.
function groupBy(quads: Iterable<Quad>, toTerm: (quad: Quad) => Term): ReadonlyMap<string, Quad[]> {
  const groups = new Map<string, Quad[]>();
  let lastId: string | undefined;
  let last: Quad[] = [];
  for (const quad of quads) {
    const id = toId(toTerm(quad));
    if (id !== lastId) {
      last = groups.get(id) ?? [];
      if (last.length === 0) groups.set(id, last);
      lastId = id;
    }
    last.push(quad);
  }
  return groups;
}

function* inOrder(groups: ReadonlyMap<string, Quad[]>): Generator<Quad[]> {
  for (const id of [...groups.keys()].sort()) yield groups.get(id) ?? [];
}

function addDistinct(sorted: Quad[], alike: Quad[]): void {
  let previous: Quad | undefined;
  for (const quad of alike.sort(compareStatements)) {
    if (previous === undefined || compareStatements(previous, quad) !== 0) sorted.push(quad);
    previous = quad;
  }
}

function compareStatements(one: Quad, other: Quad): number {
  return compareTerms(one.predicate, other.predicate) || compareTerms(one.object, other.object);
}

// Not localeCompare: its answer depends on the machine.
function compareTerms(one: Term, other: Term): number {
  const a = toId(one);
  const b = toId(other);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A text that tells any two terms apart: N3's id, which its own terms carry ready-made. */
export function toId(term: Term): string {
  return termToId(term as Parameters<typeof termToId>[0]);
}
