/**
 * In: a file, or a part of an archive. Out: its bytes, all at once or piece by piece. A limit stands before reading, so that a
 * file of gigabytes is refused and not loaded.
 */
import { closeSync, createReadStream, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Finding } from '../model/index.ts';
import { collect } from './archives/index.ts';
import type { Format } from './formats.ts';
import type { Archived } from './result.ts';

export interface Source {
  readonly path: string;
  readonly format: Format;
  /** What the system says of a file, in a line that is another when the file is; undefined where it may still change unseen. */
  readonly state?: () => string | undefined;
  /** In bytes; undefined where only reading tells. */
  readonly size: () => number | undefined;
  /** All of it; undefined where that is more than `most` bytes. */
  readonly bytes: (most: number) => Promise<Uint8Array | undefined>;
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /** May it be read again later? What lies in an archive is read as it comes by. */
  readonly isLasting: boolean;
  /** What its article is called where the path does not say. */
  readonly id?: string;
  readonly archived?: Archived;
  readonly findings?: readonly Finding[];
}

/** A file; nothing is opened yet. Articles are small: to wait for each of thousands takes longer than to read it. */
export function fileSource(path: string, format: Format): Source {
  return {
    path,
    format,
    state: () => toState(path),
    size: () => statSync(path).size,
    bytes: async (most) => readAtMost(path, most),
    chunks: () => createReadStream(path),
    isLasting: true,
  };
}

/** Within so many milliseconds a file may change twice and bear the same time, on the coarsest of file systems. */
const SETTLED = 2000;

// As git's index does: https://git-scm.com/docs/racy-git
function toState(path: string): string | undefined {
  const { size, mtimeMs, ctimeMs, ino } = statSync(path);
  return Date.now() - ctimeMs < SETTLED ? undefined : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

function readAtMost(path: string, most: number): Uint8Array | undefined {
  const file = openSync(path, 'r');
  try {
    return fstatSync(file).size > most ? undefined : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Bytes that are in memory already. */
export function memorySource(path: string, format: Format, bytes: Uint8Array): Source {
  return {
    path,
    format,
    size: () => bytes.length,
    bytes: async (most) => (bytes.length > most ? undefined : bytes),
    chunks: async function* () {
      yield bytes;
    },
    isLasting: false,
  };
}

/** A stream; `size` where something that is not the stream tells it. */
export function streamSource(
  path: string,
  format: Format,
  {
    chunks,
    size,
    isLasting = false,
  }: Pick<Source, 'chunks'> & { readonly size?: number; readonly isLasting?: boolean },
): Source {
  return { path, format, size: () => size, bytes: (most) => collect(chunks(), most), chunks, isLasting };
}

export interface ByteLine {
  readonly number: number;
  readonly size: number;
  /** Missing where the line is longer than the limit. */
  readonly bytes?: Uint8Array;
}

/** The lines of a stream; of a line longer than `most` bytes only the size is kept. */
export async function* readByteLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size <= most) parts.push(part);
    else parts = [];
  };
  const line = (): ByteLine => (size <= most ? { number, size, bytes: Buffer.concat(parts) } : { number, size });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield line();
      [parts, size, number, start] = [[], 0, number + 1, end + 1];
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
