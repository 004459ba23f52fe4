// In: articles. Out: what each says, as lines, from a thread of its own. The one idea: a thread that breaks down costs the
// articles that it had at hand, and its place is taken by another.
import { Worker } from 'node:worker_threads';
import type { Article, Finding } from '../model/index.ts';
import type { LineFormat } from './lines.ts';

/** What a thread works with. */
export type Setting = {
  /** Folders beside the bundled one. */
  readonly vocabulary: readonly string[];
  /** How long an article may take. */
  readonly seconds: number;
  readonly format: LineFormat;
  readonly base: string;
  readonly includeText: boolean;
};

/** For each article its line, or why there is none. */
export type Said = readonly (string | Finding)[];

/** No thread can begin, or none is wanted any more: it is of no use to ask again. */
export class StopError extends Error {}

export type Thread = {
  /** Rejects where the thread breaks down, as it does when there is no more memory. One question at a time. */
  readonly ask: (articles: readonly Article[]) => Promise<Said>;
  readonly end: () => Promise<void>;
};

/** Starts a thread. */
export function startThread(setting: Setting): Thread {
  const worker = new Worker(new URL('./extracting.js', import.meta.url), { workerData: setting });
  let settle: { resolve(said: Said): void; reject(error: Error): void } | undefined;
  let broken: Error | undefined;
  let isReady = false;
  const breakDown = (error: Error): void => {
    broken ??= isReady ? error : new StopError(error.message, { cause: error });
    settle?.reject(broken);
  };
  worker.on('message', (said: Said | 'ready') => {
    if (said === 'ready') isReady = true;
    else settle?.resolve(said);
  });
  worker.on('error', breakDown);
  worker.on('exit', () => breakDown(new Error('the thread has ended')));
  const ask = (articles: readonly Article[]): Promise<Said> =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject };
      if (broken !== undefined) reject(broken);
      else worker.postMessage(articles);
    });
  return { ask, end: async () => void (await worker.terminate()) };
}
