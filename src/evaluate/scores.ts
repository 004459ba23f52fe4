// In: verdicts. Out: precision, recall and F1 of each facet, over all articles together. The one idea: a figure that
// nothing speaks of is null, and not 0.
import { type Facet, facets, type Verdict } from './verdict.ts';

export type Score = {
  readonly facet: Facet;
  /** How many items gold has. */
  readonly gold: number;
  readonly right: number;
  readonly missed: number;
  readonly false: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
};

/** One score for each facet. */
export function toScores(verdicts: readonly Pick<Verdict, 'facet' | 'verdict'>[]): readonly Score[] {
  return facets.map((facet) => {
    const count = (wanted: Verdict['verdict']): number =>
      verdicts.filter((one) => one.facet === facet && one.verdict === wanted).length;
    return toScore(facet, count('right'), count('missed'), count('false'));
  });
}

function toScore(facet: Facet, right: number, missed: number, wrong: number): Score {
  const toRate = (whole: number): number | null => (whole === 0 ? null : right / whole);
  const precision = toRate(right + wrong);
  const recall = toRate(right + missed);
  const isSilent = precision === null && recall === null;
  return {
    facet,
    gold: right + missed,
    right,
    missed,
    false: wrong,
    precision,
    recall,
    f1: isSilent ? null : precision && recall ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

/** The scores as a table, a line for each facet. */
export function toTable(scores: readonly Score[]): string {
  const toLine = (facet: string, gold: string, precision: string, recall: string, f1: string): string =>
    `${facet.padEnd(12)} ${gold.padStart(5)}  ${precision.padStart(9)}  ${recall.padStart(6)}  ${f1.padStart(5)}\n`;
  const lines = scores.map(({ facet, gold, precision, recall, f1 }) =>
    toLine(facet, String(gold), toFigure(precision), toFigure(recall), toFigure(f1)),
  );
  return [toLine('facet', 'gold', 'precision', 'recall', 'F1'), ...lines].join('');
}

const toFigure = (rate: number | null): string => rate?.toFixed(3) ?? '-';
