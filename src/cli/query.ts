// In: the name of a saved question, a file, or SPARQL, with its parameters. Out: the answer, as a table or in a
// standard format. The one idea: a question's parameters are options of the command, so the words that Commander does
// not know go to the question.
import { Argument, type Command, Option } from 'commander';
import type { EngineName, Request, ResultFormat, SavedQuery } from '../query/index.ts';
import { misuse } from './failure.ts';
import { writeText } from './files.ts';
import { DEFAULT_GRAPH, findGraphs } from './graphs.ts';
import { toLimit, toSeconds } from './numbers.ts';
import { note, print } from './output.ts';
import { toFormat } from './query-output.ts';

type QueryOptions = {
  readonly list?: true;
  readonly examples?: true;
  readonly help?: true;
  readonly expression?: string;
  readonly graph?: readonly string[];
  readonly set?: readonly string[];
  readonly format?: ResultFormat;
  readonly output?: string;
  readonly labels?: boolean;
  readonly limit?: number;
  readonly endpoint?: readonly string[];
  readonly engine?: EngineName;
  readonly timeout?: number;
};

// Spelt here as well, since the help must not wait for the engine's folder; the type says that they are the same.
const formats = [
  'table',
  'tree',
  'csv',
  'tsv',
  'json',
  'xml',
  'turtle',
  'nquads',
] as const satisfies readonly ResultFormat[];
const engines = ['oxigraph', 'comunica'] as const satisfies readonly EngineName[];
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
    .option('--examples', 'print the saved questions as SHACL executables, in Turtle')
    .option('-e, --expression <sparql>', 'ask this query; the usual prefixes are declared')
    .option('-g, --graph <file>', `the graph to ask; may be given several times (default: "${DEFAULT_GRAPH}")`, collect)
    .option('--set <name=value>', 'set a parameter; the same as --name value', collect)
    .addOption(
      new Option('--format <format>', 'how to write the answer (default: table, or turtle for a graph)').choices(
        formats,
      ),
    )
    .option('-o, --output <file>', 'write the answer to a file; its ending gives the format')
    .option('--labels', 'show things by their names in tables and trees (default: for queries of your own)')
    .option('--no-labels', 'show their IRIs')
    .option('--limit <number>', 'the first rows only', toLimit)
    .option('--timeout <seconds>', 'stop the work after so long', toSeconds)
    .option(
      '--endpoint <url>',
      'ask a store over HTTP; with --graph, or given several times, all of them together. RAPPORTEUR_USER and ' +
        'RAPPORTEUR_PASSWORD, or RAPPORTEUR_TOKEN, are for the first',
      collect,
    )
    .addOption(
      new Option(
        '--engine <name>',
        'what evaluates the query (default: oxigraph; comunica where several places join)',
      ).choices(engines),
    )
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
  if (options.examples) return printExamples(options);
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

async function printExamples({ endpoint = [] }: QueryOptions): Promise<void> {
  const [library, { toEndpoint }, { toDocument }] = await Promise.all([
    import('../query/index.ts'),
    import('../http/index.ts'),
    import('../rdf/index.ts'),
  ]);
  const [url] = endpoint;
  const quads = library.toExamples(
    await library.readQueries(),
    url === undefined ? {} : { endpoint: toEndpoint(url).url },
  );
  for await (const piece of toDocument(quads, { format: 'turtle' }).text) await print(piece);
}

async function answer(saved: SavedQuery | undefined, words: readonly string[], options: QueryOptions): Promise<void> {
  const [library, http] = await Promise.all([import('../query/index.ts'), import('../http/index.ts')]);
  const { engine, labels, limit, timeout } = options;
  const urls = options.endpoint ?? [];
  // Who names only an endpoint does not mean the graph that lies here as well.
  const isElsewhere = urls.length > 0 && options.graph === undefined;
  const secret = urls.length > 0 ? http.readCredentials() : undefined;
  const request: Request = {
    question: saved ?? options.expression ?? '',
    given: library.parseSettings(words, options.set ?? [], saved?.params ?? []),
    graphs: isElsewhere ? [] : await findGraphs(options.graph, 'another with --graph'),
    // What opens one store is not for others to hear.
    endpoints: urls.map((url, at) => http.toEndpoint(url, at === 0 ? secret : undefined)),
    format: options.format ?? toFormat(options.output),
    ...{ engine, labels, limit, width: findWidth() },
  };
  const onMore = (): void => note(`--limit: these are the first ${limit}; there are more\n`);
  const text =
    timeout === undefined ? library.answerRequest(request, onMore) : library.answerWithin(timeout, request, onMore);
  await writeText(text, options.output);
}

function findWidth(): number {
  return process.stdout.columns ?? DEFAULT_WIDTH;
}

function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}

// What is wrong with a question is wrong in the words of the command line.
async function toFailure(error: unknown): Promise<unknown> {
  const { QueryError } = await import('../query/index.ts');
  return error instanceof QueryError ? misuse(error.message) : error;
}
