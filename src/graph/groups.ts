// In: things. Out: the same, those with one key together.

/** The things by their keys, in the order in which they first come. */
export function groupBy<T>(things: Iterable<T>, toKey: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(toKey(thing));
    if (group) group.push(thing);
    else groups.set(toKey(thing), [thing]);
  }
  return groups;
}
