// In: a graph. Out: a server of pages about it, until it is stopped. The one idea: one command, and the address that it
// prints is all that a visitor needs.
import { type Command, InvalidArgumentError } from 'commander';
import type { Asker } from '../serve/index.ts';
import { toCorrectionsFile } from './corrections.ts';
import { Failure, misuse } from './failure.ts';
import { DEFAULT_GRAPH, findGraphs } from './graphs.ts';
import { note, print } from './output.ts';
import { toLine } from './report.ts';

type ServeOptions = {
  readonly host: string;
  readonly port: number;
  readonly endpoint?: string;
  readonly articles?: readonly string[];
  readonly edit?: string | true;
};

const HERE = ['127.0.0.1', 'localhost', '[::1]'];

/** Adds `rapporteur serve`. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .summary('look at a graph in the browser')
    .description(
      'Serves pages about a graph: meetings, positions, people, and the words behind each. Stop it with Ctrl-C.',
    )
    .argument('[graph...]', `RDF files (default: "${DEFAULT_GRAPH}")`)
    .option('--endpoint <url>', 'a store over HTTP instead of files; its login is set as for query')
    .option('--host <address>', 'where to answer; 0.0.0.0 is every network of this machine', '127.0.0.1')
    .option('--port <number>', 'the port; 0 takes any that is free', toPort, 8080)
    .option('--articles <input...>', 'the articles it was built from: their texts are shown, and what was dropped')
    .option('--edit [file]', 'let corrections be made, and keep them (default: corrections.jsonl beside the graph)')
    .addHelpText('after', '\nExample:\n  rapporteur serve out/graph.ttl --articles seeds')
    .action(serve);
}

async function serve(given: readonly string[], options: ServeOptions): Promise<void> {
  const { host, port, endpoint, articles, edit } = options;
  if (endpoint !== undefined && given.length > 0) {
    throw misuse(`${given[0]} and --endpoint are two graphs: leave one out`);
  }
  const graphs = endpoint === undefined ? await findGraphs(given, 'another, or a store with --endpoint') : [];
  const { startServer, toExplorer } = await import('../serve/index.ts');
  const hosts = HERE.includes(host) || host === '::1' ? HERE : undefined;
  const editing = await toEditing(edit, graphs, hosts !== undefined);
  const readArticle = articles && (await (await import('./articles-at-hand.ts')).findArticles(articles));
  const asker = await toAsker(graphs, endpoint);
  try {
    await checkAnswer(asker, endpoint === undefined ? graphs.join(', ') : await toPlace(endpoint));
    const app = await toExplorer(asker, { hosts, readArticle, isLive: endpoint !== undefined, ...editing });
    const server = await startServer(app, { host, port }).catch((error: unknown) => {
      throw new Failure(toTrouble(error, host, port));
    });
    await print(`${server.url}\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await server.close();
  } finally {
    await asker.close();
  }
}

async function toAsker(graphs: readonly string[], endpoint: string | undefined): Promise<Asker> {
  const { toThreadAsker } = await import('../serve/index.ts');
  if (endpoint === undefined) return toThreadAsker({ graphs });
  const { AccessError, readCredentials, toEndpoint } = await import('../http/index.ts');
  try {
    return await toThreadAsker({ endpoint: toEndpoint(endpoint, readCredentials()) });
  } catch (error) {
    throw error instanceof AccessError ? misuse(error.message) : error;
  }
}

async function toPlace(endpoint: string): Promise<string> {
  return (await import('../http/index.ts')).toShown(endpoint);
}

// What cannot be asked is told before an address is printed, where each page would tell it else.
async function checkAnswer(asker: Asker, where: string): Promise<void> {
  const { TimeoutError } = await import('../serve/index.ts');
  try {
    const { rows } = await asker.select({ name: 'any-article' });
    if (rows.length > 0) return;
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    throw new Failure(`${where} does not answer: one row was asked for, and none came in 30 s; is it at work?`);
  }
  const message = 'there are no articles; is this what rapporteur build wrote?';
  note(toLine({ severity: 'warning', where, code: 'no-facts', message }));
}

async function toEditing(edit: string | true | undefined, [graph]: readonly string[], isLocal: boolean) {
  if (edit === undefined) return {};
  if (edit === true && graph === undefined) {
    throw misuse('--edit with --endpoint needs the name of a file: no graph lies here that it could stand beside');
  }
  const { openCorrections, readNames } = await import('./editing.ts');
  const file = edit === true ? toCorrectionsFile(graph ?? DEFAULT_GRAPH) : edit;
  return { corrections: await openCorrections(file, { isLocal }), names: await readNames() };
}

function toTrouble(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `port ${port} is taken already: choose another with --port, or 0 for any that is free`;
  if (code === 'EACCES') return `port ${port} may not be used by you: choose one above 1023 with --port`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine: see --host`;
  return `it cannot be served at ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
}

function toPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new InvalidArgumentError('Give a port from 0 to 65535.');
}
