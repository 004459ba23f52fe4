/**
 * The work of many articles: within a limit of time for each, shared out between machines and between threads.
 */
export { inBatches, mapInOrder, take } from './in-order.ts';
export { extractLines, LINE_FORMATS, type Line, type LineFormat, toTextMaker } from './lines.ts';
export { isInShard, type Shard } from './shard.ts';
export { StopError } from './thread.ts';
export { extractInThreads } from './threads.ts';
export { toTimeLimit } from './time-limit.ts';
