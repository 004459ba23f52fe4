// In: quads. Out: what is to stand in each graph of the store, sorted, as lines that any store takes. The one idea:
// everything that can be refused is refused here, before a store hears of it.
import { createHash } from 'node:crypto';
import type { Quad } from '@rdfjs/types';
import { checkQuads, QuadError, sortQuads, toTermText } from '../rdf/index.ts';
import { LoadError } from './errors.ts';

/** One graph of the store and all that is to be in it. */
export type GraphContent = {
  /** Its IRI; nothing for the default graph. */
  readonly name: string | undefined;
  /** Sorted, each once, and all in this graph. */
  readonly quads: readonly Quad[];
  /** Of the lines of N-Triples: two graphs with the same digest say the same. */
  readonly digest: string;
};

export type ContentOptions = {
  /** Where the triples of the default graph are to go. */
  readonly graph?: string | undefined;
};

/** Throws a LoadError for a quad that no store should get, for blank nodes, and where there is nothing to load. */
export function toContents(quads: Iterable<Quad>, { graph }: ContentOptions = {}): readonly GraphContent[] {
  const sorted = sortQuads(quads);
  check(sorted);
  const byName = new Map<string, Quad[]>();
  for (const quad of sorted) {
    const own = quad.graph.termType === 'DefaultGraph' ? '' : quad.graph.value;
    if (own !== '' && graph !== undefined && own !== graph) {
      throw new LoadError(`the file has a graph of its own, <${own}>, so --graph cannot say where all of it goes`);
    }
    const name = own === '' ? (graph ?? '') : own;
    const those = byName.get(name);
    if (those) those.push(quad);
    else byName.set(name, [quad]);
  }
  if (byName.size === 0) throw new LoadError('there is no triple in what is to be loaded: nothing was sent');
  return [...byName].map(([name, own]) => {
    return { name: name === '' ? undefined : name, quads: own, digest: toDigest(own) };
  });
}

function check(quads: readonly Quad[]): void {
  try {
    checkQuads(quads);
  } catch (error) {
    if (!(error instanceof QuadError)) throw error;
    throw new LoadError(`nothing was sent, since no store should get this: ${error.message}`, { cause: error });
  }
  const blank = quads.find(({ subject, object, graph }) =>
    [subject, object, graph].some(({ termType }) => termType === 'BlankNode'),
  );
  if (blank) {
    throw new LoadError(
      `nothing was sent: the graph has blank nodes, which are new ones with every request, so that loading could ${'neither be repeated nor checked; give them IRIs'} (one is near <${blank.predicate.value}>)`,
    );
  }
}

/** A triple as a line of N-Triples, without its graph; INSERT DATA takes it as well. */
export function toLine({ subject, predicate, object }: Quad): string {
  return `${toTermText(subject)} ${toTermText(predicate)} ${toTermText(object)} .\n`;
}

function toDigest(quads: readonly Quad[]): string {
  const hash = createHash('sha256');
  for (const quad of quads) hash.update(toLine(quad));
  return hash.digest('hex');
}
