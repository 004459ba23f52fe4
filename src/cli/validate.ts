// In: a graph, and shapes. Out: what is wrong with it, for people, for stores or for programs, and the exit code. The
// one idea: each finding leads to the article and the sentence, since that is where a person mends it.
import { type Command, Option } from 'commander';
import type { Report } from '../validate/index.ts';
import { exitCodes, Failure } from './failure.ts';
import { writeText } from './files.ts';
import { DEFAULT_GRAPH, findGraphs } from './graphs.ts';
import { toValidationLines } from './validation-lines.ts';

const DEFAULT_WIDTH = 100;
const formats = ['text', 'turtle', 'json'] as const;

type ValidateOptions = {
  readonly shapes?: readonly string[];
  readonly format: (typeof formats)[number];
  readonly output?: string;
  readonly failOn: 'error' | 'warning';
};

/** Adds `rapporteur validate`. */
export function registerValidate(program: Command): void {
  program
    .command('validate')
    .summary('check a graph against its shapes (SHACL)')
    .description(
      'Checks graphs, taken together, against the shapes of the ontology: what is wrong, in which article and sentence, and how to mend it.',
    )
    .argument('[graph...]', `RDF files (default: "${DEFAULT_GRAPH}")`)
    .option('--shapes <file>', 'further shapes, SHACL in any RDF format; may be repeated', collect)
    .addOption(
      new Option('--format <format>', 'text, turtle (a SHACL validation report) or json')
        .choices(formats)
        .default('text'),
    )
    .option('-o, --output <file>', 'write the report to a file (default: standard output)')
    .addOption(
      new Option('--fail-on <severity>', 'from which severity on the exit code is 4')
        .choices(['error', 'warning'])
        .default('error'),
    )
    .addHelpText('after', '\nExample:\n  rapporteur validate out/graph.ttl --shapes my/shapes.ttl --fail-on warning')
    .action(validate);
}

async function validate(given: readonly string[], options: ValidateOptions): Promise<void> {
  const [{ readQuads }, library] = await Promise.all([import('../rdf/index.ts'), import('../validate/index.ts')]);
  const graphs = await findGraphs(given, 'another');
  const quads = await readAll(graphs, readQuads);
  const { shapes: files = [] } = options;
  const own = await readAll(files, readQuads);
  if (files.length > 0 && !library.hasTarget(own)) {
    throw new Failure(
      `no shape of ${files.join(', ')} has a target; say what it is for, such as sh:targetClass rap:Meeting`,
    );
  }
  const shapes = [...(await readAll([library.shapesFile], readQuads)), ...own];
  const report = await library.toReport(quads, shapes);
  const text = await toFormatted(report, graphs, options);
  await writeText(text, options.output);
  const { error, warning } = library.countFaults(report.faults);
  if (error > 0 || (options.failOn === 'warning' && warning > 0)) process.exitCode = exitCodes.findings;
}

async function readAll<T>(
  paths: readonly string[],
  read: (path: string) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  return (await Promise.all(paths.map((path) => read(path)))).flat();
}

async function toFormatted(report: Report, graphs: readonly string[], { format }: ValidateOptions): Promise<string> {
  const library = await import('../validate/index.ts');
  if (format === 'json') return library.toReportJson(report);
  const [{ toDocument }, { toDisplayPrefixes, toShortIri }] = await Promise.all([
    import('../rdf/index.ts'),
    import('../query/index.ts'),
  ]);
  if (format === 'turtle') {
    const pieces: string[] = [];
    for await (const piece of toDocument(library.toReportQuads(report), { format }).text) pieces.push(piece);
    return pieces.join('');
  }
  const prefixes = toDisplayPrefixes({ quads: report.quads });
  const toIriText = (iri: string): string => toShortIri(iri, prefixes);
  const lines = toValidationLines(report.faults, {
    toTermText: (term) => library.toText(term, toIriText),
    toPathText: (path) => library.toPathText(path, toIriText),
    width: process.stdout.columns ?? DEFAULT_WIDTH,
  });
  return `${lines}${lines === '' ? '' : '\n'}${toSummary(report, graphs, library.countFaults(report.faults))}`;
}

function toSummary(
  { triples }: Report,
  graphs: readonly string[],
  { error, warning, info }: Readonly<Record<'error' | 'warning' | 'info', number>>,
): string {
  const counts = [toCount(error, 'error'), toCount(warning, 'warning'), ...(info > 0 ? [toCount(info, 'remark')] : [])];
  return `${counts.join(', ')} in ${graphs.join(', ')} (${toCount(triples, 'triple')})\n`;
}

function toCount(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}
