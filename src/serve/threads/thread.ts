// In: a packed graph. Out: a thread that answers one job at a time. The one idea: whoever holds it can end it at any
// moment, with all that it does; what was asked of it then is answered by nobody.
import { Worker } from 'node:worker_threads';
import type { Packed } from '../../query/index.ts';
import { MemoryError } from '../asker.ts';
import { type Job, type Said, toError } from './messages.ts';

export type Thread = {
  /** Resolves once its store is loaded, with the seconds that this took; rejects where it cannot be. */
  readonly ready: Promise<number>;
  readonly isReady: boolean;
  /** Answers one job, of which there is no other at that time; rejects as an asker does. */
  ask(job: Job): Promise<unknown>;
  /** Has it ended, by whatever cause? */
  readonly isOver: boolean;
  end(): Promise<void>;
};

// Of a thread's own objects: the text of an answer and what it is made of.
const MEGABYTES_OF_OBJECTS = 512;

/** Starts a thread. */
export function startThread(packed: Packed): Thread {
  const begin = performance.now();
  const worker = new Worker(new URL('./serving.js', import.meta.url), {
    workerData: packed,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_OF_OBJECTS },
  });
  let [isReady, isOver] = [false, false];
  // Whoever waits for what the thread says next.
  let settle: { resolve(said: Said): void; reject(error: Error): void } | undefined;
  const listen = (): Promise<Said> => {
    return new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
  };
  const end = async (error: Error): Promise<void> => {
    isOver = true;
    settle?.reject(error);
    await worker.terminate();
  };
  worker.on('message', (said: Said) => settle?.resolve(said));
  worker.on('error', (error) => {
    void end('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new MemoryError() : error);
  });
  worker.on('exit', () => end(new Error('the thread has ended')));
  const ready = listen().then((said) => {
    if (said.kind === 'failed') throw toError(said.fault);
    isReady = true;
    return (performance.now() - begin) / 1000;
  });
  ready.catch(() => {
    isOver = true;
  });
  return {
    ready,
    get isReady() {
      return isReady && !isOver;
    },
    get isOver() {
      return isOver;
    },
    async ask(job) {
      await ready;
      if (isOver) throw new Error('the thread has ended');
      const next = listen();
      worker.postMessage(job);
      const said = await next;
      if (said.kind === 'answer') return said.answer;
      if (said.kind === 'failed') throw toError(said.fault);
      await end(new MemoryError());
      throw new MemoryError();
    },
    end: () => end(new Error('the thread was ended')),
  };
}
