// In: a graph. Out: what is in it, how complete it is, and what asks for a person's eye: as tables, Markdown or JSON.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { type Command, Option } from 'commander';
import type { ReportFormat } from '../report/index.ts';
import { DEFAULT_GRAPH, findGraphs } from './graphs.ts';
import { print } from './output.ts';

type ReportGraphOptions = { readonly format?: ReportFormat; readonly output?: string; readonly all?: true };

const formats = ['table', 'markdown', 'json'] as const satisfies readonly ReportFormat[];
const endings: Readonly<Record<string, ReportFormat>> = { '.md': 'markdown', '.json': 'json' };
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
  const [{ readQuads }, { measure, renderReport }] = await Promise.all([
    import('../rdf/index.ts'),
    import('../report/index.ts'),
  ]);
  const graphs = await findGraphs(given, 'another');
  const quads = (await Promise.all(graphs.map((graph) => readQuads(graph)))).flat();
  const { output } = options;
  const text = renderReport(measure(quads), {
    format: options.format ?? endings[extname(output ?? '').toLowerCase()] ?? 'table',
    most: options.all ? Number.POSITIVE_INFINITY : SHOWN,
    width: process.stdout.columns ?? DEFAULT_WIDTH,
  });
  if (output === undefined) return print(text);
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, text);
}
