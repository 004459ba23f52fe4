// In: the name of a saved question, a file, or SPARQL, with its parameters. Out: the answer, as a table or in a
// standard format. The one idea: a question's parameters are options of the command, so the words that Commander does
// not know go to the question.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { ResultFormat, SavedQuery } from '../query/index.ts';
import { exitCodes, Failure } from './failure.ts';
import { DEFAULT_GRAPH, findGraphs } from './graphs.ts';
import { note, print } from './output.ts';

type QueryOptions = {
  readonly list?: true;
  readonly help?: true;
  readonly expression?: string;
  readonly graph?: readonly string[];
  readonly set?: readonly string[];
  readonly format?: ResultFormat;
  readonly output?: string;
  readonly limit?: number;
};

// Spelt here as well, since the help must not wait for the engine's folder; the type says that they are the same.
const formats = ['table', 'csv', 'tsv', 'json', 'turtle'] as const satisfies readonly ResultFormat[];
const endings: Readonly<Record<string, ResultFormat>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.ttl': 'turtle',
  '.txt': 'table',
};
const DEFAULT_WIDTH = 100;

/** Adds `rapporteur query`. */
export function registerQuery(program: Command): void {
  const command = program
    .command('query')
    .summary('ask the graph a saved question, or one of your own')
    .description('Asks the graph a saved question (--list shows all), or SPARQL of your own.')
    .addArgument(new Argument('[name]', 'a saved question, or a file that ends with .rq'))
    .argument('[parameters...]', "the question's own options, such as --party China")
    .option('--list', 'list the saved questions')
    .option('-e, --expression <sparql>', 'ask this query; the usual prefixes are declared')
    .option('-g, --graph <file>', `the graph to ask; may be given several times (default: "${DEFAULT_GRAPH}")`, collect)
    .option('--set <name=value>', 'set a parameter; the same as --name value', collect)
    .addOption(
      new Option('--format <format>', 'how to write the answer (default: table, or turtle for a graph)').choices(
        formats,
      ),
    )
    .option('-o, --output <file>', 'write the answer to a file; its ending gives the format')
    .option('--limit <number>', 'the first rows only', toLimit)
    .option('-h, --help', 'print this help; after a name, the help of that question')
    .helpOption(false)
    .allowUnknownOption()
    .addHelpText('after', '\nExample:\n  rapporteur query who-met-whom --party China --format csv');
  command.action(async (name: string | undefined, words: readonly string[], options: QueryOptions) => {
    try {
      await query(command, name === undefined ? [] : [name, ...words], options);
    } catch (error) {
      throw await toFailure(error);
    }
  });
}

async function query(command: Command, words: readonly string[], options: QueryOptions): Promise<void> {
  const { findQuery, readQueries, readTypes, toCatalogue, toHelp } = await import('../query/index.ts');
  // Without a name, the first word is an option of the question, or there is none.
  const name = words[0]?.startsWith('-') ? undefined : words[0];
  const settings = name === undefined ? words : words.slice(1);
  if (options.list) return print(toCatalogue(await readQueries(), { width: findWidth() }));
  if (options.help && name === undefined) return command.outputHelp();
  if (name !== undefined && options.expression !== undefined) {
    throw misuse(`${name} and --expression are two questions: leave one out`);
  }
  if (options.expression?.trim() === '')
    throw misuse('--expression is empty; give a query, such as "ASK { ?s ?p ?o }"');
  if (name === undefined && options.expression === undefined) {
    throw misuse('name a saved question (--list shows all) or a .rq file, or give SPARQL with --expression');
  }
  const question = name === undefined ? undefined : await findQuery(name);
  if (options.help && question) return print(toHelp(question, await readTypes()));
  return answer(question, settings, options);
}

async function answer(saved: SavedQuery | undefined, words: readonly string[], options: QueryOptions): Promise<void> {
  const library = await import('../query/index.ts');
  const given = library.parseSettings(words, options.set ?? [], saved?.params ?? []);
  const format = options.format ?? toFormat(options.output);
  const dataset = await library.readDataset(await findGraphs(options.graph, 'another with --graph'));
  const prefixes = library.toDisplayPrefixes(dataset);
  const question = saved ?? library.toQuery(options.expression ?? '', prefixes);
  const types = await library.readTypes();
  const engine = library.toComunica();
  const vocabulary = library.toVocabularyDataset;
  const whole = await library.ask({ query: question, given, types, engine, dataset, vocabulary, prefixes });
  const { limit } = options;
  const onMore = (): void => note(`--limit: these are the first ${limit}; there are more\n`);
  const shown = limit === undefined ? whole : library.takeFirst(whole, limit, onMore);
  const text = library.renderAnswer(shown, { format, width: findWidth(), prefixes });
  if (options.output !== undefined) {
    await mkdir(dirname(options.output), { recursive: true });
    return writeFile(options.output, text);
  }
  for await (const piece of text) await print(piece);
}

function toFormat(output: string | undefined): ResultFormat | undefined {
  if (output === undefined) return undefined;
  const format = endings[extname(output).toLowerCase()];
  if (format !== undefined) return format;
  throw misuse(`the ending of ${output} is not known; known are ${Object.keys(endings).join(', ')}; or give --format`);
}

function findWidth(): number {
  return process.stdout.columns ?? DEFAULT_WIDTH;
}

function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}

function toLimit(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number.');
}

function misuse(message: string): Failure {
  return new Failure(message, { exitCode: exitCodes.misuse });
}

// What the folders throw about a question or a file is for the user to mend.
async function toFailure(error: unknown): Promise<unknown> {
  const [{ QueryError }, { GraphFileError }] = await Promise.all([
    import('../query/index.ts'),
    import('../rdf/index.ts'),
  ]);
  if (error instanceof QueryError) return misuse(error.message);
  return error instanceof GraphFileError ? new Failure(error.message) : error;
}
