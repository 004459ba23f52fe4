// In: a built graph. Out: a few lines that say what is in it. The one idea: enough to see at a glance that a build
// did what it should.
import type { Contents } from '../pipeline.ts';

/** How many triples went where, how many articles were lost, and of how many the cache knew what they say. */
export type Written = {
  readonly size: number;
  readonly target: string;
  readonly lost: number;
  readonly reused?: number | undefined;
};

/** Counts of everything that the articles state, one to a line. */
export function toSummary(
  { count: articles, facts }: Pick<Contents, 'count' | 'facts'>,
  { size, target, lost, reused }: Written,
): string {
  const count = (fact: string): number => facts.get(fact) ?? 0;
  const [held, planned] = [count('held'), count('planned')];
  // The vocabulary knows every country; here count those of which the articles say something.
  const parties = [...facts.keys()].filter((fact) => fact.startsWith('of '));
  const known = reused === undefined ? '' : ` (${reused.toLocaleString('en')} known from before)`;
  const rows: readonly (readonly [string, number, string?])[] = [
    ['articles', articles, known + (lost > 0 ? `, and ${lost.toLocaleString('en')} rejected` : '')],
    ['meetings', held + planned, ` (${held} held, ${planned} planned)`],
    ['people', count('person')],
    ['parties', parties.length],
    ['positions', count('position')],
    ['initiatives', count('initiative')],
    ['triples', size, `, in ${target}`],
  ];
  return rows
    .map(([what, number, note = '']) => `${what.padEnd(12)}${number.toLocaleString('en').padStart(7)}${note}\n`)
    .join('');
}
