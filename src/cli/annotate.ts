// In: articles. Out: a draft of gold records for them. The one idea: it is quicker to correct a draft than to write one,
// and corrections are never overwritten.
import { stat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { GoldRecord } from '../evaluate/index.ts';
import { noteUncorrected, readCorrections } from './corrections.ts';
import { readExtractions } from './extractions.ts';
import { Failure } from './failure.ts';
import { STANDARD_OUTPUT, writeText } from './files.ts';
import { toNames } from './labels.ts';
import { note, print } from './output.ts';
import { addVocabularyOption, loadQuads, type VocabularyOptions } from './vocabulary.ts';

type AnnotateOptions = VocabularyOptions & {
  readonly output?: string;
  readonly issues: 'usual' | 'all';
  readonly force?: true;
  readonly corrections?: string;
};

/** Adds `rapporteur annotate`. */
export function registerAnnotate(program: Command): void {
  const command = program
    .command('annotate')
    .summary('draft gold records of articles, for you to correct')
    .description(
      'Writes what is found in each article as a gold record, for a person to correct; evaluate scores against the result.',
    )
    .argument('<article...>', 'files, folders, or - for standard input')
    .option('-o, --output <file>', 'where to (default: standard output)')
    .option('--corrections <file>', 'what serve --edit kept: the drafts are corrected by it')
    .option('--force', 'replace the file, with all corrections that it may hold')
    .addOption(
      new Option('--issues <which>', 'positions on the nine usual issues, or on all that the vocabulary has')
        .choices(['usual', 'all'])
        .default('usual'),
    );
  addVocabularyOption(command)
    .addHelpText('after', '\nExample:\n  rapporteur annotate seeds -o out/gold.json')
    .action(annotate);
}

async function annotate(inputs: readonly string[], options: AnnotateOptions): Promise<void> {
  await checkOutput(options);
  const corrections = options.corrections === undefined ? [] : await readCorrections(options.corrections);
  const [{ applyCorrections }, { toLexicon }, { toDraft, toJsonText, USUAL_ISSUES }, quads] = await Promise.all([
    import('../correct/index.ts'),
    import('../lexicon/index.ts'),
    import('../evaluate/index.ts'),
    loadQuads(options),
  ]);
  const lexicon = toLexicon(quads);
  const names = await toNames(quads, lexicon);
  const issues = options.issues === 'all' ? 'all' : USUAL_ISSUES;
  const drafts: GoldRecord[] = [];
  for await (const { article, extraction: found } of readExtractions(inputs, lexicon)) {
    const { extraction, unfollowed } = applyCorrections(article, found, corrections);
    noteUncorrected(options.corrections ?? '', unfollowed);
    drafts.push(toDraft(article, extraction, { ...names, issues }));
  }
  const { output = STANDARD_OUTPUT } = options;
  const isPrinted = output === STANDARD_OUTPUT;
  await writeText(`${toJsonText(drafts)}\n`, output);
  const records = drafts.length === 1 ? '1 record' : `${drafts.length.toLocaleString('en')} records`;
  const summary = `${records} drafted: correct them by the articles, then score with rapporteur evaluate\n`;
  if (isPrinted) note(summary);
  else await print(summary);
}

// Before the first article is read: a person's corrections are worth more than any draft.
async function checkOutput({ output = STANDARD_OUTPUT, force }: AnnotateOptions): Promise<void> {
  if (output === STANDARD_OUTPUT || force) return;
  const old = await stat(output).catch(() => undefined);
  if (!old?.isFile()) return;
  throw new Failure(`${output} is there already and may hold corrections: name another file, or give --force`);
}
