/**
 * In: a file of entries. Out: its entries by key, and new files. The idea: a small file is read at once, and whatever is odd
 * in it is seen; of a large one that lists its entries only those are read that somebody asks for.
 */
import { readContents, toContents } from './contents.ts';
import { checkEntry, findEntries, type Place, type Places } from './entries.ts';
import { readPart, readSegment, sizeOf, writeSegment } from './files.ts';

export interface Segment {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly keys: readonly string[];
  /** Lines that are no entries, as far as they were looked at. */
  readonly odd: number;
  /** The JSON of an entry, in UTF-8; `damaged` if it is not what was kept, and undefined where the file is not there any more. */
  readonly read: (key: string) => Buffer | 'damaged' | undefined;
}

/** Below so many bytes a segment is small. */
export const SMALL = 1_000_000;

/** Opens a segment; undefined where another build has removed it meanwhile, or nobody may read it. */
export function openSegment(folder: string, name: string): Segment | undefined {
  const size = sizeOf(folder, name);
  if (size === undefined) return undefined;
  return (size < SMALL ? undefined : openListed(folder, name, size)) ?? openWhole(folder, name);
}

function openListed(folder: string, name: string, size: number): Segment | undefined {
  const read = (begin: number, end: number): Buffer => readPart(folder, name, begin, end) ?? Buffer.alloc(0);
  const places = readContents(size, read);
  return places && { name, size, odd: 0, ...toEntries(places, ({ begin, end }) => readPart(folder, name, begin, end)) };
}

function openWhole(folder: string, name: string): Segment | undefined {
  const bytes = readSegment(folder, name);
  if (bytes === undefined) return undefined;
  const { places, odd } = findEntries(bytes);
  return { name, size: bytes.length, odd, ...toEntries(places, ({ begin, end }) => bytes.subarray(begin, end)) };
}

function toEntries(places: Places, readLine: (place: Place) => Buffer | undefined): Pick<Segment, 'keys' | 'read'> {
  const read = (key: string): Buffer | 'damaged' | undefined => {
    const place = places.get(key);
    const line = place && readLine(place);
    return line && (checkEntry(line, key) ?? 'damaged');
  };
  return { keys: [...places.keys()], read };
}

/** Writes lines as a segment, with a list of them where it is large; gives its name. */
export function writeEntries(folder: string, lines: readonly string[]): string {
  const text = lines.join('');
  if (text.length < SMALL) return writeSegment(folder, text);
  const bytes = Buffer.from(text, 'utf8');
  return writeSegment(folder, text + toContents(findEntries(bytes).places, bytes.length));
}
