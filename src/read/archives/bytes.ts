/**
 * In: chunks, as they come. Out: so many bytes, as they are asked for. The one idea: whoever reads an archive asks for a header, then
 * for what the header announces, and holds no more than that.
 */
import { type ArchiveFault, brokenOff } from './fault.ts';

export interface Bytes {
  /** How many bytes were taken so far. */
  readonly place: () => number;
  /** The next `most` bytes; fewer at the end, and none after it. */
  readonly take: (most: number) => Promise<Buffer>;
  /** Whatever is at hand next, `most` bytes of it at most; nothing at the end. */
  readonly takeSome: (most: number) => Promise<Buffer>;
  /** Gives bytes back that were just taken. */
  readonly putBack: (bytes: Uint8Array) => void;
}

/** Reads `chunks` on demand. What they throw is thrown again whenever more is asked for. */
export function toBytes(chunks: AsyncIterable<Uint8Array>): Bytes {
  const iterator = chunks[Symbol.asyncIterator]();
  let waiting: Buffer[] = [];
  let place = 0;
  let fault: { readonly error: unknown } | undefined;
  const fetch = async (): Promise<boolean> => {
    if (fault) throw fault.error;
    try {
      const next = await iterator.next();
      if (next.done) return false;
      const { value } = next;
      if (value.length > 0) waiting.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      return true;
    } catch (error) {
      fault = { error };
      throw error;
    }
  };
  const takeSome = async (most: number): Promise<Buffer> => {
    while (waiting.length === 0) if (!(await fetch())) return Buffer.alloc(0);
    const [first = Buffer.alloc(0), ...rest] = waiting;
    const taken = first.subarray(0, most);
    waiting = taken.length < first.length ? [first.subarray(most), ...rest] : rest;
    place += taken.length;
    return taken;
  };
  const take = async (most: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let missing = most; missing > 0; ) {
      const part = await takeSome(missing);
      if (part.length === 0) break;
      parts.push(part);
      missing -= part.length;
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  };
  const putBack = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return;
    waiting = [Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), ...waiting];
    place -= bytes.length;
  };
  return { place: () => place, take, takeSome, putBack };
}

/** A stretch of `size` bytes: what is read of it, and a way past the rest. Both throw an ArchiveFault where the bytes end before. */
export function toStretch(bytes: Bytes, size: number) {
  let left = size;
  let fault: ArchiveFault | undefined;
  const next = async (): Promise<Buffer> => {
    if (left === 0) return Buffer.alloc(0);
    const part = await bytes.takeSome(Math.min(left, 65_536));
    left -= part.length;
    fault ??= part.length === 0 ? brokenOff(bytes.place()) : undefined;
    if (fault !== undefined) throw fault;
    return part;
  };
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let part = await next(); part.length > 0; part = await next()) yield part;
  }
  const pass = async (): Promise<void> => {
    while ((await next()).length > 0);
  };
  return { chunks, pass };
}

/** All of `chunks`, or nothing where they are more than `most` bytes. */
export async function collect(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunks) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
