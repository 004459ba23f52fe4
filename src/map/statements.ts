// In: a node, and what is said of it. Out: quads. The one idea: a mapping reads like the Turtle that it makes.
import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import { quad } from '../rdf/index.ts';

/** A property with its value or values; `undefined` and an empty list say nothing. */
export type Property = readonly [predicate: NamedNode, objects: Quad_Object | readonly Quad_Object[] | undefined];

/** One quad for each value. */
export function toStatements(subject: NamedNode, properties: readonly Property[]): Quad[] {
  const quads: Quad[] = [];
  for (const [predicate, objects] of properties) {
    if (objects === undefined) continue;
    if ('termType' in objects) quads.push(quad(subject, predicate, objects));
    else for (const object of objects) quads.push(quad(subject, predicate, object));
  }
  return quads;
}
