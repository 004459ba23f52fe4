/**
 * In: a folder. Out: its entries by key, and a place for new ones. The idea: a segment is a file that is written once,
 * whole, under a name made from its content, and never changed: so two builds at a time cannot spoil each other's, a
 * reader sees all of a segment or nothing, and the worst that can happen is that something is made twice.
 */
import { toLine } from './entries.ts';
import { listSegments, prepareFolder, removeSegment } from './files.ts';
import { openSegment, type Segment, SMALL, writeEntries } from './segment.ts';

export interface Segments {
  /** The JSON of an entry. */
  readonly find: (key: string) => string | undefined;
  /** Whether there is such an entry, which then counts as asked for; it may turn out to be damaged. */
  readonly has: (key: string) => boolean;
  readonly keep: (key: string, json: string) => void;
  /** Says of an entry that was found that it is not what it should be. */
  readonly disown: (key: string) => void;
  /** Writes what is new; throws what the system says. */
  readonly flush: () => void;
  /** Brings small segments together, and leaves out damaged entries and, if asked, those that nobody asked for. */
  readonly tidy: (options: { readonly prune: boolean }) => void;
  readonly damaged: () => number;
}

/** What is new is written whenever it comes to so many characters, so that a build that is broken off is not all lost. */
const FULL = 8_000_000;
/** Each build that meets something new adds a segment; so many small ones are made one. */
const MOST_SMALL = 16;

/** Opens the segments of a folder, which is made where it is missing. Throws a CacheError where it cannot be used. */
export function openSegments(folder: string, full = FULL): Segments {
  prepareFolder(folder);
  const segments = listSegments(folder).flatMap((name) => openSegment(folder, name) ?? []);
  const homes = new Map<string, Segment>();
  for (const segment of segments) for (const key of segment.keys) homes.set(key, segment);
  const spoilt = new Set(segments.filter(({ odd }) => odd > 0));
  const wanted = new Set<string>();
  let damaged = segments.reduce((sum, { odd }) => sum + odd, 0);
  const written = new Set<string>();
  let waiting: string[] = [];
  let size = 0;

  const disown = (key: string): void => {
    const home = homes.get(key);
    if (home === undefined) return;
    spoilt.add(home);
    homes.delete(key);
    damaged += 1;
  };
  const find = (key: string): string | undefined => {
    const json = homes.get(key)?.read(key);
    if (json === 'damaged') disown(key);
    else if (json === undefined) homes.delete(key);
    else wanted.add(key);
    return typeof json === 'object' ? json.toString('utf8') : undefined;
  };
  const flush = (): void => {
    if (waiting.length > 0) written.add(writeEntries(folder, waiting));
    [waiting, size] = [[], 0];
  };
  const keep = (key: string, json: string): void => {
    const line = toLine(key, json);
    waiting.push(line);
    size += line.length;
    if (size >= full) flush();
  };
  return {
    disown,
    flush,
    find,
    has: (key) => {
      const isThere = homes.has(key);
      if (isThere) wanted.add(key);
      return isThere;
    },
    keep,
    tidy: ({ prune }) => {
      const small = segments.filter((segment) => segment.size < SMALL);
      const crowded = small.length > MOST_SMALL ? small : [];
      const isStale = ({ keys }: Segment): boolean => keys.some((key) => !wanted.has(key));
      const old = new Set([...spoilt, ...crowded, ...(prune ? segments.filter(isStale) : [])]);
      const kept = [...homes].filter(([key, home]) => old.has(home) && (!prune || wanted.has(key)));
      for (const key of kept.map(([key]) => key).sort()) {
        const json = find(key);
        if (json !== undefined) keep(key, json);
      }
      flush();
      // What was made again may well be, to the letter, what was damaged.
      for (const { name } of old) if (!written.has(name)) removeSegment(folder, name);
    },
    damaged: () => damaged,
  };
}
