// In: lines in any order, of any number. Out: the same, sorted. The one idea: as many as memory is given for are sorted there
// and written down as a run; in the end all runs are read side by side.
import { openSpillFile, type SpillFile } from './file.ts';
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
  /** How many characters are sorted in memory at once. */
  readonly most: number;
  /** A path at which there is no file yet; it is asked for where memory does not do, and soon free again. */
  readonly newPath: () => string;
}

type Run = { readonly begin: number; readonly end: number };

/** What a string takes beside its characters. */
const EACH = 40;
/** Pieces in which runs are written, and read where there are few of them. */
const PIECE = 1 << 20;
const LEAST_PIECE = 1 << 14;
const LINE_FEED = 10;

/** Opens a sorter. */
export function openSorter({ most, newPath }: SorterOptions): Sorter {
  let lines: string[] = [];
  let size = 0;
  let file: SpillFile | undefined;
  const runs: Run[] = [];
  const spill = (): void => {
    file ??= openSpillFile(newPath());
    runs.push(writeRun(file, lines.sort()));
    lines = [];
    size = 0;
  };
  return {
    add: (line) => {
      lines.push(line);
      size += line.length + EACH;
      if (size >= most) spill();
    },
    sorted: () => {
      if (file === undefined) return lines.sort();
      if (lines.length > 0) spill();
      const piece = Math.max(LEAST_PIECE, Math.min(PIECE, Math.floor(most / (4 * runs.length))));
      const from = file;
      return mergeRuns(runs.map((run) => readRun(from, run, piece)));
    },
    close: () => {
      lines = [];
      file?.close();
      file = undefined;
    },
  };
}

function writeRun(file: SpillFile, lines: readonly string[]): Run {
  let begin: number | undefined;
  let end = 0;
  let piece = '';
  const flush = (): void => {
    const bytes = Buffer.from(piece);
    const at = file.append(bytes);
    begin ??= at;
    end = at + bytes.length;
    piece = '';
  };
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length >= PIECE) flush();
  }
  flush();
  return { begin: begin ?? end, end };
}

function* readRun(file: SpillFile, { begin, end }: Run, most: number): Generator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for (let at = begin; at < end; at += most) {
    const read = file.read(at, Math.min(most, end - at));
    const last = read.lastIndexOf(LINE_FEED);
    if (last < 0) {
      rest = Buffer.concat([rest, read]);
      continue;
    }
    yield* Buffer.concat([rest, read.subarray(0, last)])
      .toString('utf8')
      .split('\n');
    rest = read.subarray(last + 1);
  }
}
