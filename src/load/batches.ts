// In: a list, and a function that sends some of it. Out: all of it sent. The one idea: nobody knows how much a store
// takes at once, the store least of all; so a refused batch is halved, and what was refused is not tried again.
import { StoreError } from './errors.ts';

/**
 * Triples of the first batch, and the most that any has. Fuseki's TDB2 (5.2 to 5.6) keeps the nodes of a large request
 * that broke off, and spoils its database with them later: so it was with 100,000 triples, and not with 20,000.
 */
export const MOST = 10_000;

const GOOD_BEFORE_GROWTH = 3;
const WORTHWHILE_GROWTH = 1.25; // below it, one more refusal costs more than larger batches save

export type Sending<T> = {
  readonly items: readonly T[];
  /** Where to begin: the first so many are there already. */
  readonly from?: number;
  readonly send: (batch: readonly T[], at: number) => Promise<void>;
  readonly onSent?: ((count: number) => void) | undefined;
  readonly most?: number;
};

/** Sends everything, in order. Rejects with the store's own error where even one item alone is refused. */
export async function sendInBatches<T>({ items, from = 0, send, onSent, most = MOST }: Sending<T>): Promise<void> {
  let size = most;
  let ceiling = most;
  let lastGood = 0;
  let good = 0;
  let at = from;
  while (at < items.length) {
    const batch = items.slice(at, at + size);
    try {
      await send(batch, at);
    } catch (error) {
      if (!(error instanceof StoreError && error.mayBeSize && batch.length > 1)) throw error;
      ceiling = batch.length - 1;
      size = lastGood > 0 && lastGood < batch.length ? lastGood : Math.ceil(batch.length / 2);
      good = 0;
      continue;
    }
    at += batch.length;
    good += 1;
    onSent?.(batch.length);
    lastGood = batch.length;
    if (good < GOOD_BEFORE_GROWTH || size * WORTHWHILE_GROWTH > ceiling) continue;
    // Half of the way up to what was refused, or to the most.
    size = Math.min(ceiling, size + Math.ceil((ceiling - size) / 2));
    good = 0;
  }
}
