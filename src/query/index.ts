// Query: a saved question or SPARQL of one's own, asked of the graph, and its answer in a format.
import { bindVariables } from './bind.ts';
import type { Answer } from './engine.ts';
import { type ResolveOptions, resolveParameters } from './parameters.ts';

export { bindVariables } from './bind.ts';
export { toCatalogue, toHelp, toMarkdown } from './catalogue.ts';
export { toComunica } from './comunica.ts';
export { readDataset, toDisplayPrefixes, toVocabularyDataset } from './dataset.ts';
export { type Answer, type Dataset, type Engine, type Row, readAll, selectRows } from './engine.ts';
export { type EngineName, toEngine } from './engines.ts';
export { QueryError } from './errors.ts';
export { toExamples } from './examples.ts';
export type { Header, Parameter } from './header.ts';
export { takeFirst } from './limit.ts';
export { findNamed } from './named.ts';
export { findNearest } from './nearest.ts';
export { asksService, findForm, limitRows } from './outline.ts';
export { toOxigraph } from './oxigraph.ts';
export { packDataset } from './oxigraph-store.ts';
export type { Packed } from './packed.ts';
export { resolveParameters } from './parameters.ts';
export { answerWithin, TimeoutError } from './patience.ts';
export { type Prefixes, toShortIri } from './prefixed.ts';
export { type RenderOptions, type ResultFormat, renderAnswer } from './render.ts';
export { answerRequest, type Request } from './request.ts';
export { findQuery, queryFolder, readQueries, readQuery, readTypes, type SavedQuery, toQuery } from './saved.ts';
export { parseSettings } from './settings.ts';
export { findSyntaxError } from './syntax.ts';
export { type TableOptions, toTable } from './table.ts';
export { readTokens, type Token } from './where.ts';

/** Asks a question with the parameters that the user gave. Rejects with a QueryError for what a user can mend. */
export async function ask(options: ResolveOptions): Promise<Answer> {
  const values = await resolveParameters(options);
  return options.engine.query(bindVariables(options.query.text, values), options.dataset);
}
