// In: a built graph. Out: a few lines that say what is in it. The one idea: enough to see at a glance that a build
// did what it should.
import type { Dossier } from '../model/index.ts';
import type { Graph } from '../pipeline.ts';
import { isRejection } from './report.ts';

/** How many triples went where, and of how many articles the cache knew what they say. */
export type Written = { readonly size: number; readonly target: string; readonly reused?: number | undefined };

/** Counts of everything that the articles state, one to a line. */
export function toSummary({ articles, dossier, rejected }: Graph, { size, target, reused }: Written): string {
  const held = dossier.meetings.filter((meeting) => meeting.status === 'held').length;
  const lost = rejected.filter(isRejection).length;
  const planned = dossier.meetings.length - held;
  const known = reused === undefined ? '' : ` (${reused.toLocaleString('en')} known from before)`;
  const rows: readonly (readonly [string, number, string?])[] = [
    ['articles', articles.length, known + (lost > 0 ? `, and ${lost.toLocaleString('en')} rejected` : '')],
    ['meetings', dossier.meetings.length, ` (${held} held, ${planned} planned)`],
    ['people', dossier.persons.length],
    ['parties', toParties(dossier).size],
    ['positions', dossier.positions.length],
    ['initiatives', dossier.initiatives.length],
    ['triples', size, `, in ${target}`],
  ];
  return rows
    .map(([what, number, note = '']) => `${what.padEnd(12)}${number.toLocaleString('en').padStart(7)}${note}\n`)
    .join('');
}

// The vocabulary knows every country; here count those of which the articles say something.
function toParties({ meetings, persons, positions, initiatives }: Dossier): Set<string | undefined> {
  const parties = new Set([
    ...meetings.flatMap((meeting) => meeting.participations.map(({ party }) => party)),
    ...persons.map(({ party }) => party),
    ...positions.flatMap(({ holder, attributedBy }) => [holder, attributedBy]),
    ...initiatives.map(({ actor }) => actor),
  ]);
  parties.delete(undefined);
  return parties;
}
