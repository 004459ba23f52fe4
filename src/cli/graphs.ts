// In: the graphs that a command line names. Out: the same, once it is sure that they are there. The one idea: whoever
// has built none is told how.
import { access } from 'node:fs/promises';
import { Failure, misuse } from './failure.ts';

/** Where `npm run build:graph` writes, and where every command that reads a graph looks. */
export const DEFAULT_GRAPH = 'out/graph.ttl';

/** The paths, or the default one; throws a Failure for one that is not there. `another`: how to name another. */
export async function findGraphs(graphs: readonly string[] | undefined, another: string): Promise<readonly string[]> {
  const paths = graphs === undefined || graphs.length === 0 ? [DEFAULT_GRAPH] : graphs;
  for (const graph of paths) {
    const isThere = await access(graph).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
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
