// In: a store, a graph of it, and triples. Out: the request that puts them there. The one idea: a graph is replaced and
// added to in the same two words, whether by the Graph Store Protocol or by SPARQL Update.
import type { Quad } from '@rdfjs/types';
import { isAbsoluteIri } from '../rdf/index.ts';
import type { Client } from './client.ts';
import { toLine } from './content.ts';
import { LoadError } from './errors.ts';
import type { Store } from './stores.ts';

/** The IRI of a graph; nothing for the default graph. */
export type GraphName = string | undefined;

/** How triples are sent: by PUT and POST of the Graph Store Protocol, or as INSERT DATA of SPARQL Update. */
export type Way = 'graph-store' | 'update';

export type Writer = {
  /** Afterwards the graph holds these triples and no others. */
  readonly replace: (graph: GraphName, quads: readonly Quad[]) => Promise<void>;
  readonly add: (graph: GraphName, quads: readonly Quad[]) => Promise<void>;
};

/** Throws a LoadError where the store has no address for this way. */
export function toWriter(client: Client, store: Store, way: Way): Writer {
  const { data, update } = store;
  if (way === 'graph-store' && data !== undefined) {
    const send = async (method: 'PUT' | 'POST', graph: GraphName, quads: readonly Quad[]): Promise<void> => {
      const content = { type: 'application/n-triples', text: toText(quads) };
      await client.send({ method, url: toGraphUrl(data, graph), content });
    };
    return {
      replace: (graph, quads) => send('PUT', graph, quads),
      add: (graph, quads) => send('POST', graph, quads),
    };
  }
  if (way === 'update' && update !== undefined) {
    return {
      replace: async (graph, quads) => {
        await sendUpdate(client, update, `DROP SILENT ${toRef(graph)} ;\n${toInsertion(graph, quads)}`);
      },
      add: async (graph, quads) => sendUpdate(client, update, toInsertion(graph, quads)),
    };
  }
  throw new LoadError(
    way === 'update'
      ? 'the store has no address for SPARQL Update: give it with --update, or that of its graphs with --data'
      : 'the store has no address for the Graph Store Protocol: give it with --data, or use --way update',
  );
}

/** Sends SPARQL Update as it is (SPARQL 1.1 Protocol, 2.2.2). */
export async function sendUpdate(
  client: Client,
  url: string,
  text: string,
  { repeat = 'patiently' }: { readonly repeat?: 'patiently' | 'once' } = {},
): Promise<void> {
  await client.send({ method: 'POST', url, content: { type: 'application/sparql-update', text }, repeat });
}

/** The address of a graph by indirect identification (SPARQL 1.1 Graph Store HTTP Protocol, 4.2). */
export function toGraphUrl(data: string, graph: GraphName): string {
  const joint = data.includes('?') ? '&' : '?';
  return `${data}${joint}${graph === undefined ? 'default' : `graph=${encodeURIComponent(graph)}`}`;
}

/** `GRAPH <…>` or `DEFAULT`, as DROP names a graph. */
export function toRef(graph: GraphName): string {
  return graph === undefined ? 'DEFAULT' : `GRAPH <${checked(graph)}>`;
}

/** A pattern, or triples, of one graph. */
export function toPattern(graph: GraphName, pattern: string): string {
  return graph === undefined ? pattern : `GRAPH <${checked(graph)}> { ${pattern} }`;
}

function toInsertion(graph: GraphName, quads: readonly Quad[]): string {
  return `INSERT DATA {\n${toPattern(graph, `\n${toText(quads)}`)}\n}`;
}

function toText(quads: readonly Quad[]): string {
  return quads.map(toLine).join('');
}

// A name that reaches a query must not be able to end it.
function checked(graph: string): string {
  if (!isAbsoluteIri(graph)) throw new LoadError(`${JSON.stringify(graph)} is no legal absolute IRI of a graph`);
  return graph;
}
