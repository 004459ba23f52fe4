// In: nothing, or a dataset. Out: the explorer, asked without a network. The one idea: Hono answers a Request as a server
// would, so tests see what a visitor gets, byte by byte.
import type { Hono } from 'hono';
import { loadVocabulary } from '../../src/index.ts';
import { buildGraph } from '../../src/pipeline.ts';
import type { Dataset } from '../../src/query/index.ts';
import { toAsker, toExplorer } from '../../src/serve/index.ts';
import { seeds } from '../acceptance/seeds.ts';

/** The graph of the bundled articles, as a dataset. */
export async function buildSeeds(): Promise<Dataset> {
  const { quads } = await buildGraph({ inputs: [seeds], vocabulary: loadVocabulary() });
  return { quads };
}

export type Asked = { readonly status: number; readonly text: string; readonly headers: Headers };

/** A visitor of an explorer. */
export async function toVisitor(
  dataset: Dataset,
  options: Parameters<typeof toExplorer>[1] = {},
): Promise<(path: string, init?: RequestInit) => Promise<Asked>> {
  const app: Hono = await toExplorer(await toAsker(dataset), options);
  return async (path, init = {}) => {
    const response = await app.request(`http://localhost${path}`, {
      ...init,
      headers: { host: 'localhost', ...(init.headers as object) },
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
}
