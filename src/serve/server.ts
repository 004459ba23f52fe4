// In: an application, an address and a port. Out: a server that runs. The one idea: it says where it is only once it answers
// there, and it ends when it is told to, without waiting for visitors who say nothing.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { serverOptions } from './sparql/index.ts';

export type Server = {
  /** Where it answers, such as `http://127.0.0.1:8080/`. */
  readonly url: string;
  close(): Promise<void>;
};

/** Starts it; port 0 takes any that is free. Rejects where the address is taken or not ours. */
export function startServer(
  app: Hono,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions });
    server.once('error', reject);
    server.once('listening', () => {
      const { port: taken } = server.address() as AddressInfo;
      const name = host.includes(':') ? `[${host}]` : host;
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      resolve({ url: `http://${name}:${taken}/`, close });
    });
  });
}
