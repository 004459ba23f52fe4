// In: a dataset: quads, or a store's address. Out: an asker that answers in this thread. The one idea: a page asks what
// anybody can ask, by the same questions, bound in the same way as on the command line.
import {
  asksService,
  bindVariables,
  type Dataset,
  type Engine,
  limitRows,
  QueryError,
  readAll,
  renderAnswer,
  resolveParameters,
  takeFirst,
  toDisplayPrefixes,
  toEngine,
} from '../query/index.ts';
import { toDocument } from '../rdf/index.ts';
import type { Answered, AnswerFormat, Asker, Question, Row, Run, RunOptions } from './asker.ts';
import { type Questions, readQuestions, toNamed } from './questions.ts';

/** An asker over a dataset, in this thread: it cannot be stopped, so `timeout` is for others to keep. */
export async function toAsker(dataset: Dataset, engine: Engine = toEngine()): Promise<Asker> {
  // A thread that answers visitors alone needs none of them.
  let reading: Promise<Questions> | undefined;
  const prefixes = toDisplayPrefixes(dataset);

  const bind = async ({ name, given = {} }: Question): Promise<string> => {
    reading ??= readQuestions();
    const questions = await reading;
    const { types } = questions;
    const query = toNamed(questions).get(name);
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
      if (asksService(sparql)) throw new QueryError('SERVICE is refused: nothing beside this graph is asked from here');
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

const fitting: Readonly<Record<'rows' | 'boolean' | 'quads', readonly AnswerFormat[]>> = {
  rows: ['json', 'xml', 'csv', 'tsv'],
  boolean: ['json', 'xml', 'csv', 'tsv'],
  quads: ['turtle', 'ntriples'],
};

/** The best of the wanted formats that can hold such an answer, else the first that can. */
function chooseFormat(kind: 'rows' | 'boolean' | 'quads', { formats }: RunOptions): AnswerFormat {
  return formats.find((format) => fitting[kind].includes(format)) ?? (kind === 'quads' ? 'turtle' : 'json');
}
