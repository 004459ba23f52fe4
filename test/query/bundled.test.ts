// Every saved question has a golden answer over the graph of the bundled articles, as a user gets it: what extraction
// finds anew, or no longer, shows here as a line of an answer. `-u` writes the answers anew.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dataset, SavedQuery } from '../../src/query/index.ts';
import {
  ask,
  readAll,
  readDataset,
  readQueries,
  readTypes,
  renderAnswer,
  toDisplayPrefixes,
  toEngine,
} from '../../src/query/index.ts';
import { rapporteur } from '../cli/run.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const HAN_AND_TAHA = 'Han Zheng (China) and Hissein Brahim Taha (OIC), 2026-01-26';
const given: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dossier-of-a-meeting': { meeting: HAN_AND_TAHA },
  'evidence-of-a-claim': { claim: HAN_AND_TAHA },
  'issues-raised-in-meeting': { issue: 'Palestine' },
  'meetings-of-a-party': { party: 'OIC' },
  'members-without-position': { organisation: 'OIC', issue: 'Taiwan' },
  'positions-on-issue': { issue: 'Xinjiang' },
  'statements-by-person': { person: 'Wang Yi' },
  'two-parties-compared': { party: 'China', with: 'OIC' },
  'what-an-article-leaves-out': { article: '2026-01-27-chinadaily-oic' },
};

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bundled-'));
const engine = toEngine();
let dataset: Dataset;
let queries: ReadonlyMap<string, SavedQuery>;
let types: ReadonlyMap<string, SavedQuery>;

beforeAll(async () => {
  const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
  const graph = join(folder, 'graph.ttl');
  expect(await rapporteur(['build', seeds, '-o', graph])).toMatchObject({ code: 0 });
  [dataset, types] = [await readDataset([graph]), await readTypes()];
  queries = new Map((await readQueries()).map((query) => [query.name, query]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const names = (await readQueries()).map(({ name }) => name);

describe('over the bundled articles', () => {
  it.each(names)('%s', async (name) => {
    const query = queries.get(name);
    if (!query) throw new Error(`there is no question ${name}`);
    const prefixes = toDisplayPrefixes(dataset);
    const values = new Map(Object.entries(given[name] ?? {}));
    const answer = await ask({ query, given: values, types, engine, dataset, prefixes });
    const pieces = await readAll(renderAnswer(answer, { format: 'csv', width: 80, prefixes }));
    const [head = '', ...rows] = pieces.map((piece) => piece.replace(/\r\n$/, '\n'));
    // A graph has no order.
    const lines = answer.kind === 'quads' ? rows.sort() : rows;
    await expect([head, ...lines].join('')).toMatchFileSnapshot(
      fileURLToPath(new URL(`bundled/${name}.csv`, import.meta.url)),
    );
  });
});
