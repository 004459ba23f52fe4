// What is known of a file depends on the program that reads it, and on nothing that is done with the article afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadVocabulary, openMemory } from '../../src/index.ts';

const vocabulary = loadVocabulary();
const article = { id: 'oslo', source: 'oslo.txt', text: 'The ministers met in Oslo.\n', blocks: [], findings: [] };

it('a file is known under another vocabulary, and what was extracted is not', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const first = openMemory(folder, vocabulary);
  const key = first.articles.keep(['oslo'], article);
  first.articles.keepFile('/oslo.txt', 'state', key);
  const told = { meetings: [], positions: [], initiatives: [], rejections: [], sentences: [], persons: [] };
  first.extractions.keep(first.extractions.toKey(key), { article, extraction: { article: 'oslo', ...told } });
  first.snapshots.keep('options', '', [Buffer.from('graph')]);
  first.close();
  for (const [words, isSame] of [
    [vocabulary, true],
    [vocabulary.slice(1), false],
  ] as const) {
    const { articles, extractions, snapshots } = openMemory(folder, words);
    expect(articles.findFile('/oslo.txt', 'state')?.load()).toEqual(article);
    expect(articles.findFile('/oslo.txt', 'another')).toBeUndefined();
    expect([extractions.has(extractions.toKey(key)), snapshots.find('options', '') !== undefined]).toEqual([
      isSame,
      isSame,
    ]);
  }
});
