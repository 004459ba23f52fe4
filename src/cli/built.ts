// In: what is to be built, and as what. Out: the graph, ready to be written. The one idea: there are three ways to a graph, and
// whoever writes it need not know which it was.
import { setFlagsFromString } from 'node:v8';
import type { Tally } from '../export/index.ts';
import type { Contents, GraphOptions } from '../pipeline.ts';
import type { Format } from '../rdf/index.ts';
import type { Pieces } from './digested.ts';
import type { Sorting } from './sorting.ts';
import { startStages } from './stages.ts';

export type Built = Omit<Contents, 'rejected'> & {
  /** The document, once; `comment` stands at its head where the format has comments. */
  readonly toText: (comment: string) => Pieces;
  /** Once all of the text was given. */
  readonly toSize: () => number;
  readonly toTally: () => Tally;
  readonly close: () => void;
};

/** As what, and whether standard output is where it goes. */
type As = { readonly format: Format; readonly isPrinted: boolean };

/** Builds the graph: sorted on the disk where there is `sorting`, else in memory. */
export async function buildAs(
  { format, isPrinted }: As,
  given: GraphOptions,
  sorting: Sorting | undefined,
): Promise<Built> {
  const inMemory = { close: () => {} };
  if (sorting !== undefined) {
    // Else V8 lets the memory grow to four times what is in use before it tidies up.
    setFlagsFromString('--heap-growing-percent=50');
    const { streamGraph } = await import('../stream.ts');
    const stages = startStages({ isPrinted: isPrinted && process.stdout.isTTY });
    const graph = await streamGraph({ ...given, ...sorting, onStage: stages.tell }).finally(stages.clear);
    function* toText(): Generator<string> {
      try {
        yield* graph.toText();
      } finally {
        stages.clear();
      }
    }
    const unfollowed = { unknown: [], contradictory: [] };
    return { ...graph, unfollowed, toText, toSize: () => graph.toTally().triples };
  }
  const { buildGraph, buildTurtle } = await import('../pipeline.ts');
  if (format === 'turtle') {
    const graph = await buildTurtle(given);
    const { tally, toTurtle } = graph;
    return { ...graph, ...inMemory, toText: toTurtle, toSize: () => tally.triples, toTally: () => tally };
  }
  const graph = await buildGraph(given);
  const [{ tallyQuads }, { toDocument }] = await Promise.all([import('../export/index.ts'), import('../rdf/index.ts')]);
  const { quads, base } = graph;
  const toText = (comment: string): Pieces => toDocument(quads, { format, base, comment }).text;
  return { ...graph, ...inMemory, toText, toSize: () => quads.length, toTally: () => tallyQuads(quads) };
}
