// Threads that break down cost the article that broke them, and nothing else. Threads are stood in for here; those that
// extract run in the tests of the command line.
import { expect, it } from 'vitest';
import type { Article } from '../../src/index.ts';
import { extractInThreads, StopError } from '../../src/work/index.ts';

const format = 'jsonl';
const setting = {
  vocabulary: [],
  seconds: 60,
  jobs: 3,
  format,
  base: 'https://example.org/',
  includeText: false,
} as const;

function toArticle(id: string): Article {
  return { id, source: `-#${id}`, text: id, blocks: [], findings: [] };
}

async function* readings(count: number) {
  for (let number = 0; number < count; number += 1) {
    const rejected = { code: 'invalid-json', severity: 'error', where: `-:${number}`, message: 'no JSON' } as const;
    yield number % 10 === 4 ? { rejected } : { article: toArticle(`a${number}`) };
  }
}

/** Threads that break on some articles, and how many were started and ended. */
function standIn(breaks: (id: string) => boolean) {
  const counts = { started: 0, ended: 0, asked: 0 };
  const start = () => {
    counts.started += 1;
    let isBroken = false;
    let endAsk = (): void => {};
    const ask = async (articles: readonly Article[]) => {
      expect(isBroken).toBe(false);
      counts.asked += 1;
      await new Promise<void>((resolve, reject) => {
        endAsk = () => reject(new Error('the thread has ended'));
        setTimeout(resolve, (counts.asked * 7) % 5);
      });
      isBroken = articles.some(({ id }) => breaks(id));
      if (isBroken) throw new Error('out of memory');
      return articles.map(({ id }) => `${id}\n`);
    };
    const end = async () => {
      counts.ended += 1;
      endAsk();
    };
    return { ask, end };
  };
  return { start, counts };
}

async function run(count: number, { start }: Pick<ReturnType<typeof standIn>, 'start'>): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const one of extractInThreads(readings(count), setting, start)) {
    lines.push('line' in one ? one.line.trim() : `${one.rejected.code} ${one.rejected.where}`);
  }
  return lines;
}

it('gives lines and findings in order, and ends each thread', async () => {
  const threads = standIn(() => false);
  const expected = Array.from({ length: 200 }, (_, number) =>
    number % 10 === 4 ? `invalid-json -:${number}` : `a${number}`,
  );
  expect(await run(200, threads)).toEqual(expected);
  expect(threads.counts).toEqual({ started: 3, ended: 3, asked: 13 });
});

it('starts no more threads than there is work for', async () => {
  const threads = standIn(() => false);
  expect(await run(3, threads)).toEqual(['a0', 'a1', 'a2']);
  expect(threads.counts.started).toBe(1);
});

it('rejects the article that breaks a thread, and replaces the thread', async () => {
  const threads = standIn((id) => id === 'a21' || id === 'a150');
  const lines = await run(200, threads);
  expect(lines.filter((line) => line.startsWith('extract-failed'))).toEqual([
    'extract-failed -#a21',
    'extract-failed -#a150',
  ]);
  expect(lines.filter((line) => line.startsWith('a'))).toHaveLength(178);
  expect(lines[21]).toBe('extract-failed -#a21');
  expect(threads.counts.started).toBe(threads.counts.ended);
});

it('throws where no thread can start, and does not try for each article', async () => {
  let started = 0;
  const start = () => {
    started += 1;
    return { ask: () => Promise.reject(new StopError('no vocabulary')), end: async () => {} };
  };
  await expect(run(2000, { start })).rejects.toThrow('no vocabulary');
  expect(started).toBeLessThan(10);
});

it('ends its threads when nobody wants more', async () => {
  const threads = standIn(() => false);
  for await (const _ of extractInThreads(readings(5000), setting, threads.start)) break;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(threads.counts.ended).toBe(threads.counts.started);
  expect(threads.counts.asked).toBeLessThan(20);
});
