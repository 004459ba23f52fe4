/**
 * In: a text, and offsets as JavaScript counts them (UTF-16 units). Out: the same offsets in Unicode code points, as
 * every `Span` counts them. They differ by one for each character beyond U+FFFF that stands before.
 */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Returns the function that turns an offset in UTF-16 units of `text` into one in code points. */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(PAIR), (match) => match.index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - countBelow(pairs, offset);
}

/** How many of the ascending `values` are less than `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
