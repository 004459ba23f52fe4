// In: a step, and sorted lines on standard input. Out: lines for the next step, and in the end the graph. The one idea: a filter
// that any sort or shuffle can feed, so that a cluster which is there already does what one machine cannot.
import { fstatSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import { toBase } from './base.ts';
import { misuse } from './failure.ts';
import { print } from './output.ts';
import { addVocabularyOption, loadQuads, type VocabularyOptions } from './vocabulary.ts';

/** As in steps/, whose modules are loaded only where they are needed. */
const STEPS = ['people', 'articles', 'facts', 'visits', 'graph'] as const;

type ConsolidateOptions = VocabularyOptions & { readonly base?: string };

/** Adds `rapporteur consolidate`. */
export function registerConsolidate(program: Command): void {
  const command = program
    .command('consolidate')
    .summary('bring records of many articles together, as a filter over sorted lines')
    .description(
      'One step of bringing together what "extract --format records" gives of all articles: lines on standard input, sorted ' +
        'by their keys (what stands before the tab, or all of a line without one), become lines for the next step. The last ' +
        'step gives the graph as N-Quads, the same as build does. Lines with one key belong into one process; of the step ' +
        'people all lines do. Each step passes on what is not for it.',
    )
    .addArgument(new Argument('<step>', `one after the other: ${STEPS.join(', ')}`).choices(STEPS))
    .option('--base <iri>', 'under which articles and facts get their IRIs; as given to extract');
  addVocabularyOption(command).addHelpText('after', HELP).action(consolidate);
}

const HELP = `
Example (the sort has to be by bytes):
  export LC_ALL=C
  rapporteur extract seeds --format records | sort |
    rapporteur consolidate people | sort |
    rapporteur consolidate articles | sort |
    rapporteur consolidate facts | sort |
    rapporteur consolidate visits | sort |
    rapporteur consolidate graph > out/graph.nq`;

/** A write for each line would cost more than the line. */
const PIECE = 65_536;

async function consolidate(step: (typeof STEPS)[number], options: ConsolidateOptions): Promise<void> {
  const base = await toBase(options.base);
  if (process.stdin.isTTY || fstatSync(0).isDirectory()) {
    throw misuse('there is nothing to read: send the lines of the step before to standard input');
  }
  const [{ runStep }, { toLexicon }] = await Promise.all([import('../steps/index.ts'), import('../lexicon/index.ts')]);
  const vocabulary = await loadQuads(options);
  let piece = '';
  for await (const line of runStep(step, process.stdin, { vocabulary, lexicon: toLexicon(vocabulary), base })) {
    piece += line;
    if (piece.length < PIECE) continue;
    await print(piece);
    piece = '';
  }
  await print(piece);
}
