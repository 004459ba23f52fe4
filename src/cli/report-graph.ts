// In: a graph. Out: what is in it, how complete it is, and what asks for a person's eye: as tables, Markdown or JSON.
import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import type { ReportFormat } from '../report/index.ts';
import { misuse } from './failure.ts';
import { writeText } from './files.ts';
import { DEFAULT_GRAPH, readGraphs } from './graphs.ts';

type ReportGraphOptions = { readonly format?: ReportFormat; readonly output?: string; readonly all?: true };

const formats = ['table', 'markdown', 'json'] as const satisfies readonly ReportFormat[];
const endings: Readonly<Record<string, ReportFormat>> = {
  ...{ '': 'table', '.txt': 'table', '.md': 'markdown', '.markdown': 'markdown', '.json': 'json' },
};
const DEFAULT_WIDTH = 100;
const SHOWN = 10;

/** Adds `rapporteur report`. */
export function registerReport(program: Command): void {
  program
    .command('report')
    .summary('how much is in a graph, and how complete it is')
    .description(
      'Counts what is in graphs, taken together; how many meetings have date, place and names; and lists what a person should look at.',
    )
    .argument('[graph...]', `RDF files (default: "${DEFAULT_GRAPH}")`)
    .addOption(new Option('--format <format>', 'how to write it (default: by the ending, or table)').choices(formats))
    .option('-o, --output <file>', 'write it to a file; .md and .json give the format')
    .option('--all', `all rows of the lists, not the first ${SHOWN}; JSON has all of them anyway`)
    .addHelpText('after', '\nExample:\n  rapporteur report out/graph.ttl -o out/report.md')
    .action(reportGraph);
}

async function reportGraph(given: readonly string[], options: ReportGraphOptions): Promise<void> {
  const { measure, renderReport } = await import('../report/index.ts');
  const { output } = options;
  const format = options.format ?? toFormat(output);
  const text = renderReport(measure(await readGraphs(given)), {
    format,
    most: options.all ? Number.POSITIVE_INFINITY : SHOWN,
    width: process.stdout.columns ?? DEFAULT_WIDTH,
  });
  await writeText(text, output);
}

function toFormat(output = ''): ReportFormat {
  const format = endings[extname(output).toLowerCase()];
  if (format !== undefined) return format;
  throw misuse(`the ending of ${output} is not known; known are .txt, .md and .json; or give --format`);
}
