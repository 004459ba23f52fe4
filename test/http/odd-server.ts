// In: answers by path. Out: a service on this machine that gives them, and remembers what it was asked.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};
/** `broken`: the connection ends in the middle of the body. */
export type Reply = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly broken?: true;
};

export type OddServer = { readonly url: string; readonly asked: Asked[] };

/** Answers with 404 at any other path. It goes when the test ends. */
export async function serveReplies(
  replies: Readonly<Record<string, Reply | ((asked: Asked) => Reply)>>,
): Promise<OddServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const [path = ''] = (request.url ?? '').split('?');
    const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
    asked.push(one);
    const reply = replies[path] ?? { status: 404 };
    const { status = 200, headers = {}, body: text = '', broken } = typeof reply === 'function' ? reply(one) : reply;
    if (!broken) return response.writeHead(status, headers).end(text);
    response.writeHead(status, { ...headers, 'content-length': String(text.length + 100) });
    response.write(text, () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** SPARQL's JSON results with one variable and one row. */
export const oneRow = {
  headers: { 'content-type': 'application/sparql-results+json' },
  body: '{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"literal","value":"one"}}]}}',
} as const satisfies Reply;

export const page = {
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<html><head><title>x</title></head><body><h1>Welcome</h1> to our shop</body></html>',
} as const satisfies Reply;
