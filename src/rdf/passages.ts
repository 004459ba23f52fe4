// In: quads, part by part. Out: the Turtle of all parts together. The one idea: as long as no two parts speak of one subject, a
// paragraph depends on its own quads alone, so it can be written now, kept, and put in its place whenever the rest comes.
import type { Quad } from '@rdfjs/types';
import { checkQuads } from './check.ts';
import { toNames, toShortener } from './names.ts';
import { sortQuads } from './order.ts';
import { prefixes as ownPrefixes } from './prefixes.ts';
import { type Paragraph, toHead, toParagraphs } from './turtle.ts';

export type { Paragraph } from './turtle.ts';

/** What a part of a graph writes, and what the head has to declare for it. */
export type Passage = {
  readonly paragraphs: readonly Paragraph[];
  readonly prefixes: readonly string[];
  readonly usesBase: boolean;
};

/** Writes the quads of a part, and gives them back sorted and without repetitions. */
export type PassageWriter = (quads: Iterable<Quad>) => Passage & { readonly quads: readonly Quad[] };

/**
 * Gives what writes the parts of one graph: quads without named graphs to paragraphs, and to the same quads, sorted and
 * without repetitions. It throws a QuadError for the first quad that must not be written.
 */
export function toPassageWriter(base: string): PassageWriter {
  const options = { prefixes: ownPrefixes, base };
  const shorten = toShortener(options);
  const good = new Set<string>();
  return (part) => {
    const quads = sortQuads(part);
    checkQuads(quads, good);
    const names = toNames(quads, options, shorten);
    const paragraphs = [...toParagraphs(quads, names)];
    return { quads, paragraphs, prefixes: names.prefixes, usesBase: names.base !== undefined };
  };
}

/** What stands above all paragraphs; `usesBase`: whether one of them has an IRI relative to the base. */
export function toDocumentHead(
  prefixes: readonly string[],
  {
    base,
    usesBase,
    comment,
  }: { readonly base: string; readonly usesBase: boolean; readonly comment?: string | undefined },
): string {
  const names = { prefixes: [...prefixes].sort(), base: usesBase ? base : undefined };
  return [...toHead(names, { prefixes: ownPrefixes, comment })].join('');
}

/** The subject of a paragraph by its first line, which is an IRI as `toPassageWriter` shortens it. */
export function toSubjectIri(line: string, base: string): string {
  if (line.startsWith('<')) return /^<[a-z-]+\//.test(line) ? base + line.slice(1, -1) : line.slice(1, -1);
  const colon = line.indexOf(':');
  return `${ownPrefixes[line.slice(0, colon) as keyof typeof ownPrefixes]}${line.slice(colon + 1)}`;
}
