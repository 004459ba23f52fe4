// In: one or more articles. Out: sentence by sentence, what was read from them and by which rule. The one idea: whoever
// meets a wrong triple gets from here to the sentence and the rule.
import type { Command } from 'commander';
import { toExplanation } from './explanation.ts';
import { findOutputKind, toLines } from './explanation-lines.ts';
import { print } from './output.ts';
import { startReport } from './report.ts';
import { addVocabularyOption, loadLexicon, type VocabularyOptions } from './vocabulary.ts';

/** Adds `rapporteur explain`. */
export function registerExplain(program: Command): void {
  const command = program
    .command('explain')
    .summary('show, sentence by sentence, what was read and by which rule')
    .description(
      'Shows each sentence of an article with what was read from it, by which rule, and what was dropped and why.',
    )
    .argument('<article...>', 'files, folders, or - for standard input');
  addVocabularyOption(command).addHelpText('after', '\nExample:\n  rapporteur explain seeds').action(explain);
}

async function explain(inputs: readonly string[], options: VocabularyOptions): Promise<void> {
  const [{ extractArticles }, lexicon] = await Promise.all([import('../pipeline.ts'), loadLexicon(options)]);
  const report = startReport(inputs);
  for await (const outcome of extractArticles(inputs, lexicon)) {
    report.add(outcome);
    if ('extraction' in outcome)
      await print(toLines(toExplanation(outcome.article, outcome.extraction), findOutputKind()));
  }
  report.conclude();
}
