// In: graphs that are staged and checked. Out: they are where they belong. The one idea: where the answer got lost, ask
// before doing it again, since a graph that is gone would empty its target.
import type { GraphContent } from './content.ts';
import { StoreError } from './errors.ts';
import { sendUpdate } from './graphs.ts';
import type { Patience } from './patience.ts';
import { type Mode, type Place, readMarker, toPublication } from './staging.ts';

/** Rejects with a StoreError where the store does not do it; then the next load of the same graph goes on from here. */
export async function publish(
  place: Place,
  contents: readonly GraphContent[],
  { mode, patience }: { readonly mode: Mode; readonly patience: Patience },
): Promise<void> {
  let wait = patience.firstWait;
  for (let turn = 1; ; turn += 1) {
    const waiting = await findStaged(place, contents);
    if (waiting.length === 0) return;
    try {
      return await sendUpdate(place.client, place.update, toPublication(waiting, mode), { repeat: 'once' });
    } catch (error) {
      const mayPass = error instanceof StoreError && (error.status === 0 || error.status >= 429);
      if (!mayPass || turn >= patience.tries) throw error;
    }
    await patience.wait(Math.min(wait, patience.longestWait));
    wait *= 2;
  }
}

async function findStaged(place: Place, contents: readonly GraphContent[]): Promise<readonly GraphContent[]> {
  const digests = await Promise.all(contents.map(({ name }) => readMarker(place, name)));
  return contents.filter(({ digest }, at) => digests[at] === digest);
}
