// In: things that are one node under several spellings. Out: the groups, and the spelling that the node goes by. The
// one idea: the choice follows from the set, so that it is the same in whatever order the texts were read.

/** The things with the same key, by key. */
export function groupBy<T>(
  things: Iterable<T>,
  toKey: (thing: T) => string,
): ReadonlyMap<string, readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const thing of things) {
    const group = groups.get(toKey(thing));
    if (group) group.push(thing);
    else groups.set(toKey(thing), [thing]);
  }
  return groups;
}

/** The most frequent spelling; of equals, the first by code units. */
export function toCommonest(spellings: readonly [string, ...string[]]): string {
  const groups = [...groupBy(spellings, (spelling) => spelling)];
  const [first] = groups.sort(([one, ones], [other, others]) => others.length - ones.length || (one < other ? -1 : 1));
  return first?.[0] ?? spellings[0];
}
