// In: sorted runs of lines. Out: all their lines, sorted. The one idea: a heap of the runs by the line that is next in each,
// so that of a hundred runs seven lines are compared for one that goes out.

type Head = { line: string; readonly rest: Iterator<string> };

/** Merges runs that are sorted by code units. */
export function* mergeRuns(runs: readonly Iterable<string>[]): Generator<string> {
  const heap: Head[] = [];
  for (const run of runs) {
    const rest = run[Symbol.iterator]();
    const next = rest.next();
    if (!next.done) heap.push({ line: next.value, rest });
  }
  // A sorted list is a heap.
  heap.sort((one, other) => (one.line < other.line ? -1 : 1));
  for (let [first] = heap; first !== undefined; [first] = heap) {
    yield first.line;
    const next = first.rest.next();
    if (!next.done) first.line = next.value;
    else {
      const last = heap.pop();
      if (last !== undefined && last !== first) heap[0] = last;
    }
    sink(heap);
  }
}

/** Lets the first of the heap down to its place. */
function sink(heap: Head[]): void {
  const [head] = heap;
  if (head === undefined) return;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    const [left, right] = [heap[child] as Head, heap[child + 1]];
    const isRight = right !== undefined && right.line < left.line;
    const least = isRight ? right : left;
    if (head.line <= least.line) break;
    heap[at] = least;
    at = isRight ? child + 1 : child;
  }
  heap[at] = head;
}
