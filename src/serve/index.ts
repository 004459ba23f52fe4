// Serve: the graph as pages to look at, and the same answers as data.
import type { Hono } from 'hono';
import type { Dataset } from '../query/index.ts';
import { type AppOptions, toApp } from './app.ts';
import type { Asker } from './asker.ts';
import { toAsker } from './asking.ts';
import { withOntology } from './ontology.ts';
import { readQuestions } from './questions.ts';
import { toRememberingAsker } from './remembering.ts';
import { type SiteFile, toSite } from './site.ts';
import type { ReadArticle } from './view.ts';
import { findAddresses } from './visits.ts';

export { type Asker, TimeoutError } from './asker.ts';
export { toAsker } from './asking.ts';
export type { Corrections } from './editing.ts';
export { type Server, startServer } from './server.ts';
export { type ThreadOptions, toThreadAsker } from './threads/index.ts';
export type { ArticleText, Names, ReadArticle } from './view.ts';

export type ExplorerOptions = Omit<AppOptions, 'asker' | 'addresses' | 'questions'> & {
  /** What is asked changes while it is served, so nothing is remembered. */
  readonly isLive?: boolean;
};

/** The explorer over whatever answers questions. */
export async function toExplorer(asker: Asker, { isLive = false, ...options }: ExplorerOptions = {}): Promise<Hono> {
  const informed = withOntology(isLive ? asker : toRememberingAsker(asker));
  const [addresses, questions] = await Promise.all([findAddresses(informed), readQuestions()]);
  return toApp({ ...options, asker: informed, addresses, questions });
}

/** The explorer over a dataset, as files. */
export async function* toSiteOf(
  dataset: Dataset,
  { readArticle }: { readonly readArticle?: ReadArticle | undefined } = {},
): AsyncGenerator<SiteFile> {
  const asker = withOntology(toRememberingAsker(await toAsker(dataset)));
  const [addresses, questions] = await Promise.all([findAddresses(asker), readQuestions()]);
  yield* toSite({ asker, addresses, questions, readArticle });
}
