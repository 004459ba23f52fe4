// In: the address of a store's queries, and a graph of it. Out: an engine that asks there what others ask of files.
import { Parser } from 'n3';
import { toClient } from '../../src/load/client.ts';
import { selectRows } from '../../src/load/select.ts';
import type { Engine } from '../../src/query/index.ts';
import type { Server } from './servers.ts';

/** Asks the store, whatever the dataset; `graph` stands in as the default graph (SPARQL 1.1 Protocol, 2.1.4). */
export function toHttpEngine({ query: url }: Pick<Server, 'query'>, graph: string | undefined): Engine {
  const client = toClient();
  const address = graph === undefined ? url : `${url}?default-graph-uri=${encodeURIComponent(graph)}`;
  return {
    async query(text) {
      if (/^\s*CONSTRUCT/im.test(text)) {
        const content = {
          type: 'application/x-www-form-urlencoded',
          text: new URLSearchParams({ query: text }).toString(),
        };
        const answer = await client.send({ method: 'POST', url: address, accept: 'text/turtle', content });
        const quads = new Parser({ format: 'turtle' }).parse(answer.text);
        return { kind: 'quads', quads: toAsync(quads) };
      }
      const rows = await selectRows(client, address, text);
      return { kind: 'rows', variables: [], rows: toAsync(rows.map((row) => new Map(Object.entries(row)))) };
    },
  };
}

async function* toAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
