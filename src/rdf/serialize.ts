// In: quads in any order, and a format. Out: the document, piece by piece. The one idea: everything is sorted and
// checked before the first piece, so a document is either right or not begun.
import type { Quad } from '@rdfjs/types';
import { GraphFileError } from './errors.ts';
import { type Format, formats } from './formats.ts';
import { toJsonLd } from './json-ld.ts';
import { toLines } from './lines.ts';
import { prefixes as ownPrefixes } from './prefixes.ts';
import { toRdfXml } from './rdf-xml.ts';
import { toReadyQuads } from './ready.ts';
import { toTurtle } from './turtle.ts';

export type SerializeOptions = {
  readonly format: Format;
  /** Stands at the head of Turtle, TriG and RDF/XML; the other formats get none. */
  readonly comment?: string | undefined;
  /** Instead of the project's own. Only those that are used are declared. */
  readonly prefixes?: Readonly<Record<string, string>> | undefined;
  /** Turtle and TriG: IRIs under this one are written relative to it. It ends with `/`. */
  readonly base?: string | undefined;
};

/** A document: how many different quads it holds, and its text in pieces. */
export type Document = { readonly size: number; readonly text: Iterable<string> | AsyncIterable<string> };

/**
 * The same quads give the same text, in whatever order and however often they come (blank nodes keep their labels).
 * Throws a QuadError for a quad that is not fit to be written, a GraphFileError for what the format cannot hold.
 */
export function toDocument(
  quads: Iterable<Quad>,
  { format, comment, prefixes = ownPrefixes, base }: SerializeOptions,
): Document {
  const sorted = toReadyQuads(quads);
  const { name, holds } = formats[format];
  const named = sorted.find(({ graph }) => graph.termType !== 'DefaultGraph');
  if (named && holds === 'graph') {
    throw new GraphFileError(`${name} cannot hold the named graph <${named.graph.value}>: write .nq, .trig or .jsonld`);
  }
  const write = {
    turtle: () => toTurtle(sorted, { comment, prefixes, base }),
    trig: () => toTurtle(sorted, { comment, prefixes, base }),
    ntriples: () => toLines(sorted),
    nquads: () => toLines(sorted),
    jsonld: () => toJsonLd(sorted, { prefixes }),
    rdfxml: () => toRdfXml(sorted, { comment, prefixes }),
  }[format];
  return { size: sorted.length, text: write() };
}
