// In: a path. Out: the format in which it is written. The one idea: the ending decides, from one table.
import { extname } from 'node:path';
import { GraphFileError } from './errors.ts';

/** What we write and read: the name that people know, IANA's, the endings, and whether it holds named graphs. */
export const formats = {
  turtle: { name: 'Turtle', mediaType: 'text/turtle', endings: ['.ttl'], holds: 'graph' },
  ntriples: { name: 'N-Triples', mediaType: 'application/n-triples', endings: ['.nt'], holds: 'graph' },
  nquads: { name: 'N-Quads', mediaType: 'application/n-quads', endings: ['.nq'], holds: 'dataset' },
  trig: { name: 'TriG', mediaType: 'application/trig', endings: ['.trig'], holds: 'dataset' },
  jsonld: { name: 'JSON-LD', mediaType: 'application/ld+json', endings: ['.jsonld'], holds: 'dataset' },
  rdfxml: { name: 'RDF/XML', mediaType: 'application/rdf+xml', endings: ['.rdf', '.xml'], holds: 'graph' },
} as const satisfies Record<
  string,
  { name: string; mediaType: string; endings: readonly string[]; holds: 'graph' | 'dataset' }
>;

export type Format = keyof typeof formats;

const byEnding = new Map<string, Format>(
  Object.entries(formats).flatMap(([format, { endings }]) => endings.map((ending) => [ending, format as Format])),
);

/** The format of a file, by the ending of its name; an unknown ending is an error that names the known ones. */
export function formatOf(path: string): Format {
  const ending = extname(path).toLowerCase();
  const format = byEnding.get(ending);
  if (format) return format;
  const met = ending === '' ? 'has no ending' : `has the ending ${ending}, which is not known`;
  throw new GraphFileError(`${path} ${met}; known are ${[...byEnding.keys()].join(', ')}`);
}
