// In: --jobs, and what was read. Out: a line for each article, or what it says. The one idea: a few articles are done before threads would have
// started, so threads come in when there are more, unless the user says how many.
import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { Lexicon } from '../lexicon/index.ts';
import type { Extraction } from '../model/index.ts';
import type { Outcome, Passed } from '../pipeline.ts';
import type { ReadResult } from '../read/index.ts';
import type { Line, LineFormat } from '../work/index.ts';
import { toLimit } from './numbers.ts';
import { loadQuads, type VocabularyOptions } from './vocabulary.ts';

export type JobOptions = { readonly jobs?: number };

/** So many articles take about as long as a thread needs to read the vocabulary. */
const FEW = 200;

/** Adds `--jobs N`. */
export function addJobsOption(command: Command): Command {
  const description = `how many threads extract (default: 1 for the first ${FEW} articles, then one for each core)`;
  return command.option('--jobs <number>', description, toLimit);
}

type ExtractingOptions = JobOptions &
  VocabularyOptions & {
    readonly maxArticleTime: number;
    readonly format: LineFormat;
    readonly base: string;
    readonly includeText: boolean;
  };

/** The same lines in the same order, whatever the number of threads. */
export async function* extractInJobs(
  readings: AsyncIterable<ReadResult>,
  { jobs, maxArticleTime: seconds, vocabulary: folders = [], ...setting }: ExtractingOptions,
): AsyncGenerator<Line> {
  const { extractInThreads, extractLines, take, toTextMaker, toTimeLimit } = await import('../work/index.ts');
  const { format, base, includeText } = setting;
  const threads = jobs ?? availableParallelism();
  const few = toFew(jobs);
  const iterator = readings[Symbol.asyncIterator]();
  // Threads load the vocabulary for themselves; here it is for the first articles, and tells what is odd in the user's own.
  const vocabulary = few > 0 || folders.length > 0 ? await loadQuads({ vocabulary: folders }) : [];
  if (few > 0) {
    const { toLexicon } = await import('../lexicon/index.ts');
    const lexicon = toLexicon(vocabulary);
    const toText = toTextMaker(format, { vocabulary, lexicon, base, includeText });
    yield* extractLines(take(iterator, few, isArticle), lexicon, toTimeLimit(seconds), toText);
  }
  if (few === Infinity) return;
  const rest = { [Symbol.asyncIterator]: () => iterator };
  yield* extractInThreads(rest, { jobs: threads, vocabulary: folders, seconds, format, base, includeText });
}

/** How many of the first articles are done without threads. */
function toFew(jobs: number | undefined): number {
  if ((jobs ?? availableParallelism()) === 1) return Infinity;
  return jobs === undefined ? FEW : 0;
}

function isArticle(reading: object): boolean {
  return 'article' in reading;
}

/** What the articles say, in their order; `toLexicon` is for those that are done here. */
export async function* extractOutcomes(
  readings: AsyncIterable<ReadResult | Passed>,
  {
    jobs,
    maxArticleTime: seconds,
    vocabulary = [],
  }: JobOptions & VocabularyOptions & { readonly maxArticleTime: number },
  toLexicon: () => Lexicon,
): AsyncGenerator<Outcome | Passed> {
  const [{ extractInThreads, take, toTimeLimit }, { DEFAULT_BASE, extractReadings }] = await Promise.all([
    import('../work/index.ts'),
    import('../pipeline.ts'),
  ]);
  const threads = jobs ?? availableParallelism();
  const iterator = readings[Symbol.asyncIterator]();
  const few = toFew(jobs);
  yield* extractReadings(take(iterator, few, isArticle), toLexicon, toTimeLimit(seconds));
  if (few === Infinity) return;
  const rest = { [Symbol.asyncIterator]: () => iterator };
  const setting = { format: 'jsonl', base: DEFAULT_BASE, includeText: false } as const;
  for await (const one of extractInThreads(rest, { jobs: threads, vocabulary, seconds, ...setting })) {
    yield 'line' in one ? { article: one.article, extraction: JSON.parse(one.line) as Extraction } : one;
  }
}
