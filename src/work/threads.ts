// In: what was read. Out: the same lines as without threads, in the same order. The one idea: articles are given to whichever
// thread is free, in small batches; which one it was cannot be seen.
import type { Article } from '../model/index.ts';
import type { Passed } from '../pipeline.ts';
import type { Reading, ReadResult } from '../read/index.ts';
import { inBatches, mapInOrder } from './in-order.ts';
import type { Line } from './lines.ts';
import { type Said, type Setting, StopError, startThread, type Thread } from './thread.ts';

/** Passing a batch takes a fraction of a millisecond, an article some: so these are few, and text of a megabyte is enough. */
const BATCH = { articles: 16, characters: 1_000_000 } as const;

/** Extracts in `jobs` threads; at most two batches for each are under way. Throws where no thread can start. */
export async function* extractInThreads<R extends ReadResult | Passed>(
  readings: AsyncIterable<R>,
  { jobs, ...setting }: Setting & { readonly jobs: number },
  startOne: (setting: Setting) => Thread = startThread,
): AsyncGenerator<Line | Exclude<R, Reading>> {
  const crew = toCrew(jobs, () => startOne(setting));
  const weigh = (reading: ReadResult | Passed): number => ('article' in reading ? reading.article.text.length : 0);
  const batches = inBatches(readings, BATCH.articles, { weigh, heaviest: BATCH.characters });
  try {
    for await (const lines of mapInOrder(batches, (batch) => toLines(batch, crew.ask), 2 * jobs)) yield* lines;
  } finally {
    await crew.end();
  }
}

type Ask = (articles: readonly Article[]) => Promise<Said>;

async function toLines<R extends ReadResult | Passed>(
  batch: readonly R[],
  ask: Ask,
): Promise<readonly (Line | Exclude<R, Reading>)[]> {
  const articles = batch.flatMap((reading) => ('article' in reading ? [reading.article] : []));
  const said = articles.length === 0 ? [] : await askOrPart(articles, ask);
  let next = 0;
  return batch.map((reading) => {
    if (!('article' in reading)) return reading as Exclude<R, Reading>;
    const one = said[next++];
    if (one === undefined) throw new Error('a thread has given too few lines');
    return typeof one === 'string' ? { article: reading.article, line: one } : { rejected: one };
  });
}

// Of several articles nobody knows which one broke the thread: each is then tried by itself.
async function askOrPart(articles: readonly Article[], ask: Ask): Promise<Said> {
  try {
    return await ask(articles);
  } catch (error) {
    const [article, ...others] = articles;
    if (article === undefined || error instanceof StopError) throw error;
    if (others.length > 0) {
      const said: (string | Said[number])[] = [];
      for (const one of articles) said.push(...(await askOrPart([one], ask)));
      return said;
    }
    const reason = error instanceof Error ? error.message : String(error);
    const message = `extracting from article "${article.id}" broke down: ${reason}; leave it out, or split it into its articles`;
    return [{ code: 'extract-failed', severity: 'error', where: article.source, message }];
  }
}

/** Threads that share out questions, each started when it is first needed; whoever asks waits for one that is free. */
function toCrew(jobs: number, startOne: () => Thread): { readonly ask: Ask; readonly end: () => Promise<void> } {
  const all = new Set<Thread>();
  const start = (): Thread => {
    const thread = startOne();
    all.add(thread);
    return thread;
  };
  const free: Thread[] = [];
  const waiting: ((thread: Thread) => void)[] = [];
  let isOver = false;
  const give = (thread: Thread): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(thread);
    else next(thread);
  };
  const ask: Ask = async (articles) => {
    if (isOver) throw new StopError('the work was ended');
    const thread =
      free.shift() ?? (all.size < jobs ? start() : await new Promise<Thread>((resolve) => waiting.push(resolve)));
    try {
      const said = await thread.ask(articles);
      give(thread);
      return said;
    } catch (error) {
      // A thread that was ended tells so as one that broke down does.
      if (isOver) throw new StopError('the work was ended');
      all.delete(thread);
      await thread.end();
      if (!(error instanceof StopError)) give(start());
      throw error;
    }
  };
  const end = async (): Promise<void> => {
    isOver = true;
    await Promise.all([...all].map((thread) => thread.end()));
  };
  return { ask, end };
}
