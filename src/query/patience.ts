// In: a request, and how long it may take. Out: the same answer, or none. The one idea: an engine that computes hears
// nobody, so it works in a thread of its own, which is ended, and with it all that it does.
import { Worker } from 'node:worker_threads';
import { QueryError } from './errors.ts';
import type { Request } from './request.ts';

/** What the thread says: a piece of the answer, that rows were cut off, an error, or that it is done. */
export type Message =
  | { readonly kind: 'piece'; readonly text: string }
  | { readonly kind: 'more' }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
  | { readonly kind: 'done' };

/** A request took longer than it may; nothing of it goes on. */
export class TimeoutError extends Error {
  constructor(seconds: number) {
    super(
      `--timeout: no full answer within ${seconds} s, and the work was stopped; give it more time, or ask for less`,
    );
    this.name = 'TimeoutError';
  }
}

/** Answers within so many seconds, counted to the last piece, or rejects with a TimeoutError. */
export async function* answerWithin(seconds: number, request: Request, onMore: () => void): AsyncGenerator<string> {
  const worker = new Worker(new URL('./answering.js', import.meta.url), { workerData: request });
  const inbox: Message[] = [];
  let wake = (): void => {};
  let trouble: Error | undefined;
  const fail = (error: Error): void => {
    trouble ??= error;
    wake();
  };
  worker.on('message', (message: Message) => {
    inbox.push(message);
    wake();
  });
  worker.on('error', (error) => fail(new QueryError(`the query cannot be answered: ${error.message}`)));
  const timer = setTimeout(() => fail(new TimeoutError(seconds)), seconds * 1000);
  try {
    for (;;) {
      if (trouble) throw trouble;
      const message = inbox.shift();
      if (message === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if (message.kind === 'piece') {
        yield message.text;
        worker.postMessage('next');
      } else if (message.kind === 'more') onMore();
      else if (message.kind === 'failed') throw toError(message);
      else return;
    }
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

// The class of an error does not cross from thread to thread; its name does.
function toError({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === 'QueryError') return new QueryError(message);
  return Object.assign(new Error(message), { name });
}
