// In: what was read. Out: the lines of each article, with what it says, or why there is none. The one idea: lines are made
// where the extraction is, so that only text passes between threads.
import type { Lexicon } from '../lexicon/index.ts';
import type { Article, Extraction, Finding } from '../model/index.ts';
import { extractReadings, type TimeLimit } from '../pipeline.ts';
import type { ReadResult } from '../read/index.ts';
import { type Settings, scatter, toGraphLines } from '../steps/index.ts';

/** An article with what it says, as lines with their ends; or why there is none. */
export type Line = { readonly article: Article; readonly line: string } | { readonly rejected: Finding };

/** JSON, a line an article; the article's own graph, as N-Quads; or records for the steps of consolidation. */
export const LINE_FORMATS = ['jsonl', 'nquads', 'records'] as const;
export type LineFormat = (typeof LINE_FORMATS)[number];

/** What makes an article's lines. */
export type ToText = (article: Article, extraction: Extraction) => string;

/** The lines of a format. */
export function toTextMaker(format: LineFormat, settings: Settings & { readonly lexicon: Lexicon }): ToText {
  return {
    jsonl: (_: Article, extraction: Extraction) => `${JSON.stringify(extraction)}\n`,
    nquads: (article: Article, extraction: Extraction) => toGraphLines(article, extraction, settings),
    records: (article: Article, extraction: Extraction) => [...scatter(article, extraction, settings)].join(''),
  }[format];
}

/** Extracts from one after the other. */
export async function* extractLines(
  readings: AsyncIterable<ReadResult>,
  lexicon: Lexicon,
  limit: TimeLimit,
  toText: ToText,
): AsyncGenerator<Line> {
  for await (const outcome of extractReadings(readings, () => lexicon, limit)) {
    if ('rejected' in outcome) yield outcome;
    else yield { article: outcome.article, line: toText(outcome.article, outcome.extraction) };
  }
}
