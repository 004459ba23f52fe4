// In: an address, and what answers. Out: what its page shows, with all that was asked for it. The one idea: the same visit
// gives the page, its twins and a file of the static site, so that they cannot differ.
import { prefixes } from '../rdf/index.ts';
import { type Addresses, toAddresses } from './address.ts';
import type { Answered, Asker } from './asker.ts';
import { type Formats, toFormats } from './html/formats.ts';
import type { Links } from './links.ts';
import { findPage } from './pages/index.ts';
import type { ReadArticle, Visited } from './view.ts';

export type VisitOptions = {
  readonly asker: Asker;
  readonly addresses: Addresses;
  readonly links: Links;
  readonly formats?: Formats;
  readonly readArticle?: ReadArticle | undefined;
};

/** Visits a path; undefined where it has no page, or the graph nothing of that name. Rejects as the asker does. */
export async function visit(
  path: string,
  params: Readonly<Record<string, string>>,
  { asker, addresses, links, readArticle, formats = toFormats(['en']) }: VisitOptions,
): Promise<Visited | undefined> {
  const page = findPage(path);
  if (!page) return undefined;
  const answers: Promise<Answered>[] = [];
  const view = await page({
    iri: addresses.toIri(path) ?? '',
    params,
    links,
    formats,
    readArticle,
    async ask(name, given = {}) {
      const answer = asker.select({ name, given });
      answers.push(answer);
      return (await answer).rows;
    },
  });
  return view && { view, answers: await Promise.all(answers) };
}

/** The base under which a graph was built, as its articles' IRIs show it; without any, the usual one. */
export async function findAddresses(asker: Asker): Promise<Addresses> {
  const { rows } = await asker.select({ name: 'any-article' });
  const article = rows[0]?.article?.value ?? '';
  return toAddresses(/^(.*\/)article\//.exec(article)?.[1] ?? new URL('../data/', prefixes.party).href);
}
