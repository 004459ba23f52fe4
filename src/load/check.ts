// In: what was sent to a graph. Out: whether the store holds exactly that. The one idea: counts find what is missing or
// too much, and a sample, compared letter for letter, finds what was changed.
import type { Quad, Term } from '@rdfjs/types';
import { toTermText } from '../rdf/index.ts';
import type { Client } from './client.ts';
import { compareTerms } from './compare.ts';
import { countHeld, countQuads, findDifferences } from './counts.ts';
import { type GraphName, toPattern } from './graphs.ts';
import { toSample } from './sample.ts';
import { selectRows } from './select.ts';

export type Verdict = {
  /** What is not as it was sent, in words; nothing where all is well. */
  readonly faults: readonly string[];
  /** Of the sample, what the store writes in its own way: of the same value, with other letters. */
  readonly rewritten: readonly string[];
  readonly classes: number;
  /** How many nodes of evidence were compared, of how many. */
  readonly evidence: number;
  readonly allEvidence: number;
};

export type CheckOptions = {
  readonly client: Client;
  /** Where queries are asked. */
  readonly url: string;
  readonly graph: GraphName;
  /** Sorted. */
  readonly quads: readonly Quad[];
  /** `at least`: the graph held other triples before. */
  readonly holds: 'exactly' | 'at least';
};

const PAIRS_OF_A_QUERY = 50;

/** Asks the store; it changes nothing. */
export async function checkGraph({ client, url, graph, quads, holds }: CheckOptions): Promise<Verdict> {
  const sent = countQuads(quads);
  const sample = toSample(quads);
  const differences = holds === 'exactly' ? findDifferences(sent, await countHeld(client, url, graph)) : [];
  const faults: string[] = [...differences];
  const rewritten: string[] = [];
  const groups = groupByPair(sample.quads);
  const pairs = [...groups.keys()];
  for (let at = 0; at < pairs.length; at += PAIRS_OF_A_QUERY) {
    const asked = pairs.slice(at, at + PAIRS_OF_A_QUERY);
    const held = await readHeld({ client, url, graph, asked });
    for (const pair of asked) compare(pair, groups.get(pair) ?? [], held.get(pair) ?? []);
  }
  const { evidence, allEvidence } = sample;
  return { faults, rewritten, classes: sent.classes.size, evidence, allEvidence };

  function compare(pair: string, those: readonly Quad[], held: readonly Term[]): void {
    for (const { object } of those) {
      const likenesses = held.map((term) => [compareTerms(object, term), term] as const);
      if (likenesses.some(([likeness]) => likeness === 'same')) continue;
      const alike = likenesses.find(([likeness]) => likeness === 'same value');
      if (alike) rewritten.push(`${toTermText(object)} as ${toTermText(alike[1])}`);
      else faults.push(`${pair} ${shorten(toTermText(object))} is not there${toInstead(held)}`);
    }
  }
}

function groupByPair(quads: readonly Quad[]): ReadonlyMap<string, readonly Quad[]> {
  const groups = new Map<string, Quad[]>();
  for (const quad of quads) {
    const pair = `<${quad.subject.value}> <${quad.predicate.value}>`;
    const those = groups.get(pair);
    if (those) those.push(quad);
    else groups.set(pair, [quad]);
  }
  return groups;
}

type Asked = Pick<CheckOptions, 'client' | 'url' | 'graph'> & { readonly asked: readonly string[] };

async function readHeld({ client, url, graph, asked }: Asked): Promise<ReadonlyMap<string, readonly Term[]>> {
  const values = asked.map((pair) => `(${pair})`).join(' ');
  const query = `SELECT ?s ?p ?o WHERE { VALUES (?s ?p) { ${values} } ${toPattern(graph, '?s ?p ?o')} }`;
  const held = new Map<string, Term[]>();
  for (const { s, p, o } of await selectRows(client, url, query)) {
    if (!s || !p || !o) continue;
    const pair = `<${s.value}> <${p.value}>`;
    held.set(pair, [...(held.get(pair) ?? []), o]);
  }
  return held;
}

function toInstead(held: readonly Term[]): string {
  const [first] = held;
  return first === undefined ? '' : `, but ${shorten(toTermText(first))}`;
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
