// In: lines, some at a time. Out: all of them, sorted. The one idea: as bytes in one stretch of memory, which is used again and
// again, many lines take no more room than their letters, and none of the time in which memory is tidied up.
import { splitEnded } from './lines.ts';
import { mergeRuns } from './merge.ts';

export interface Blocks {
  /** Takes lines, or says that there is no more room for them. */
  readonly add: (lines: string[]) => boolean;
  readonly sorted: () => Iterable<string>;
  readonly isEmpty: () => boolean;
  /** Forgets all lines. */
  readonly clear: () => void;
}

/** What is read of a block at once, so that of many blocks few lines are in memory. */
const PIECE = 1 << 14;
/** The most that a code unit takes in UTF-8. */
const MOST_OF_UNIT = 3;

/** Makes room for `most` bytes, or for the first lines where these take more. */
export function openBlocks(most: number): Blocks {
  let room: Buffer | undefined;
  let ends: number[] = [];
  const add = (lines: string[]): boolean => {
    const text = `${lines.sort().join('\n')}\n`;
    const begin = ends.at(-1) ?? 0;
    // Most letters take one byte; what they take exactly is counted only where it matters.
    const isSure = begin + text.length * MOST_OF_UNIT <= (room?.length ?? most);
    const end = begin + (isSure ? text.length * MOST_OF_UNIT : Buffer.byteLength(text));
    if (begin > 0 && end > (room?.length ?? most)) return false;
    if (room === undefined || end > room.length) room = Buffer.allocUnsafeSlow(Math.max(most, end));
    ends.push(begin + room.write(text, begin));
    return true;
  };
  function* read(begin: number, end: number): Generator<Buffer> {
    for (let at = begin; at < end; at += PIECE) yield (room as Buffer).subarray(at, Math.min(end, at + PIECE));
  }
  return {
    add,
    sorted: () => mergeRuns(ends.map((end, at) => splitEnded(read(ends[at - 1] ?? 0, end)))),
    isEmpty: () => ends.length === 0,
    clear: () => {
      ends = [];
    },
  };
}
