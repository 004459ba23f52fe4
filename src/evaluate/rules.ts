// In: verdicts. Out: for each rule how often what it read was right. The one idea: a stance or attribution that is wrong
// makes its position wrong, since whoever trusts a position trusts all of it.
import type { Facet, Verdict } from './verdict.ts';

export type RuleScore = {
  readonly rule: string;
  readonly right: number;
  readonly false: number;
  /** Right of all that it read and gold judges; never null, since a rule that read nothing has no line. */
  readonly precision: number;
};

const JUDGED: ReadonlySet<Facet> = new Set(['meetings', 'participants', 'roles', 'positions', 'initiatives']);
const SPOILING: ReadonlySet<Facet> = new Set(['stance', 'attribution']);

/** One score for each rule that read something, by name. What several rules read counts for each of them. */
export function toRuleScores(verdicts: readonly Verdict[]): readonly RuleScore[] {
  const counts = new Map<string, { right: number; false: number }>();
  for (const one of verdicts) {
    if (one.verdict === 'missed') continue;
    for (const rule of one.rules ?? []) {
      const count = counts.get(rule) ?? { right: 0, false: 0 };
      counts.set(rule, count);
      if (JUDGED.has(one.facet)) count[one.verdict] += 1;
      if (SPOILING.has(one.facet) && one.verdict === 'false') {
        count.right -= 1;
        count.false += 1;
      }
    }
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([rule, count]) => ({ rule, ...count, precision: count.right / (count.right + count.false) }));
}

/** The scores as a table, a line for each rule. */
export function toRuleTable(scores: readonly RuleScore[]): string {
  const toLine = (rule: string, right: string, wrong: string, precision: string): string =>
    `${rule.padEnd(18)} ${right.padStart(5)}  ${wrong.padStart(5)}  ${precision.padStart(9)}\n`;
  const lines = scores.map((score) =>
    toLine(score.rule, String(score.right), String(score.false), score.precision.toFixed(3)),
  );
  return [toLine('rule', 'right', 'false', 'precision'), ...lines].join('');
}
