// A graph that is put together from its parts is the graph that is made at once, to the byte and in all that is counted; and
// so is one that was changed.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { assemble, countFacts, readSnapshot, type Sum, sumUp, writeSnapshot } from '../../src/assemble/index.ts';
import { consolidate } from '../../src/consolidate/index.ts';
import { tallyQuads } from '../../src/export/index.ts';
import { type Mapping, toMapping, toQuads } from '../../src/map/index.ts';
import { toDocument } from '../../src/rdf/index.ts';
import type { Settings, Source } from '../../src/sources.ts';
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

function toMapOptions(corpus: readonly Source[]) {
  const dossier = consolidate(
    corpus.map(({ tell }) => tell()),
    { lexicon },
  );
  return { articles: corpus.map(({ article }) => article), dossier, vocabulary, base };
}

function expectWhole(corpus: readonly Source[], sum: Sum, mapping: Mapping): void {
  const options = toMapOptions(corpus);
  const quads = toQuads(options);
  const text = [...(toDocument(quads, { format: 'turtle', base }).text as Iterable<string>)].join('');
  const { tally, facts, toTurtle } = assemble(sum, mapping, base);
  expect([...toTurtle()].map(String).join('')).toBe(text);
  expect(tally).toEqual(tallyQuads(quads));
  expect(facts).toEqual(countFacts(options.dossier));
}

it('from nothing', () => {
  const property = fc.property(corpora, (corpus) => {
    const mapping = toMapping(toMapOptions(corpus));
    expectWhole(corpus, sumUp(mapping, base), mapping);
  });
  fc.assert(property, { numRuns: 20 });
});

it('from articles whose ids differ in what cannot be written', () => {
  const [one, other] = sources.slice(0, 2) as [Source, Source];
  const named = (source: Source, id: string): Source => ({
    id,
    article: { ...source.article, id },
    key: id,
    tell: () => ({ ...source.tell(), article: id }),
  });
  const corpus = [named(one, 'half \ud800'), named(other, 'half \ufffd')];
  const mapping = toMapping(toMapOptions(corpus));
  expectWhole(corpus, sumUp(mapping, base), mapping);
});

const recall = (key: string): Source | undefined => sources.find((source) => source.key === key);

it('after articles came, went or were corrected, whatever they bear on', () => {
  const property = fc.property(changes, ([before, after]) => {
    const articles = toKnown(before, settings);
    const bytes = Buffer.concat(writeSnapshot({ articles, sum: sumUp(toMapping(toMapOptions(before)), base) }));
    const last = readSnapshot(bytes);
    const updated = last && updateSum(last, after, { ...settings, recall, most: Number.POSITIVE_INFINITY });
    if (updated === undefined) throw new Error('nothing was changed');
    expectWhole(after, updated.sum, updated.mapping);
    expect(new Map(toKnown(after, settings, updated.ties))).toEqual(new Map(toKnown(after, settings)));
  });
  fc.assert(property, { numRuns: 60 });
});
