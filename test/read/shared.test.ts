// Articles that stand beside the repository, where it is checked out with them: roles of lines that are hard to tell.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/index.ts';
import { readArticles } from '../../src/read/index.ts';
import { textsOf } from './blocks-of.ts';

const shared = (name: string) => fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));
const missing = (name: string) =>
  existsSync(shared(name)) ? '' : ` (skipped: no folder ${name} beside the repository)`;

async function readAll(name: string): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for await (const result of readArticles([shared(name)])) {
    if ('rejected' in result) throw new Error(result.rejected.message);
    articles.push(result.article);
  }
  return articles;
}

describe.skipIf(missing('seeds'))(`the seeds${missing('seeds')}`, () => {
  it('have the roles that a reader gives them', async () => {
    const articles = await readAll('seeds');
    expect(articles.map(({ published }) => published)).toEqual([
      '2026-01-26',
      '2026-01-27',
      undefined,
      undefined,
      '2023-04-30',
    ]);
    expect(articles.map((article) => textsOf(article, 'headline').length)).toEqual([1, 0, 0, 1, 1]);
    expect(articles.map((article) => textsOf(article, 'paragraph').length)).toEqual([5, 12, 4, 5, 4]);
    expect(articles.map((article) => textsOf(article, 'duplicate').length)).toEqual([2, 0, 0, 0, 1]);
    expect(articles.map((article) => textsOf(article, 'boilerplate').length)).toEqual([0, 0, 1, 4, 40]);
    expect(articles.map(({ publisher }) => publisher)).toEqual(['Sputnik', undefined, undefined, undefined, undefined]);
  });
});

describe.skipIf(missing('dev'))(`the readouts${missing('dev')}`, () => {
  it('have their front matter, and all but separators as paragraphs', async () => {
    const articles = await readAll('dev');
    expect(articles).toHaveLength(26);
    for (const article of articles) {
      expect(article.published).toBe(article.id.slice(0, 10));
      expect(article.findings).toEqual([]);
      expect(article.blocks[0]?.role).toBe('headline');
      expect(
        article.blocks.slice(1).filter(({ role, reason }) => role !== 'paragraph' && reason !== 'separator'),
      ).toEqual([]);
    }
  });
});
