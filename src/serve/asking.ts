// In: a dataset: quads, or a store's address. Out: an asker that answers in this thread. The one idea: a page asks what
// anybody can ask, by the same questions, bound in the same way as on the command line.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  bindVariables,
  type Dataset,
  type Engine,
  limitRows,
  QueryError,
  queryFolder,
  readAll,
  readQueries,
  readTypes,
  renderAnswer,
  resolveParameters,
  type SavedQuery,
  takeFirst,
  toDisplayPrefixes,
  toEngine,
} from '../query/index.ts';
import { toDocument } from '../rdf/index.ts';
import type { Answered, AnswerFormat, Asker, Cell, Question, Row, Run, RunOptions } from './asker.ts';

/** The folder of the questions that only the explorer's pages ask; they stand beside those for everybody. */
export const explorerFolder = join(queryFolder, 'explorer');

/** All questions that a page may ask, by name. */
export async function readQuestions(): Promise<ReadonlyMap<string, SavedQuery>> {
  const folders = (await readdir(queryFolder)).includes('explorer') ? [queryFolder, explorerFolder] : [queryFolder];
  const questions = (await Promise.all(folders.map((folder) => readQueries(folder)))).flat();
  return new Map(questions.map((question) => [question.name, question]));
}

/** An asker over a dataset, in this thread: it cannot be stopped, so `timeout` is for others to keep. */
export async function toAsker(dataset: Dataset, engine: Engine = toEngine()): Promise<Asker> {
  const [questions, types] = await Promise.all([readQuestions(), readTypes()]);
  const prefixes = toDisplayPrefixes(dataset);

  const bind = async ({ name, given = {} }: Question): Promise<string> => {
    const query = questions.get(name);
    if (!query) throw new QueryError(`there is no question "${name}"`);
    const set = Object.entries(given).filter((entry): entry is [string, string] => (entry[1] ?? '').trim() !== '');
    const how = { query, given: new Map(set), types, engine, dataset, prefixes };
    return bindVariables(query.text, await resolveParameters(how));
  };

  return {
    async select(question): Promise<Answered> {
      const sparql = await bind(question);
      const answer = await engine.query(sparql, dataset);
      if (answer.kind !== 'rows') throw new TypeError(`${question.name} answers with no rows`);
      const rows = JSON.parse((await readAll(renderAnswer(answer, { ...plain, format: 'json', prefixes }))).join(''));
      return { question, sparql, variables: answer.variables, rows: rows.results.bindings as readonly Row[] };
    },
    async construct(question) {
      const sparql = await bind(question);
      const answer = await engine.query(sparql, dataset);
      if (answer.kind !== 'quads') throw new TypeError(`${question.name} answers with no graph`);
      const { text } = toDocument(await readAll(answer.quads), { format: 'turtle', prefixes });
      return { question, sparql, turtle: (await readAll(text)).join('') };
    },
    async run(sparql, options): Promise<Run> {
      let isCut = false;
      const { limit } = options;
      const whole = await engine.query(limitRows(sparql, limit + 1), dataset);
      const answer = takeFirst(whole, limit, () => {
        isCut = true;
      });
      const format = chooseFormat(answer.kind, options);
      const text =
        answer.kind === 'quads' && (format === 'turtle' || format === 'ntriples')
          ? toDocument(await readAll(answer.quads), { format, prefixes }).text
          : renderAnswer(answer, { ...plain, format: format as 'json' | 'xml' | 'csv' | 'tsv', prefixes });
      return { text: (await readAll(text)).join(''), format, isCut };
    },
    async close() {},
  };
}

const plain = { width: 0 } as const;

/** The text of a term, or nothing. */
export function toText(cell: Cell | undefined): string {
  return cell?.value ?? '';
}

const fitting: Readonly<Record<'rows' | 'boolean' | 'quads', readonly AnswerFormat[]>> = {
  rows: ['json', 'xml', 'csv', 'tsv'],
  boolean: ['json', 'xml', 'csv', 'tsv'],
  quads: ['turtle', 'ntriples'],
};

/** The best of the wanted formats that can hold such an answer, else the first that can. */
function chooseFormat(kind: 'rows' | 'boolean' | 'quads', { formats }: RunOptions): AnswerFormat {
  return formats.find((format) => fitting[kind].includes(format)) ?? (kind === 'quads' ? 'turtle' : 'json');
}
