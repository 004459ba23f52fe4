// In: a folder of articles. Out: a folder of as many copies of them as make up the size. The one idea: each copy has an
// id of its own, since the reader gives the same text under the same id only once.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Makes the folder, which the caller removes. */
export function makeCorpus(articles: string, { bytes }: { readonly bytes: number }): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-bench-'));
  const files = readdirSync(articles).map((name) => ({ name, text: readFileSync(path.join(articles, name), 'utf8') }));
  const once = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  for (let copy = 1; copy <= Math.ceil(bytes / once); copy += 1) {
    const mark = `copy-${copy}-`;
    mkdirSync(path.join(folder, mark));
    for (const { name, text } of files) {
      // Records have their ids inside.
      const own = name.endsWith('.jsonl') ? text.replaceAll('{"id": "', `{"id": "${mark}`) : text;
      writeFileSync(path.join(folder, mark, mark + name), own);
    }
  }
  return folder;
}
