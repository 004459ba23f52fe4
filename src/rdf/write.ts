// In: quads, and a path or stream. Out: the graph there. The one idea: a file is replaced as a whole or not at all, and a
// stream is waited for.
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Quad } from '@rdfjs/types';
import { GraphFileError } from './errors.ts';
import { type Format, formatOf } from './formats.ts';
import { replaceFile } from './replace.ts';
import { type SerializeOptions, toDocument } from './serialize.ts';

/** `format`: by default the ending of the path decides; a stream has to be told. */
export type WriteOptions = Omit<SerializeOptions, 'format'> & { readonly format?: Format | undefined };

/**
 * Writes a graph, sorted and without repetitions, and gives the number of its quads. A file is replaced as a whole or
 * not at all, and its folder is made where it is missing; a stream is written to and left open.
 */
export async function writeGraph(
  quads: Iterable<Quad>,
  target: string | Writable,
  options: WriteOptions = {},
): Promise<number> {
  const format = options.format ?? (typeof target === 'string' ? formatOf(target) : undefined);
  if (format === undefined) throw new GraphFileError('a stream has no ending: name the format');
  const { size, text } = toDocument(quads, { ...options, format });
  await writePieces(inPieces(text), target);
  return size;
}

/** Writes a document in the same way, each piece at once. */
export async function writePieces(
  pieces: AsyncIterable<string | Uint8Array>,
  target: string | Writable,
): Promise<void> {
  if (typeof target === 'string') await replaceFile(target, pieces);
  else await pipeline(Readable.from(pieces), target, { end: false });
}

/** The same text in pieces of some size: a few characters at a time would cost more than the writing. */
export async function* inPieces(
  text: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  let piece = '';
  for await (const part of text) {
    if (typeof part === 'string') piece += part;
    if (typeof part === 'string' && piece.length < 65_536) continue;
    if (piece !== '') yield piece;
    if (typeof part !== 'string') yield part;
    piece = '';
  }
  if (piece !== '') yield piece;
}
