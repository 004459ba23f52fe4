// In: what answers questions. Out: what answers HTTP. The one idea: a request is a visit to a path, and the ending of the
// path or the Accept header says whether the visitor wants to look or to compute.
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { compress } from 'hono/compress';
import { EndpointError } from '../http/index.ts';
import { QueryError } from '../query/index.ts';
import type { Addresses } from './address.ts';
import { type Asker, BusyError, MemoryError, TimeoutError } from './asker.ts';
import { readAsset } from './assets.ts';
import { addEditing, type Corrections } from './editing.ts';
import { isOwnHost, secure } from './guard.ts';
import { readLanguages, toFormats } from './html/formats.ts';
import { toDocumentHtml } from './html/layout.ts';
import { html, toName } from './html/parts.ts';
import { toServerLinks } from './links.ts';
import type { Questions } from './questions.ts';
import { toFault, toSparqlRoutes } from './sparql/index.ts';
import { splitTwin, type Twin, toTwinCsv, toTwinJson, toTwinPath, toTwinTurtle, twinTypes } from './twins.ts';
import type { Editing, Names, ReadArticle, Visited } from './view.ts';
import { visit } from './visits.ts';

export type AppOptions = {
  readonly asker: Asker;
  readonly questions: Questions;
  readonly addresses: Addresses;
  /** Names under which it may be asked, such as `localhost`; without any, whatever a client says. */
  readonly hosts?: readonly string[] | undefined;
  readonly readArticle?: ReadArticle | undefined;
  /** Where corrections are kept; without it none are taken. */
  readonly corrections?: Corrections | undefined;
  readonly names?: Names | undefined;
};

const MOST_LETTERS = { query: 8000, any: 2000 } as const;

/** The explorer as an application of Hono's. */
export function toApp(options: AppOptions): Hono {
  const { hosts } = options;
  const app = new Hono();
  app.use(async (context, next) => {
    secure(context);
    if (hosts && !isOwnHost(context.req.header('host'), hosts)) {
      return context.text('this server answers under its own name only\n', 421);
    }
    return next();
  });
  app.use(compress());
  app.route('/sparql', toSparqlRoutes(options.asker, { page: '/query' }));
  app.get('/assets/:name', (context) => readAsset(context));
  if (options.corrections) addEditing(app, options.corrections, options.readArticle);
  app.on('GET', ['/', '/*'], (context) => answer(context, options));
  app.notFound((context) => context.text('only GET is answered here\n', 405, { allow: 'GET, HEAD' }));
  app.onError((error, context) => fail(context, error, options));
  return app;
}

async function answer(context: Context, options: AppOptions): Promise<Response> {
  const { asker, questions, addresses, readArticle } = options;
  const url = new URL(context.req.url);
  const { path, twin = chooseTwin(context) } = splitTwin(url.pathname);
  const params = readParams(url);
  const formats = toFormats(readLanguages(context.req.header('accept-language')));
  const visited = await visit(path, params, {
    asker,
    questions,
    addresses,
    links: toServerLinks(addresses),
    formats,
    readArticle,
    editing: toEditing(options),
  });
  context.header('vary', 'Accept, Accept-Language');
  if (!visited) return show(context, toNotFound(path), options, 404);
  if (twin === undefined) return show(context, visited, options, 200);
  context.header('content-type', twinTypes[twin]);
  if (twin === 'json') return context.body(toTwinJson(visited));
  if (twin === 'csv') return context.body(toTwinCsv(visited, params.rows));
  return context.body(await toTwinTurtle(visited, asker));
}

function toEditing({ corrections, names }: AppOptions): Editing | undefined {
  if (!corrections || !names) return undefined;
  return { of: corrections.of, needsToken: corrections.token !== undefined, names };
}

async function show(
  context: Context,
  visited: Visited,
  { addresses }: AppOptions,
  status: 200 | 400 | 404 | 502 | 503,
): Promise<Response> {
  const url = new URL(context.req.url);
  const { path } = splitTwin(url.pathname);
  const toTwin = (ending: string) => (status === 200 ? toTwinPath(path, ending) + url.search : undefined);
  const document = toDocumentHtml(visited, { links: toServerLinks(addresses), toTwin });
  return context.html(document, status);
}

async function fail(context: Context, error: Error, options: AppOptions): Promise<Response> {
  if (error instanceof QueryError) {
    const { query } = context.req.query();
    const words = query === undefined ? error.message : await toFault(error.message, query);
    return show(context, toTrouble('That cannot be shown', words), options, 400);
  }
  if (error instanceof EndpointError)
    return show(context, toTrouble('The store does not answer', error.message), options, 502);
  if (error instanceof BusyError || error instanceof TimeoutError || error instanceof MemoryError) {
    context.header('retry-after', '5');
    return show(context, toTrouble('Too much at once', error.message), options, 503);
  }
  throw error;
}

function readParams({ searchParams }: URL): Readonly<Record<string, string>> {
  const params: Record<string, string> = {};
  for (const [name, value] of searchParams) {
    const most = name === 'query' ? MOST_LETTERS.query : MOST_LETTERS.any;
    if (value.length > most) {
      throw new QueryError(
        `what the address gives for ${JSON.stringify(name.slice(0, 40))} has ${value.length} letters; ${most} are the most`,
      );
    }
    if (value.trim() !== '') params[name] = value.trim();
  }
  return params;
}

function chooseTwin(context: Context): Twin | undefined {
  const type = accepts(context, {
    header: 'Accept',
    supports: ['text/html', 'text/turtle', 'application/json', 'text/csv'],
    default: 'text/html',
  });
  return ({ 'text/turtle': 'ttl', 'application/json': 'json', 'text/csv': 'csv' } as const)[type as 'text/turtle'];
}

function toNotFound(path: string): Visited {
  const main = html`<h1>Nothing here</h1><p>The graph has nothing of the name ${toName(path)}.</p>`;
  return { view: { title: 'Nothing here', main }, answers: [] };
}

function toTrouble(title: string, message: string): Visited {
  return { view: { title, main: html`<h1>${title}</h1><pre class="words">${message}</pre>` }, answers: [] };
}
