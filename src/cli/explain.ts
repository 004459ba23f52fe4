// In: one or more articles. Out: sentence by sentence, what was read from them and by which rule. The one idea: whoever
// meets a wrong triple gets from here to the sentence and the rule.
import { type Command, InvalidArgumentError } from 'commander';
import { toExplanation } from './explanation.ts';
import { findOutputKind, toLines } from './explanation-lines.ts';
import { readExtractions } from './extractions.ts';
import { misuse } from './failure.ts';
import { DEFAULT_GRAPH, readGraphs } from './graphs.ts';
import { INPUTS } from './inputs.ts';
import { print } from './output.ts';
import { addVocabularyOption, loadLexicon, type VocabularyOptions } from './vocabulary.ts';

type ExplainOptions = VocabularyOptions & {
  readonly width?: number;
  readonly merge?: string;
  readonly graph?: string;
};

/** Adds `rapporteur explain`. */
export function registerExplain(program: Command): void {
  const command = program
    .command('explain')
    .summary('show, sentence by sentence, what was read and by which rule')
    .description(
      'Shows each sentence of an article with what was read from it, by which rule and how often that was right where it was measured, what was dropped and why, and last what each rule goes by.',
    )
    .argument('[article...]', INPUTS)
    .option(
      '--merge <name>',
      'instead: why this meeting, person or statement of a graph is one, and from which articles; by its IRI or label',
    )
    .option('-g, --graph <file>', `with --merge: the graph (default: "${DEFAULT_GRAPH}")`)
    .option(
      '--width <columns>',
      "break longer lines (default: the terminal's width; none where there is none)",
      toWidth,
    );
  addVocabularyOption(command)
    .addHelpText('after', '\nExamples:\n  rapporteur explain seeds\n  rapporteur explain --merge "Wang Yi"')
    .action(explain);
}

async function explain(inputs: readonly string[], options: ExplainOptions): Promise<void> {
  if (options.merge !== undefined) return explainMerge(inputs, options.merge, options.graph ?? DEFAULT_GRAPH);
  if (options.graph !== undefined) throw misuse('--graph goes with --merge: add it, or name articles alone');
  if (inputs.length === 0) throw misuse('name an article, such as seeds, or a node of the graph with --merge IRI');
  const [{ RULES }, lexicon] = await Promise.all([import('../pipeline.ts'), loadLexicon(options)]);
  const layout = { output: findOutputKind(), width: options.width ?? process.stdout.columns };
  for await (const { article, extraction } of readExtractions(inputs, lexicon)) {
    await print(toLines(toExplanation(article, extraction, RULES), layout));
  }
}

async function explainMerge(inputs: readonly string[], text: string, graph: string): Promise<void> {
  if (text.trim() === '') throw misuse('--merge is empty; give the IRI or the label of a meeting, person or statement');
  if (inputs.length > 0) throw misuse(`--merge reads ${graph}, and no articles: leave ${inputs.join(', ')} out`);
  const [{ IRI }, { toNodeIndex }, { findNode, toMergeText }] = await Promise.all([
    import('../rdf/index.ts'),
    import('./node-index.ts'),
    import('./merge.ts'),
  ]);
  const merges = { index: toNodeIndex(await readGraphs([graph])), iri: IRI };
  await print(`${toMergeText(merges, findNode(merges, text, graph))}\n`);
}

// Narrower, and what stands before the words would leave no room for them.
const NARROWEST = 40;

function toWidth(text: string): number {
  if (/^\d+$/.test(text) && Number(text) >= NARROWEST) return Number(text);
  throw new InvalidArgumentError(`Give a whole number of columns, at least ${NARROWEST}.`);
}
