// In: jobs, and what starts threads. Out: their answers. The one idea: each job is first given a moment, and whatever takes
// longer goes on aside, in one of few places, from the start when it comes again; so quick jobs wait for moments, however
// many heavy ones there are.
import { BusyError, GoneError, TimeoutError } from '../asker.ts';
import type { Job } from './messages.ts';
import { type Task, toTask } from './task.ts';
import type { Thread } from './thread.ts';

export type CrewLimits = {
  /** Jobs that are given a moment at the same time. */
  readonly quick: number;
  /** Threads that are kept ready for them, those at work included; they cost memory, and what is not ready is waited for. */
  readonly ready: number;
  /** Jobs that take longer, each in a thread more. */
  readonly heavy: number;
  /** Jobs that may wait for their moment. */
  readonly waiting: number;
  /** Jobs that took longer, and may wait for a place aside. */
  readonly waitingHeavy: number;
  /** A moment, in seconds. */
  readonly moment: number;
};

export type Crew = {
  /** Answers a job. Rejects as an asker does. */
  ask(job: Job, limits: { readonly timeout: number; readonly signal?: AbortSignal | undefined }): Promise<unknown>;
  close(): Promise<void>;
};

const MOST_KNOWN = 1000;

/** Threads that share out jobs. */
export function toCrew(start: () => Thread, limits: CrewLimits): Crew {
  const idle = new Set<Thread>();
  const [quick, heavy] = [new Set<Task>(), new Set<Task>()];
  const [waiting, late] = [new Set<Task>(), new Set<Task>()];
  const ending = new Set<Promise<void>>();
  const known = toMemory(MOST_KNOWN);
  let isClosed = false;
  const starting = new Set<Thread>();
  // To begin anew costs as much as it takes to start a thread: without one in reserve, no job is stopped that has not taken
  // as long.
  let startSeconds = 0;

  const end = (thread: Thread | undefined): void => {
    const over = thread?.end();
    if (!over) return;
    ending.add(over);
    over.finally(() => ending.delete(over));
  };

  const leave = (task: Task): Thread | undefined => {
    for (const place of [quick, heavy, waiting, late]) place.delete(task);
    return task.rest();
  };

  const finish = (task: Task, settle: () => void, keepsThread: boolean): void => {
    const thread = leave(task);
    if (thread && keepsThread && !thread.isOver) idle.add(thread);
    else end(thread);
    settle();
    go();
  };

  const fail = (task: Task, error: Error): void => finish(task, () => task.reject(error), false);

  const add = (): Thread => {
    const thread = start();
    starting.add(thread);
    const started = (seconds = startSeconds): void => {
      startSeconds = seconds;
      starting.delete(thread);
    };
    thread.ready.then(started, () => started()).then(go);
    return thread;
  };

  const findReady = (): Thread | undefined => [...idle].find(({ isReady }) => isReady);

  const begin = (task: Task, place: Set<Task>): void => {
    leave(task);
    place.add(task);
    const thread = findReady() ?? [...idle].find(({ isOver }) => !isOver) ?? add();
    idle.delete(thread);
    const isStill = task.work(thread);
    thread.ready.then(
      () => {
        if (!isStill()) return;
        task.wakeIn(task.timeout, () => fail(task, new TimeoutError(task.timeout)));
        if (place === quick) task.wakeIn(limits.moment, () => reconsider(task, performance.now()));
      },
      () => {},
    );
    thread.ask(task.job).then(
      (answer) => isStill() && finish(task, () => task.resolve(answer), true),
      (error: Error) => isStill() && finish(task, () => task.reject(error), true),
    );
  };

  // Its moment is over.
  const reconsider = (task: Task, since: number): void => {
    known.add(task.job);
    if (task.signal?.aborted) fail(task, new GoneError());
    else if (heavy.size < limits.heavy) {
      quick.delete(task);
      heavy.add(task);
      go();
    } else if (waiting.size === 0 || (!findReady() && performance.now() - since < startSeconds * 1000)) {
      task.wakeIn(limits.moment, () => reconsider(task, since));
    } else {
      end(leave(task));
      putOff(task);
    }
  };

  const putOff = (task: Task): void => {
    if (late.size >= limits.waitingHeavy) fail(task, new BusyError());
    else {
      late.add(task);
      task.wakeIn(task.timeout, () => fail(task, new BusyError()));
      go();
    }
  };

  const go = (): void => {
    if (isClosed) return;
    for (const thread of idle) {
      if (thread.isOver) idle.delete(thread);
      else if (idle.size + quick.size > limits.ready) {
        idle.delete(thread);
        end(thread);
      }
    }
    for (const task of late) if (heavy.size < limits.heavy) begin(task, heavy);
    // Of several, one that is at work is sooner free than another has started.
    for (const task of waiting) {
      if (quick.size < limits.quick && (findReady() || quick.size === 0)) begin(task, quick);
    }
    // One after the other, since they take the processor from those at work.
    if (idle.size + quick.size < limits.ready && starting.size === 0) idle.add(add());
  };

  go();
  return {
    ask(job, { timeout, signal }) {
      if (isClosed) return Promise.reject(new Error('the threads have been ended'));
      if (waiting.size >= limits.waiting) return Promise.reject(new BusyError());
      if (signal?.aborted) return Promise.reject(new GoneError());
      const { task, answer } = toTask(job, timeout, signal);
      // What was given its moment is let finish it: to start a thread takes as long.
      const abort = (): void => {
        if (!quick.has(task)) fail(task, new GoneError());
      };
      signal?.addEventListener('abort', abort);
      if (known.has(job)) putOff(task);
      else {
        waiting.add(task);
        go();
      }
      return answer.finally(() => signal?.removeEventListener('abort', abort));
    },
    async close() {
      isClosed = true;
      for (const task of [...quick, ...heavy, ...waiting, ...late]) fail(task, new Error('the threads were ended'));
      for (const thread of idle) end(thread);
      await Promise.all(ending);
    },
  };
}

// Jobs that took longer than a moment; of too many, the oldest are forgotten.
function toMemory(most: number): { add(job: Job): void; has(job: Job): boolean } {
  const keys = new Set<string>();
  const toKey = (job: Job): string => (job.kind === 'run' ? job.sparql : JSON.stringify(job));
  return {
    add(job) {
      keys.add(toKey(job));
      for (const oldest of keys) if (keys.size > most) keys.delete(oldest);
    },
    has: (job) => keys.has(toKey(job)),
  };
}
