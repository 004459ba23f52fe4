/**
 * In: the folder of a cache. Out: the files in it that are segments or snapshots, whole. The idea: only files of our own
 * endings are read or removed, so that a folder with other things in it loses nothing.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CacheError } from './errors.ts';

const ENDING = '.entries';
const SNAPSHOT_ENDING = '.snapshot';

// Programs that save or search folders pass over one that holds this file: https://bford.info/cachedir/
const TAG = 'CACHEDIR.TAG';
const TAG_TEXT = `Signature: 8a477f597d28d172789f06886806bc55
# What Rapporteur read before. The folder may be deleted at any time.
`;

/** Makes the folder where it is missing. Throws a CacheError where nothing can be written in it. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!readdirSync(folder).includes(TAG)) writeWhole(folder, TAG, TAG_TEXT);
  } catch (error) {
    throw new CacheError(`the cache ${folder} cannot be used`, { cause: error });
  }
}

// Node's own never returns where the system makes no folder, as in /proc.
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another build may have made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** The names of the segments, sorted. */
export function listSegments(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .sort();
}

/** The bytes of a segment; undefined where another build has removed it meanwhile, or nobody may read it. */
export function readSegment(folder: string, name: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
}

/** How large a segment is, in bytes; undefined where it is not there any more. */
export function sizeOf(folder: string, name: string): number | undefined {
  return statSync(join(folder, name), { throwIfNoEntry: false })?.size;
}

/** The bytes of a segment from `begin` to before `end`, or as many as there are; undefined where nobody can read it. */
export function readPart(folder: string, name: string, begin: number, end: number): Buffer | undefined {
  try {
    const file = openSync(join(folder, name), 'r');
    try {
      const bytes = Buffer.allocUnsafe(end - begin);
      return bytes.subarray(0, readSync(file, bytes, 0, end - begin, begin));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Writes a segment and gives its name, which follows from its content. */
export function writeSegment(folder: string, text: string): string {
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 32)}${ENDING}`;
  writeWhole(folder, name, text);
  return name;
}

/** Another build may have removed it before. */
export function removeSegment(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
}

/** The names of the snapshots, without their ending. */
export function listSnapshots(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(SNAPSHOT_ENDING))
    .map((name) => name.slice(0, -SNAPSHOT_ENDING.length));
}

/** The bytes of a snapshot; undefined where there is none, or nobody may read it. */
export function readWhole(folder: string, name: string): Buffer | undefined {
  return readSegment(folder, `${name}${SNAPSHOT_ENDING}`);
}

/** Writes a snapshot, in place of the one of that name. */
export function writeSnapshot(folder: string, name: string, parts: readonly Uint8Array[]): void {
  writeWhole(folder, `${name}${SNAPSHOT_ENDING}`, parts);
}

/** Removes a snapshot, if it is there. */
export function removeSnapshot(folder: string, name: string): void {
  removeSegment(folder, `${name}${SNAPSHOT_ENDING}`);
}

function writeWhole(folder: string, name: string, content: string | readonly Uint8Array[]): void {
  const temporary = join(folder, `.${name}.${randomUUID()}.tmp`);
  try {
    if (typeof content === 'string') writeFileSync(temporary, content, { flag: 'wx' });
    else writeParts(temporary, content);
    renameSync(temporary, join(folder, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeParts(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'wx');
  try {
    for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
  } finally {
    closeSync(file);
  }
}
