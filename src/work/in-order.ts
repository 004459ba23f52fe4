// In: a stream of items, and work that takes its time. Out: the results, in the order of the items. The one idea: only so
// many items are under way at once, and none is fetched before there is room, so memory stays what it is.

/** Does the work on `most` items at the same time. Throws what the work throws, when its turn comes. */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  most: number,
): AsyncGenerator<R> {
  const waiting: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => {}); // it is thrown when its turn comes
    waiting.push(result);
    const first = waiting.length < most ? undefined : waiting.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of waiting) yield await result;
}

/** Groups of at most `most` items, closed early where what they weigh reaches `heaviest`. */
export async function* inBatches<T>(
  items: AsyncIterable<T>,
  most: number,
  { weigh, heaviest }: { readonly weigh: (item: T) => number; readonly heaviest: number },
): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  let weight = 0;
  for await (const item of items) {
    batch.push(item);
    weight += weigh(item);
    if (batch.length < most && weight < heaviest) continue;
    yield batch;
    [batch, weight] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** The next items, up to the last of `most` that count, or as many as there are; what follows can still be taken from `iterator`. */
export async function* take<T>(
  iterator: AsyncIterator<T>,
  most: number,
  counts: (item: T) => boolean = () => true,
): AsyncGenerator<T> {
  for (let taken = 0; taken < most; ) {
    const next = await iterator.next();
    if (next.done) return;
    if (counts(next.value)) taken += 1;
    yield next.value;
  }
}
