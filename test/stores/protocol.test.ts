// The W3C's tests of the Graph Store Protocol against real stores, with the requests that our client makes. A store may
// answer with another 2xx; what counts is what the graph holds afterwards.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readHeld, takeStep } from '../load/protocol-run.ts';
import { precondition, restated, toComparable } from '../load/protocol-steps.ts';
import { toServerClient } from './crowd.ts';
import { type Server, storeKinds } from './servers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

for (const { name, isMissing, hasDefaultGraph, start } of storeKinds) {
  describe.skipIf(isMissing)(`${name} and the protocol’s`, () => {
    let server: Server;
    const toPartner = () => ({ client: toServerClient(server), data: server.data });
    beforeAll(async () => {
      server = await start();
      const { graph, quads: sent } = precondition;
      await takeStep(toPartner(), { entry: '', method: 'PUT', status: 201, sent, graph, held: [] });
    });
    afterAll(() => server?.remove());

    for (const step of restated) {
      it.skipIf(step.graph === undefined && !hasDefaultGraph)(step.entry, async () => {
        await takeStep(toPartner(), step);
        expect(toComparable(await readHeld(toPartner(), step.graph))).toEqual(toComparable(step.held));
      });
    }
  });
}
