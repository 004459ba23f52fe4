// In: nothing. Out: articles with what the extractor finds in them, and the names of the vocabulary. The one idea: every
// test of this folder compares with what the program does today, and none with what it did once.
import { fileURLToPath } from 'node:url';
import { toNames } from '../../src/cli/labels.ts';
import { type Article, type Extraction, extractArticles, loadVocabulary, toLexicon } from '../../src/index.ts';

export type Reading = { readonly article: Article; readonly extraction: Extraction };

export const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

const quads = loadVocabulary();
export const lexicon = toLexicon(quads);
export const names = await toNames(quads, lexicon);

/** Every article under `inputs`, with what it says. */
export async function readAll(inputs: readonly string[]): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for await (const outcome of extractArticles(inputs, lexicon)) if ('extraction' in outcome) readings.push(outcome);
  return readings;
}
