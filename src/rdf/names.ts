// In: an IRI. Out: its shortest form that every parser reads alike: a prefixed name without escapes, a reference
// relative to the base, or the IRI in full.
import type { Quad, Term } from '@rdfjs/types';
import { IRI } from './terms.ts';
import { toFullIri } from './text.ts';

export type NameOptions = {
  readonly prefixes: Readonly<Record<string, string>>;
  readonly base?: string | undefined;
};

/** The short names of one graph, and what a document has to declare for them. */
export type Names = {
  readonly toText: (iri: string) => string;
  /** The prefixes that are used, sorted. */
  readonly prefixes: readonly string[];
  readonly base: string | undefined;
};

// Turtle allows more (dots, leading digits, `%2C`, `\,`), which some parsers and most people read wrongly.
const localName = /^[A-Za-z_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$/;
// A relative reference that begins with a plain folder can be taken for nothing else. Where a dot ends a segment some
// parsers resolve it away, as all do with `..`.
const relativeReference = /^(?!.*\.(?:[/#]|$))[a-z-]+\/[^?]*$/;

/** Shortens the IRIs of `quads`, and says which prefixes they use. */
export function toNames(quads: Iterable<Quad>, { prefixes, base }: NameOptions): Names {
  const prefixOf = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]));
  const texts = new Map<string, string>();
  const used = new Set<string>();
  let usesBase = false;

  const shorten = (iri: string): string => {
    const cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    const prefix = prefixOf.get(iri.slice(0, cut));
    const local = iri.slice(cut);
    if (prefix !== undefined && localName.test(local)) {
      used.add(prefix);
      return `${prefix}:${local}`;
    }
    if (base !== undefined && iri.startsWith(base) && relativeReference.test(iri.slice(base.length))) {
      usesBase = true;
      return `<${iri.slice(base.length)}>`;
    }
    return toFullIri(iri);
  };

  const add = (iri: string): void => {
    if (!texts.has(iri)) texts.set(iri, shorten(iri));
  };
  let last: Term | undefined;
  for (const { subject, predicate, object, graph } of quads) {
    if (!unwritten.has(predicate.value)) add(predicate.value);
    if (subject !== last) addTerm(subject, add);
    last = subject;
    addTerm(object, add);
    addTerm(graph, add);
  }
  return {
    toText: (iri) => texts.get(iri) ?? toFullIri(iri),
    prefixes: [...used].sort(),
    base: usesBase ? base : undefined,
  };
}

const unwritten = new Set([IRI.rdf.type, IRI.rdf.langString, IRI.xsd.string]);

// `rdf:type` is written `a`; the datatypes of plain strings are not written at all.
function addTerm(term: Term, add: (iri: string) => void): void {
  if (term.termType === 'NamedNode') add(term.value);
  if (term.termType === 'Literal' && !unwritten.has(term.datatype.value)) add(term.datatype.value);
}
