// What is known from before, and what is rejected, takes its turn with the rest; what turns out to be unknown costs itself.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Memory } from '../src/cache/index.ts';
import { extract } from '../src/extract/index.ts';
import type { Article, Finding } from '../src/model/index.ts';
import { buildGraph, buildTurtle, extractReadings, type GraphOptions, toSettings } from '../src/pipeline.ts';
import { streamSources } from '../src/sources.ts';
import { streamGraph } from '../src/stream.ts';
import { extractInThreads } from '../src/work/index.ts';
import { folderOf } from './cli/run.ts';
import { lexicon, vocabulary } from './steps/shuffle.ts';

vi.setConfig({ testTimeout: 60_000 });

const text = 'Peruvian President Elena Quispe met Finnish President Aino Laine in Lima on 11 June 2024.';
const toArticle = (id: string): Article => ({ id, source: id, text, blocks: [], findings: [] });

/** Knows of records whose ids begin so what they say; `isWhole`: and finds it. */
function remember(beginning: string, isWhole = true) {
  const counts = { seen: 0 };
  const kept: string[] = [];
  const load = (id: string) => (isWhole ? toArticle(id) : undefined);
  const memory: Memory = {
    articles: {
      find: ([id]) => {
        counts.seen += 1;
        return String(id).startsWith(beginning) ? { key: String(id), load: () => load(String(id)) } : undefined;
      },
      keep: ([id]) => String(id),
      findFile: () => undefined,
      keepFile: () => {},
    },
    extractions: {
      toKey: (article) => (typeof article === 'string' ? article : article.id),
      has: (key) => key.startsWith(beginning),
      find: (key) => (isWhole ? { article: toArticle(key), extraction: extract(toArticle(key), lexicon) } : undefined),
      keep: (key) => void kept.push(key),
    },
    reused: () => 0,
    snapshots: { find: () => undefined, keep: () => {} },
    close: () => ({ damaged: 0 }),
  };
  return { memory, counts, kept };
}

/** A line for each id; one that begins with x is malformed. */
function write(ids: readonly string[]): string {
  const line = (id: string): string => (id.startsWith('x') ? '{"id":' : JSON.stringify({ id, text }));
  return path.join(folderOf({ 'in.jsonl': ids.map((id) => `${line(id)}\n`).join('') }), 'in.jsonl');
}

const ids = (count: number, toId: (at: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${toId(at)}${at}`);

/** In threads that say of each article that it says nothing, later ones sooner. */
const extractAll: GraphOptions['extractAll'] = async function* (readings) {
  const setting = { vocabulary: [], seconds: 1, jobs: 3, format: 'jsonl', base: '', includeText: false } as const;
  const startOne = () => ({
    ask: async (articles: readonly Article[]) => {
      await new Promise((resolve) => setTimeout(resolve, 10 / articles.length));
      return articles.map((article) => JSON.stringify(extract(article, lexicon)));
    },
    end: async () => {},
  });
  for await (const one of extractInThreads(readings, setting, startOne))
    yield 'line' in one ? { article: one.article, extraction: JSON.parse(one.line) } : one;
};

it.each([
  ['here', undefined],
  ['in threads', extractAll],
])('an article that is known comes when it is read, and so does one that is rejected: %s', async (_, extractAll) => {
  for (const every of [1, 10]) {
    const { memory, counts } = remember('k');
    const inputs = [write(ids(5000, (at) => (at % every === 0 ? 'k' : 'x')))];
    const readTo: number[] = [];
    const onOutcome = () => void readTo.push(counts.seen);
    const sources = streamSources({ inputs, memory, extractAll, onOutcome }, toSettings({ inputs, vocabulary }));
    let count = 0;
    for await (const _ of sources) count += 1;
    expect([count, readTo.length]).toEqual([5000, 5000]);
    expect(Math.max(...readTo.map((read, at) => read * every - at))).toBeLessThan(200);
  }
});

it.each([
  ['here', undefined],
  ['in threads', extractAll],
])('the order is that of reading: %s', async (_, extractAll) => {
  const all = ids(300, (at) => (at % 7 === 3 ? 'x' : at % 3 === 0 || at > 250 ? 'k' : 'new'));
  const { memory, kept } = remember('k');
  const inputs = [write(all)];
  const met: string[] = [];
  for await (const one of streamSources({ inputs, memory, extractAll }, toSettings({ inputs, vocabulary })))
    met.push('rejected' in one ? `x${Number(/:(\d+)/.exec(one.rejected.where)?.[1]) - 1}` : one.id);
  expect(met).toEqual(all);
  expect(kept).toEqual(all.filter((id) => id.startsWith('new')));
});

it('what turns out to be damaged is made again within the limits, and kept', async () => {
  const inputs = [write(['k0', 'new1', 'k2'])];
  const graphWith = async (within: <T extends object>(work: () => T) => T | undefined) => {
    const { memory, kept } = remember('k', false);
    const told: Finding[] = [];
    const options: GraphOptions = {
      ...{ inputs, vocabulary, memory, limit: { seconds: 7, within } },
      onOutcome: (outcome) => 'rejected' in outcome && told.push(outcome.rejected),
    };
    const { count, rejected } = await buildGraph(options);
    expect(rejected).toEqual(told);
    const turtle = await buildTurtle(options);
    expect([turtle.count, turtle.rejected]).toEqual([count, rejected]);
    const stream = await streamGraph({ ...options, most: 1e6, newPath: () => '' });
    stream.close();
    expect(stream.count).toBe(count);
    return { count, codes: rejected.map(({ code }) => code), kept: kept.slice(0, 3).sort() };
  };
  expect(await graphWith((work) => work())).toEqual({ count: 3, codes: [], kept: ['k0', 'k2', 'new1'] });
  let times = 0;
  // Each build asks three times, the last two for what was damaged.
  const slow = <T extends object>(work: () => T): T | undefined => (times++ % 3 === 1 ? undefined : work());
  expect(await graphWith(slow)).toMatchObject({ count: 2, codes: ['too-slow'] });
});

it('an article that nobody can read any more costs itself', async () => {
  const folder = folderOf({ 'lima.txt': text, 'suva.txt': text.replace('Lima', 'Suva') });
  const { memory } = remember('-');
  const inputs = [folder];
  const gone = path.join(folder, 'lima.txt');
  // The state of a file is known; that it is gone is seen when it is asked for.
  const findFile: Memory['articles']['findFile'] = (file) => {
    const load = () => void rmSync(gone, { force: true });
    return file === gone ? { key: 'lima', load: load as () => undefined } : undefined;
  };
  const state = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_000);
  const articles = { ...memory.articles, findFile };
  const { count, rejected } = await buildGraph({ inputs, vocabulary, memory: { ...memory, articles } });
  state.mockRestore();
  expect([count, rejected]).toEqual([1, [expect.objectContaining({ code: 'unreadable', where: gone })]]);
});

it('readings are extracted from one after the other, and what is passed on takes its turn', async () => {
  async function* readings() {
    yield { passed: 'one' };
    yield { article: toArticle('two') };
    yield { passed: 'three' };
  }
  const met: string[] = [];
  for await (const one of extractReadings(readings(), () => lexicon))
    met.push('passed' in one ? one.passed : 'article' in one ? one.article.id : '');
  expect(met).toEqual(['one', 'two', 'three']);
});
