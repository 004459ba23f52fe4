// Who waits for whom when some jobs take long: with threads that are pretended, so that the order is known.
import { describe, expect, it, vi } from 'vitest';
import { type CrewLimits, toCrew } from '../../../src/serve/threads/crew.ts';
import type { Job } from '../../../src/serve/threads/messages.ts';
import type { Thread } from '../../../src/serve/threads/thread.ts';

const limits: CrewLimits = { quick: 1, ready: 2, heavy: 1, waiting: 4, waitingHeavy: 1, moment: 0.02 };
const job = (sparql: string): Job => ({ kind: 'run', sparql, options: { formats: ['json'], limit: 1, timeout: 9 } });

/** Threads that answer at once what says `quick`, break at what says `broken`, and never answer anything else. */
function pretend() {
  const threads: (Thread & { readonly asked: string[] })[] = [];
  const start = (): Thread => {
    const asked: string[] = [];
    let isOver = false;
    let give: (error: Error) => void = () => {};
    const thread = {
      asked,
      ready: Promise.resolve(0.01),
      isReady: true,
      get isOver() {
        return isOver;
      },
      ask(given: Job) {
        const text = given.kind === 'run' ? given.sparql : '';
        asked.push(text);
        if (text.startsWith('quick')) return Promise.resolve(text);
        return new Promise((_, reject) => {
          give = reject;
          if (text === 'broken') {
            isOver = true;
            reject(new Error('broken'));
          }
        });
      },
      async end() {
        isOver = true;
        give(new Error('ended'));
      },
    };
    threads.push(thread);
    return thread;
  };
  return { threads, start, alive: () => threads.filter(({ isOver }) => !isOver).length };
}

const patient = { timeout: 60 };
const nameOf = (answer: Promise<unknown>) => answer.catch((error: Error) => error.name);

describe('a crew', () => {
  it('answers quick jobs, however many heavy ones there are', async () => {
    const { start, alive } = pretend();
    const crew = toCrew(start, { ...limits, waiting: 100, waitingHeavy: 2 });
    const heavy = ['one', 'two', 'three', 'four'].map((name) => nameOf(crew.ask(job(name), { timeout: 0.5 })));
    const quick = Array.from({ length: 90 }, (_, at) => crew.ask(job(`quick ${at}`), patient));
    expect(await Promise.all(quick)).toEqual(quick.map((_, at) => `quick ${at}`));
    const [first, ...others] = await Promise.all(heavy);
    expect(first).toBe('TimeoutError');
    for (const outcome of others) expect(['BusyError', 'TimeoutError']).toContain(outcome);
    expect(others).toContain('BusyError');
    expect(alive()).toBe(2);
    await crew.close();
    expect(alive()).toBe(0);
  });

  it('stops a job that takes longer than it may, and what waits for its place too long', async () => {
    const { start, threads } = pretend();
    const crew = toCrew(start, limits);
    const slow = nameOf(crew.ask(job('slow'), { timeout: 0.2 }));
    expect(await slow).toBe('TimeoutError');
    expect(threads.filter(({ isOver }) => isOver)).toHaveLength(1);
    await crew.close();
  });

  it('takes no more than can wait', async () => {
    const crew = toCrew(pretend().start, { ...limits, moment: 60 });
    const asked = Array.from({ length: 7 }, (_, at) => nameOf(crew.ask(job(`slow ${at}`), patient)));
    expect(await Promise.all(asked.slice(5))).toEqual(['BusyError', 'BusyError']);
    await crew.close();
    expect(await asked[0]).toBe('Error');
  });

  it('remembers which jobs take long, and gives them no moment again', async () => {
    const { start, threads } = pretend();
    const crew = toCrew(start, limits);
    await nameOf(crew.ask(job('slow'), { timeout: 0.1 }));
    const again = nameOf(crew.ask(job('slow'), { timeout: 0.1 }));
    // At once aside: the place for quick jobs is free.
    expect(await crew.ask(job('quick'), patient)).toBe('quick');
    expect(await again).toBe('TimeoutError');
    expect(threads.flatMap(({ asked }) => asked)).toEqual(['slow', 'slow', 'quick']);
    await crew.close();
  });

  it('goes on with another thread where one breaks', async () => {
    const { start } = pretend();
    const crew = toCrew(start, limits);
    await expect(crew.ask(job('broken'), patient)).rejects.toThrow('broken');
    expect(await crew.ask(job('quick'), patient)).toBe('quick');
    await crew.close();
  });

  it('ends the work for which nobody waits any more', async () => {
    const { start, alive, threads } = pretend();
    const crew = toCrew(start, limits);
    const leaving = new AbortController();
    const given = nameOf(crew.ask(job('slow'), { ...patient, signal: leaving.signal }));
    await vi.waitFor(() => expect(alive()).toBe(3));
    leaving.abort();
    expect(await given).toBe('GoneError');
    expect(threads.filter(({ isOver }) => isOver).length).toBeGreaterThan(0);
    expect(await nameOf(crew.ask(job('quick'), { ...patient, signal: leaving.signal }))).toBe('GoneError');
    await crew.close();
  });

  it('answers nothing once it is closed', async () => {
    const crew = toCrew(pretend().start, limits);
    await crew.close();
    await expect(crew.ask(job('quick'), patient)).rejects.toThrow('ended');
  });
});
