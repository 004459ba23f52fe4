// In: which cluster each item is in, and which it belongs to. Out: pairwise precision and recall, and B-cubed F1.
// B-cubed: Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model", 1998.

export type Item = { readonly found: string; readonly meant: string };

export type Scores = {
  readonly precision: number;
  readonly recall: number;
  readonly bCubed: number;
  readonly wrongPairs: number;
  readonly missedPairs: number;
};

const f1 = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall || 1);

export function toScores(items: readonly Item[]): Scores {
  let [right, wrong, missed] = [0, 0, 0];
  for (const [at, one] of items.entries())
    for (const other of items.slice(at + 1)) {
      const isFound = one.found === other.found;
      const isMeant = one.meant === other.meant;
      if (isFound && isMeant) right += 1;
      else if (isFound) wrong += 1;
      else if (isMeant) missed += 1;
    }
  const share = (key: 'found' | 'meant'): number =>
    items.reduce((sum, one) => {
      const same = items.filter((other) => other[key] === one[key]);
      const both = same.filter((other) => other.found === one.found && other.meant === one.meant);
      return sum + both.length / same.length;
    }, 0) / items.length;
  return {
    precision: right / (right + wrong || 1),
    recall: right / (right + missed || 1),
    bCubed: f1(share('found'), share('meant')),
    wrongPairs: wrong,
    missedPairs: missed,
  };
}
