// In: verdicts made by hand. Out: what they say of each rule.
import { expect, it } from 'vitest';
import { toRuleScores, toRuleTable, type Verdict } from '../../src/evaluate/index.ts';

const verdicts: readonly Verdict[] = [
  { facet: 'meetings', verdict: 'right', rules: ['meet', 'during'] },
  { facet: 'meetings', verdict: 'false', what: 'A and B', evidence: undefined, rules: ['during'] },
  { facet: 'dates', verdict: 'false', what: '2024-05-01', evidence: undefined, rules: ['during'] },
  { facet: 'positions', verdict: 'right', rules: ['voice'] },
  { facet: 'positions', verdict: 'right', rules: ['voice'] },
  { facet: 'stance', verdict: 'right' },
  { facet: 'stance', verdict: 'false', what: 'NO on Taiwan', evidence: undefined, rules: ['voice'] },
  { facet: 'positions', verdict: 'missed', what: 'NO on Taiwan', clues: { names: [] } },
];

it('counts for each rule what it read, and a position with a wrong stance as wrong', () => {
  expect(toRuleScores(verdicts)).toEqual([
    { rule: 'during', right: 1, false: 1, precision: 0.5 },
    { rule: 'meet', right: 1, false: 0, precision: 1 },
    { rule: 'voice', right: 1, false: 1, precision: 0.5 },
  ]);
});

it('prints a line for each rule, in columns', () => {
  const [head = '', ...lines] = toRuleTable(toRuleScores(verdicts)).trimEnd().split('\n');
  expect(head).toMatch(/^rule +right +false +precision$/);
  expect(lines.map((line) => line.split(/ +/))).toContainEqual(['during', '1', '1', '0.500']);
  expect(new Set([head, ...lines].map((line) => line.length)).size).toBe(1);
});
