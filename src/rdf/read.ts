// In: a path. Out: its quads. The one idea: N3 reads what it can, at once or as a stream; the two formats that it does
// not know are read by packages that are loaded only then.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Quad, DataFactory as RdfFactory } from '@rdfjs/types';
import { DataFactory, Parser, StreamParser } from 'n3';
import { GraphFileError } from './errors.ts';
import { type Format, formatOf } from './formats.ts';
import { parseJsonLd } from './parse-json-ld.ts';

/** The file that defines the terms of every graph. */
export const ontologyFile = fileURLToPath(new URL('../../ontology/rapporteur.ttl', import.meta.url));

/**
 * Reads all quads of one file, in the order in which they stand there. Relative IRIs are resolved against the file's own.
 * Throws a GraphFileError with the path and, where known, the line; what the system refuses (ENOENT) it throws as it is.
 */
export async function readQuads(
  path: string,
  { format = formatOf(path) }: { readonly format?: Format } = {},
): Promise<Quad[]> {
  const baseIRI = pathToFileURL(resolve(path)).href;
  const quads: Quad[] = [];
  try {
    if (format === 'jsonld') return await parseJsonLd(withoutMark(await readFile(path, 'utf8')), baseIRI);
    const parser = await toParser(format, baseIRI);
    parser.on('data', (quad: Quad) => quads.push(quad));
    await pipeline(createReadStream(path, 'utf8'), withoutFirstMark, parser);
  } catch (error) {
    throw toReadError(path, error);
  }
  return quads;
}

async function toParser(format: Exclude<Format, 'jsonld'>, baseIRI: string): Promise<NodeJS.ReadWriteStream> {
  if (format !== 'rdfxml') return new StreamParser({ format, baseIRI });
  const { RdfXmlParser } = await import('rdfxml-streaming-parser');
  return new RdfXmlParser({ baseIRI, dataFactory: DataFactory as RdfFactory<Quad>, trackPosition: true });
}

// A byte order mark, as some editors write it, is no part of any of these formats.
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

async function* withoutFirstMark(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true;
  for await (const piece of pieces) {
    yield first ? withoutMark(piece) : piece;
    first = false;
  }
}

/** The quads of Turtle or N-Triples that came from an address, against which relative IRIs are resolved; errors call it `name`. */
export function parseTurtle(text: string, baseIRI: string, name: string = baseIRI): Quad[] {
  try {
    return new Parser({ format: 'turtle', baseIRI }).parse(text);
  } catch (error) {
    throw toReadError(name, error);
  }
}

function toReadError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || 'syscall' in error) return error;
  const { context } = error as { context?: { line?: number } };
  const where = context?.line === undefined ? path : `${path}:${context.line}`;
  // N3 names the line again.
  const message = error.message.replace(/ on line \d+\.$/, '; mend the file there, or make it anew');
  return new GraphFileError(`${where}: ${message}`, { cause: error });
}
