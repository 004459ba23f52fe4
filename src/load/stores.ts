// In: the address that a user knows of a store. Out: the three addresses under which it is read, changed and asked, and
// what is special about it. The one idea: what is known of the makes is a table, and what is true is found by asking.
import { checkAddress } from '../http/index.ts';
import type { Client } from './client.ts';
import { LoadError, StoreError } from './errors.ts';
import { selectRows } from './select.ts';

export type Endpoints = {
  /** SPARQL 1.1 Graph Store HTTP Protocol, with `?default` and `?graph=`. */
  readonly data?: string | undefined;
  /** SPARQL 1.1 Query. */
  readonly query: string;
  /** SPARQL 1.1 Update. */
  readonly update?: string | undefined;
};

export type Store = Endpoints & {
  readonly name: string;
  /** Virtuoso's default graph is all graphs together: nothing can be put into it. */
  readonly defaultGraph: 'its own' | 'all graphs';
  /** What its keepers should do once something was loaded; nothing for most. */
  readonly advice?: string;
};

type Make = Pick<Store, 'name' | 'defaultGraph' | 'advice'> & {
  readonly toEndpoints: (base: string, login: 'login' | 'anonymous') => Endpoints | undefined;
};

const makes: readonly Make[] = [
  {
    name: 'Apache Jena Fuseki',
    defaultGraph: 'its own',
    toEndpoints: (base) => {
      const dataset = base.replace(/\/(?:data|get|upload|query|sparql|update)$/, '');
      const hasName = new URL(dataset).pathname !== '/';
      return hasName ? { data: `${dataset}/data`, query: `${dataset}/query`, update: `${dataset}/update` } : undefined;
    },
  },
  {
    name: 'Oxigraph',
    defaultGraph: 'its own',
    toEndpoints: (base) => {
      const root = base.replace(/\/(?:store|query|update)$/, '');
      return { data: `${root}/store`, query: `${root}/query`, update: `${root}/update` };
    },
  },
  {
    name: 'Virtuoso',
    defaultGraph: 'all graphs',
    advice:
      'should Virtuoso break off before its next checkpoint, it may bring back what was replaced: run "checkpoint;" in isql',
    toEndpoints: (base, login) => {
      const root = base.replace(/\/sparql(?:-auth|-graph-crud|-graph-crud-auth)?$/, '');
      const ending = login === 'login' ? '-auth' : '';
      const sparql = `${root}/sparql${ending}`;
      return { data: `${root}/sparql-graph-crud${ending}`, query: sparql, update: sparql };
    },
  },
];

export type StoreAddress = {
  /** What a user knows: a dataset of Fuseki, the root of Oxigraph or Virtuoso, or any of their endpoints. */
  readonly to?: string | undefined;
  /** Of a store of another make. Each overrides what follows from `to`. */
  readonly query?: string | undefined;
  readonly update?: string | undefined;
  readonly data?: string | undefined;
};

/**
 * Finds the store, by asking it a query that any store can answer. Rejects with a LoadError that says what was met, or
 * with an AccessError for what is no address.
 */
export async function findStore(client: Client, { to, query, update, data }: StoreAddress): Promise<Store> {
  for (const address of [to, query, update, data]) if (address !== undefined) checkAddress(address);
  if (query !== undefined) {
    await probe(client, query);
    return { name: 'the store', defaultGraph: 'its own', query, update, data };
  }
  if (to === undefined) throw new LoadError('give the address of the store with --to, or its endpoints with --query');
  const base = to.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const failures: StoreError[] = [];
  for (const { toEndpoints, ...make } of makes) {
    const endpoints = toEndpoints(base, client.hasCredentials ? 'login' : 'anonymous');
    if (endpoints === undefined) continue;
    try {
      await probe(client, endpoints.query);
      return { ...make, ...endpoints, ...(update && { update }), ...(data && { data }) };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      // Where nothing answers, or it asks who is there, another path will not help.
      if (error.status === 0 || error.status === 401) throw error;
      failures.push(error);
    }
  }
  throw new LoadError(toUnknown(to, failures));
}

async function probe(client: Client, url: string): Promise<void> {
  const [row] = await selectRows(client, url, 'SELECT (1 AS ?one) WHERE {}', { repeat: 'once' });
  if (row?.one?.value !== '1')
    throw new StoreError(`${url}: what answers there is no SPARQL endpoint`, { status: 200 });
}

function toUnknown(to: string, failures: readonly StoreError[]): string {
  const telling = failures.find(({ status }) => status !== 404 && status !== 405 && status !== 200);
  if (telling) return telling.message;
  const isNothing = failures.every(({ status }) => status === 404 || status === 405);
  return `${to}: ${isNothing ? 'there is no such dataset, or this is not a store' : 'this is not a store'}; no SPARQL ${'endpoint was found where Fuseki, Oxigraph and Virtuoso have theirs'} (Fuseki's address ends with the name of a dataset; for other stores give --query, --update and --data)`;
}
