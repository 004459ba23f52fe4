/**
 * In: the slices of one block, from all articles. Out: what they say together.
 * The idea: it is what consolidation does with everything, done with what can be compared; so both give the same.
 */
import type { Dossier, Slice } from '../model/index.ts';
import { mergeInitiatives, mergePositions } from './claims.ts';
import { inferHolders } from './holders.ts';
import { clusterMeetings, toMeetings } from './meetings.ts';
import type { Offices } from './offices.ts';
import { byText } from './order.ts';
import { toKnownPeople, toOwnReports } from './register.ts';

export interface Block {
  /** Its persons are those whom its facts name, without what is said of them elsewhere. */
  readonly dossier: Dossier;
  /** Those of its persons whom no article names. */
  readonly held: Dossier['persons'];
}

/** What all articles say of the block; of each one slice. The visits during which meetings were are of another block. */
export const consolidateBlock = (slices: readonly Slice[], offices: Offices): Block => {
  const sorted = [...slices].sort((one, other) => byText(one.extraction.article, other.extraction.article));
  const extractions = sorted.map(({ extraction }) => extraction);
  const people = toKnownPeople(sorted);
  const clusters = clusterMeetings(sorted.flatMap((slice) => toOwnReports(slice, people, offices)));
  const { meetings, accounts, disagreements, keyOf } = toMeetings(clusters, offices, people);
  const published = new Map(extractions.map((extraction) => [extraction.article, extraction.published]));
  const held = inferHolders(meetings, (article) => published.get(article), offices);
  const toKeys = { person: people.keyOf, meeting: keyOf };
  const positions = mergePositions(extractions, toKeys, held.meetings);
  const initiatives = mergeInitiatives(extractions, toKeys);
  const persons = [...people.persons, ...held.persons];
  return {
    held: held.persons,
    dossier: { persons, meetings: held.meetings, positions, initiatives, accounts, disagreements },
  };
};
