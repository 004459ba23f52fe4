// In: one or more articles. Out: sentence by sentence, what was read from them and by which rule. The one idea: whoever
// meets a wrong triple gets from here to the sentence and the rule.
import { type Command, InvalidArgumentError } from 'commander';
import { toExplanation } from './explanation.ts';
import { findOutputKind, toLines } from './explanation-lines.ts';
import { INPUTS } from './inputs.ts';
import { print } from './output.ts';
import { startReport } from './report.ts';
import { addVocabularyOption, loadLexicon, type VocabularyOptions } from './vocabulary.ts';

type ExplainOptions = VocabularyOptions & { readonly width?: number };

/** Adds `rapporteur explain`. */
export function registerExplain(program: Command): void {
  const command = program
    .command('explain')
    .summary('show, sentence by sentence, what was read and by which rule')
    .description(
      'Shows each sentence of an article with what was read from it, by which rule and how often that was right where it was measured, what was dropped and why, and last what each rule goes by.',
    )
    .argument('<article...>', INPUTS)
    .option(
      '--width <columns>',
      "break longer lines (default: the terminal's width; none where there is none)",
      toWidth,
    );
  addVocabularyOption(command).addHelpText('after', '\nExample:\n  rapporteur explain seeds').action(explain);
}

async function explain(inputs: readonly string[], options: ExplainOptions): Promise<void> {
  const [{ extractArticles, RULES }, lexicon] = await Promise.all([import('../pipeline.ts'), loadLexicon(options)]);
  const layout = { output: findOutputKind(), width: options.width ?? process.stdout.columns };
  const report = startReport(inputs);
  for await (const outcome of extractArticles(inputs, lexicon)) {
    report.add(outcome);
    if ('extraction' in outcome) {
      const { article, extraction } = outcome;
      await print(toLines(toExplanation(article, extraction, RULES), layout));
    }
  }
  report.conclude();
}

// Narrower, and what stands before the words would leave no room for them.
const NARROWEST = 40;

function toWidth(text: string): number {
  if (/^\d+$/.test(text) && Number(text) >= NARROWEST) return Number(text);
  throw new InvalidArgumentError(`Give a whole number of columns, at least ${NARROWEST}.`);
}
