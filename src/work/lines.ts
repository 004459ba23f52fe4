// In: what was read. Out: a line of JSON for each article, with what it says, or why there is none. The one idea: the line is
// made where the extraction is, so that only text passes between threads.
import type { Lexicon } from '../lexicon/index.ts';
import type { Article, Finding } from '../model/index.ts';
import { extractReadings, type TimeLimit } from '../pipeline.ts';
import type { ReadResult } from '../read/index.ts';

/** An article with what it says, as a line with its end; or why there is none. */
export type Line = { readonly article: Article; readonly line: string } | { readonly rejected: Finding };

/** Extracts from one after the other. */
export async function* extractLines(
  readings: AsyncIterable<ReadResult>,
  lexicon: Lexicon,
  limit: TimeLimit,
): AsyncGenerator<Line> {
  for await (const outcome of extractReadings(readings, lexicon, limit)) {
    if ('rejected' in outcome) yield outcome;
    else yield { article: outcome.article, line: `${JSON.stringify(outcome.extraction)}\n` };
  }
}
