// In: the graphs that a command line names. Out: the same, once it is sure that they are there. The one idea: whoever
// has built none is told how.
import { stat } from 'node:fs/promises';
import type { Quad } from '@rdfjs/types';
import { Failure, misuse } from './failure.ts';
import { note } from './output.ts';
import { toLine } from './report.ts';

/** Where `npm run build:graph` writes, and where every command that reads a graph looks. */
export const DEFAULT_GRAPH = 'out/graph.ttl';

/** The paths, or the default one; throws a Failure for one that is not there. `another`: how to name another. */
export async function findGraphs(graphs: readonly string[] | undefined, another: string): Promise<readonly string[]> {
  const paths = graphs === undefined || graphs.length === 0 ? [DEFAULT_GRAPH] : graphs;
  for (const graph of paths) {
    const entry = await stat(graph).catch(() => undefined);
    if (entry?.isDirectory()) throw new Failure(`${graph} is a folder; name the RDF files in it`);
    if (entry !== undefined) continue;
    if (/^https?:/i.test(graph)) {
      const { toShown } = await import('../http/index.ts');
      throw misuse(`${toShown(graph)} is no file; a store is asked with "rapporteur query --endpoint"`);
    }
    const advice =
      graph === DEFAULT_GRAPH ? 'build it first: npm run build:graph' : `build it first, or name ${another}`;
    throw new Failure(`there is no graph ${graph}; ${advice}`);
  }
  return paths;
}

/** The quads of all of them; tells where there is nothing in them that Rapporteur could show. */
export async function readGraphs(given: readonly string[]): Promise<readonly Quad[]> {
  const { IRI, prefixes, readQuads } = await import('../rdf/index.ts');
  const graphs = await findGraphs(given, 'another');
  const quads = (await Promise.all(graphs.map((graph) => readQuads(graph)))).flat();
  const known: ReadonlySet<string> = new Set([IRI.schema.NewsArticle, ...Object.values(IRI.rap)]);
  const hasFacts = quads.some(({ predicate, object }) => predicate.value === IRI.rdf.type && known.has(object.value));
  if (hasFacts) return quads;
  const met = quads.length === 0 ? 'no triples' : `no articles, meetings or positions, in terms of ${prefixes.rap}`;
  const message = `there are ${met}; is this what rapporteur build wrote?`;
  note(toLine({ severity: 'warning', where: graphs.join(', '), code: 'no-facts', message }));
  return quads;
}
