/**
 * In: a file or standard input. Out: its bytes, all at once or line by line. A limit stands before reading, so that a
 * file of gigabytes is refused and not loaded.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { Format } from './formats.ts';
import type { InputFile } from './inputs.ts';

export interface Source {
  readonly path: string;
  readonly format: Format;
  readonly size: () => Promise<number>;
  readonly bytes: () => Promise<Uint8Array>;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** A file; nothing is opened yet. Articles are small: to wait for each of thousands takes longer than to read it. */
export function fileSource({ path, format }: InputFile): Source {
  return {
    path,
    format,
    size: async () => statSync(path).size,
    bytes: async () => readFileSync(path),
    chunks: () => createReadStream(path),
  };
}

/** Bytes that are in memory already, such as those of standard input, which can be read but once. */
export function memorySource(path: string, format: Format, bytes: Uint8Array): Source {
  return {
    path,
    format,
    size: async () => bytes.length,
    bytes: async () => bytes,
    chunks: async function* () {
      yield bytes;
    },
  };
}

/** A stream, which can be read but once, and nobody knows how long it is. */
export function streamSource(path: string, format: 'jsonl', chunks: AsyncIterable<Uint8Array>): Source {
  const refuse = async (): Promise<never> => {
    throw new Error(`${path} is read by the line, and not as a whole`);
  };
  return { path, format, size: refuse, bytes: refuse, chunks: () => chunks };
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
