/**
 * In: standard input. Out: the same as a file, which can be read twice, and what it is. The one idea: what is long lies in a file
 * without a name meanwhile, which is gone when the program is, however that ends.
 */
import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzip, isGzip, toBytes } from './archives/index.ts';
import { type Format, type Packaging, sniffFormat } from './formats.ts';

type Chunks = AsyncIterable<Uint8Array>;

export interface Piped extends Packaging {
  readonly open: () => Chunks;
  readonly close: () => Promise<void>;
}

const SHORT = 8_000_000;
/** A line of JSON Lines has to end somewhere, to be told from JSON. */
const LONGEST_LINE = 64_000_000;

/** Takes in all of `stdin`; its `format` is told by how it begins, if nobody says it. */
export async function takeStdin(stdin: Chunks, format?: Format): Promise<Piped> {
  const held = await hold(stdin);
  try {
    const beginning = await beginningOf(held.open(), 512);
    const isPacked = isGzip(beginning);
    const content = (): Chunks => {
      return isPacked ? gunzip(toBytes(held.open()), { ratio: Infinity, read: () => 1 }) : held.open();
    };
    return { ...held, isPacked, format: format ?? (await sniff(content)) };
  } catch (error) {
    await held.close();
    throw error;
  }
}

async function hold(stdin: Chunks): Promise<Pick<Piped, 'open' | 'close'>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const iterator = stdin[Symbol.asyncIterator]();
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > SHORT) return spool(parts, { [Symbol.asyncIterator]: () => iterator });
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield* parts;
  }
  return { open: chunks, close: async () => {} };
}

async function spool(parts: readonly Uint8Array[], rest: Chunks): Promise<Pick<Piped, 'open' | 'close'>> {
  const file = path.join(tmpdir(), `rapporteur-${randomUUID()}`);
  const handle = await open(file, 'wx+', 0o600);
  try {
    await rm(file);
    for (const part of parts) await handle.writeFile(part);
    for await (const part of rest) await handle.writeFile(part);
  } catch (error) {
    await handle.close();
    throw error;
  }
  // A stream of Node's closes the file when its reader leaves early, whatever it is told.
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let place = 0; ; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(65_536), 0, 65_536, place);
      if (bytesRead === 0) return;
      place += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }
  return { open: chunks, close: () => handle.close() };
}

async function sniff(content: () => Chunks): Promise<Packaging['format']> {
  const beginning = await beginningOf(content(), 4096);
  if (beginning.toString('latin1', 0, 5) === 'WARC/') return 'warc';
  if (beginning.toString('latin1', 257, 262) === 'ustar') return 'tar';
  const text = beginning.toString('utf8').replace(/^\ufeff/, '');
  // What is JSON Lines shows where the second line begins.
  if (!/^\s*\{/.test(text) || /^\s*\{[^\n]*\n\s*\S/.test(text)) return sniffFormat(text);
  return sniffFormat((await beginningOf(content(), LONGEST_LINE, /\n\s*\S/)).toString('utf8'));
}

/** The first `most` bytes, or up to where a chunk brings what `enough` looks for. */
async function beginningOf(chunks: Chunks, most: number, enough?: RegExp): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let last = '';
  try {
    for await (const part of chunks) {
      parts.push(part);
      size += part.length;
      last = last.slice(-1000) + Buffer.from(part).toString('latin1');
      if (size >= most || enough?.test(last)) break;
    }
  } catch {
    // What is wrong with it, whoever reads it tells.
  }
  return Buffer.concat(parts).subarray(0, most);
}
