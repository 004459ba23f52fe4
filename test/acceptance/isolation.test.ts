// What articles say does not depend on what another says of something else: the IRIs of all their facts stay.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/index.ts';
import { IRI } from '../../src/rdf/index.ts';
import { toComparable } from '../rdf/awkward.ts';
import { factClasses, toNodes } from './nodes.ts';
import { build, seeds } from './seeds.ts';

const others = {
  // Its parties, people, issues and places are in none of the bundled articles.
  'suva.txt': `Fijian and Botswanan ministers meet in Suva

SUVA, 5 March 2025 - Fijian Foreign Minister Losalini Vakatawa met Botswanan Foreign Minister Kagiso Molefe in Suva on 4 March 2025.

Losalini Vakatawa said that Fiji opposes the deployment of weapons in outer space.
`,
  // Its people are those of several bundled articles, at a meeting of which these know nothing.
  'beijing.txt': `Talks on trade in Beijing

BEIJING, 12 September 2024 - Chinese Foreign Minister Wang Yi met OIC Secretary-General Hissein Brahim Taha in Beijing on 11 September 2024.

Hissein Brahim Taha said that the OIC supports the Belt and Road Initiative.
`,
};

let folder: string;
const toFile = (name: string): string => path.join(folder, name);
let before: Graph;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-isolation-'));
  for (const [name, text] of Object.entries(others)) writeFileSync(toFile(name), text);
  before = await build([seeds]);
  return () => rmSync(folder, { recursive: true });
}, 60_000);

const findFacts = ({ quads }: Graph): readonly string[] => toNodes(quads).ofClass(...factClasses, IRI.rap.Evidence);

it.each(Object.keys(others))(
  '%s has facts of its own, and leaves the IRIs of the others as they were',
  async (name) => {
    const own = findFacts(await build([toFile(name)]));
    const after = findFacts(await build([seeds, toFile(name)]));
    expect(own.length).toBeGreaterThan(4);
    expect(new Set(after)).toEqual(new Set([...findFacts(before), ...own]));
  },
);

it('two graphs that share nothing are, built together, the two graphs', async () => {
  const added = await build([toFile('suva.txt')]);
  const after = await build([seeds, toFile('suva.txt')]);
  expect(toComparable(after.quads)).toEqual(toComparable([...before.quads, ...added.quads]));
});
