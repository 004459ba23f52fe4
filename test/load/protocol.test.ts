// The W3C's tests of the Graph Store Protocol (SPARQL 1.1 Graph Store HTTP Protocol, 2013), as far as a client makes their
// requests: restated, and as the manifest has them where it lies beside the project.
import { describe, expect, it } from 'vitest';
import { toClient } from '../../src/load/client.ts';
import { startGraphStore } from './graph-store.ts';
import { readHeld, takeStep } from './protocol-run.ts';
import {
  inapplicable,
  parseStep,
  precondition,
  readManifest,
  restated,
  type Step,
  toComparable,
} from './protocol-steps.ts';

const manifest = readManifest();
if (manifest === undefined) {
  process.stderr.write(
    '!!! ../shared/w3c IS NOT THERE: the protocol’s tests run as restated, and not as the W3C has them\n',
  );
}

async function expectSteps(steps: readonly Step[]): Promise<void> {
  const { data, exchanges } = await startGraphStore();
  const partner = { client: toClient(), data };
  await takeStep(partner, {
    entry: '',
    method: 'PUT',
    status: 201,
    sent: precondition.quads,
    graph: precondition.graph,
    held: [],
  });
  for (const step of steps) {
    await takeStep(partner, step);
    const { method, url, type, status } = exchanges.at(-1) ?? {};
    const target = step.graph === undefined ? 'default' : `graph=${encodeURIComponent(step.graph)}`;
    expect([step.entry, method, url, status]).toEqual([step.entry, step.method, `/graphs?${target}`, step.status]);
    expect(type).toBe(step.sent === undefined ? undefined : 'application/n-triples');
    expect(toComparable(await readHeld(partner, step.graph)), step.entry).toEqual(toComparable(step.held));
  }
}

it('is spoken as the tests have it, restated', () => expectSteps(restated));

describe.skipIf(manifest === undefined)('the manifest of the W3C', () => {
  const parsed = restated.map(({ entry }) => parseStep(entry, manifest?.get(entry) ?? ''));

  it('has no test that is neither done nor given a reason', () => {
    const names = [...restated.map(({ entry }) => entry), ...Object.keys(inapplicable)];
    expect([...(manifest?.keys() ?? [])].sort()).toEqual(names.sort());
  });

  it('asks for the same requests and answers', () => {
    const bare = ({ entry, method, graph, status }: Step) => ({ entry, method, graph, status });
    expect(parsed.map(bare)).toEqual(restated.map(bare));
  });

  it('is spoken with its own data', async () => {
    const held = new Map<string | undefined, Step['held']>();
    const steps = parsed.map((step) => {
      const { method, graph, sent = [] } = step;
      if (method === 'PUT') held.set(graph, sent);
      if (method === 'POST') held.set(graph, [...(held.get(graph) ?? []), ...sent]);
      return { ...step, held: held.get(graph) ?? [] };
    });
    await expectSteps(steps);
    // Its answers to GET are what was sent before; but one shows a state that its own requests have left behind.
    const told = parsed.flatMap((step, at) => {
      const isSame = String(toComparable(step.held)) === String(toComparable(steps[at]?.held ?? []));
      return step.method === 'GET' && !isSame ? [step.entry] : [];
    });
    expect(told).toEqual(['get_of_post__existing_graph']);
  });
});
