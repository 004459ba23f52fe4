// In: files, folders or standard input, and a vocabulary. Out: each article that could be read, with what it says. The one
// idea: every command that extracts tells what was rejected in the same words, and ends with the same exit code.
import type { Lexicon } from '../lexicon/index.ts';
import type { Article, Extraction } from '../model/index.ts';
import { startReport } from './report.ts';

/** Sets the exit code at its end; throws a Failure where nothing at all could be read. */
export async function* readExtractions(
  inputs: readonly string[],
  lexicon: Lexicon,
): AsyncGenerator<{ readonly article: Article; readonly extraction: Extraction }> {
  const { extractArticles } = await import('../pipeline.ts');
  const report = startReport(inputs);
  for await (const outcome of extractArticles(inputs, lexicon)) {
    report.add(outcome);
    if ('extraction' in outcome) yield outcome;
  }
  report.conclude();
}
