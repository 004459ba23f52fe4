// Every saved question has a golden answer over the fixture; and both engines give the same rows in the same order, term
// for term, so that neither the questions nor their order lean on one of them.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Term } from '@rdfjs/types';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Answer,
  ask,
  type Dataset,
  findQuery,
  queryFolder,
  type Row,
  readAll,
  readDataset,
  readTypes,
  renderAnswer,
  type SavedQuery,
  toComunica,
  toDisplayPrefixes,
  toEngine,
} from '../../src/query/index.ts';
import { toQuadKey } from '../../src/query/quad-index.ts';
import { toTermText } from '../../src/rdf/index.ts';
import { type Case, cases, toGolden } from './cases.ts';

// The engine takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const engine = toEngine();
const comunica = toComunica();
let dataset: Dataset;
let types: ReadonlyMap<string, SavedQuery>;

beforeAll(async () => {
  dataset = await readDataset([fileURLToPath(new URL('fixture.ttl', import.meta.url))]);
  types = await readTypes();
});

const toOptions = async ({ query, given = {} }: Case) => ({
  query: await findQuery(query),
  given: new Map(Object.entries(given)),
  types,
  engine,
  dataset,
  prefixes: toDisplayPrefixes(dataset),
});

describe('the saved questions', () => {
  it('have a golden answer each', () => {
    const names = readdirSync(queryFolder).filter((file) => file.endsWith('.rq'));
    const first = cases.filter(({ name }) => name === undefined).map(({ query }) => `${query}.rq`);
    expect(first.sort()).toEqual(names.sort());
  });

  it.each(cases.map((one) => [one.query, one.name ?? '', one] as const))('%s %s', async (_query, _name, one) => {
    const options = await toOptions(one);
    const pieces = await readAll(renderAnswer(await ask(options), { format: 'csv', width: 80, prefixes: {} }));
    const lines = pieces.map((piece) => piece.replace(/\r\n$/, '\n'));
    const [head = '', ...rows] = lines;
    // A graph has no order.
    const text = options.query.text.includes('CONSTRUCT') ? [head, ...rows.sort()] : lines;
    await expect(text.join('')).toMatchFileSnapshot(toGolden(one));
  });

  it.each(cases.map((one) => [one.query, one.name ?? '', one] as const))(
    '%s %s: the same by Comunica, term for term',
    async (_query, _name, one) => {
      const options = await toOptions(one);
      const [rows, others] = await Promise.all(
        [engine, comunica].map(async (each) => toLines(await ask({ ...options, engine: each }))),
      );
      expect(rows).toEqual(others);
      expect(rows?.length).toBeGreaterThan(0);
    },
  );
});

// Rows in their order; the statements of a graph, which has none, sorted.
async function toLines(answer: Answer): Promise<readonly string[]> {
  if (answer.kind === 'boolean') return [String(answer.value)];
  if (answer.kind === 'quads') return (await readAll(answer.quads)).map((each) => toQuadKey(each)).sort();
  const toLine = (row: Row): string =>
    answer.variables.map((name) => (row.has(name) ? toTermText(row.get(name) as Term) : '')).join('\t');
  return [answer.variables.join('\t'), ...(await readAll(answer.rows)).map(toLine)];
}
