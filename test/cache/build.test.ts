// A build with a cache gives what a build from nothing gives, to the byte, whatever changed since the cache was made.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type CacheReport, type Graph, loadVocabulary, openMemory } from '../../src/index.ts';
import type { Finding } from '../../src/model/index.ts';
import { buildGraph, buildTurtle, type GraphOptions } from '../../src/pipeline.ts';
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

type Built = { readonly bytes: string; readonly findings: Graph['rejected']; readonly reused: number } & CacheReport &
  Pick<Graph, 'uncorrected'>;

async function build(
  folder: string,
  cache?: string,
  words = vocabulary,
  base?: string,
  more: Partial<GraphOptions> = {},
): Promise<Built> {
  const memory = cache === undefined ? undefined : openMemory(cache, words);
  const findings: Finding[] = [];
  const onOutcome: GraphOptions['onOutcome'] = (outcome) =>
    void findings.push(...('rejected' in outcome ? [outcome.rejected] : outcome.article.findings));
  const options: GraphOptions = {
    ...{ inputs: [folder], vocabulary: words, memory, base, texts: 'include' as const, onOutcome },
    ...more,
  };
  const graph = memory === undefined ? await buildGraph(options) : await buildTurtle(options);
  const report = memory?.close() ?? { damaged: 0 };
  const text =
    'quads' in graph
      ? toDocument(graph.quads, { format: 'turtle', base: graph.base }).text
      : [...graph.toTurtle()].map(String);
  return {
    bytes: [...(text as Iterable<string>)].join(''),
    findings,
    uncorrected: graph.uncorrected,
    reused: memory?.reused() ?? 0,
    ...report,
  };
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

it('when a file was changed and bears the size and the time that it had', async () => {
  const [folder, cache] = [makeFolder(texts), makeFolder()];
  await setTimeout(2100); // a file that is younger is read each time
  await expectSame(folder, cache);
  expect(await expectSame(folder, cache)).toBe(5);
  const file = path.join(folder, 'lima.txt');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, texts['lima.txt'].replace('11 June', '12 June'));
  utimesSync(file, atime, mtime);
  expect(await expectSame(folder, cache)).toBe(4);
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

it('with entries that are damaged: they are counted, and made again at the latest when they are asked for', async () => {
  const [folder, cache] = [makeFolder(texts), makeFolder()];
  await build(folder, cache);
  const segments = readdirSync(cache).filter((name) => name.endsWith('.entries'));
  expect(segments).not.toEqual([]);
  for (const name of segments) {
    const file = path.join(cache, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Quispe', 'Quijpe'));
  }
  // Under another base nothing is there but the entries.
  const base = 'https://example.org/news/';
  const rebuild = () => build(folder, cache, vocabulary, base);
  const plain = await build(folder, undefined, vocabulary, base);
  const [damaged, mended, whole] = [await rebuild(), await rebuild(), await rebuild()];
  expect(plain.bytes).not.toContain('Quijpe');
  expect(damaged.bytes).toBe(plain.bytes);
  expect(damaged.damaged).toBeGreaterThan(0);
  expect(damaged.reused).toBe(4);
  expect(mended.bytes).toBe(plain.bytes);
  expect(mended.damaged).toBe(0);
  expect(whole.bytes).toBe(plain.bytes);
  expect([whole.damaged, whole.reused]).toEqual([0, 5]);
});

it('with a snapshot of the graph that is damaged, or that another build replaced meanwhile', async () => {
  const [folder, cache] = [makeFolder(texts), makeFolder()];
  await build(folder, cache);
  const [name = ''] = readdirSync(cache).filter((one) => one.endsWith('.snapshot'));
  const file = path.join(cache, name);
  const first = readFileSync(file);
  writeFileSync(file, first.toString('latin1').replaceAll('Quispe', 'Quijpe'), 'latin1');
  writeFileSync(path.join(folder, 'nairobi.txt'), more);
  const plain = await build(folder);
  const damaged = await build(folder, cache);
  expect(damaged.bytes).toBe(plain.bytes);
  expect(damaged.damaged).toBe(1);
  writeFileSync(file, first.subarray(0, first.length - 9));
  expect((await build(folder, cache)).bytes).toBe(plain.bytes);
  // That of the graph without the new article is as good as any.
  writeFileSync(file, first);
  expect(await expectSame(folder, cache)).toBe(6);
});

it('with corrections, and with others of them', async () => {
  const [folder, cache] = [makeFolder(texts), makeFolder()];
  const quote = texts['lima.txt'].trim();
  const wrong = {
    id: 'one',
    verdict: 'wrong',
    kind: 'meeting',
    article: 'lima',
    begin: 0,
    end: quote.length,
    quote,
  } as const;
  const gone = { ...wrong, id: 'other', quote: 'Something else' } as const;
  const compare = async (corrections: GraphOptions['corrections']) => {
    const given = [vocabulary, undefined, { corrections }] as const;
    const [plain, cached] = [await build(folder, undefined, ...given), await build(folder, cache, ...given)];
    expect(cached.bytes).toBe(plain.bytes);
    expect(cached.uncorrected).toEqual(plain.uncorrected);
    return cached;
  };
  expect((await compare([])).bytes).toContain('2024-06-11');
  const { bytes, uncorrected } = await compare([wrong, gone]);
  expect(bytes).not.toContain('2024-06-11');
  expect(uncorrected).toEqual([{ correction: gone, reason: expect.any(String) }]);
  writeFileSync(path.join(folder, 'nairobi.txt'), more);
  await compare([wrong, gone]);
  await compare([gone]);
});

it('whatever is kept for other options, and with an identity file', async () => {
  const [folder, cache] = [makeFolder(texts), makeFolder()];
  const kinds: Partial<GraphOptions>[] = [{}, { texts: 'leave-out' }, { minConfidence: 0.97 }, { minConfidence: 1 }];
  const met = 'https://w3id.org/rapporteur/data/meeting/talks.2024-06-11.fi-ainolaine.pe-elenaquispe';
  const identity = [{ relation: 'same' as const, one: met, other: met.replace('06-11', '08-01') }];
  for (const file of ['', 'nairobi.txt']) {
    if (file !== '') writeFileSync(path.join(folder, file), more);
    for (const options of [...kinds, { identity }, {}])
      expect((await build(folder, cache, vocabulary, undefined, options)).bytes).toBe(
        (await build(folder, undefined, vocabulary, undefined, options)).bytes,
      );
  }
  const count = () => readdirSync(cache).filter((name) => name.endsWith('.snapshot')).length;
  // Those of the graph, and what the system says of the files.
  expect(count()).toBe(4 + 1);
  const memory = openMemory(cache, vocabulary);
  await buildTurtle({ inputs: [folder], vocabulary, memory });
  memory.close({ prune: true });
  expect(count()).toBe(1 + 1);
});
