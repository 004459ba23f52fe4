// A graph that is put together from its parts is the graph that is made at once, to the byte and in all that is counted; and
// so is one that was changed.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { assemble, countFacts, readSnapshot, type Sum, sumUp, writeSnapshot } from '../../src/assemble/index.ts';
import { consolidate } from '../../src/consolidate/index.ts';
import { tallyQuads } from '../../src/export/index.ts';
import { type Mapping, toMapping, toQuads } from '../../src/map/index.ts';
import type { Telling } from '../../src/outcomes.ts';
import { toDocument } from '../../src/rdf/index.ts';
import { type Settings, type Source, tellAll } from '../../src/sources.ts';
import { toKnown, updateSum } from '../../src/update.ts';
import { changes, corpora, lexicon, sources, vocabulary } from './corpora.ts';

vi.setConfig({ testTimeout: 240_000 });

const base = 'https://example.org/news/';
const settings: Settings = {
  vocabulary,
  base,
  toLexicon: () => lexicon,
  includeText: false,
  minConfidence: 0,
  corrections: [],
};

async function toMapOptions(corpus: readonly Source[]) {
  const told = await tellAll(corpus);
  const dossier = consolidate(
    told.map(({ extraction }) => extraction),
    { lexicon },
  );
  return { articles: told.map(({ article }) => article), dossier, vocabulary, base };
}

async function expectWhole(corpus: readonly Source[], sum: Sum, mapping: Mapping): Promise<void> {
  const options = await toMapOptions(corpus);
  const quads = toQuads(options);
  const text = [...(toDocument(quads, { format: 'turtle', base }).text as Iterable<string>)].join('');
  const { tally, facts, toTurtle } = assemble(sum, mapping, base);
  expect([...toTurtle()].map(String).join('')).toBe(text);
  expect(tally).toEqual(tallyQuads(quads));
  expect(facts).toEqual(countFacts(options.dossier));
}

it('from nothing', async () => {
  const property = fc.asyncProperty(corpora, async (corpus) => {
    const mapping = toMapping(await toMapOptions(corpus));
    await expectWhole(corpus, sumUp(mapping, base), mapping);
  });
  await fc.assert(property, { numRuns: 20 });
});

it('from articles whose ids differ in what cannot be written', async () => {
  const [one, other] = sources.slice(0, 2) as [Source, Source];
  const named = (source: Source, id: string): Source => ({
    id,
    key: id,
    tell: async () => {
      const [told] = await tellAll([source]);
      const { article, extraction } = told as Telling;
      return { article: { ...article, id }, extraction: { ...extraction, article: id } };
    },
  });
  const corpus = [named(one, 'half \ud800'), named(other, 'half \ufffd')];
  const mapping = toMapping(await toMapOptions(corpus));
  await expectWhole(corpus, sumUp(mapping, base), mapping);
});

const recall = (key: string): Source | undefined => sources.find((source) => source.key === key);

it('after articles came, went or were corrected, whatever they bear on', async () => {
  const property = fc.asyncProperty(changes, async ([before, after]) => {
    const articles = await toKnown(before, settings);
    const bytes = Buffer.concat(writeSnapshot({ articles, sum: sumUp(toMapping(await toMapOptions(before)), base) }));
    const last = readSnapshot(bytes);
    const updated = last && (await updateSum(last, after, { ...settings, recall, most: Number.POSITIVE_INFINITY }));
    if (updated === undefined) throw new Error('nothing was changed');
    await expectWhole(after, updated.sum, updated.mapping);
    expect(await toKnown(after, settings, updated.ties)).toEqual(await toKnown(after, settings));
  });
  await fc.assert(property, { numRuns: 60 });
});
