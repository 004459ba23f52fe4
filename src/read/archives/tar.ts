/**
 * In: the bytes of a tar archive (POSIX ustar and pax, GNU's long names, and the old form before them). Out: its files, one after the
 * other. The one idea: headers stand at every 512th byte and have a checksum, so that behind a broken one the next is found.
 */
import type { Finding } from '../../model/index.ts';
import { rejectWith } from '../result.ts';
import { type Bytes, toStretch } from './bytes.ts';
import { brokenOff } from './fault.ts';

export interface TarFile {
  readonly name: string;
  readonly size: number;
  /** To be read before the next file is asked for. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

const BLOCK = 512;
/** Names and attributes of one file; what has more is no such thing. */
const MOST_ATTRIBUTES = 1_000_000;

/** The regular files of an archive; a finding for what of it is broken. Throws an ArchiveFault where it breaks off. */
export async function* readTar(bytes: Bytes, path: string): AsyncGenerator<TarFile | { readonly rejected: Finding }> {
  let given: Readonly<Record<string, string>> = {};
  let isLost = false;
  for (let block = await bytes.take(BLOCK); block.length > 0; block = await bytes.take(BLOCK)) {
    if (block.length < BLOCK) throw brokenOff(bytes.place());
    if (block.every((byte) => byte === 0)) continue;
    const header = readHeader(block);
    if (header === undefined) {
      if (!isLost) yield broken(path, bytes.place() - BLOCK);
      isLost = true;
      continue;
    }
    isLost = false;
    const size = given.size === undefined ? header.size : Number(given.size);
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    if (/[xLg]/.test(header.type)) {
      if (size > MOST_ATTRIBUTES) {
        yield broken(path, bytes.place() - BLOCK);
        isLost = true;
        continue;
      }
      const content = await bytes.take(size);
      await bytes.take(padding);
      if (content.length < size) throw brokenOff(bytes.place());
      if (header.type === 'L') given = { ...given, path: toText(content) };
      if (header.type === 'x') given = { ...given, ...readAttributes(content) };
      continue;
    }
    const stretch = toStretch(bytes, size);
    if (/[07\0]/.test(header.type) && !(given.path ?? header.name).endsWith('/')) {
      yield { name: given.path ?? header.name, size, chunks: stretch.chunks };
    }
    given = {};
    await stretch.pass();
    await bytes.take(padding);
  }
}

function broken(path: string, place: number): { readonly rejected: Finding } {
  const message = `there is no header of tar at byte ${place}; what follows up to the next one is left out: fetch or copy it again`;
  return rejectWith('damaged-archive', path, message);
}

function readHeader(block: Buffer) {
  const stated = Number.parseInt(toText(block.subarray(148, 156)).trim(), 8);
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  const size = readNumber(block.subarray(124, 136));
  if (stated !== sum || size === undefined) return undefined;
  const isPosix = block.toString('latin1', 257, 262) === 'ustar' && block[262] === 0;
  const prefix = isPosix ? toText(block.subarray(345, 500)) : '';
  const name = toText(block.subarray(0, 100));
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, type: String.fromCharCode(block[156] ?? 0) };
}

/** Octal digits; or, from 8 GB on, GNU's bytes. */
function readNumber(field: Buffer): number | undefined {
  if (field[0] === 0x80) return Number(BigInt(`0x${field.subarray(4).toString('hex')}`) % 2n ** 53n);
  const digits = toText(field).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
}

/** `30 path=news/a.txt` and its like, each with its length in bytes before it. */
function readAttributes(content: Buffer): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (let at = 0; at < content.length; ) {
    const [, digits = ''] = /^(\d{1,7}) /.exec(content.toString('latin1', at, at + 8)) ?? [];
    const end = at + Number(digits);
    if (digits === '' || Number(digits) <= digits.length) break;
    const [key = '', ...value] = content.toString('utf8', at + digits.length + 1, end - 1).split('=');
    if (key === 'path' || (key === 'size' && /^\d{1,15}$/.test(value.join('=')))) found[key] = value.join('=');
    at = end;
  }
  return found;
}

function toText(field: Buffer): string {
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? field.length : end);
}
