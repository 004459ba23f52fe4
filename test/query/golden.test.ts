// Every saved question has a golden answer over the fixture; and where another engine answers the same question, it
// gives the same rows in the same order, so that neither the questions nor their order lean on Comunica.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Store } from 'oxigraph';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bindVariables } from '../../src/query/bind.ts';
import {
  ask,
  type Dataset,
  findQuery,
  queryFolder,
  readAll,
  readDataset,
  readTypes,
  renderAnswer,
  type SavedQuery,
  toComunica,
  toDisplayPrefixes,
} from '../../src/query/index.ts';
import { resolveParameters } from '../../src/query/parameters.ts';
import { toDocument } from '../../src/rdf/index.ts';
import { type Case, cases, toGolden } from './cases.ts';

// The engine takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const engine = toComunica();
let dataset: Dataset;
let types: ReadonlyMap<string, SavedQuery>;
let oxigraph: Store;

beforeAll(async () => {
  dataset = await readDataset([fileURLToPath(new URL('fixture.ttl', import.meta.url))]);
  types = await readTypes();
  oxigraph = new Store();
  oxigraph.load([...(toDocument(dataset.quads, { format: 'ntriples' }).text as Iterable<string>)].join(''), {
    format: 'application/n-triples',
  });
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

  const selects = cases.filter(({ query }) => query !== 'dossier-of-a-meeting');
  it.each(selects.map((one) => [one.query, one.name ?? '', one] as const))(
    '%s %s: by Oxigraph',
    async (_query, _name, one) => {
      const options = await toOptions(one);
      const answer = await ask(options);
      if (answer.kind !== 'rows') throw new Error('a SELECT query has rows');
      const rows = (await readAll(answer.rows)).map((row) => answer.variables.map((name) => row.get(name)?.value));
      const text = bindVariables(options.query.text, await resolveParameters(options));
      const others = oxigraph.query(text) as Map<string, { value: string }>[];
      expect(rows).toEqual(others.map((row) => answer.variables.map((name) => row.get(name)?.value)));
    },
  );
});
