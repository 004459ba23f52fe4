// A hundred clients at once, of which one in twenty asks what never ends: the others have their answers as if nothing were,
// and afterwards the server is as it was. Guards are generous: what is usual is measured elsewhere.
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { folderOf, rapporteur } from '../../cli/run.ts';
import { type Served, startEndpoint } from './endpoint.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));
const CLIENTS = 100;
const TIMEOUT = 5;

let served: Served | undefined;
afterAll(() => served?.close());

const toHarmless = (at: number): string => {
  const label = '<http://www.w3.org/2000/01/rdf-schema#label>';
  return `SELECT ?s ?label { ?s ${label} ?label } ORDER BY ?s OFFSET ${at} LIMIT 20`;
};

// Products of the whole graph with itself, each with another filter, so that none is like one before.
const toEndless = (at: number): string =>
  `SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g))) = ${at}) }`;

async function send(endpoint: Served, query: string) {
  const begin = performance.now();
  const response = await endpoint.ask(query);
  const text = await response.text();
  return { status: response.status, rows: text.match(/"s":/g)?.length ?? 0, text, time: performance.now() - begin };
}

const toMedian = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
const all = Array.from({ length: CLIENTS }, (_, at) => at);
const isEndless = (at: number): boolean => at % 20 === 7;

it('a crowd with some who ask too much is served', async () => {
  const folder = folderOf({});
  await rapporteur(['build', seeds, '-o', `${folder}/graph.ttl`]);
  served = await startEndpoint({ graphs: [`${folder}/graph.ttl`] }, { timeout: TIMEOUT });
  const endpoint = served;
  const polite = all.filter((at) => !isEndless(at));
  // Threads in reserve are started after the first.
  for (let round = 0; round < 3; round += 1) await Promise.all(polite.map((at) => send(endpoint, toHarmless(at))));
  const undisturbed = await Promise.all(polite.map((at) => send(endpoint, toHarmless(at))));
  const before = process.memoryUsage.rss();

  const outcomes = await Promise.all(
    all.map(async (at) => ({ at, ...(await send(endpoint, isEndless(at) ? toEndless(at) : toHarmless(at))) })),
  );
  const answered = outcomes.filter(({ at }) => !isEndless(at));
  expect(answered.map(({ status, rows }) => [status, rows])).toEqual(answered.map(() => [200, 20]));
  const [usual, median] = [toMedian(undisturbed.map(({ time }) => time)), toMedian(answered.map(({ time }) => time))];
  const words = `${polite.length} clients alone: median ${Math.round(usual)} ms; with ${CLIENTS - polite.length} endless queries: ${Math.round(median)} ms`;
  console.info(words);
  // A second, or on a machine that is busy with other things what that makes of it.
  expect(median, words).toBeLessThan(Math.max(1000, 10 * usual));

  for (const { status, text } of outcomes.filter(({ at }) => isEndless(at))) {
    expect(status).toBe(503);
    expect(text).toMatch(/work was stopped|try again in a few seconds/);
  }
  await vi.waitFor(() => expect(process.memoryUsage.rss()).toBeLessThan(before + 200 * 2 ** 20), {
    timeout: 60_000,
    interval: 500,
  });
  expect((await send(endpoint, toHarmless(1))).rows).toBe(20);
});
