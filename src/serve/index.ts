// Serve: the graph as pages to look at, and the same answers as data.
import type { Hono } from 'hono';
import type { Dataset } from '../query/index.ts';
import { type AppOptions, toApp } from './app.ts';
import { toAsker } from './asking.ts';
import { withOntology } from './ontology.ts';
import { readQuestions } from './questions.ts';
import { toRememberingAsker } from './remembering.ts';
import { type SiteFile, toSite } from './site.ts';
import type { ReadArticle } from './view.ts';
import { findAddresses } from './visits.ts';

export type { Asker } from './asker.ts';
export type { Corrections } from './editing.ts';
export { type Server, startServer } from './server.ts';
export type { ArticleText, Names, ReadArticle } from './view.ts';

/** The explorer over a dataset, asked in this thread. */
export async function toExplorer(
  dataset: Dataset,
  options: Omit<AppOptions, 'asker' | 'addresses' | 'questions'> = {},
): Promise<Hono> {
  const asker = withOntology(toRememberingAsker(await toAsker(dataset)));
  const [addresses, questions] = await Promise.all([findAddresses(asker), readQuestions()]);
  return toApp({ ...options, asker, addresses, questions });
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
