// In: what articles say. Out: how much of it there is. The one idea: each fact is counted under the word that the summary of a
// build has for it, and each party that the facts name under its code.
import type { Part } from '../map/index.ts';

/** What a part adds to the counts: `held` or `planned` of a meeting, `person`, `position`, `initiative`, and `of CN`. */
export function listFacts({ meetings = [], persons = [], positions = [], initiatives = [] }: Part): readonly string[] {
  const parties = [
    ...meetings.flatMap(({ participations }) => participations.map(({ party }) => party)),
    ...persons.flatMap(({ party }) => party ?? []),
    ...positions.flatMap(({ holder, attributedBy = holder }) => [holder, attributedBy]),
    ...initiatives.map(({ actor }) => actor),
  ];
  return [
    ...meetings.map(({ status }) => status),
    ...persons.map(() => 'person'),
    ...positions.map(() => 'position'),
    ...initiatives.map(() => 'initiative'),
    ...parties.map((party) => `of ${party}`),
  ];
}

/** How often each of these is in a graph. */
export type FactCounts = ReadonlyMap<string, number>;

/** Counts what all articles say. */
export function countFacts(part: Part): FactCounts {
  const counts = new Map<string, number>();
  for (const fact of listFacts(part)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return counts;
}
