// In: what is to be in a graph. Out: all of it in another graph of the same store, beside the old one. The one idea: the
// old graph is not touched before the new one is there, complete and checked; what broke off goes on where it stopped.
import { createHash } from 'node:crypto';
import type { Quad } from '@rdfjs/types';
import { literal, namedNode, quad, SCHEMA, toTermText } from '../rdf/index.ts';
import { MOST, sendInBatches } from './batches.ts';
import type { Client } from './client.ts';
import type { GraphContent } from './content.ts';
import { countTriples } from './counts.ts';
import { type GraphName, sendUpdate, toPattern, toRef, type Writer } from './graphs.ts';
import { selectRows } from './select.ts';

/** A store that takes SPARQL Update, as staging needs it. */
export type Place = { readonly client: Client; readonly query: string; readonly update: string };

/** One for each graph, so that a later try finds it again. */
export function toStagingName(graph: GraphName): string {
  const digest = createHash('sha256')
    .update(graph ?? '')
    .digest('hex');
  return `urn:rapporteur:staging:${digest.slice(0, 16)}`;
}

/** Stands in the staging graph while it is one, and says of which content it is. */
export function toMarker(staging: string, { digest }: Pick<GraphContent, 'digest'>): Quad {
  return quad(namedNode(staging), SCHEMA.identifier, literal(digest));
}

export type StageOptions = {
  readonly place: Place;
  readonly writer: Writer;
  readonly content: GraphContent;
  /** `go on`: use what an earlier try of the same content left. */
  readonly start: 'go on' | 'anew';
  readonly onSent?: ((count: number) => void) | undefined;
};

/** Brings everything into the staging graph; gives how many triples were there already. */
export async function stage({ place, writer, content, start, onSent }: StageOptions): Promise<number> {
  const staging = toStagingName(content.name);
  const marker = toMarker(staging, content);
  const from = start === 'go on' ? await findStart(place, content) : 0;
  if (from > 0) onSent?.(from);
  const send = (batch: readonly Quad[], at: number): Promise<void> => {
    return at === 0 ? writer.replace(staging, [marker, ...batch]) : writer.add(staging, batch);
  };
  await sendInBatches({ items: content.quads, from, send, onSent });
  return from;
}

// Batches are sent in order, so what is there is the beginning, but for the one that broke off: a store may have part of
// it, from anywhere within. To send a triple twice does no harm.
async function findStart({ client, query }: Place, content: GraphContent): Promise<number> {
  const staging = toStagingName(content.name);
  if ((await readMarker({ client, query }, content.name)) !== content.digest) return 0;
  const held = (await countTriples(client, query, staging)) - 1;
  return held >= content.quads.length ? content.quads.length : Math.max(0, held - MOST);
}

/** The digest of what is staged for a graph; nothing where nothing is. */
export async function readMarker(
  { client, query }: Pick<Place, 'client' | 'query'>,
  graph: GraphName,
): Promise<string | undefined> {
  const staging = toStagingName(graph);
  const pattern = toPattern(staging, `<${staging}> ${toTermText(SCHEMA.identifier)} ?digest`);
  const [row] = await selectRows(client, query, `SELECT ?digest WHERE { ${pattern} }`);
  return row?.digest?.value;
}

/** Leaves nothing of what was staged. */
export async function discard({ client, update }: Place, contents: readonly GraphContent[]): Promise<void> {
  await sendUpdate(client, update, toDrops(contents));
}

/** `replace`: what is staged takes the place of the graph; `add`: it joins what is there. */
export type Mode = 'replace' | 'add';

/**
 * One request for all graphs, so that a store with transactions does all or nothing; where there are none, what is staged
 * goes last, so that the next try can begin anew. Not MOVE: Fuseki's loses triples on TDB2 (5.2 to 5.6).
 */
export function toPublication(contents: readonly GraphContent[], mode: Mode): string {
  const all = '?s ?p ?o';
  const copies = contents.flatMap(({ name }) => {
    const staging = toStagingName(name);
    const copy = `INSERT { ${toPattern(name, all)} } WHERE { ${toPattern(staging, all)} FILTER(?s != <${staging}>) }`;
    return mode === 'replace' ? [`DROP SILENT ${toRef(name)}`, copy] : [copy];
  });
  return [...copies, toDrops(contents)].join(' ;\n');
}

function toDrops(contents: readonly GraphContent[]): string {
  return contents.map(({ name }) => `DROP SILENT ${toRef(toStagingName(name))}`).join(' ;\n');
}
