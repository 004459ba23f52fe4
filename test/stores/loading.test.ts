// What has to hold on every store: a graph is loaded, replaced, added to; what broke off is made up for; and the old graph
// stays as it was through every failure.
import type { Quad } from '@rdfjs/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { toClient } from '../../src/load/client.ts';
import { toContents } from '../../src/load/content.ts';
import { toWriter } from '../../src/load/graphs.ts';
import { type LoadOptions, loadGraph } from '../../src/load/index.ts';
import { publish } from '../../src/load/publish.ts';
import { stage, toStagingName } from '../../src/load/staging.ts';
import { findStore } from '../../src/load/stores.ts';
import { literal, namedNode, quad, RDFS, XSD } from '../../src/rdf/index.ts';
import { build, seeds } from '../acceptance/seeds.ts';
import { differ, oddNames, readGraph, toCrowd } from './crowd.ts';
import { type Server, storeKinds } from './servers.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const GRAPH = 'https://example.org/graphs/one';
const OTHER = 'https://example.org/graphs/two';
// Controls, and what Unicode says is no character.
const controls = ['0000', '0001', '0007', '0008', '000C', '001B', '007F', '0085', 'FDD0', 'FFFE', 'FFFF', '10FFFF'];
const hasty = {
  tries: 2,
  firstWait: 50,
  longestWait: 50,
  wait: (ms: number) => new Promise<void>((r) => setTimeout(r, ms)),
};

