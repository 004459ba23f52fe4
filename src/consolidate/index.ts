/**
 * In: the Extractions of all articles. Out: the Dossier: each person, meeting, position once, with all its reports.
 * The idea: sameness is a property of the set; everything is keyed by content and sorted, so order changes nothing.
 */
import type { Dossier, Extraction } from '../model/index.ts';
import { mergeInitiatives, mergePositions } from './claims.ts';
import { mergeMeetings } from './meetings.ts';
import { mergePersons } from './persons.ts';

export const consolidate = (extractions: readonly Extraction[]): Dossier => {
  const sorted = [...extractions].sort((one, other) =>
    one.article < other.article ? -1 : one.article > other.article ? 1 : 0,
  );
  const people = mergePersons(sorted);
  const meetings = mergeMeetings(sorted, people.keyOf);
  const keyOf = { person: people.keyOf, meeting: meetings.keyOf };
  const positions = mergePositions(sorted, keyOf);
  const initiatives = mergeInitiatives(sorted, keyOf);
  return {
    persons: people.persons,
    meetings: meetings.meetings,
    positions,
    initiatives,
    merges: [...people.merges, ...meetings.merges],
  };
};
