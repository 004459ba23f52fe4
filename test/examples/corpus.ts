// In: a number. Out: so many short readouts, as a file of JSON Lines with one line that is broken, and the graph that build makes
// of them. The one idea: what the examples make on many machines is compared with what one process makes.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeManyArticles } from '../../bench/many-articles.ts';
import { readArticles } from '../../src/index.ts';
import { folderOf, rapporteur } from '../cli/run.ts';

export type Corpus = { readonly folder: string; readonly file: string; readonly graph: readonly string[] };

/** Makes the corpus in a folder that goes when the test ends. */
export async function makeCorpus(count: number): Promise<Corpus> {
  const made = makeManyArticles(count, { paragraphs: 1, isVaried: true, countries: 8 });
  const folders = readdirSync(made).map((name) => path.join(made, name));
  const lines = ['{"id": "broken", "text": "Fijian Foreign Minis'];
  for await (const reading of readArticles(folders)) {
    if (!('article' in reading)) continue;
    const { id, text, headline: title, published, publisher } = reading.article;
    lines.push(JSON.stringify({ id, title, published, publisher, text }));
  }
  rmSync(made, { recursive: true });
  const folder = folderOf({});
  const file = path.join(folder, 'articles.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const { code, stdout } = await rapporteur(['build', file, '--format', 'ntriples', '-o', '-']);
  if (code !== 3) throw new Error(`build ended with ${code}`);
  return { folder, file, graph: toSortedLines(stdout) };
}

/** Its lines, sorted by code units. */
export function toSortedLines(text: string): readonly string[] {
  return text.split('\n').filter(Boolean).sort();
}
