// Work that takes too long is ended, and what comes after it is as if it had not been.
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { readArticles } from '../../src/index.ts';
import type { Article } from '../../src/model/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import { toTimeLimit } from '../../src/work/index.ts';

it('gives what the work gives, and throws what it throws', () => {
  const { within } = toTimeLimit(20);
  const made = { sum: 3 };
  expect(within(() => made)).toBe(made);
  expect(() =>
    within(() => {
      throw new RangeError('out of range');
    }),
  ).toThrow(RangeError);
  expect(within(() => within(() => made) ?? {})).toBe(made);
});

it('ends work without an end, as often as it comes', () => {
  const { within } = toTimeLimit(0.05);
  const endless = () => {
    for (;;);
  };
  expect([within(endless), within(endless), within(() => [1])]).toEqual([undefined, undefined, [1]]);
});

it('leaves nothing behind of articles that were ended', { timeout: 120_000 }, async () => {
  const quads = [...loadVocabulary()];
  const toExtract = async () => {
    vi.resetModules();
    const { extract } = await import('../../src/extract/index.ts');
    const { toLexicon } = await import('../../src/lexicon/index.ts');
    const lexicon = toLexicon(quads);
    return (article: Article) => extract(article, lexicon);
  };
  const articles: Article[] = [];
  for await (const reading of readArticles([fileURLToPath(new URL('../../seeds', import.meta.url))]))
    if ('article' in reading) articles.push(reading.article);
  const wanted = articles.map(await toExtract());
  const extract = await toExtract();
  const ended = articles.flatMap((article) =>
    [1, 2, 4, 8, 16].filter((time) => toTimeLimit(time / 1000).within(() => extract(article)) === undefined),
  );
  expect(ended.length).toBeGreaterThan(0);
  expect(articles.map(extract)).toEqual(wanted);
});
