// In: sorted quads. Out: JSON-LD with a context of prefixes only, written as a stream.
import { pipeline, Readable } from 'node:stream';
import type { Quad } from '@rdfjs/types';
import { toNames } from './names.ts';

export type JsonLdOptions = { readonly prefixes: Readonly<Record<string, string>> };

/** JSON-LD, node by node. The serializer is loaded here only, since few runs need it. */
export async function* toJsonLd(sorted: readonly Quad[], { prefixes }: JsonLdOptions): AsyncGenerator<string> {
  const { JsonLdSerializer } = await import('jsonld-streaming-serializer');
  const serializer = new JsonLdSerializer({ context: toContext(sorted, prefixes), space: '  ' });
  // An error destroys the serializer, and with it ends the loop below by throwing.
  pipeline(Readable.from(sorted), serializer, () => undefined);
  for await (const text of serializer) yield String(text);
}

// JSON-LD takes any `x:` for the prefix x: a prefix that is also the scheme of an IRI here would change that IRI.
function toContext(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>): Record<string, string> {
  const schemes = new Set(
    quads
      .flatMap(({ subject, object, graph }) => [subject, object, graph])
      .filter((term) => term.termType === 'NamedNode')
      .map(({ value }) => value.slice(0, value.indexOf(':'))),
  );
  const used = toNames(quads, { prefixes }).prefixes.filter((prefix) => !schemes.has(prefix));
  return Object.fromEntries(used.map((prefix) => [prefix, prefixes[prefix] as string]));
}
