// In: what a store is to answer. Out: a server that answers so, and remembers what it was asked.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};
export type Reply = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string };

export type FakeStore = { readonly address: string; readonly asked: Asked[] };

/** Goes when the test ends. */
export async function startStore(reply: (asked: Asked, turn: number) => Reply): Promise<FakeStore> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const raw = Buffer.concat(pieces);
    const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString();
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    asked.push(one);
    const { status, headers, body: text } = reply(one, asked.length);
    response.writeHead(status, headers).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** A patience that notes how long it was to wait, and does not. */
export function toNotedPatience(waits: number[]) {
  const wait = async (ms: number): Promise<void> => void waits.push(ms);
  return { tries: 4, firstWait: 100, longestWait: 10_000, wait };
}

/** SPARQL's JSON results with one row. */
export function toResults(row: Readonly<Record<string, string>>): string {
  const binding = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { type: 'literal', value }]));
  return JSON.stringify({ head: { vars: Object.keys(row) }, results: { bindings: [binding] } });
}
