// In: lines in any order, of any number. Out: the same, sorted. The one idea: a few are sorted at once and kept as bytes; when
// these fill the memory that they are given they go to the disk as one run, and in the end all runs are read side by side.
import { openBlocks } from './blocks.ts';
import { openSpillFile, type SpillFile } from './file.ts';
import { splitEnded } from './lines.ts';
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
  /** How many bytes of lines are kept in memory. Beside them are the last ones, as strings, or 16 kB of each run that is read. */
  readonly most: number;
  /** A path at which there is no file yet; it is asked for where memory does not do, and soon free again. */
  readonly newPath: () => string;
}

type Run = { readonly begin: number; readonly end: number };

/** Pieces in which runs are written, and the most that is read of one at once. */
const PIECE = 1 << 20;
const LEAST_PIECE = 1 << 14;
/** Lines that are sorted at once are such a part of those in memory. */
const SHARE = 1 / 32;

/** Opens a sorter. */
export function openSorter({ most, newPath }: SorterOptions): Sorter {
  const largest = Math.min(PIECE, most * SHARE);
  let lines: string[] = [];
  let length = 0;
  let blocks = openBlocks(most);
  let file: SpillFile | undefined;
  const runs: Run[] = [];
  const spill = (): void => {
    file ??= openSpillFile(newPath());
    runs.push(writeRun(file, blocks.sorted()));
    blocks.clear();
  };
  const pack = (): void => {
    if (lines.length === 0) return;
    if (!blocks.add(lines)) {
      spill();
      blocks.add(lines);
    }
    [lines, length] = [[], 0];
  };
  return {
    add: (line) => {
      lines.push(line);
      length += line.length + 1;
      if (length >= largest) pack();
    },
    sorted: () => {
      pack();
      if (file === undefined) return blocks.sorted();
      if (!blocks.isEmpty()) spill();
      blocks = openBlocks(0);
      const piece = Math.max(LEAST_PIECE, Math.min(PIECE, Math.floor(most / runs.length)));
      const from = file;
      return mergeRuns(runs.map((run) => splitEnded(readRun(from, run, piece))));
    },
    close: () => {
      lines = [];
      blocks = openBlocks(0);
      file?.close();
      file = undefined;
    },
  };
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
