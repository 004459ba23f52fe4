// The law of the steps: whatever the shards, and whatever the order of lines with one key, together they give the graph that
// `build` gives for all articles at once, line for line.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { readArticles } from '../../src/read/index.ts';
import { encounters, together } from '../consolidate/encounters.ts';
import { retell } from '../consolidate/retell.ts';
import { toArticle } from '../consolidate/texts.ts';
import { drawRumours } from './rumours.ts';
import { buildAtOnce, buildInSteps, type Draw, lexicon, type Told } from './shuffle.ts';

vi.setConfig({ testTimeout: 300_000 });

const byId = new Map(
  [11, 12, 13].flatMap((seed) =>
    retell(encounters, together, seed).map(({ article: { id, text, published } }): [string, Told] => {
      const article = toArticle(`${id}-${seed}`, text, published);
      return [article.id, { article, extraction: extract(article, lexicon) }];
    }),
  ),
);
const all = [...byId.values()];

/** After Lehmer. */
function toDraw(seed: number): Draw {
  let last = seed;
  return (below) => {
    last = (last * 48_271) % 2_147_483_647;
    return Math.floor((last / 2_147_483_647) * below);
  };
}

const corpora = fc
  .array(fc.tuple(fc.nat(all.length - 1), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 8 })
  .map((runs) => [...new Set(runs.flatMap(([from, count]) => all.slice(from, from + count)))]);

it('the steps give what build gives, whatever the shards and the order', async () => {
  await fc.assert(
    fc.asyncProperty(corpora, fc.infiniteStream(fc.nat(1_000_000)), async (corpus, numbers) => {
      const draw = (below: number): number => (numbers.next().value as number) % below;
      expect(await buildInSteps(corpus, draw)).toEqual(buildAtOnce(corpus));
    }),
    { numRuns: 12 },
  );
});

it('so they do with all of them, and with the bundled articles', async () => {
  const seeds: Told[] = [];
  for await (const reading of readArticles(['seeds'])) {
    if ('article' in reading) seeds.push({ article: reading.article, extraction: extract(reading.article, lexicon) });
  }
  for (const corpus of [all, seeds, [...all, ...seeds]]) {
    expect(await buildInSteps(corpus, toDraw(1))).toEqual(buildAtOnce(corpus));
  }
});

it('so they do where articles touch each other in every way', async () => {
  const seeds = fc.integer({ min: 1, max: 2_000_000_000 });
  await fc.assert(
    fc.asyncProperty(seeds, fc.integer({ min: 1, max: 40 }), async (seed, count) => {
      const draw = toDraw(seed);
      const corpus = drawRumours(count, draw);
      expect(await buildInSteps(corpus, draw)).toEqual(buildAtOnce(corpus));
    }),
    { numRuns: 30 },
  );
});

it('the ways in which they touch are all there', () => {
  const graph = [1, 2, 3].flatMap((seed) => buildAtOnce(drawRumours(80, toDraw(seed * 7_919))));
  for (const what of ['superEvent', 'names Kari Solberg', 'Disagreement>', 'and so is of none', 'same statement by']) {
    expect(graph.filter((line) => line.includes(what)).length, what).toBeGreaterThan(0);
  }
});
