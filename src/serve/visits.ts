// In: an address, and what answers. Out: what its page shows, with all that was asked for it. The one idea: the same visit
// gives the page, its twins and a file of the static site, so that they cannot differ.
import { prefixes } from '../rdf/index.ts';
import { type Addresses, toAddresses } from './address.ts';
import type { Answered, Asker, Run } from './asker.ts';
import { type Formats, toFormats } from './html/formats.ts';
import type { Links } from './links.ts';
import { findPage } from './pages/index.ts';
import type { Questions } from './questions.ts';
import type { Editing, Ran, ReadArticle, Visited } from './view.ts';

export type VisitOptions = {
  readonly asker: Asker;
  readonly questions: Questions;
  readonly addresses: Addresses;
  readonly links: Links;
  readonly formats?: Formats;
  readonly readArticle?: ReadArticle | undefined;
  readonly editing?: Editing | undefined;
};

/** Of an answer to a visitor's own query, on a page; the endpoint gives more. */
const SHOWN = { limit: 1000, timeout: 10 } as const;

/** Visits a path; undefined where it has no page, or the graph nothing of that name. Rejects as the asker does. */
export async function visit(
  path: string,
  params: Readonly<Record<string, string>>,
  { asker, questions, addresses, links, readArticle, editing, formats = toFormats(['en']) }: VisitOptions,
): Promise<Visited | undefined> {
  const page = findPage(path);
  if (!page) return undefined;
  const answers: Promise<Answered>[] = [];
  const view = await page({
    iri: addresses.toIri(path) ?? '',
    ...{ path, params, questions, links, formats, readArticle, editing },
    async ask(name, given = {}) {
      const answer = asker.select({ name, given });
      answers.push(answer);
      return (await answer).rows;
    },
    async construct(name, given = {}) {
      const answer = asker.construct({ name, given });
      answers.push(answer.then(({ question, sparql }) => ({ question, sparql, variables: [], rows: [] })));
      return (await answer).turtle;
    },
    async run(sparql) {
      const ran = toRan(await asker.run(sparql, { formats: ['json', 'turtle'], ...SHOWN }));
      const { variables, rows } = ran.kind === 'rows' ? ran : { variables: [], rows: [] };
      answers.push(Promise.resolve({ question: { name: 'query' }, sparql, variables, rows }));
      return ran;
    },
  });
  return view && { view, answers: await Promise.all(answers) };
}

function toRan({ text, format, isCut }: Run): Ran {
  if (format === 'turtle') return { kind: 'graph', turtle: text, isCut };
  const { boolean, head, results } = JSON.parse(text);
  if (boolean !== undefined) return { kind: 'boolean', value: boolean };
  return { kind: 'rows', variables: head.vars, rows: results.bindings, isCut };
}

/** The base under which a graph was built, as its articles' IRIs show it; without any, the usual one. */
export async function findAddresses(asker: Asker): Promise<Addresses> {
  const { rows } = await asker.select({ name: 'any-article' });
  const article = rows[0]?.article?.value ?? '';
  return toAddresses(/^(.*\/)article\//.exec(article)?.[1] ?? new URL('../data/', prefixes.party).href);
}
