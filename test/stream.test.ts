// The law of the stream: whatever memory there is for sorting, its text, counts and description are those of the graph that is
// built in memory, to the byte.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it, vi } from 'vitest';
import { tallyQuads } from '../src/export/index.ts';
import type { Extraction } from '../src/model/index.ts';
import { buildGraph, type ExtractAll, type GraphOptions } from '../src/pipeline.ts';
import { toDocument } from '../src/rdf/index.ts';
import { type Stage, streamGraph } from '../src/stream.ts';
import { encounters, together } from './consolidate/encounters.ts';
import { retell } from './consolidate/retell.ts';
import { drawRumours } from './steps/rumours.ts';
import { type Draw, vocabulary } from './steps/shuffle.ts';

vi.setConfig({ testTimeout: 300_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-stream-'));
afterAll(() => rmSync(folder, { recursive: true }));
const input = path.join(folder, 'in.jsonl');
let paths = 0;
const newPath = (): string => path.join(folder, `run-${++paths}`);

/** After Lehmer. */
function toDraw(seed: number): Draw {
  let last = seed;
  return (below) => {
    last = (last * 48_271) % 2_147_483_647;
    return Math.floor((last / 2_147_483_647) * below);
  };
}

async function expectSame(given: Partial<GraphOptions>, most: number): Promise<void> {
  const options = { inputs: [input], vocabulary, ...given };
  const [graph, stream] = [await buildGraph(options), await streamGraph({ ...options, most, newPath })];
  expect([...stream.toText()].join('')).toBe(
    [...(toDocument(graph.quads, { format: 'nquads' }).text as never)].join(''),
  );
  expect(stream.toTally()).toEqual(tallyQuads(graph.quads));
  expect(new Map([...stream.facts].sort())).toEqual(new Map([...graph.facts].sort()));
  expect([stream.count, stream.base, stream.uncorrected]).toEqual([graph.count, graph.base, graph.uncorrected]);
  stream.close();
  expect(readdirSync(folder)).toEqual(['in.jsonl']);
}

const memory = fc.constantFrom(1, 2000, 100_000, 1e8);

it('gives what is built in memory where articles touch each other in every way', async () => {
  const seeds = fc.integer({ min: 1, max: 2_000_000_000 });
  await fc.assert(
    fc.asyncProperty(seeds, fc.integer({ min: 1, max: 40 }), memory, async (seed, count, most) => {
      const told = new Map<string, Extraction>();
      const lines = drawRumours(count, toDraw(seed)).map(({ article: { id, text, published }, extraction }) => {
        told.set(id, extraction);
        return JSON.stringify({ id, text, published });
      });
      writeFileSync(input, lines.join('\n'));
      const extractAll: ExtractAll = async function* (readings) {
        for await (const reading of readings) {
          if (!('article' in reading)) yield reading;
          else yield { article: reading.article, extraction: told.get(reading.article.id) as Extraction };
        }
      };
      await expectSame({ extractAll }, most);
    }),
    { numRuns: 20 },
  );
});

it('gives it for retold readouts, with texts, a base and a bound on confidence', async () => {
  const lines = [1, 2].flatMap((seed) =>
    retell(encounters, together, seed).map(({ article: { id, text, published } }) =>
      JSON.stringify({ id: `${id}-${seed}`, text, published }),
    ),
  );
  writeFileSync(input, [...lines, '{"id":', lines[0], JSON.stringify({ id: 'short' })].join('\n'));
  const base = 'https://example.org/a/';
  await expectSame({}, 1000);
  await expectSame({ base, texts: 'include', minConfidence: 0.9 }, 50_000);
});

it('names its stages, and reads many runs side by side', async () => {
  const stages: Stage[] = [];
  const before = paths;
  const graph = await streamGraph({
    inputs: ['seeds'],
    vocabulary,
    most: 5000,
    newPath,
    onStage: (one) => stages.push(one),
  });
  expect([...graph.toText()].length).toBeGreaterThan(5);
  expect(stages).toEqual(['read', 'people', 'articles', 'facts', 'visits', 'graph', 'write']);
  expect(paths - before).toBeGreaterThan(3);
  graph.close();
});
