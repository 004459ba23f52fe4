/**
 * In: the vocabulary's issues and propositions. Out: their labels, in the trie of topics.
 * The idea: each label says when it counts: always, under a word of talk, or where its issue is named as well.
 */
import { IRI } from '../rdf/index.ts';
import type { KnownIssue, KnownProposition } from './concepts.ts';
import type { VocabularyGraph } from './graph.ts';
import { codeOf, toIssue, toProposition } from './records.ts';
import type { Trie } from './trie.ts';
import { toNorm } from './words.ts';

export interface TopicLabel {
  readonly kind: 'topic';
  readonly topic: KnownIssue | KnownProposition;
  /** The bare name of a place: speaks of the issue only under a word of stance or talk. */
  readonly bare: boolean;
  /** Counts only in a sentence that names the issue in other words as well. */
  readonly isContextual?: boolean;
  /** Counts there, and also where the issue was named shortly before, or where one of these parties stands. */
  readonly follows?: { readonly parties: readonly string[] };
}

/** Adds the labels of all topics. */
export const addTopics = (graph: VocabularyGraph, trie: Trie<TopicLabel>): void => {
  const toParties = (issue: string): readonly string[] =>
    graph
      .node(issue)
      ?.values(IRI.rap.concerns)
      .map((party) => codeOf(graph, party)) ?? [];
  for (const node of graph.ofClass(IRI.rap.Issue)) {
    const topic = toIssue(node);
    for (const label of node.values(IRI.skos.altLabel))
      trie.add(label, { kind: 'topic', topic, bare: false }, 'acronyms-as-written');
    for (const label of node.values(IRI.rap.bareName))
      trie.add(label, { kind: 'topic', topic, bare: true }, 'capitals-as-written');
    const bare = node.values(IRI.rap.bareName).map(toNorm);
    const name = node.value(IRI.skos.prefLabel);
    if (name !== undefined && !bare.includes(toNorm(name)))
      trie.add(name, { kind: 'topic', topic, bare: false }, 'acronyms-as-written');
  }
  for (const node of graph.ofClass(IRI.rap.Proposition)) {
    const topic = toProposition(node);
    for (const label of node.labels()) trie.add(label, { kind: 'topic', topic, bare: false }, 'acronyms-as-written');
    for (const label of node.values(IRI.rap.contextLabel))
      trie.add(label, { kind: 'topic', topic, bare: false, isContextual: true }, 'acronyms-as-written');
    const follows = { parties: toParties(topic.issue) };
    for (const label of node.values(IRI.rap.anaphoricLabel))
      trie.add(label, { kind: 'topic', topic, bare: false, isContextual: true, follows }, 'acronyms-as-written');
  }
};
