/**
 * What memory does not hold: lines that are sorted, and numbers that are counted, on the disk. Small amounts never touch it.
 */
export { type Distinct, openDistinct } from './distinct.ts';
export { SpillError } from './errors.ts';
export { openSorter, type Sorter, type SorterOptions } from './sorter.ts';
