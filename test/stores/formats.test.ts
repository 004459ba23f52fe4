import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Quad } from '@rdfjs/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { formats, readQuads, writeGraph } from '../../src/rdf/index.ts';
import { differ, oddNames, toCrowd } from './crowd.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-formats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const crowd = toCrowd(100_000);

it.each(Object.values(formats))('$name holds 100,000 awkward quads unchanged', async ({ endings }) => {
  const file = path.join(folder, `crowd${endings[0]}`);
  expect(await writeGraph(crowd, file)).toBe(100_000);
  expect(differ(crowd, await readQuads(file))).toEqual([]);
});

describe('100,000 awkward quads in graphs of odd names', () => {
  const names = [undefined, ...oddNames];
  const graphs = names.map((graph) => toCrowd(100_000 / names.length, { graph }));
  const inGraph = (quads: readonly Quad[], name = '') => quads.filter(({ graph }) => graph.value === name);

  it.each(Object.values(formats))('are unchanged in $name, or refused', async ({ endings, holds }) => {
    const file = path.join(folder, `graphs${endings[0]}`);
    const writing = writeGraph(graphs.flat(), file);
    if (holds === 'graph') {
      await expect(writing).rejects.toThrow(/cannot hold the named graph <.*>: write \.nq, \.trig or \.jsonld/);
      expect(existsSync(file)).toBe(false);
      return;
    }
    expect(await writing).toBe(100_000);
    const read = await readQuads(file);
    for (const [at, name] of names.entries()) {
      expect(differ(graphs[at] ?? [], inGraph(read, name))).toEqual([]);
    }
  });
});
