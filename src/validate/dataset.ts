// In: quads. Out: the same as a dataset that the SHACL engine can search. The one idea: the engine asks for a
// subject's or an object's quads, so these two are indexed, and every other question goes through one of them.
import type { DatasetCore, Quad, Term } from '@rdfjs/types';

type Pattern = Term | null | undefined;

/** A read-only RDF/JS dataset; repeated quads count once. Throws where somebody writes to it. */
export class SearchableDataset implements DatasetCore {
  readonly #quads: readonly Quad[];
  #bySubject: ReadonlyMap<string, readonly Quad[]> | undefined;
  #byObject: ReadonlyMap<string, readonly Quad[]> | undefined;

  private constructor(quads: readonly Quad[]) {
    this.#quads = quads;
  }

  static of(quads: Iterable<Quad>): SearchableDataset {
    return new SearchableDataset([...new Map([...quads].map((quad) => [toQuadKey(quad), quad])).values()]);
  }

  get size(): number {
    return this.#quads.length;
  }

  match(subject?: Pattern, predicate?: Pattern, object?: Pattern, graph?: Pattern): SearchableDataset {
    const found = this.#candidates(subject, object).filter(
      (quad) =>
        fits(subject, quad.subject) &&
        fits(predicate, quad.predicate) &&
        fits(object, quad.object) &&
        fits(graph, quad.graph),
    );
    return new SearchableDataset(found);
  }

  has({ subject, predicate, object, graph }: Quad): boolean {
    return this.match(subject, predicate, object, graph).size > 0;
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.#quads[Symbol.iterator]();
  }

  add(): never {
    throw new Error('this dataset is read-only');
  }

  delete(): never {
    throw new Error('this dataset is read-only');
  }

  #candidates(subject: Pattern, object: Pattern): readonly Quad[] {
    if (subject) {
      this.#bySubject ??= groupBy(this.#quads, (quad) => toTermKey(quad.subject));
      return this.#bySubject.get(toTermKey(subject)) ?? [];
    }
    if (object) {
      this.#byObject ??= groupBy(this.#quads, (quad) => toTermKey(quad.object));
      return this.#byObject.get(toTermKey(object)) ?? [];
    }
    return this.#quads;
  }
}

const fits = (wanted: Pattern, term: Term): boolean => !wanted || wanted.equals(term);

// Terms that are equal share a key; what else shares it is sorted out by `fits`.
const toTermKey = ({ termType, value }: Term): string => `${termType} ${value}`;

function toQuadKey({ subject, predicate, object, graph }: Quad): string {
  const type = object.termType === 'Literal' ? [object.datatype.value, object.language] : [];
  return JSON.stringify([...[subject, predicate, object, graph].map(toTermKey), ...type]);
}

function groupBy(quads: readonly Quad[], toKey: (quad: Quad) => string): ReadonlyMap<string, readonly Quad[]> {
  const groups = new Map<string, Quad[]>();
  for (const quad of quads) {
    const group = groups.get(toKey(quad));
    if (group) group.push(quad);
    else groups.set(toKey(quad), [quad]);
  }
  return groups;
}
