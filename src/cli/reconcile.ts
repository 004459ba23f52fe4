// In: a graph, and the address of a service. Out: a file of candidate links for a person to review. The one idea: nothing
// is asked that was asked before, and nothing is linked that nobody accepted.
import { stat } from 'node:fs/promises';
import type { Quad } from '@rdfjs/types';
import type { Command } from 'commander';
import type { Decisions, Link, Question, Service } from '../reconcile/index.ts';
import { openFolder, tellFaults } from './cache.ts';
import { exitCodes, Failure, toReason } from './failure.ts';
import { note, print } from './output.ts';
import { addReconcileOptions, type ReconcileOptions } from './reconcile-options.ts';
import { toLine } from './report.ts';
import { toVersion } from './version.ts';

/** Adds `rapporteur reconcile`. */
export function registerReconcile(program: Command): void {
  const command = program
    .command('reconcile')
    .summary('ask a service which of its entities those of the graph are')
    .description(
      'Asks a service of the Reconciliation API (0.1, 0.2) about what the graph names and has no link for, and writes its candidates for you to review.',
    )
    .argument('<service>', 'the address of the service');
  addReconcileOptions(command).addHelpText('after', `\n${HELP}`).action(reconcile);
}

const HELP = `Example:
  rapporteur reconcile https://wikidata.reconci.link/en/api --kind person --type person=Q5 -o my/words/links.ttl

To accept a candidate, make its skos:closeMatch a skos:exactMatch, and build with --vocabulary my/words. To reject it for
good, make it an owl:differentFrom. What you decided stays when the same file is written again.`;

async function reconcile(url: string, options: ReconcileOptions): Promise<void> {
  const { findDecisions, findUnlinked, toQuestion } = await import('../reconcile/index.ts');
  checkUrl(url);
  const graph = await readGraph(options.graph);
  const old = await readOld(options.output);
  const decisions = findDecisions(old);
  const entities = findUnlinked(graph, options.kind).filter(({ iri }) => !decisions.linked.has(iri));
  const { type: types, property: properties, candidates: limit } = options;
  const toQuestions = (identifierSpace?: string): readonly Question[] =>
    entities.map((entity) => toQuestion(entity, { types, properties, limit, identifierSpace }));
  if (options.dryRun) return printQuestions(toQuestions());
  const { service, links, asked } = await ask(url, toQuestions, options);
  await write(links, service, { decisions, options });
  const open = new Set(links.map(({ entity }) => entity.iri)).size;
  const accepted = decisions.linked.size + links.filter(({ isAccepted }) => isAccepted).length;
  const matches = links.filter(({ candidate }) => candidate.match === true).length;
  const rows: readonly (readonly [string, number, string])[] = [
    ['questions', entities.length, asked < entities.length ? ` (${asked} asked now)` : ''],
    ['candidates', links.length, ` for ${open.toLocaleString('en')}, ${matches.toLocaleString('en')} called a match`],
    ['accepted', accepted, `, in ${options.output}`],
  ];
  await print(rows.map(([what, count, more]) => `${what.padEnd(12)}${String(count).padStart(7)}${more}\n`).join(''));
}

function checkUrl(url: string): void {
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isWeb) throw misuse(`${url} is no address of a service; give one that begins with https:// or http://`);
}

async function readGraph(path: string): Promise<readonly Quad[]> {
  const { readQuads } = await import('../rdf/index.ts');
  return readQuads(path);
}

// What was decided in it is kept, so it has to be read before it is replaced.
async function readOld(path: string): Promise<readonly Quad[]> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere ? readGraph(path) : [];
}

async function printQuestions(questions: readonly Question[]): Promise<void> {
  for (const { entity, query } of questions) {
    await print(`${JSON.stringify({ entity: entity.iri, kind: entity.kind, ...query })}\n`);
  }
}

type Asked = { readonly service: Service; readonly links: readonly Link[]; readonly asked: number };

async function ask(
  url: string,
  toQuestions: (identifierSpace: string) => readonly Question[],
  { cache, refresh, pause, contact, acceptMatches }: ReconcileOptions,
): Promise<Asked> {
  const { openService, ServiceError, toClient, toLinks } = await import('../reconcile/index.ts');
  const { openStore } = await import('../cache/index.ts');
  const agent = `rapporteur/${toVersion()}${contact === undefined ? '' : ` (${contact})`}`;
  const tell = (code: string, message: string): void =>
    note(toLine({ severity: code === 'waiting' ? 'info' : 'warning', where: url, code, message }));
  const onWait = (milliseconds: number, reason: string): void =>
    tell('waiting', `${reason}; asking again in ${Math.ceil(milliseconds / 1000)} s`);
  const client = toClient({ pause, tries: TRIES, timeout: TIMEOUT, agent, onWait });
  const store = await openFolder(cache, () => openStore(cache));
  try {
    const service = await openService(url, { client, store, refresh: refresh === true });
    const questions = toQuestions(service.manifest.identifierSpace);
    const { answers, asked } = await service.ask(
      questions.map(({ query }) => query),
      showLeft,
    );
    const accept = acceptMatches ? 'matches' : 'nothing';
    const links = questions.flatMap(({ entity, query }): readonly Link[] => {
      const answer = answers.get(JSON.stringify(query));
      if (answer && 'candidates' in answer) return toLinks(entity, answer.candidates, service, { accept });
      tell('malformed-answer', `about ${entity.name}: ${answer?.fault ?? 'nothing'}; the others are taken`);
      process.exitCode = exitCodes.someRejected;
      return [];
    });
    return { service, links, asked };
  } catch (error) {
    throw error instanceof ServiceError ? new Failure(error.message) : error;
  } finally {
    tellFaults(cache, store.close());
  }
}

const TRIES = 5;
const TIMEOUT = 60_000;

function showLeft(left: number): void {
  if (process.stderr.isTTY) note(`\r\u001b[K${left > 0 ? `${left.toLocaleString('en')} questions left` : ''}`);
}

type Target = {
  readonly decisions: Decisions;
  readonly options: ReconcileOptions;
};

async function write(links: readonly Link[], service: Service, { decisions, options }: Target): Promise<void> {
  const { DEFAULT_BASE, toLinkQuads } = await import('../reconcile/index.ts');
  const { writeGraph } = await import('../rdf/index.ts');
  const comment = `rapporteur ${toVersion()}: candidate links, for review: see rapporteur reconcile --help`;
  const quads = decisions.keep(toLinkQuads(links, service));
  await writeGraph(quads, options.output, { format: 'turtle', base: DEFAULT_BASE, comment }).catch((error) => {
    const reason = toReason(error);
    throw reason === undefined ? error : new Failure(`${options.output} cannot be written: ${reason}`);
  });
}

function misuse(message: string): Failure {
  return new Failure(message, { exitCode: exitCodes.misuse });
}
