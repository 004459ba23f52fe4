// In: quads in any order. Out: the same, each once, sorted, checked. The one idea: a graph is made ready by whoever makes
// it and again by whoever writes it; the second time costs nothing, since the array is frozen and known.
import type { Quad } from '@rdfjs/types';
import { checkQuads } from './check.ts';
import { sortQuads } from './order.ts';

const ready = new WeakSet<Iterable<Quad>>();

/** Sorts, leaves out repetitions, and throws a QuadError for the first quad that must not be written. */
export function toReadyQuads(quads: Iterable<Quad>): readonly Quad[] {
  if (ready.has(quads)) return quads as readonly Quad[];
  const sorted = Object.freeze(sortQuads(quads));
  checkQuads(sorted);
  ready.add(sorted);
  return sorted;
}
