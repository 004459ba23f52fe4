/**
 * In: the bytes of a segment. Out: where each of its entries stands, by its key. The idea: a line is `KEY DIGEST JSON`, and
 * the digest is of key and JSON together: so half a line, a changed letter or a line under another's key is no entry.
 */
import { createHash } from 'node:crypto';
import { isContents } from './contents.ts';

const KEY_LENGTH = 64;
const DIGEST_LENGTH = 32;
const HEAD_LENGTH = KEY_LENGTH + DIGEST_LENGTH + 2;
const NEWLINE = 10;

/** Where the line of an entry stands in the bytes of its segment, without its end. */
export interface Place {
  readonly begin: number;
  readonly end: number;
}

export type Places = ReadonlyMap<string, Place>;

/** One line, with its end. */
export function toLine(key: string, json: string): string {
  return `${key} ${toDigest(key, json)} ${json}\n`;
}

/** All lines that look like entries, and how many others there are. Whether they are whole, `checkEntry` says. */
export function findEntries(bytes: Buffer): { readonly places: Places; readonly odd: number } {
  const places = new Map<string, Place>();
  let odd = 0;
  for (let begin = 0; begin < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, begin);
    const end = newline < 0 ? bytes.length : newline;
    const key = bytes.toString('latin1', begin, begin + KEY_LENGTH);
    if (end - begin > HEAD_LENGTH && /^[0-9a-f]{64}$/.test(key)) places.set(key, { begin, end });
    else if (!isContents(key)) odd += 1;
    begin = end + 1;
  }
  return { places, odd };
}

/** The JSON of an entry, in UTF-8, from its line; undefined if it is not, byte for byte, what was kept under this key. */
export function checkEntry(line: Buffer, key: string): Buffer | undefined {
  const json = line.subarray(HEAD_LENGTH);
  const digest = line.toString('latin1', KEY_LENGTH + 1, HEAD_LENGTH - 1);
  return digest === toDigest(key, json) ? json : undefined;
}

function toDigest(key: string, json: string | Buffer): string {
  return createHash('sha256').update(key).update(json).digest('hex').slice(0, DIGEST_LENGTH);
}
