// In: quads, or a graph of a store. Out: how many triples there are of each class and each property. The one idea: the
// same counts from both sides, so that they can be laid beside each other.
import type { Quad } from '@rdfjs/types';
import { IRI } from '../rdf/index.ts';
import type { Client } from './client.ts';
import { type GraphName, toPattern } from './graphs.ts';
import { selectRows } from './select.ts';

export type Counts = {
  readonly classes: ReadonlyMap<string, number>;
  readonly properties: ReadonlyMap<string, number>;
};

export function countQuads(quads: Iterable<Quad>): Counts {
  const [classes, properties] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { predicate, object } of quads) {
    add(properties, predicate.value);
    if (predicate.value === IRI.rdf.type) add(classes, object.value);
  }
  return { classes, properties };
}

export async function countHeld(client: Client, url: string, graph: GraphName): Promise<Counts> {
  const read = async (pattern: string): Promise<ReadonlyMap<string, number>> => {
    const query = `SELECT ?key (COUNT(*) AS ?n) WHERE { ${toPattern(graph, pattern)} } GROUP BY ?key`;
    const rows = await selectRows(client, url, query);
    return new Map(rows.flatMap(({ key, n }) => (key && n ? [[key.value, Number(n.value)] as const] : [])));
  };
  return { classes: await read(`?s <${IRI.rdf.type}> ?key`), properties: await read('?s ?key ?o') };
}

/** How many triples a graph of the store has; 0 where there is no such graph. */
export async function countTriples(client: Client, url: string, graph: GraphName): Promise<number> {
  const [row] = await selectRows(client, url, `SELECT (COUNT(*) AS ?n) WHERE { ${toPattern(graph, '?s ?p ?o')} }`);
  return Number(row?.n?.value ?? 0);
}

/** What differs, as `<…>: 12 sent, 10 held`; first what is most. */
export function findDifferences(sent: Counts, held: Counts): readonly string[] {
  return (['properties', 'classes'] as const).flatMap((what) => {
    const keys = new Set([...sent[what].keys(), ...held[what].keys()]);
    return [...keys]
      .map((key) => ({ key, sent: sent[what].get(key) ?? 0, held: held[what].get(key) ?? 0 }))
      .filter((each) => each.sent !== each.held)
      .sort((one, other) => Math.abs(other.sent - other.held) - Math.abs(one.sent - one.held))
      .map((each) => `<${each.key}>: ${each.sent.toLocaleString('en')} sent, ${each.held.toLocaleString('en')} held`);
  });
}
