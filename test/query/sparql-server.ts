// In: quads, and perhaps a login. Out: an endpoint that answers about them over HTTP, as stores do, on this machine only.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Quad } from '@rdfjs/types';
import { Store } from 'oxigraph';
import { findForm } from '../../src/query/outline.ts';
import { toDocument } from '../../src/rdf/index.ts';

export type SparqlServer = {
  readonly url: string;
  /** The Authorization header of each request. */
  readonly heard: readonly (string | undefined)[];
  close(): Promise<void>;
};

export async function startSparqlServer(
  quads: readonly Quad[],
  { authorization }: { readonly authorization?: string } = {},
): Promise<SparqlServer> {
  const store = new Store();
  const lines = toDocument(quads, { format: 'ntriples' }).text as Iterable<string>;
  store.load([...lines].join(''), { format: 'application/n-triples' });
  const heard: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    heard.push(request.headers.authorization);
    if (request.url === '/page') return response.end('<html><body>Welcome</body></html>');
    if (!request.url?.startsWith('/sparql')) return response.writeHead(404).end();
    if (authorization !== undefined && request.headers.authorization !== authorization) {
      return response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
    }
    try {
      const query = await readQuery(request);
      const isGraph = ['construct', 'describe'].includes(findForm(query) ?? '');
      const type = isGraph ? 'application/n-triples' : 'application/sparql-results+json';
      const text = store.query(query, { results_format: type }) as string;
      response.writeHead(200, { 'content-type': type }).end(text);
    } catch (error) {
      response.writeHead(400, { 'content-type': 'text/html' }).end(`<p>${(error as Error).message}</p>`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`,
    heard,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function readQuery(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces).toString('utf8');
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  const address = new URL(request.url ?? '', 'http://127.0.0.1');
  return (isForm ? new URLSearchParams(body).get('query') : address.searchParams.get('query')) ?? body;
}
