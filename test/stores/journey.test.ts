// What a user goes through with a store, by each way: load, replace, load again, lose the store in the middle, load again.
// After each step the saved questions have the same rows as on the file, wherever the old graph has to be intact as well.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoadOptions, loadGraph, type Way } from '../../src/load/index.ts';
import { type Dataset, toOxigraph } from '../../src/query/index.ts';
import { differ, readGraph, toCrowd } from './crowd.ts';
import { toHttpEngine } from './http-engine.ts';
import { answer, fixture, questions } from './questions.ts';
import { type Server, storeKinds } from './servers.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });

const GRAPH = 'https://example.org/graphs/journey';
const nothing: Dataset = { quads: [] };
const ways = ['graph-store', 'update'] as const satisfies readonly Way[];
const hasty = {
  tries: 2,
  firstWait: 50,
  longestWait: 50,
  wait: () => new Promise<void>((done) => setTimeout(done, 50)),
};
const [few, crowd] = [toCrowd(500), toCrowd(30_000, { salt: 'next' })];

for (const { name, isMissing, start } of storeKinds) {
  describe.skipIf(isMissing)(name, () => {
    let server: Server;
    beforeEach(async () => {
      server = await start();
    });
    afterEach(() => server?.remove());

    it.each(ways)('keeps or takes a graph whole, whatever happens, by %s', async (way) => {
      const load = (quads: LoadOptions['quads'], options: Partial<LoadOptions> = {}) => {
        const { to, credentials } = server;
        return loadGraph({ quads, address: { to }, credentials, graph: GRAPH, mode: 'replace', way, ...options });
      };
      const expectFixture = async (after: string): Promise<void> => {
        const held = await readGraph(server, GRAPH);
        expect(differ(fixture.quads, held), `${after}: ${held.length} triples held`).toEqual([]);
        const [engine, file] = [toHttpEngine(server, GRAPH), toOxigraph()];
        for (const [title, question] of questions) {
          const expected = await answer(question, file, fixture);
          expect(await answer(question, engine, nothing), `${title}, ${after}`).toEqual(expected);
        }
      };
      await load(few);
      await load(fixture.quads);
      await expectFixture('replaced');
      await load(fixture.quads);
      await expectFixture('loaded again');
      await server.settle();
      let sent = 0;
      const onSent = (count: number): void => {
        sent += count;
        if (sent >= crowd.length / 3) void server.kill();
      };
      await expect(load(crowd, { onSent, patience: hasty })).rejects.toThrow(/the old graph is as it was/);
      await server.restart();
      await expectFixture('the store killed in the middle');
      expect((await load(crowd)).graphs[0]?.verdict?.faults).toEqual([]);
      expect(differ(crowd, await readGraph(server, GRAPH))).toEqual([]);
      await load(fixture.quads);
      await expectFixture('loaded after all');
    });
  });
}