for (const { name, isMissing, hasDefaultGraph, start } of storeKinds) {
  describe.skipIf(isMissing)(name, () => {
    let server: Server;
    let articles: readonly Quad[];
    const [few, crowd] = [toCrowd(50), toCrowd(100_000)];
    beforeAll(async () => {
      [server, articles] = await Promise.all([start(), build([seeds]).then(({ quads }) => quads)]);
    });
    afterAll(() => server?.remove());

    const load = (quads: readonly Quad[], options: Partial<LoadOptions> = {}) => {
      const { to, credentials } = server;
      return loadGraph({ quads, address: { to }, credentials, graph: GRAPH, mode: 'replace', ...options });
    };
    const expectGraph = async (graph: string | undefined, quads: readonly Quad[]) => {
      expect(differ(quads, await readGraph(server, graph))).toEqual([]);
    };

    it('takes the graph of the bundled articles, and again, and by SPARQL Update, and packed', async () => {
      for (const options of [
        {},
        {},
        { way: 'update' },
        { gzip: 'always' },
        { way: 'update', gzip: 'always' },
      ] as const) {
        const { graphs } = await load(articles, options);
        expect(graphs[0]).toMatchObject({ name: GRAPH, triples: articles.length, foundThere: 0 });
        expect(graphs[0]?.verdict).toMatchObject({ faults: [], evidence: 100 });
        await expectGraph(GRAPH, articles);
      }
    });

    it('is told of the checkpoint that it needs, if it needs one', async () => {
      const notes: string[] = [];
      await load(few, { onNote: (text) => notes.push(text) });
      expect(notes).toEqual(name === 'Virtuoso' ? [expect.stringContaining('"checkpoint;"')] : []);
    });

    it.runIf(hasDefaultGraph)('has a default graph, which is loaded where no graph is named', async () => {
      await load(articles, { graph: undefined });
      await expectGraph(undefined, articles);
    });

    it.runIf(!hasDefaultGraph)('has no default graph, and says so', async () => {
      await expect(load(articles, { graph: undefined })).rejects.toThrow('name one with --graph');
    });

    it('replaces what was there, and adds to it where that is wanted', async () => {
      const others = toCrowd(50, { salt: 'b' });
      await load(few);
      await expectGraph(GRAPH, few);
      expect((await load(others, { mode: 'add' })).graphs[0]).toMatchObject({ before: 50, triples: 50 });
      await expectGraph(GRAPH, [...few, ...others]);
      await load(others);
      await expectGraph(GRAPH, others);
    });

    it('takes several graphs of one file, and leaves other graphs alone', async () => {
      await load(articles);
      const [one, two] = [toCrowd(30, { graph: OTHER }), toCrowd(40, { graph: `${OTHER}/b`, salt: 'b' })];
      await load([...two, ...one], { graph: undefined });
      await expectGraph(OTHER, one);
      await expectGraph(`${OTHER}/b`, two);
      await expectGraph(GRAPH, articles);
    });

    it.each(oddNames)('takes a graph of the name %s, by either way', async (graph) => {
      for (const way of ['graph-store', 'update'] as const) {
        await load(few, { graph, way });
        await expectGraph(graph, few);
      }
    });

    it.each(controls)('keeps the character U+%s, or refuses it and keeps the old graph', async (code) => {
      await load(few);
      const text = `a${String.fromCodePoint(Number.parseInt(code, 16))}b`;
      const next = [quad(namedNode('urn:example:a'), RDFS.label, literal(text))];
      const failure = await load(next).then(() => undefined, String);
      if (failure !== undefined) expect(failure).toMatch(/the old graph is as it was/);
      await expectGraph(GRAPH, failure === undefined ? next : few);
      await expectGraph(toStagingName(GRAPH), []);
    });

    it('only looks where it is asked to', async () => {
      await load(few);
      const { graphs } = await load(toCrowd(10), { doing: 'only look' });
      expect(graphs).toMatchObject([{ triples: 10, before: few.length, verdict: undefined }]);
      await expectGraph(GRAPH, few);
    });

    it.each(['https://example.org/a>b', 'https://example.org/a b', 'a', 'https://example.org/\n', 'https://a/{b}'])(
      'never hears of a graph with the IRI %j in it',
      async (iri) => {
        await load(few);
        const bad = [...toCrowd(20), quad(namedNode(iri), RDFS.label, literal('x'))];
        await expect(load(bad)).rejects.toThrow(/nothing was sent, .*no legal absolute IRI/);
        await expectGraph(GRAPH, few);
        await expectGraph(toStagingName(GRAPH), []);
      },
    );

    it('says what it writes in its own way, and is not loaded where that is refused', async () => {
      await load(few);
      const odd = [quad(namedNode('urn:example:a'), RDFS.label, literal('+07', XSD.integer))];
      await expect(load(odd, { rewriting: 'refuse' })).rejects.toThrow(/"\+07".* as "7".*the old graph is as it was/);
      await expectGraph(GRAPH, few);
      expect((await load(odd)).graphs[0]?.verdict?.rewritten).toHaveLength(1);
    });

    it('is not loaded where it takes two values for one', async () => {
      await load(few);
      const [subject, yes] = [namedNode('urn:example:a'), literal('true', XSD.boolean)];
      const twins = [quad(subject, RDFS.label, yes), quad(subject, RDFS.label, literal('1', XSD.boolean))];
      await expect(load(twins)).rejects.toThrow(/2 sent, 1 held.*the old graph is as it was/);
      await expectGraph(GRAPH, few);
      await expectGraph(toStagingName(GRAPH), []);
    });

    it('is killed in the middle, keeps the old graph, goes on, and holds 100,000 awkward quads unchanged', async () => {
      await load(articles);
      await server.settle();
      let sent = 0;
      const onSent = (count: number): void => {
        sent += count;
        if (sent >= 50_000) void server.kill();
      };
      await expect(load(crowd, { onSent, patience: hasty })).rejects.toThrow(/the old graph is as it was/);
      await server.restart();
      await expectGraph(GRAPH, articles);
      const { graphs } = await load(crowd);
      expect(graphs[0]?.foundThere).toBeGreaterThan(0);
      await expectGraph(GRAPH, crowd);
      await expectGraph(toStagingName(GRAPH), []);
    });

    it('is killed while the new graph takes the place of the old, and the same load again makes it right', async () => {
      const graph = 'https://example.org/graphs/three';
      await load(few, { graph });
      await server.settle();
      const client = toClient({ credentials: server.credentials, patience: hasty });
      const store = await findStore(client, { to: server.to });
      const place = { client, query: store.query, update: store.update ?? '' };
      const next = toCrowd(10_000, { salt: 'next' });
      const contents = toContents(next, { graph });
      for (const content of contents) {
        await stage({ place, writer: toWriter(client, store, 'graph-store'), content, start: 'go on' });
      }
      const publication = publish(place, contents, { mode: 'replace', patience: hasty }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await server.kill();
      await publication;
      await server.restart();
      const held = await readGraph(server, graph);
      const isWhole = [few, next].some((quads) => differ(quads, held).length === 0);
      expect(isWhole, `${held.length} triples`).toBe(true);
      await load(next, { graph });
      await expectGraph(graph, next);
    });
  });
}
