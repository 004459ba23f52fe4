// In: dist/, freshly started. Out: one line of JSON: milliseconds of each part of the first and only run, in order. The
// one idea: most of a short job is work that is done once, so it is measured where nothing is warm yet.
// Plain JavaScript, so that no compiler of TypeScript takes part in what is measured.
import { fileURLToPath } from 'node:url';

const parts = {};
let before = 0;
const mark = (part) => {
  const now = performance.now(); // since the process began
  parts[part] = now - before;
  before = performance.now();
};

mark('Node itself');
const { loadVocabulary, writeGraph } = await import('../dist/rdf/index.js');
mark('load the code: RDF (n3)');
const vocabulary = loadVocabulary();
mark('parse the vocabulary');
const { toLexicon } = await import('../dist/lexicon/index.js');
const { readArticles } = await import('../dist/read/index.js');
mark('load the code: reading');
const { extract } = await import('../dist/extract/index.js');
mark('load the code: extraction (wink-nlp)');
const { consolidate } = await import('../dist/consolidate/index.js');
const { toQuads } = await import('../dist/map/index.js');
mark('load the code: the rest');
const lexicon = toLexicon(vocabulary);
mark('make the lexicon');
const articles = [];
const seeds = fileURLToPath(new URL('../seeds', import.meta.url));
for await (const reading of readArticles([seeds])) if ('article' in reading) articles.push(reading.article);
mark('read the articles');
const extractions = articles.map((article) => extract(article, lexicon));
mark('extract');
const dossier = consolidate(extractions, lexicon);
mark('consolidate');
const quads = toQuads({ articles, dossier, vocabulary });
mark('map');
await writeGraph(quads, process.argv[2] ?? '/dev/null');
mark('write');
process.stdout.write(`${JSON.stringify(parts)}\n`);
