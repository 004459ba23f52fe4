// In: quads of the default graph, without blank nodes. Out: one string, and the same quads from it. The one idea: each term
// is spelt once, and a quad is three numbers, so that reading it back costs a third of parsing Turtle.
import type { Quad } from '@rdfjs/types';
import { DataFactory, type Term, termFromId, termToId } from 'n3';

type Compact = {
  readonly terms: readonly string[];
  /** Subject by subject: its number, and those of each predicate and object. */
  readonly subjects: readonly (readonly number[])[];
};

/** Throws a RangeError for a blank node or a named graph, which this form cannot hold. */
export function toCompact(quads: Iterable<Quad>): string {
  const numbers = new Map<string, number>();
  const subjects: number[][] = [];
  const toNumber = (term: Quad['subject' | 'predicate' | 'object']): number => {
    const id = termToId(term as Term);
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  for (const { subject, predicate, object, graph } of quads) {
    const odd = [subject, object].some(({ termType }) => termType === 'BlankNode') || graph.termType !== 'DefaultGraph';
    if (odd)
      throw new RangeError(`a quad with a blank node or a named graph, about ${subject.value}, has no compact form`);
    const number = toNumber(subject);
    const last = subjects.at(-1);
    const own = last?.[0] === number ? last : [number];
    if (own !== last) subjects.push(own);
    own.push(toNumber(predicate), toNumber(object));
  }
  return JSON.stringify({ terms: [...numbers.keys()], subjects } satisfies Compact);
}

/** The quads of what `toCompact` gave, in their order. */
export function fromCompact(text: string): Quad[] {
  const { terms: ids, subjects } = JSON.parse(text) as Compact;
  const terms = ids.map((id) => termFromId(id));
  const quads: Quad[] = [];
  for (const own of subjects) {
    const subject = terms[own[0] as number];
    for (let at = 1; at < own.length; at += 2) {
      quads.push(
        DataFactory.quad(subject as never, terms[own[at] as number] as never, terms[own[at + 1] as number] as never),
      );
    }
  }
  return quads;
}
