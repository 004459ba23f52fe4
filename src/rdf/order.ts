// In: quads in any order. Out: each quad once, in the one order that everything is written in. The one idea: an order
// that follows from the terms alone, so the same quads give the same bytes.
import type { Quad, Term } from '@rdfjs/types';
import { termToId } from 'n3';

/** Sorts by graph, subject, predicate and object, by code units, and leaves out repetitions. */
export function sortQuads(quads: Iterable<Quad>): readonly Quad[] {
  const sorted = [...quads].sort(compareQuads);
  return sorted.filter((quad, index) => {
    const previous = sorted[index - 1];
    return previous === undefined || compareQuads(previous, quad) !== 0;
  });
}

function compareQuads(one: Quad, other: Quad): number {
  return (
    compareTerms(one.graph, other.graph) ||
    compareTerms(one.subject, other.subject) ||
    compareTerms(one.predicate, other.predicate) ||
    compareTerms(one.object, other.object)
  );
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
