// In: how many of how many. Out: the same with its share, and numbers that sum many up.

/** `share` is 0 to 1, with three digits; absent where there is nothing to share. */
export type Share = { readonly count: number; readonly of: number; readonly share: number | undefined };

export function toShare<T>(things: readonly T[], fits: (thing: T) => boolean): Share {
  const count = things.filter(fits).length;
  return { count, of: things.length, share: things.length === 0 ? undefined : round(count / things.length) };
}

/** Of numbers; all 0 where there are none. */
export type Spread = { readonly least: number; readonly median: number; readonly mean: number; readonly most: number };

export function toSpread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? 0;
  const middle = (sorted.length - 1) / 2;
  const total = sorted.reduce((sum, number) => sum + number, 0);
  return {
    least: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    mean: round(total / Math.max(1, sorted.length)),
    most: at(sorted.length - 1),
  };
}

const round = (number: number): number => Math.round(number * 1000) / 1000;
