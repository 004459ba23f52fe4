// In: rows. Out: those that share a key, together, in the order in which keys first came. The one idea: an answer has a row
// for each quotation, and a page one entry for each fact.

/** Keys with their rows; no group is empty. */
export function groupBy<Row>(
  rows: readonly Row[],
  toKey: (row: Row) => string,
): readonly (readonly [string, readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(toKey(row));
    if (group) group.push(row);
    else groups.set(toKey(row), [row]);
  }
  return [...groups];
}
