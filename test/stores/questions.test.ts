// Every saved question gives the same rows on each store as on the file, whether the graph stands in the store's default
// graph or in a named one.
import { Store as N3Store } from 'n3';
import { Store as OxigraphStore } from 'oxigraph';
import { graph as rdflibGraph, parse as rdflibParse } from 'rdflib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadGraph } from '../../src/load/index.ts';
import { type Dataset, type Engine, toComunica } from '../../src/query/index.ts';
import { blankNode, literal, namedNode, quad } from '../../src/rdf/index.ts';
import { toWholeText } from '../rdf/awkward.ts';
import { toHttpEngine } from './http-engine.ts';
import { answer, fixture, questions } from './questions.ts';
import { type Server, storeKinds } from './servers.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const NAMED = 'https://example.org/graphs/news';
const comunica = toComunica();
const nothing: Dataset = { quads: [] };

for (const { name, isMissing, hasDefaultGraph, start } of storeKinds) {
  describe.skipIf(isMissing)(`on ${name}, the saved question`, () => {
    let server: Server;
    const engines = new Map<string, Engine>();
    const graphs = hasDefaultGraph ? [undefined, NAMED] : [NAMED];
    beforeAll(async () => {
      server = await start();
      for (const graph of graphs) {
        const { to, credentials } = server;
        await loadGraph({ quads: fixture.quads, address: { to }, credentials, graph, mode: 'replace' });
        engines.set(graph ?? '', toHttpEngine(server, graph));
      }
    });
    afterAll(() => server?.remove());

    it.each(questions)('%s', async (_, question) => {
      const expected = await answer(question, comunica, fixture);
      for (const engine of engines.values()) expect(await answer(question, engine, nothing)).toEqual(expected);
    });
  });
}

/** What rdflib has read, in the terms of RDF/JS. */
async function readWithRdflib(): Promise<Dataset> {
  const store = rdflibGraph();
  const text = await toWholeText(fixture.quads, { format: 'ntriples' });
  await new Promise<void>((done, fail) => {
    rdflibParse(text, store, 'https://example.org/', 'text/turtle', (error) => (error ? fail(error) : done()));
  });
  const toNode = (term: { termType: string; value: string }) => {
    return term.termType === 'BlankNode' ? blankNode(term.value) : namedNode(term.value);
  };
  return {
    quads: store.statements.map(({ subject, predicate, object }) => {
      const isLiteral = object.termType === 'Literal';
      const value = isLiteral
        ? literal(object.value, object.language || namedNode(object.datatype.value))
        : toNode(object);
      return quad(toNode(subject), namedNode(predicate.value), value);
    }),
  };
}

function toOxigraph(text: string): Engine {
  const store = new OxigraphStore();
  store.load(text, { format: 'application/n-triples' });
  return {
    async query(query) {
      const result = store.query(query) as Map<string, never>[];
      const isGraph = /^\s*CONSTRUCT/im.test(query);
      const items = (async function* () {
        yield* result;
      })();
      return isGraph ? { kind: 'quads', quads: items as never } : { kind: 'rows', variables: [], rows: items };
    },
  };
}

describe('on an embedded store, the saved question', async () => {
  const n3 = { quads: [...new N3Store([...fixture.quads])] };
  const rdflib = await readWithRdflib();
  const oxigraph = toOxigraph(await toWholeText(fixture.quads, { format: 'ntriples' }));
  it.each(questions)('%s', async (_, question) => {
    const expected = await answer(question, comunica, fixture);
    expect(await answer(question, comunica, n3), 'N3').toEqual(expected);
    expect(await answer(question, comunica, rdflib), 'rdflib').toEqual(expected);
    expect(await answer(question, oxigraph, nothing), 'Oxigraph').toEqual(expected);
  });

  it('has rows to compare', async () => {
    const answers = await Promise.all(questions.map(([, question]) => answer(question, comunica, fixture)));
    expect(answers.filter((rows) => rows.length > 0).length).toBeGreaterThan(questions.length * 0.8);
  });
});
