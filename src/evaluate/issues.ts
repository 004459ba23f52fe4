// In: gold records. Out: the issues on which a position that gold does not have is false. The one idea: who has
// annotated an issue in one article has looked for it in all.
import type { GoldRecord } from './gold.ts';
import { toPlain } from './names.ts';

/** The issues that gold is written for unless it says otherwise, by the local names of their concepts. */
export const USUAL_ISSUES: readonly string[] = [
  ...['Taiwan', 'Xinjiang', 'HongKong', 'Tibet', 'SouthChinaSea'],
  ...['Palestine', 'Ukraine', 'KoreanPeninsula', 'IranNuclear'],
];

/** The usual issues, and every other that some record names. */
export function toScoredIssues(records: readonly GoldRecord[]): readonly string[] {
  const named = records.flatMap(({ positions }) => positions.map(({ issue }) => issue));
  return [...new Map([...USUAL_ISSUES, ...named].map((issue) => [toPlain(issue), issue])).values()];
}
