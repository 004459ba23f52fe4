// In: an asker. Out: a SPARQL endpoint, to be mounted where it shall answer. The one idea: SPARQL 1.1 Protocol for queries, and
// nothing else: no update, no state, no cookie; so any page of any origin may ask it.
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { QueryError } from '../../query/index.ts';
import { type Asker, BusyError, GoneError, MemoryError, type Run, TimeoutError } from '../asker.ts';
import { choose } from './accept.ts';
import { type Asked, readAsked } from './asked.ts';
import { toDescription } from './description.ts';
import { chooseFormat, graphTypes, toOffered } from './formats.ts';
import { toQueryOver } from './graphs.ts';
import { type Limits, usualLimits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { toCutOff, toFault } from './words.ts';

export { type Limits, serverOptions, usualLimits } from './limits.ts';
export { toFault } from './words.ts';

export type SparqlOptions = Partial<Limits> & {
  /** Where people write queries: who would rather have a page is sent there, with the query as `?query=`. */
  readonly page?: string | undefined;
};

/** How many rows or triples were given of an answer that has more. */
const CUT_OFF = 'Rapporteur-Cut-Off';
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/** The endpoint as an application of Hono's, for its mount point and nothing under it. */
export function toSparqlRoutes(asker: Asker, { page, ...others }: SparqlOptions = {}): Hono {
  const limits = { ...usualLimits, ...others };
  const routes = new Hono();
  routes.use(
    cors({
      origin: '*',
      allowMethods: METHODS,
      allowHeaders: ['Accept', 'Content-Type'],
      exposeHeaders: [CUT_OFF, 'Retry-After'],
      maxAge: 86_400,
    }),
  );
  routes.all('/:rest{.+}', (context) => context.text('there is nothing here\n', 404));
  routes.all('/*', (context) => answer(context, asker, limits, page));
  routes.onError((error, context) => refuse(context, error, limits));
  return routes;
}

async function answer(context: Context, asker: Asker, limits: Limits, page: string | undefined): Promise<Response> {
  const { method } = context.req;
  if (!METHODS.includes(method)) {
    throw new Refusal(405, `${method} is not answered: ask with GET or POST`, { allow: METHODS.join(', ') });
  }
  context.header('vary', 'Accept', { append: true });
  const asked = await readAsked(context.req.raw, limits);
  if (page !== undefined && method !== 'POST' && prefersPage(context, asked)) {
    return context.redirect(asked ? `${page}?${new URLSearchParams({ query: asked.query })}` : page, 303);
  }
  return asked ? run(context, asker, asked, limits) : describe(context);
}

async function run(context: Context, asker: Asker, asked: Asked, { rows, timeout }: Limits): Promise<Response> {
  const { format, type } = chooseFormat(asked.form, context.req.header('accept'), asked.format);
  const query = toQueryOver(asked, toAddress(context));
  let found: Run;
  try {
    found = await asker.run(query, { formats: [format], limit: rows, timeout, signal: context.req.raw.signal });
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new Refusal(400, (await toFault(error.message, query)).trimEnd());
  }
  if (found.isCut) context.header(CUT_OFF, String(rows));
  context.header('content-type', `${type}; charset=utf-8`);
  return context.body(found.isCut ? toCutOff(found.text, found.format, rows) : found.text);
}

async function describe(context: Context): Promise<Response> {
  const { format, type } = chooseFormat('describe', context.req.header('accept'));
  context.header('content-type', `${type}; charset=utf-8`);
  return context.body(await toDescription(toAddress(context), format === 'ntriples' ? format : 'turtle'));
}

function toAddress({ req }: Context): string {
  const { origin, pathname } = new URL(req.url);
  return origin + pathname;
}

// A link to a download says its format.
function prefersPage({ req }: Context, asked: Asked | undefined): boolean {
  if (asked?.format !== undefined) return false;
  const types = asked ? toOffered(asked.form).map(({ type }) => type) : graphTypes;
  return choose(req.header('accept'), [...types, 'text/html'])?.type === 'text/html';
}

function refuse(context: Context, error: Error, { retrySeconds }: Limits): Response {
  const refusal = error instanceof Refusal ? error : toRefusal(error, retrySeconds);
  for (const [name, value] of Object.entries(refusal.headers)) context.header(name, value);
  context.header('x-content-type-options', 'nosniff');
  return context.text(`${refusal.message}\n`, refusal.status);
}

// An answer that takes too much is no fault of the request as such, and no better tried again at once: 503, as Fuseki answers.
function toRefusal(error: Error, retrySeconds: number): Refusal {
  if (error instanceof BusyError) return new Refusal(503, error.message, { 'retry-after': String(retrySeconds) });
  if (error instanceof TimeoutError || error instanceof MemoryError) return new Refusal(503, error.message);
  if (error instanceof GoneError) return new Refusal(408, error.message);
  throw error;
}
