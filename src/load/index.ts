// Load: a graph into a triple store, whole or not at all, and checked.
import type { Verdict } from './check.ts';
import { isLoopback, toClient } from './client.ts';
import { toContents } from './content.ts';
import { countTriples } from './counts.ts';
import { loadDirectly } from './direct.ts';
import { LoadError, withFate } from './errors.ts';
import { toWriter } from './graphs.ts';
import type { LoadedGraph, LoadOptions, LoadReport } from './options.ts';
import { usualPatience } from './patience.ts';
import { publish } from './publish.ts';
import { stageAll } from './stage-all.ts';
import { findStore } from './stores.ts';
import { checkAll } from './verdicts.ts';

export type { Credentials } from '../http/index.ts';
export { LoadError, StoreError } from './errors.ts';
export type { Way } from './graphs.ts';
export type { LoadedGraph, LoadOptions, LoadReport } from './options.ts';
export type { Mode } from './staging.ts';
export type { StoreAddress } from './stores.ts';

const WORTH_TELLING = 2000; // ms of waiting; shorter waits are nobody's business

/**
 * Loads quads. Rejects with a LoadError for everything that a user can mend, whose message ends with what became of the
 * old graph.
 */
export async function loadGraph(options: LoadOptions): Promise<LoadReport> {
  const { quads, address, graph, credentials, gzip, patience = usualPatience, mode, onNote } = options;
  const contents = toContents(quads, { graph });
  const onWait = (reason: string, ms: number): void => {
    if (ms >= WORTH_TELLING) onNote?.(`${reason}; the next try is in ${Math.round(ms / 1000)} s`);
  };
  const client = toClient({ credentials, gzip, patience, onWait });
  const store = await findStore(client, address);
  if (store.defaultGraph === 'all graphs' && contents.some(({ name }) => name === undefined)) {
    throw new LoadError(`${store.name} has no default graph that can be loaded into: name one with --graph`);
  }
  const way = options.way ?? (store.data === undefined ? 'update' : 'graph-store');
  const writer = toWriter(client, store, way);
  if (credentials !== undefined && /^http:/.test(store.query) && !isLoopback(store.query)) {
    onNote?.('the address begins with http:, so what is sent, user and password with it, can be read on the way');
  }
  const { query, update } = store;
  const before = await Promise.all(contents.map(({ name }) => countTriples(client, query, name)));
  const describe = (foundThere: readonly number[], verdicts: readonly Verdict[]): readonly LoadedGraph[] => {
    return contents.map(({ name, quads: { length } }, at) => {
      const [found = 0, held = 0] = [foundThere[at], before[at]];
      return { name, triples: length, before: held, foundThere: found, verdict: verdicts[at] };
    });
  };
  const safety = update === undefined ? 'direct' : 'staged';
  if (options.doing === 'only look') return { store, graphs: describe([], []), safety };
  if (update === undefined) {
    onNote?.('the store has no address for SPARQL Update, so the graph is written over in place, and not staged');
    const verdicts = await loadDirectly({ client, query }, contents, writer, options);
    return { store, graphs: describe([], verdicts), safety };
  }
  const place = { client, query, update };
  const spare = options.way === undefined && way === 'graph-store' ? toWriter(client, store, 'update') : undefined;
  const found = await stageAll(place, contents, { ...options, writer, spare });
  await publish(place, contents, { mode, patience }).catch((error) => {
    throw withFate(error, 'the new graph is complete beside the old one: the same command again puts it in place');
  });
  const verdicts = await checkAll({ client, query }, contents, options);
  if (store.advice !== undefined) onNote?.(store.advice);
  return { store, graphs: describe(found, verdicts), safety };
}
