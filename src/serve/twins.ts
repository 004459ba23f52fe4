// In: what was visited. Out: the same as JSON, CSV or Turtle. The one idea: a twin holds the answers to the very questions
// that the page asked, and no others.
import type { Answered, Asker } from './asker.ts';
import type { Visited } from './view.ts';

export const twinTypes = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  ttl: 'text/turtle; charset=utf-8',
} as const;

export type Twin = keyof typeof twinTypes;

// Things that one page may describe; a page of more shows its rows, and the graph is there for the rest.
const MOST_DESCRIBED = 200;

/** Splits `/meetings.csv` into `/meetings` and `csv`; `/index.json` is the start page's. */
export function splitTwin(path: string): { readonly path: string; readonly twin?: Twin } {
  const ending = /\.(json|csv|ttl)$/.exec(path)?.[1] as Twin | undefined;
  if (ending === undefined) return { path };
  const rest = path.slice(0, -ending.length - 1);
  return { path: rest === '/index' ? '/' : rest, twin: ending };
}

/** The path of a page's twin. */
export function toTwinPath(path: string, twin: string): string {
  return `${path === '/' ? '/index' : path}.${twin}`;
}

/** All answers with their questions, in the format of SPARQL 1.1 Query Results JSON. */
export function toTwinJson({ view, answers }: Visited): string {
  const questions = answers.map(({ question, sparql, variables, rows }) => ({
    question: question.name,
    given: question.given ?? {},
    sparql,
    head: { vars: variables },
    results: { bindings: rows },
  }));
  return `${JSON.stringify({ title: view.title, answers: questions }, undefined, 1)}\n`;
}

/** The rows of one answer: of the question of that name, or the first that was asked (RFC 4180). */
export function toTwinCsv({ answers }: Visited, name?: string): string {
  const answer = answers.find(({ question }) => question.name === name) ?? answers[0];
  if (!answer) return '\r\n';
  const { variables, rows } = answer;
  const lines = [variables, ...rows.map((row) => variables.map((variable) => row[variable]?.value ?? ''))];
  return lines.map((fields) => `${fields.map(toField).join(',')}\r\n`).join('');
}

/** What the page is about: its own graph, or the description of each thing that stands last in a row of its first answer. */
export async function toTwinTurtle({ view, answers }: Visited, asker: Asker): Promise<string> {
  if (view.graph) return 'turtle' in view.graph ? view.graph.turtle : (await asker.construct(view.graph)).turtle;
  const things = new Set(findThings(answers));
  const graphs: string[] = [];
  for (const thing of [...things].slice(0, MOST_DESCRIBED)) {
    graphs.push((await asker.construct({ name: 'description', given: { thing } })).turtle);
  }
  return graphs.join('\n');
}

function findThings(answers: readonly Answered[]): readonly string[] {
  const answer = answers.find(({ variables, rows }) => rows.some((row) => row[variables.at(-1) ?? '']?.type === 'uri'));
  const last = answer?.variables.at(-1) ?? '';
  return (answer?.rows ?? []).flatMap((row) => (row[last]?.type === 'uri' ? [row[last].value] : []));
}

// A sheet takes what begins like a formula for one.
function toField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
