// A build with a cache gives what a build from nothing gives, to the byte, whatever changed since the cache was made.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type CacheReport, type Graph, loadVocabulary, openMemory } from '../../src/index.ts';
import { buildGraph } from '../../src/pipeline.ts';
import { toDocument } from '../../src/rdf/index.ts';

vi.setConfig({ testTimeout: 60_000 });

const vocabulary = loadVocabulary();

const texts = {
  'lima.txt': 'Peruvian President Elena Quispe met Finnish President Aino Laine in Lima on 11 June 2024.\n',
  'suva.md':
    '---\ntitle: Ministers differ\npublished: 2025-03-04\n---\nFijian Foreign Minister Losalini Vakatawa met Norwegian Foreign Minister Kari Solberg in Suva on Monday.\n\nKari Solberg said that Norway supports the two-state solution.\n',
  'page.html':
    '<html><head><title>Talks in Oslo</title></head><body><article><h1>Talks in Oslo</h1><p>Norwegian Foreign Minister Kari Solberg received Peruvian Foreign Minister Ramiro Quiroga in Oslo on 3 May 2024.</p><p>Both sides opposed Taiwan independence, the ministry said.</p></article></body></html>\n',
  'records.jsonl':
    '{"id":"a","text":"Chilean President Ines Rojas spoke by phone with Kenyan President Wanjiru Otieno on 2 May 2024."}\n{"id":"b","published":"no day","text":"Ines Rojas received Wanjiru Otieno in Santiago on 9 July 2024."}\n',
} as const;

const more = 'Kenyan President Wanjiru Otieno met Finnish President Aino Laine in Nairobi on 1 August 2024.\n';

function makeFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

type Built = { readonly bytes: string; readonly findings: Graph['rejected']; readonly reused: number } & CacheReport;

async function build(folder: string, cache?: string, words = vocabulary, base?: string): Promise<Built> {
  const memory = cache === undefined ? undefined : openMemory(cache, words);
  const graph = await buildGraph({ inputs: [folder], vocabulary: words, memory, base, texts: 'include' });
  const report = memory?.close() ?? { damaged: 0 };
  const { text } = toDocument(graph.quads, { format: 'turtle', base: graph.base });
  const findings = [...graph.rejected, ...graph.articles.flatMap((article) => article.findings)];
  return { bytes: [...(text as Iterable<string>)].join(''), findings, reused: memory?.reused() ?? 0, ...report };
}

/** Builds with and without the cache, expects the same, and gives how many articles the cache knew. */
async function expectSame(folder: string, cache: string, words = vocabulary, base?: string): Promise<number> {
  const [plain, cached] = [await build(folder, undefined, words, base), await build(folder, cache, words, base)];
  expect(cached.bytes).toBe(plain.bytes);
  expect(cached.findings).toEqual(plain.findings);
  expect(cached.damaged).toBe(0);
  return cached.reused;
}

it('after an article was added, changed, renamed or removed, and after nothing', async () => {
  const [folder, cache] = [makeFolder(texts), makeFolder()];
  expect(await expectSame(folder, cache)).toBe(0);
  expect(await expectSame(folder, cache)).toBe(5);
  writeFileSync(path.join(folder, 'nairobi.txt'), more);
  expect(await expectSame(folder, cache)).toBe(5);
  writeFileSync(path.join(folder, 'lima.txt'), texts['lima.txt'].replace('11 June', '12 June'));
  expect(await expectSame(folder, cache)).toBe(5);
  rmSync(path.join(folder, 'suva.md'));
  expect(await expectSame(folder, cache)).toBe(5);
  writeFileSync(path.join(folder, 'apia.md'), texts['suva.md']);
  expect(await expectSame(folder, cache)).toBe(5);
});

it('the bundled articles, of all formats, are all known the second time', async () => {
  const [seeds, cache] = [fileURLToPath(new URL('../../seeds', import.meta.url)), makeFolder()];
  expect(await expectSame(seeds, cache)).toBe(0);
  expect(await expectSame(seeds, cache)).toBe(15);
});

it('removing an article removes exactly what only it said', async () => {
  const [folder, cache] = [makeFolder({ ...texts, 'nairobi.txt': more }), makeFolder()];
  await build(folder, cache);
  rmSync(path.join(folder, 'nairobi.txt'));
  const after = await build(folder, cache);
  expect(after.bytes).not.toContain('nairobi');
  expect(after.bytes).toContain('Aino Laine');
  expect(after.bytes).toBe((await build(makeFolder(texts))).bytes);
});

it('when the articles lie elsewhere, under another base, or share an id', async () => {
  const cache = makeFolder();
  await expectSame(makeFolder(texts), cache);
  const moved = makeFolder(texts);
  expect(await expectSame(moved, cache)).toBe(5);
  expect(await expectSame(moved, cache, vocabulary, 'https://example.org/news/')).toBe(5);
  // The two Limas get ids of their own, so what was kept of the one is of no use.
  writeFileSync(path.join(moved, 'lima.md'), more);
  expect(await expectSame(moved, cache)).toBe(4);
  expect(await expectSame(moved, cache)).toBe(6);
});

it('with another vocabulary: nothing that was extracted with the old one is used', async () => {
  const [folder, cache] = [makeFolder(texts), makeFolder()];
  await expectSame(folder, cache);
  const own = makeFolder({
    'own.ttl': `@prefix rap: <https://w3id.org/rapporteur/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://w3id.org/rapporteur/concept/PhoneTalk> a rap:Issue, skos:Concept ; skos:prefLabel "two-state solution"@en ;
        rap:referenceProposition "They are to be two."@en .`,
  });
  const words = [...vocabulary, ...loadVocabulary(own)];
  expect(await expectSame(folder, cache, words)).toBe(0);
  expect(await expectSame(folder, cache, words)).toBe(5);
  expect(await expectSame(folder, cache)).toBe(5);
});

it('with entries that are damaged: they are counted once, and made again', async () => {
  const [folder, cache] = [makeFolder(texts), makeFolder()];
  await build(folder, cache);
  const segments = readdirSync(cache).filter((name) => name.endsWith('.entries'));
  expect(segments).not.toEqual([]);
  for (const name of segments) {
    const file = path.join(cache, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Quispe', 'Quijpe'));
  }
  const plain = await build(folder);
  const [damaged, mended] = [await build(folder, cache), await build(folder, cache)];
  expect(plain.bytes).not.toContain('Quijpe');
  expect(damaged.bytes).toBe(plain.bytes);
  expect(damaged.damaged).toBeGreaterThan(0);
  expect(mended.bytes).toBe(plain.bytes);
  expect([mended.damaged, mended.reused]).toEqual([0, 5]);
});
