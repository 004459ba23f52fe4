// In: files, folders or standard input. Out: what each article says, as JSON, one line for each. The one idea: the
// output of the stage as it is, for whoever looks at one stage alone.
import { type Command, Option } from 'commander';
import { readExtractions } from './extractions.ts';
import { INPUTS } from './inputs.ts';
import { print } from './output.ts';
import { addVocabularyOption, loadLexicon, type VocabularyOptions } from './vocabulary.ts';

/** Adds `rapporteur extract`. */
export function registerExtract(program: Command): void {
  const command = program
    .command('extract')
    .summary('print what each article says, as JSON')
    .description('Prints what each article says on its own, before anything is merged.')
    .argument('<input...>', INPUTS)
    .addOption(new Option('--format <format>', 'json: one article per line').choices(['json']).default('json'));
  addVocabularyOption(command).addHelpText('after', '\nExample:\n  rapporteur extract seeds').action(extractInputs);
}

async function extractInputs(inputs: readonly string[], options: VocabularyOptions): Promise<void> {
  for await (const { extraction } of readExtractions(inputs, await loadLexicon(options))) {
    await print(`${JSON.stringify(extraction)}\n`);
  }
}
