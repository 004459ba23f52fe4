// In: quads, and a path or stream. Out: a complete file, or the old one untouched. The one idea: a reader never sees
// half a graph, since the new file gets its name only once the disk has all of it.
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Quad } from '@rdfjs/types';
import { GraphFileError } from './errors.ts';
import { type Format, formatOf } from './formats.ts';
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
  await writeText(text, target);
  return size;
}

/** Writes a document in the same way. */
export async function writeText(
  text: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  target: string | Writable,
): Promise<void> {
  if (typeof target === 'string') await writeWhole(target, inPieces(text));
  else await pipeline(Readable.from(inPieces(text)), target, { end: false });
}

async function writeWhole(path: string, text: AsyncIterable<string | Uint8Array>): Promise<void> {
  const old = await stat(path).catch(() => undefined);
  // A device or a pipe has nothing to keep, and must not be replaced by a file.
  if (old && !old.isFile() && !old.isDirectory()) return pipeline(Readable.from(text), createWriteStream(path));
  const file = old ? await realpath(path) : path;
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', old ? old.mode & 0o777 : 0o666);
    try {
      for await (const piece of text) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

// Without this a power cut can undo the rename. Some systems cannot open a folder: then there is nothing to wait for.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

// A stream is asked once for each piece; a few characters at a time would cost more than the writing.
async function* inPieces(
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
