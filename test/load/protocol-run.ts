// In: a step of the protocol's tests, and a store. Out: the step is done by the requests that our client makes.
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import type { Client } from '../../src/load/client.ts';
import { toGraphUrl, toWriter } from '../../src/load/graphs.ts';
import type { Step } from './protocol-steps.ts';

/** A client, and the address of the Graph Store Protocol. */
export type Partner = { readonly client: Client; readonly data: string };

/** PUT and POST as `load` sends them, and DELETE, of which it has no need. Rejects where the store refuses. */
export async function takeStep({ client, data }: Partner, { method, graph, sent = [] }: Step): Promise<void> {
  const writer = toWriter(client, { name: '', defaultGraph: 'its own', query: data, data }, 'graph-store');
  if (method === 'PUT') await writer.replace(graph, sent);
  else if (method === 'POST') await writer.add(graph, sent);
  else if (method === 'DELETE') await client.send({ method, url: toGraphUrl(data, graph), expected: [404] });
  else await readHeld({ client, data }, graph);
}

/** What a graph holds; nothing where there is none. */
export async function readHeld({ client, data }: Partner, graph: string | undefined): Promise<readonly Quad[]> {
  const url = toGraphUrl(data, graph);
  const { status, text } = await client.send({ method: 'GET', url, accept: 'text/turtle', expected: [404] });
  return status === 404 ? [] : new Parser({ format: 'text/turtle' }).parse(text);
}
