// In: a vocabulary's folders, as the data of this thread, and articles. Out: a line for each, or why there is none. The one
// idea: the thread does what the program does with one, and keeps nothing between two.
import { parentPort, workerData } from 'node:worker_threads';
import { toLexicon } from '../lexicon/index.ts';
import type { Article } from '../model/index.ts';
import { loadVocabulary } from '../rdf/index.ts';
import { extractLines, toTextMaker } from './lines.ts';
import type { Said, Setting } from './thread.ts';
import { toTimeLimit } from './time-limit.ts';

const { vocabulary: folders, seconds, format, ...settings } = workerData as Setting;
const vocabulary = [loadVocabulary(), ...folders.map((folder) => loadVocabulary(folder))].flat();
const lexicon = toLexicon(vocabulary);
const toText = toTextMaker(format, { ...settings, vocabulary, lexicon });
const limit = toTimeLimit(seconds);

async function extractAll(articles: readonly Article[]): Promise<Said> {
  async function* readings() {
    for (const article of articles) yield { article };
  }
  const said: Said[number][] = [];
  for await (const one of extractLines(readings(), lexicon, limit, toText))
    said.push('line' in one ? one.line : one.rejected);
  return said;
}

parentPort?.on('message', (articles: readonly Article[]) => {
  void extractAll(articles).then((said) => parentPort?.postMessage(said));
});
parentPort?.postMessage('ready');
