// In: graphs and limits. Out: an endpoint that answers over HTTP on this machine. It runs dist/, as users do: threads start
// from files that Node can run.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Asker } from '../../../src/serve/asker.ts';
import type { SparqlOptions } from '../../../src/serve/sparql/index.ts';
import type { ThreadOptions } from '../../../src/serve/threads/index.ts';

type Threads = typeof import('../../../src/serve/threads/index.ts');
type Askers = typeof import('../../../src/serve/asker.ts');
type Sparql = typeof import('../../../src/serve/sparql/index.ts');

const dist = new URL('../../../dist/serve/', import.meta.url);
export const { toThreadAsker }: Threads = await import(new URL('threads/index.js', dist).href);
export const { BusyError }: Askers = await import(new URL('asker.js', dist).href);
export const { toSparqlRoutes, serverOptions }: Sparql = await import(new URL('sparql/index.js', dist).href);

export type Served = {
  readonly url: string;
  readonly asker: Asker;
  ask(query: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
};

export async function startEndpoint(threads: ThreadOptions, options: SparqlOptions = {}): Promise<Served> {
  return serveAsker(await toThreadAsker(threads), options);
}

export async function serveAsker(asker: Asker, options: SparqlOptions = {}): Promise<Served> {
  const app = new Hono().route('/sparql', toSparqlRoutes(asker, options));
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0, serverOptions });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
  return {
    url,
    asker,
    ask: (query, headers = {}) => fetch(`${url}?${new URLSearchParams({ query })}`, { headers }),
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await asker.close();
    },
  };
}
