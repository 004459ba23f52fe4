// The pipeline as a library: what one bad article costs, and who hears of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { buildGraph, loadVocabulary } from '../src/index.ts';

vi.mock(import('../src/extract/index.ts'), async (load) => {
  const { extract, ...others } = await load();
  return {
    ...others,
    extract: (article, lexicon) => {
      if (article.text.includes('provoke a defect')) throw new TypeError('nothing of undefined');
      return extract(article, lexicon);
    },
  };
});

it('builds the rest when extracting from one article fails', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'bad.txt'), 'These words provoke a defect.\n');
  writeFileSync(path.join(folder, 'empty.txt'), '');
  writeFileSync(
    path.join(folder, 'good.txt'),
    'Peruvian President Elena Quispe met Finnish President Aino Laine in Lima on 11 June 2024.\n',
  );
  const outcomes: unknown[] = [];
  const graph = await buildGraph({
    inputs: [folder],
    vocabulary: loadVocabulary(),
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  expect(graph.articles.map(({ id }) => id)).toEqual(['good']);
  expect(graph.dossier.meetings).toHaveLength(1);
  expect(graph.rejected.map(({ code }) => code)).toEqual(['extract-failed', 'empty-file']);
  expect(graph.rejected[0]?.where).toBe(path.join(folder, 'bad.txt'));
  expect(graph.rejected[0]?.message).toMatch(/article "bad" is left out.*nothing of undefined/);
  expect(outcomes).toHaveLength(3);
});
