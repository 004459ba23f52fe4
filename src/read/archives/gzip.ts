/**
 * In: bytes of gzip (RFC 1952). Out: what is packed in them, member by member. The one idea: each member is unpacked by itself, so
 * that where one is broken the next can be looked for; what unpacks to far more than it is, is a trap and is left.
 */
import { createInflateRaw } from 'node:zlib';
import type { Bytes } from './bytes.ts';
import { toCrc } from './crc.ts';
import { ArchiveFault, brokenOff, damaged } from './fault.ts';

/** How much may come out of a file: `ratio` times what was read of it so far, beyond a first amount that is always allowed. */
export interface Allowance {
  readonly ratio: number;
  /** Bytes of the outermost file that were read so far. */
  readonly read: () => number;
}

const ALWAYS_ALLOWED = 10_000_000;
/** So little is unpacked at a time that what comes out of it fits anywhere: deflate packs a thousand to one at most. */
const SLICE = 16_384;
const HAS = { checksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;

/** Is this the beginning of a member? */
export function isGzip(beginning: Uint8Array): boolean {
  const [first, second, method, flags = 0] = beginning;
  return first === 0x1f && second === 0x8b && method === 8 && (flags & HAS.reserved) === 0;
}

/** Goes to where the next member seems to begin, beyond the byte at hand; false where there is none. */
export async function findMember(bytes: Bytes): Promise<boolean> {
  const magic = Buffer.from([0x1f, 0x8b, 8]);
  await bytes.take(1);
  for (;;) {
    const part = await bytes.take(65_536);
    const at = part.indexOf(magic);
    bytes.putBack(part.subarray(at < 0 ? -2 : at));
    if (at >= 0) return true;
    if (part.length < 65_536) return false;
  }
}

/** All members, one after the other, as one stream. Throws an ArchiveFault. */
export async function* gunzip(bytes: Bytes, allowance: Allowance): AsyncGenerator<Buffer> {
  const count = toCounter(allowance);
  while (!(await isAtEnd(bytes))) yield* inflateMember(bytes, count);
}

/** Adds up what comes out, or takes it back; throws an ArchiveFault where it is too much. */
export function toCounter({ ratio, read }: Allowance): (size: number) => void {
  let total = 0;
  return (size) => {
    total += size;
    if (size < 0 || total <= ALWAYS_ALLOWED || total <= ratio * read()) return;
    const met = `after ${read()} bytes it has unpacked to more than ${ratio} times as many`;
    throw new ArchiveFault(
      'too-compressed',
      `${met}; no more of it is read: if you trust it, allow more (--max-ratio)`,
    );
  };
}

/** Whether nothing but zeros, with which tapes are filled up, follows. */
export async function isAtEnd(bytes: Bytes): Promise<boolean> {
  for (let part = await bytes.takeSome(SLICE); part.length > 0; part = await bytes.takeSome(SLICE)) {
    const first = part.findIndex((byte) => byte !== 0);
    if (first < 0) continue;
    bytes.putBack(part.subarray(first));
    return false;
  }
  return true;
}

/** What the member that begins here holds; afterwards the next one begins, or there is none. Throws an ArchiveFault. */
export async function* inflateMember(bytes: Bytes, count: (size: number) => void): AsyncGenerator<Buffer> {
  await passHeader(bytes);
  const engine = createInflateRaw();
  let parts: Buffer[] = [];
  let settle = (): void => {};
  let [isOver, fault]: [boolean, Error | undefined] = [false, undefined];
  engine.on('data', (part: Buffer) => parts.push(part));
  engine.on('end', () => {
    isOver = true;
    settle();
  });
  engine.on('error', (error) => {
    fault = error;
    settle();
  });
  let [crc, size, isWhole] = [0, 0, false];
  try {
    while (!isOver) {
      const slice = await bytes.takeSome(SLICE);
      if (slice.length === 0) throw brokenOff(bytes.place());
      const before = engine.bytesWritten;
      await new Promise<void>((resolve) => {
        settle = resolve;
        engine.write(slice, () => resolve());
      });
      if (fault !== undefined) {
        bytes.putBack(slice); // how much of it was sound nobody says
        throw damaged(bytes.place(), `this is not what gzip packs (${(fault as Error).message})`);
      }
      if (isOver) bytes.putBack(slice.subarray(engine.bytesWritten - before));
      for (const part of parts) {
        size += part.length;
        count(part.length);
        crc = toCrc(part, crc);
        yield part;
      }
      parts = [];
    }
    const end = await bytes.take(8);
    if (end.length < 8) throw brokenOff(bytes.place());
    if (end.readUInt32LE(0) !== crc || end.readUInt32LE(4) !== size % 2 ** 32)
      throw damaged(bytes.place(), 'the checksum does not fit what came before');
    isWhole = true;
  } finally {
    engine.destroy();
    if (!isWhole) count(-size); // the members behind a trap are none
  }
}

async function passHeader(bytes: Bytes): Promise<void> {
  const place = bytes.place();
  const head = await bytes.take(10);
  if (!isGzip(head)) {
    bytes.putBack(head);
    throw damaged(place, 'what stands there is no gzip');
  }
  if (head.length < 10) throw brokenOff(bytes.place());
  const flags = head[3] ?? 0;
  if (flags & HAS.extra) {
    const size = await bytes.take(2);
    await bytes.take(size.length === 2 ? size.readUInt16LE() : 0);
  }
  if (flags & HAS.name) await passString(bytes);
  if (flags & HAS.comment) await passString(bytes);
  if (flags & HAS.checksum) await bytes.take(2);
}

async function passString(bytes: Bytes): Promise<void> {
  for (let at = 0; at < 65_536; at += 1) {
    const byte = await bytes.take(1);
    if (byte.length === 0 || byte[0] === 0) return;
  }
  throw damaged(bytes.place(), 'a name in its header has no end');
}
