// In: a folder of articles. Out: how long each stage takes on them, in this process. The one idea: every stage gets what
// the one before it gave, so the sum is the whole path, and each line can be set against the line of a peer.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../src/index.ts';
import { consolidate, extract, loadVocabulary, readArticles, toLexicon, toQuads, writeGraph } from './built.ts';
import { toPeers } from './peers.ts';
import { type Measurement, timeInTurn } from './timing.ts';

const vocabularyFolder = fileURLToPath(new URL('../ontology/vocabulary/', import.meta.url));

async function readAll(folder: string): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for await (const reading of readArticles([folder])) if ('article' in reading) articles.push(reading.article);
  return articles;
}

/** Measures the stages and, in turn with them, their peers. */
export async function measureStages(folder: string, rounds: number): Promise<readonly Measurement[]> {
  const vocabulary = loadVocabulary();
  const lexicon = toLexicon(vocabulary);
  const articles = await readAll(folder);
  const extractions = articles.map((article) => extract(article, lexicon));
  const dossier = consolidate(extractions);
  const quads = toQuads({ articles, dossier, vocabulary });
  const output = path.join(tmpdir(), `rapporteur-bench-${process.pid}.stages.ttl`);
  const peers = toPeers({ articles, quads, output });

  const ofText = { count: articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0), unit: 'MB' } as const;
  const ofGraph = { count: quads.length, unit: 'quads' } as const;
  const stages = {
    'load the vocabulary': { work: () => loadVocabulary(), amount: sizeOfVocabulary() },
    'make the lexicon': { work: () => toLexicon(vocabulary), amount: { count: vocabulary.length, unit: 'quads' } },
    read: { work: () => readAll(folder), amount: ofText },
    extract: { work: () => articles.map((article) => extract(article, lexicon)), amount: ofText },
    consolidate: { work: () => consolidate(extractions), amount: ofText },
    map: { work: () => toQuads({ articles, dossier, vocabulary }), amount: ofGraph },
    write: { work: () => writeGraph(quads, output), amount: ofGraph },
  } as const;

  const works = [
    ...Object.entries(stages).map(([name, { work, amount }]) => ({ group: 'stage', name, work, amount }) as const),
    ...peers.map(
      ({ name, work, of }) => ({ group: 'peer', name, work, amount: of === 'text' ? ofText : ofGraph }) as const,
    ),
  ];
  try {
    const runs = await timeInTurn(Object.fromEntries(works.map(({ name, work }) => [name, work])), rounds);
    return works.map(({ group, name, amount }) => ({ group, name, runs: runs[name] ?? [], amount }));
  } finally {
    rmSync(output, { force: true });
  }
}

function sizeOfVocabulary(): NonNullable<Measurement['amount']> {
  const files = readdirSync(vocabularyFolder).map((name) => statSync(path.join(vocabularyFolder, name)).size);
  return { count: files.reduce((sum, size) => sum + size, 0), unit: 'MB' };
}
