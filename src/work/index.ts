/**
 * The work of many articles: within a limit of time for each, shared out between machines and between threads.
 */
export { isInShard, type Shard } from './shard.ts';
export { toTimeLimit } from './time-limit.ts';
