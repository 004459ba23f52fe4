// In: what was read. Out: what each article says, or why it says nothing. The one idea: an article's extraction depends on no other,
// so whatever goes wrong with one costs only that one.
import { extract } from './extract/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { Article, Extraction, Finding } from './model/index.ts';
import { type Reading, type ReadResult, readArticles } from './read/index.ts';

/** An article with what it says. */
export type Telling = { readonly article: Article; readonly extraction: Extraction };

/** An article with what it says, or why it is not in the graph. */
export type Outcome = Telling | { readonly rejected: Finding };

/** A bound on the time of one article; `within` gives undefined where the work was ended at it. */
export type TimeLimit = {
  readonly seconds: number;
  readonly within: <T extends object>(work: () => T) => T | undefined;
};

/** The id of an article of which it is known what it says; it is handed on in its place. */
export type Passed = { readonly passed: string };

/** Says what each article states, in their order. */
export type ExtractAll = (
  readings: AsyncIterable<ReadResult | Passed>,
  toLexicon: () => Lexicon,
) => AsyncIterable<Outcome | Passed>;

/** Reads the articles under `inputs` one after the other, and says what each of them states. */
export function extractArticles(inputs: readonly string[], lexicon: Lexicon): AsyncGenerator<Outcome> {
  return extractReadings(readArticles(inputs), () => lexicon);
}

/** Says what each article states as it is read, wherever from; none waits for another, and nothing is kept. */
export async function* extractReadings<R extends ReadResult | Passed>(
  readings: AsyncIterable<R>,
  toLexicon: () => Lexicon,
  limit?: TimeLimit,
): AsyncGenerator<Outcome | Exclude<R, Reading>> {
  for await (const reading of readings) {
    if ('article' in reading) yield toOutcome(reading.article, toLexicon(), limit);
    else yield reading as Exclude<R, Reading>;
  }
}

/** What one article states. A rule that throws on it is a defect of ours; it must not cost the user all the others. */
export function toOutcome(article: Article, lexicon: Lexicon, limit?: TimeLimit): Outcome {
  const reject = (code: string, message: string): Outcome => {
    return { rejected: { code, severity: 'error', where: article.source, message } };
  };
  try {
    const work = (): Extraction => extract(article, lexicon);
    const extraction = limit === undefined ? work() : limit.within(work);
    if (extraction !== undefined) return { article, extraction };
    const met = `extracting from article "${article.id}" takes more than ${limit?.seconds} s`;
    return reject('too-slow', `${met}; split it into its articles, or allow more time`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `article "${article.id}" is left out, since extracting from it failed: ${reason}; this is a defect, please report it`;
    return reject('extract-failed', message);
  }
}
