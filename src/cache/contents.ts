/**
 * In: where the entries of a large segment stand. Out: its last line, and from the last bytes of a segment the places again. The
 * idea: who looks up a few entries of many reads the list of them and not all; what it leads to is checked when it is read.
 */
import { createHash } from 'node:crypto';
import type { Places } from './entries.ts';

const MARK = 'contents ';
const DIGEST_LENGTH = 32;
const OFFSET_LENGTH = 15;
const TAIL_LENGTH = 1 + DIGEST_LENGTH + 1 + OFFSET_LENGTH + 1;

/** Does a line that begins so list entries, and is none itself? */
export function isContents(beginning: string): boolean {
  return beginning.startsWith(MARK);
}

/** The list of entries, as a line that stands after so many bytes. */
export function toContents(places: Places, offset: number): string {
  const list = MARK + [...places].map(([key, { begin, end }]) => `${key} ${begin} ${end}`).join(',');
  return `${list} ${toDigest(list)} ${String(offset).padStart(OFFSET_LENGTH, '0')}\n`;
}

/** The places that the last line of a segment of `size` bytes lists; undefined where it does not end in a whole list. */
export function readContents(size: number, read: (begin: number, end: number) => Buffer): Places | undefined {
  if (size < TAIL_LENGTH) return undefined;
  const tail = /^ (?<digest>[0-9a-f]{32}) (?<offset>\d{15})\n$/.exec(read(size - TAIL_LENGTH, size).toString('latin1'));
  const offset = Number(tail?.groups?.offset ?? size);
  if (offset > size - TAIL_LENGTH) return undefined;
  const list = read(offset, size - TAIL_LENGTH).toString('latin1');
  if (!isContents(list) || toDigest(list) !== tail?.groups?.digest) return undefined;
  const lines = list.slice(MARK.length).split(',');
  return new Map(
    lines.map((line) => {
      const [key = '', begin, end] = line.split(' ');
      return [key, { begin: Number(begin), end: Number(end) }];
    }),
  );
}

function toDigest(list: string): string {
  return createHash('sha256').update(list).digest('hex').slice(0, DIGEST_LENGTH);
}
