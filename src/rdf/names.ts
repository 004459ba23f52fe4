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

/** What stands for an IRI in the text, and what it needs declared. */
export type Short = { readonly text: string; readonly prefix?: string; readonly isRelative?: boolean };

/** Shortens IRIs, each once. */
export function toShortener({ prefixes, base }: NameOptions): (iri: string) => Short {
  const prefixOf = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]));
  const known = new Map<string, Short>();
  const shorten = (iri: string): Short => {
    const cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    const prefix = prefixOf.get(iri.slice(0, cut));
    const local = iri.slice(cut);
    if (prefix !== undefined && localName.test(local)) return { text: `${prefix}:${local}`, prefix };
    if (base !== undefined && iri.startsWith(base) && relativeReference.test(iri.slice(base.length)))
      return { text: `<${iri.slice(base.length)}>`, isRelative: true };
    return { text: toFullIri(iri) };
  };
  return (iri) => {
    const met = known.get(iri);
    if (met !== undefined) return met;
    const short = shorten(iri);
    known.set(iri, short);
    return short;
  };
}

/** Shortens the IRIs of `quads`, and says which prefixes they use. */
export function toNames(quads: Iterable<Quad>, options: NameOptions, shorten = toShortener(options)): Names {
  const used = new Set<string>();
  let usesBase = false;
  const add = (iri: string): void => {
    const { prefix, isRelative } = shorten(iri);
    if (prefix !== undefined) used.add(prefix);
    if (isRelative) usesBase = true;
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
    toText: (iri) => shorten(iri).text,
    prefixes: [...used].sort(),
    base: usesBase ? options.base : undefined,
  };
}

const unwritten = new Set([IRI.rdf.type, IRI.rdf.langString, IRI.xsd.string]);

// `rdf:type` is written `a`; the datatypes of plain strings are not written at all.
function addTerm(term: Term, add: (iri: string) => void): void {
  if (term.termType === 'NamedNode') add(term.value);
  if (term.termType === 'Literal' && !unwritten.has(term.datatype.value)) add(term.datatype.value);
}
