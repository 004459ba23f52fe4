// In: what the stages work on. Out: the same work, or the part of it that can be compared, done by libraries of others.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Quad } from '@rdfjs/types';
import nlp from 'compromise/two';
import { Writer } from 'n3';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../src/index.ts';
import { prefixes } from '../src/rdf/index.ts';

export type Peer = { readonly name: string; readonly of: 'text' | 'graph'; readonly work: () => unknown };

type Given = { readonly articles: readonly Article[]; readonly quads: readonly Quad[]; readonly output: string };

/** What extraction begins with, by wink-nlp alone: sentences, words and parts of speech of a text. */
export function toTagger(): (text: string) => unknown {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { its, as } = nlp;
  return (text) => {
    const document = nlp.readDoc(text);
    return [document.sentences().out(), document.tokens().out(), document.tokens().out(its.pos, as.array)];
  };
}

export function toPeers({ articles, quads, output }: Given): readonly Peer[] {
  const tag = toTagger();
  return [
    // Beside `extract`: it finds sentences, words and parts of speech, which is where extraction begins.
    { name: 'wink-nlp: sentences, tokens, tags', of: 'text', work: () => articles.map(({ text }) => tag(text)) },
    // The same by another library, which tags by rules and lists.
    {
      name: 'compromise: sentences, terms, tags',
      of: 'text',
      work: () => articles.map(({ text }) => nlp(text).document),
    },
    // Beside `write`: the same quads, as sorted Turtle goes; it neither sorts nor checks nor syncs the file.
    { name: 'N3 Writer: Turtle to a file', of: 'graph', work: () => writeWithN3(quads, output) },
  ];
}

async function writeWithN3(quads: readonly Quad[], output: string): Promise<void> {
  const file = createWriteStream(output);
  await once(file, 'open');
  const writer = new Writer(file, { prefixes });
  for (const quad of quads) writer.addQuad(quad);
  writer.end();
  await finished(file);
}
