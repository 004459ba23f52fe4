// In: a graph, and a node that is wrong. Out: the words of articles that lead to it. The one idea: where the node has
// no evidence of its own, those facts have that name it.

import type { ArticleRecord } from '../graph/index.ts';
import { type Quotation, toArticle, toQuotation } from '../graph/index.ts';
import { IRI, type Nodes } from '../rdf/index.ts';

/** Where to look: some quotations, how many more there are, and articles where no words are known. */
export type Trail = {
  readonly quotations: readonly Quotation[];
  readonly more: number;
  readonly articles: readonly ArticleRecord[];
};

// Of a country that is wrong a thousand sentences may speak; a person needs a few.
const MOST = 3;
const FARTHEST = 3;

/** The node's own evidence; else that of the facts that name it, or that name what names it. */
export function findTrail(nodes: Nodes, node: string): Trail {
  const seen = new Set([node]);
  let near: readonly string[] = [node];
  for (let step = 0; step <= FARTHEST && near.length > 0; step += 1) {
    const evidence = [...new Set(near.flatMap((one) => toEvidence(nodes, one)))].sort();
    const articles = [...new Set(near.flatMap((one) => toSources(nodes, one)))].sort();
    if (evidence.length > 0 || articles.length > 0) return toTrail(nodes, evidence, articles);
    near = near.flatMap((one) => nodes.naming(one)).filter((one) => !seen.has(one));
    for (const one of near) seen.add(one);
  }
  return { quotations: [], more: 0, articles: [] };
}

function toEvidence(nodes: Nodes, node: string): readonly string[] {
  return nodes.isA(node, IRI.rap.Evidence) ? [node] : nodes.values(node, IRI.rap.evidence);
}

function toSources(nodes: Nodes, node: string): readonly string[] {
  return nodes.isA(node, IRI.schema.NewsArticle) ? [node] : nodes.values(node, IRI.prov.wasDerivedFrom);
}

function toTrail(nodes: Nodes, evidence: readonly string[], articles: readonly string[]): Trail {
  return {
    quotations: evidence.slice(0, MOST).map((iri) => toQuotation(nodes, iri)),
    more: Math.max(0, evidence.length - MOST),
    articles: evidence.length > 0 ? [] : articles.slice(0, MOST).map((iri) => toArticle(nodes, iri)),
  };
}
