// In: a job. Out: a task: the job with whoever waits for its answer, the thread that works on it, and its clocks. The one
// idea: a task that is taken from its thread hears of that thread no more.
import type { Job } from './messages.ts';
import type { Thread } from './thread.ts';

export type Task = {
  readonly job: Job;
  /** In seconds. */
  readonly timeout: number;
  readonly signal: AbortSignal | undefined;
  resolve(answer: unknown): void;
  reject(error: Error): void;
  /** Gives it a thread; returns what says whether that is still its thread. */
  work(thread: Thread): () => boolean;
  /** Takes its thread and stops its clocks. */
  rest(): Thread | undefined;
  /** Unless it rests before. */
  wakeIn(seconds: number, wake: () => void): void;
};

/** A task that nobody works on yet, and the answer that it will have. */
export function toTask(
  job: Job,
  timeout: number,
  signal?: AbortSignal,
): { readonly task: Task; readonly answer: Promise<unknown> } {
  const clocks = new Set<NodeJS.Timeout>();
  let current: Thread | undefined;
  let settle: Pick<Task, 'resolve' | 'reject'> | undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const task: Task = {
    job,
    timeout,
    signal,
    resolve: (found) => settle?.resolve(found),
    reject: (error) => settle?.reject(error),
    work(thread) {
      current = thread;
      return () => current === thread;
    },
    rest() {
      const thread = current;
      current = undefined;
      for (const clock of clocks) clearTimeout(clock);
      clocks.clear();
      return thread;
    },
    wakeIn(seconds, wake) {
      clocks.add(setTimeout(wake, seconds * 1000));
    },
  };
  return { task, answer };
}
