// In: the objects of pieces, as fingerprints. Out: how many different ones there are. The one idea: of a million objects only a
// sorted list of numbers is kept, each with its times, so that objects can be taken away again.

/** Different fingerprints, sorted, and in how many pieces each is. */
export type Objects = { readonly values: Float64Array; readonly times: Uint32Array };

/** Counts fingerprints; one stands there once for each piece that has it. */
export function toObjects(fingerprints: readonly number[]): Objects {
  const sorted = Float64Array.from(fingerprints).sort();
  const list = openList(sorted.length);
  for (let at = 0; at < sorted.length; ) {
    const from = at;
    while (at < sorted.length && sorted[at] === sorted[from]) at += 1;
    list.put(sorted[from] as number, at - from);
  }
  return list.close();
}

/** The objects with some more, or, with the sign -1, less; undefined where less is left of one than nothing. */
export function addObjects(objects: Objects, others: Objects, sign: 1 | -1 = 1): Objects | undefined {
  const list = openList(objects.values.length + others.values.length);
  let at = 0;
  for (const [other, value] of others.values.entries()) {
    for (; (objects.values[at] ?? Number.POSITIVE_INFINITY) < value; at += 1) copy(objects, at, list);
    const isKnown = objects.values[at] === value;
    const times = (isKnown ? (objects.times[at] as number) : 0) + sign * (others.times[other] as number);
    if (isKnown) at += 1;
    if (times < 0) return undefined;
    list.put(value, times);
  }
  for (; at < objects.values.length; at += 1) copy(objects, at, list);
  return list.close();
}

/** How many different objects there are, with those of one more piece. */
export function countObjects(objects: Objects, more: readonly number[]): number {
  return addObjects(objects, toObjects(more))?.values.length ?? 0;
}

type List = { readonly put: (value: number, times: number) => void; readonly close: () => Objects };

function openList(most: number): List {
  const [values, counts] = [new Float64Array(most), new Uint32Array(most)];
  let end = 0;
  const put = (value: number, times: number): void => {
    if (times === 0) return;
    values[end] = value;
    counts[end] = times;
    end += 1;
  };
  return { put, close: () => ({ values: values.slice(0, end), times: counts.slice(0, end) }) };
}

function copy({ values, times }: Objects, at: number, list: List): void {
  list.put(values[at] as number, times[at] as number);
}
