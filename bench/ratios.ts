// In: texts of two kinds. Out: how fast extraction is on each, beside wink-nlp's sentences, tokens and tags of the same texts in
// the same run. The one idea: both work in turn on the same articles, so that a busy spell hits both, and processor time counts.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../src/index.ts';
import { extract, loadVocabulary, readArticles, toLexicon } from './built.ts';
import { makeManyArticles } from './many-articles.ts';
import { toTagger } from './peers.ts';
import { toMedian } from './timing.ts';

/** So many paragraphs without facts behind the facts make 2.5 kB. */
const PARAGRAPHS = 8;
const ARTICLES = 150;
/** The first half is not counted: V8 goes on compiling for some thousand articles. */
const ROUNDS = 32;

export type Ratio = {
  readonly name: string;
  readonly articles: number;
  readonly kilobytes: number;
  /** Megabytes in a second of processor time. */
  readonly extract: number;
  readonly wink: number;
  readonly ratio: number;
  /** The least and the greatest of the rounds. */
  readonly spread: readonly [number, number];
};

/** Measures generated readouts, ordinary news and the articles of `folder`. */
export async function measureRatios(folder: string): Promise<readonly Ratio[]> {
  const lexicon = toLexicon(loadVocabulary());
  const tag = toTagger();
  const made = makeManyArticles(ARTICLES, { paragraphs: PARAGRAPHS, isVaried: true });
  const news = fileURLToPath(new URL('generic-news.jsonl', import.meta.url));
  try {
    const kinds = { 'articles given': folder, 'diplomatic, generated': made, 'ordinary news': news };
    const ratios: Ratio[] = [];
    for (const [name, source] of Object.entries(kinds)) {
      const articles: Article[] = [];
      for await (const reading of readArticles([source])) if ('article' in reading) articles.push(reading.article);
      ratios.push(compare(name, articles, { extract: (one) => extract(one, lexicon), tag: ({ text }) => tag(text) }));
    }
    return ratios;
  } finally {
    rmSync(made, { recursive: true });
  }
}

type Works = Readonly<Record<'extract' | 'tag', (article: Article) => unknown>>;

function compare(name: string, articles: readonly Article[], works: Works): Ratio {
  const rounds = Array.from(
    { length: ROUNDS },
    () => [cost(articles, works.extract), cost(articles, works.tag)] as const,
  );
  const warm = rounds.slice(ROUNDS / 2);
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const ratios = warm.map(([ours, theirs]) => theirs / ours);
  return {
    name,
    articles: articles.length,
    kilobytes: bytes / articles.length / 1000,
    extract: bytes / toMedian(warm.map(([ours]) => ours)),
    wink: bytes / toMedian(warm.map(([, theirs]) => theirs)),
    ratio: toMedian(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}

/** Microseconds of processor time. */
function cost(articles: readonly Article[], work: (article: Article) => unknown): number {
  const began = process.cpuUsage();
  for (const article of articles) work(article);
  return process.cpuUsage(began).user;
}

export function toRatioLines(ratios: readonly Ratio[]): string {
  const lines = ratios.map(({ name, articles, kilobytes, extract: ours, wink, ratio, spread: [least, most] }) => {
    const text = `${articles} of ${kilobytes.toFixed(1)} kB`.padStart(16);
    const rates = `${ours.toFixed(2)} MB/s`.padStart(12) + `${wink.toFixed(2)} MB/s`.padStart(12);
    return `  ${name.padEnd(24)}${text}${rates}   ${ratio.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
  });
  const heading = `${'extract : wink-nlp, CPU'.padEnd(26)}${'articles'.padStart(16)}${'extract'.padStart(12)}${'wink'.padStart(12)}   ratio`;
  return `\n${[heading, ...lines].join('\n')}\n`;
}
