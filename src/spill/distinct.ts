// In: numbers, of any number. Out: how many of them differ. The one idea: equal numbers fall into the same of many heaps, so it
// is enough to look at one heap at a time.
import { openSpillFile, type SpillFile } from './file.ts';
import type { SorterOptions } from './sorter.ts';

export interface Distinct {
  /** Takes a whole number from 0 below 2^53. Throws a SpillError. */
  readonly add: (number: number) => void;
  /** How many different ones there were. */
  readonly count: () => number;
  readonly close: () => void;
}

const HEAPS = 256;
const MOST_OF_HEAP = 4096;
const BYTES = Float64Array.BYTES_PER_ELEMENT;

type Heap = { readonly open: Float64Array; size: number; readonly written: { from: number; length: number }[] };

/** Opens a counter; `most` bytes at most are in memory at once, and for the answer the numbers of one heap. */
export function openDistinct({ most, newPath }: SorterOptions): Distinct {
  const each = Math.max(1, Math.min(MOST_OF_HEAP, Math.floor(most / (HEAPS * BYTES))));
  const heaps = Array.from({ length: HEAPS }, (): Heap => ({ open: new Float64Array(each), size: 0, written: [] }));
  let file: SpillFile | undefined;
  const add = (number: number): void => {
    const heap = heaps[number % HEAPS] as Heap;
    heap.open[heap.size++] = number;
    if (heap.size < each) return;
    file ??= openSpillFile(newPath());
    const length = heap.size * BYTES;
    heap.written.push({ from: file.size(), length });
    file.append(new Uint8Array(heap.open.buffer, 0, length));
    heap.size = 0;
  };
  const toNumbers = ({ open, size, written }: Heap): Float64Array => {
    const parts = written.map(({ from, length }) => (file as SpillFile).read(from, length));
    const bytes = new Uint8Array(Buffer.concat([...parts, new Uint8Array(open.buffer, 0, size * BYTES)]));
    return new Float64Array(bytes.buffer);
  };
  const count = (): number => {
    let differ = 0;
    for (const heap of heaps) {
      const numbers = toNumbers(heap).sort();
      for (let at = 0; at < numbers.length; at += 1) if (at === 0 || numbers[at] !== numbers[at - 1]) differ += 1;
    }
    return differ;
  };
  return { add, count, close: () => file?.close() };
}
