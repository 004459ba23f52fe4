// In: lines in any order, of any number. Out: the same, sorted. The one idea: a few are sorted at once and kept as bytes; when
// these fill the memory that they are given they go to the disk as one run, and in the end all runs are read side by side.
import { openSpillFile, type SpillFile } from './file.ts';
import { splitSorted, toSortedBlock } from './lines.ts';
import { mergeRuns } from './merge.ts';

export interface Sorter {
  /** Takes a line, without its end; no line feed may stand in it, nor half a surrogate pair. Throws a SpillError. */
  readonly add: (line: string) => void;
  /** All lines, sorted by code units; to be asked for once, after the last was added. */
  readonly sorted: () => Iterable<string>;
  /** Gives back the memory and the disk. */
  readonly close: () => void;
}

export interface SorterOptions {
  /** How many bytes are held in memory at once. */
  readonly most: number;
  /** A path at which there is no file yet; it is asked for where memory does not do, and soon free again. */
  readonly newPath: () => string;
}

type Run = { readonly begin: number; readonly end: number };

/** Pieces in which runs are written, and the most that is read of one at once. */
const PIECE = 1 << 20;
const LEAST_PIECE = 1 << 14;
/** Blocks that are sorted at once: so many of them fill the memory. */
const BLOCKS = 32;

/** Opens a sorter. */
export function openSorter({ most, newPath }: SorterOptions): Sorter {
  const largest = Math.min(PIECE, most / BLOCKS);
  let lines: string[] = [];
  let length = 0;
  let blocks: Buffer[] = [];
  let held = 0;
  let file: SpillFile | undefined;
  const runs: Run[] = [];
  const pack = (): void => {
    if (lines.length === 0) return;
    const block = toSortedBlock(lines);
    blocks.push(block);
    held += block.length;
    [lines, length] = [[], 0];
  };
  const spill = (): void => {
    file ??= openSpillFile(newPath());
    runs.push(writeRun(file, mergeRuns(blocks.map(toLines))));
    [blocks, held] = [[], 0];
  };
  return {
    add: (line) => {
      lines.push(line);
      length += line.length + 1;
      if (length < largest) return;
      pack();
      if (held >= most) spill();
    },
    sorted: () => {
      pack();
      if (file === undefined) return mergeRuns(blocks.map(toLines));
      if (blocks.length > 0) spill();
      const piece = Math.max(LEAST_PIECE, Math.min(PIECE, Math.floor(most / runs.length)));
      const from = file;
      return mergeRuns(runs.map((run) => splitSorted(readRun(from, run, piece))));
    },
    close: () => {
      [lines, blocks] = [[], []];
      file?.close();
      file = undefined;
    },
  };
}

const toLines = (block: Buffer): Iterable<string> => splitSorted(cut(block));

/** In small pieces, so that of many blocks few lines are in memory. */
function* cut(block: Buffer): Generator<Buffer> {
  for (let at = 0; at < block.length; at += LEAST_PIECE) yield block.subarray(at, at + LEAST_PIECE);
}

function writeRun(file: SpillFile, sorted: Iterable<string>): Run {
  const begin = file.size();
  let piece = '';
  for (const line of sorted) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    file.append(Buffer.from(piece));
    piece = '';
  }
  file.append(Buffer.from(piece));
  return { begin, end: file.size() };
}

function* readRun(file: SpillFile, { begin, end }: Run, most: number): Generator<Buffer> {
  for (let at = begin; at < end; at += most) yield file.read(at, Math.min(most, end - at));
}
