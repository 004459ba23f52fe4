// In: everything that a user asks, as plain data. Out: the text of the answer. The one idea: plain data can be sent to a
// thread, so what is asked here and what is asked there, with an eye on the clock, is one and the same.
import { type Endpoint, EndpointError } from '../http/index.ts';
import { bindVariables } from './bind.ts';
import { readDataset, toDisplayPrefixes, toVocabularyDataset } from './dataset.ts';
import type { Answer } from './engine.ts';
import { type EngineName, toEngine } from './engines.ts';
import { QueryError } from './errors.ts';
import { findLabels, type Labels } from './labels.ts';
import { takeFirst } from './limit.ts';
import { limitRows } from './outline.ts';
import { resolveParameters } from './parameters.ts';
import { type RenderOptions, renderAnswer } from './render.ts';
import { readTypes, type SavedQuery, toQuery } from './saved.ts';
import { findSyntaxError } from './syntax.ts';

export type Request = {
  /** A question, or SPARQL as it was written on the command line. */
  readonly question: SavedQuery | string;
  /** Parameters, as the user wrote them. */
  readonly given: ReadonlyMap<string, string>;
  /** Paths of files; together with the endpoints they are one graph. */
  readonly graphs: readonly string[];
  readonly endpoints: readonly Endpoint[];
  readonly engine?: EngineName | undefined;
  /** Of rows or quads; by default all. */
  readonly limit?: number | undefined;
  readonly format?: RenderOptions['format'];
  /** Are IRIs shown by their names, in tables and trees? By default for a query that has no header, whose columns nobody chose. */
  readonly labels?: boolean | undefined;
  readonly width: number;
};

/** Answers, piece by piece. `onMore` is called where `limit` cut something off. Rejects with a QueryError. */
export async function* answerRequest(request: Request, onMore: () => void): AsyncGenerator<string> {
  const { question, given, graphs, endpoints, limit, format, width } = request;
  const dataset = { ...(await readDataset(graphs)), endpoints };
  const prefixes = toDisplayPrefixes(dataset);
  const query = typeof question === 'string' ? toQuery(question, prefixes) : question;
  const { labels = query.summary === '' } = request;
  const engine = toEngine(request.engine, { isBrief: true });
  const types = await readTypes(query.params.map(({ type }) => type));
  const vocabulary = toVocabularyDataset;
  const values = await resolveParameters({ query, given, types, engine, dataset, vocabulary, prefixes });
  const answer = await evaluate(query, () => {
    const bound = bindVariables(query.text, values);
    // One more than is wanted tells whether there are more.
    return engine.query(limit === undefined ? bound : limitRows(bound, limit + 1), dataset);
  });
  const toLabels = (iris: readonly string[]): Promise<Labels> => findLabels(iris, engine, dataset);
  const options = { format, width, prefixes, ...(labels ? { toLabels } : {}) };
  yield* renderAnswer(limit === undefined ? answer : takeFirst(answer, limit, onMore), options);
}

// Who refuses a query says it in words of its own, or of the text with what was bound in it.
async function evaluate(query: SavedQuery, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const isRefusal = error instanceof QueryError || (error instanceof EndpointError && error.status === 400);
    throw (isRefusal && (await findSyntaxError(query))) || error;
  }
}
