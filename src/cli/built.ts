// In: what is to be built, and as what. Out: the graph, ready to be written. The one idea: there are three ways to a graph, and
// whoever writes it need not know which it was.
import type { Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { Tally } from '../export/index.ts';
import type { Contents, GraphOptions } from '../pipeline.ts';
import type { Format } from '../rdf/index.ts';
import type { Sorting } from './sorting.ts';
import { startStages } from './stages.ts';

export type Built = Omit<Contents, 'rejected'> & {
  readonly write: (target: string | Writable, comment: string) => Promise<unknown>;
  /** Once it is written. */
  readonly toSize: () => number;
  readonly toTally: () => Tally;
  readonly close: () => void;
};

/** Builds the graph: sorted on the disk where there is `sorting`, else in memory. */
export async function buildAs(format: Format, given: GraphOptions, sorting: Sorting | undefined): Promise<Built> {
  const { writeGraph, writeText } = await import('../rdf/index.ts');
  const inMemory = { close: () => {} };
  if (sorting !== undefined) {
    // Else V8 lets the memory grow to four times what is in use before it tidies up.
    setFlagsFromString('--heap-growing-percent=50');
    const { streamGraph } = await import('../stream.ts');
    const stages = startStages();
    const graph = await streamGraph({ ...given, ...sorting, onStage: stages.tell }).finally(stages.clear);
    const { toText, toTally } = graph;
    const write = (target: string | Writable) => writeText(toText(), target).finally(stages.clear);
    return { ...graph, unfollowed: { unknown: [], contradictory: [] }, write, toSize: () => toTally().triples };
  }
  const { buildGraph, buildTurtle } = await import('../pipeline.ts');
  if (format === 'turtle') {
    const graph = await buildTurtle(given);
    const { tally, toTurtle } = graph;
    const write: Built['write'] = (target, comment) => writeText(toTurtle(comment), target);
    return { ...graph, ...inMemory, write, toSize: () => tally.triples, toTally: () => tally };
  }
  const graph = await buildGraph(given);
  const { tallyQuads } = await import('../export/index.ts');
  const { quads, base } = graph;
  const write: Built['write'] = (target, comment) => writeGraph(quads, target, { format, base, comment });
  return { ...graph, ...inMemory, write, toSize: () => quads.length, toTally: () => tallyQuads(quads) };
}
