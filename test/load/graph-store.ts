// In: nothing. Out: a store that speaks the Graph Store Protocol to the letter and refuses what is not: as small as the
// W3C's tests allow, and stricter than stores are. It remembers what it was asked, and what it answered.
import type { Quad } from '@rdfjs/types';
import { Parser, Writer } from 'n3';
import { type Asked, type Reply, startStore } from './store.ts';

export type Exchange = Pick<Asked, 'method' | 'url'> & { readonly type: string | undefined; readonly status: number };

const known: ReadonlySet<string> = new Set(['text/turtle', 'application/n-triples']);

/** Goes when the test ends. */
export async function startGraphStore(): Promise<{ readonly data: string; readonly exchanges: readonly Exchange[] }> {
  const graphs = new Map<string, readonly Quad[]>();
  const exchanges: Exchange[] = [];
  const { address } = await startStore((asked) => {
    const reply = answer(graphs, asked);
    const { method, url, headers } = asked;
    exchanges.push({ method, url, type: headers['content-type'], status: reply.status });
    return reply;
  });
  return { data: `${address}/graphs`, exchanges };
}

function answer(graphs: Map<string, readonly Quad[]>, { method, url, headers, body }: Asked): Reply {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const [graph, isDefault] = [searchParams.get('graph'), searchParams.get('default') === ''];
  if (pathname !== '/graphs') return { status: 404 };
  // Section 4.2: one of the two, and the graph as an absolute IRI.
  if (isDefault === (graph !== null) || !(isDefault || URL.canParse(graph ?? ''))) return { status: 400 };
  const name = graph ?? '';
  const old = graphs.get(name);
  if (method === 'GET') return old === undefined ? { status: 404 } : toTurtle(old);
  if (method === 'DELETE') return { status: graphs.delete(name) ? 200 : 404 };
  if (method !== 'PUT' && method !== 'POST') return { status: 405, headers: { Allow: 'GET, PUT, POST, DELETE' } };
  if (!known.has(headers['content-type']?.replace(/;.*$/, '') ?? '')) return { status: 415 };
  const sent = parse(body);
  if (sent === undefined) return { status: 400 };
  graphs.set(name, method === 'PUT' ? sent : [...(old ?? []), ...sent]);
  if (old === undefined) return { status: 201 };
  return { status: method === 'PUT' ? 204 : 200 };
}

function parse(body: string): readonly Quad[] | undefined {
  try {
    return new Parser({ format: 'text/turtle' }).parse(body);
  } catch {
    return undefined;
  }
}

function toTurtle(quads: readonly Quad[]): Reply {
  const body = new Writer().quadsToString([...quads]);
  return { status: 200, headers: { 'Content-Type': 'text/turtle; charset=utf-8' }, body };
}
