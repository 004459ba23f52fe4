// In: files of a graph and the address of a store. Out: the graph in the store, and a summary of what was checked. The
// one idea: no secret is an option of this command, since options are seen by everybody on the machine.
import { access } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Mode, Way } from '../load/index.ts';
import { Failure, misuse, toPlain } from './failure.ts';
import { toLoadSummary } from './load-summary.ts';
import { note, print } from './output.ts';
import { startProgress } from './progress.ts';

type LoadCommandOptions = {
  readonly to?: string;
  readonly graph?: string;
  readonly add?: true;
  readonly way?: Way;
  readonly query?: string;
  readonly update?: string;
  readonly data?: string;
  readonly gzip?: boolean;
  readonly exact?: true;
  readonly dryRun?: true;
};

const DEFAULT_FILE = 'out/graph.ttl';

const SECRETS = `
Secrets come from the environment and are never printed: RAPPORTEUR_USER and RAPPORTEUR_PASSWORD, or RAPPORTEUR_TOKEN.

Examples:
  rapporteur load --to http://localhost:3030/news
  rapporteur load out/graph.nq --to http://localhost:8890 --graph https://example.org/news`;

/** Adds `rapporteur load`. */
export function registerLoad(program: Command): void {
  program
    .command('load')
    .summary('load the graph into a triple store')
    .description(
      'Loads a graph into a triple store and checks that it is there. It is brought in beside the old graph, checked, ' +
        'and only then put in its place.',
    )
    .argument('[file...]', `files of RDF (default: "${DEFAULT_FILE}")`)
    .option('--to <url>', 'address of the store: a dataset of Fuseki, the root of Oxigraph or Virtuoso')
    .option('--graph <iri>', "named graph to load into (default: the store's default graph)")
    .option('--add', 'keep what is in the graph, and add to it')
    .addOption(
      new Option(
        '--way <way>',
        'graph-store: PUT and POST; update: INSERT DATA (default: graph-store where there is one)',
      ).choices(['graph-store', 'update'] satisfies readonly Way[]),
    )
    .option('--query <url>', 'where the store answers SPARQL queries; for stores of other makes')
    .option('--update <url>', 'where it takes SPARQL Update; without, the graph is written over in place')
    .option('--data <url>', 'where it speaks the SPARQL Graph Store Protocol')
    .option('--gzip', 'pack what is sent (default: to other machines)')
    .option('--no-gzip', 'send it as it is')
    .option('--exact', 'load nothing if the store writes a literal in letters of its own, such as 7 for +07')
    .option('--dry-run', 'find the store and say what would be done; write nothing')
    .addHelpText('after', SECRETS)
    .action(load);
}

async function load(files: readonly string[], options: LoadCommandOptions): Promise<void> {
  checkOptions(options);
  const [{ loadGraph }, { checkAddress, readCredentials }, { readQuads }] = await Promise.all([
    import('../load/index.ts'),
    import('../http/index.ts'),
    import('../rdf/index.ts'),
  ]);
  const { to, graph, add, way, query, update, data, gzip, exact, dryRun } = options;
  for (const address of [to, query, update, data]) if (address !== undefined) checkAddress(address);
  const credentials = readCredentials();
  const graphs = [];
  for (const file of files.length === 0 ? [DEFAULT_FILE] : files) graphs.push(await readFile(file, readQuads));
  const mode: Mode = add ? 'add' : 'replace';
  const progress = startProgress(process.stderr, Date.now, 'triple');
  try {
    const report = await loadGraph({
      ...{ quads: graphs.flat(), address: { to, query, update, data }, graph, mode, way, credentials },
      gzip: gzip === undefined ? 'auto' : gzip ? 'always' : 'never',
      rewriting: exact ? 'refuse' : 'take',
      doing: dryRun ? 'only look' : 'load',
      onSent: progress.tick,
      onNote: (text) => note(`note: ${toPlain(text)}\n`),
    });
    progress.clear();
    await print(toLoadSummary(report, { mode }));
  } finally {
    progress.clear();
  }
}

function checkOptions({ to, graph, query }: LoadCommandOptions): void {
  if (to === undefined && query === undefined) {
    throw misuse('say where to with --to, such as --to http://localhost:3030/news');
  }
  if (graph !== undefined && !/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(graph)) {
    throw misuse(`--graph ${JSON.stringify(graph)} is no absolute IRI; give one such as https://example.org/news`);
  }
}

async function readFile<T>(file: string, read: (file: string) => Promise<T>): Promise<T> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) return read(file);
  const advice = file === DEFAULT_FILE ? 'build it first: npm run build:graph' : 'check the path, or build it first';
  throw new Failure(`there is no graph ${file}; ${advice}`);
}
