// In: a path. Out: its quads. The one idea: N3 reads what it can, at once or as a stream; the two formats that it does
// not know are read by packages that are loaded only then.
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { NamedNode, Quad, DataFactory as RdfFactory } from '@rdfjs/types';
import { DataFactory, Parser, StreamParser } from 'n3';
import { GraphFileError } from './errors.ts';
import { type Format, formatOf } from './formats.ts';

// The same two steps up from src/rdf/ and from dist/rdf/.
const VOCABULARY = fileURLToPath(new URL('../../ontology/vocabulary', import.meta.url));

/**
 * Reads all quads of one file, in the order in which they stand there. Relative IRIs are resolved against the file's own.
 * Throws a GraphFileError with the path and, where known, the line; what the system refuses (ENOENT) it throws as it is.
 */
export async function readQuads(
  path: string,
  { format = formatOf(path) }: { readonly format?: Format } = {},
): Promise<Quad[]> {
  const quads: Quad[] = [];
  try {
    const parser = await toParser(format, pathToFileURL(resolve(path)).href);
    parser.on('data', (quad: Quad) => quads.push(quad));
    await pipeline(createReadStream(path, 'utf8'), withoutMark, parser);
  } catch (error) {
    throw toReadError(path, error);
  }
  return quads;
}

// N3 takes a datatype that is left out, but not one that is null, as the JSON-LD parser passes it.
const dataFactory = {
  ...DataFactory,
  literal: (value, type) => DataFactory.literal(value, (type ?? undefined) as string | NamedNode | undefined),
} as RdfFactory<Quad>;

async function toParser(format: Format, baseIRI: string): Promise<NodeJS.ReadWriteStream> {
  if (format === 'jsonld') {
    const { JsonLdParser } = await import('jsonld-streaming-parser');
    return new JsonLdParser({ baseIRI, dataFactory, documentLoader: { load: refuseToFetch } });
  }
  if (format === 'rdfxml') {
    const { RdfXmlParser } = await import('rdfxml-streaming-parser');
    return new RdfXmlParser({ baseIRI, dataFactory, trackPosition: true });
  }
  return new StreamParser({ format, baseIRI });
}

// Nothing that is read may make the program call out. The parser puts the address before this.
async function refuseToFetch(): Promise<never> {
  throw new GraphFileError('nothing is fetched; write the context into the file');
}

// A byte order mark, as some editors write it, is no part of any of these formats.
async function* withoutMark(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  for await (const piece of pieces) {
    yield first && piece.startsWith('\ufeff') ? piece.slice(1) : piece;
    first = false;
  }
}

/** Reads every `.ttl` of a folder, by name; without a folder, the vocabulary that the package brings. */
export function loadVocabulary(folder: string = VOCABULARY): Quad[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ttl'));
  if (names.length === 0) throw new GraphFileError(`${folder} holds no .ttl file: it cannot be a vocabulary`);
  return names.sort().flatMap((name) => readTurtle(resolve(folder, name)));
}

function readTurtle(path: string): Quad[] {
  const text = readFileSync(path, 'utf8');
  try {
    return new Parser({ format: 'turtle', baseIRI: pathToFileURL(path).href }).parse(text);
  } catch (error) {
    throw toReadError(path, error);
  }
}

function toReadError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || 'syscall' in error) return error;
  const { context } = error as { context?: { line?: number } };
  const where = context?.line === undefined ? path : `${path}:${context.line}`;
  return new GraphFileError(`${where}: ${error.message}`, { cause: error });
}
