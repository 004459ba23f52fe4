// In: what somebody wrote, and what there is. Out: what they may have meant, best first.

/** Case, diacritics, hyphens and the width of blanks do not count when a name is looked up. */
export function toLookupKey(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return bare
    .replace(/[‘’`]/g, "'")
    .replace(/[\s_\p{Pd}]+/gu, ' ')
    .trim();
}

/** The names nearest to `text`: those that begin with it or hold it, and those that differ in a third of the letters. */
export function findNearest(text: string, names: Iterable<string>, { most = 5 } = {}): readonly string[] {
  const wanted = toLookupKey(text);
  const scored = [...new Set(names)].map((name) => ({ name, score: toDistance(wanted, toLookupKey(name)) }));
  return scored
    .filter(({ score }) => score <= Math.max(1, wanted.length / 3))
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

function toDistance(wanted: string, name: string): number {
  if (wanted.length > 1 && name.startsWith(wanted)) return 0.5;
  if (wanted.length > 2 && name.includes(wanted)) return 0.75;
  return countEdits(wanted, name);
}

// Letters to insert, remove, replace, or exchange with their neighbour (optimal string alignment).
function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const costs = [at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1)];
      const exchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && exchanged) costs.push(at(before, column - 2) + 1);
      current.push(Math.min(...costs));
    }
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? Number.POSITIVE_INFINITY;
}
