/**
 * In: the Extractions of all articles. Out: the Dossier: each person, meeting, position once, with all its reports.
 * The idea: sameness is a property of the set; everything is keyed by content and sorted, so order changes nothing.
 */
import type { Lexicon } from '../lexicon/index.ts';
import type { Dossier, Extraction } from '../model/index.ts';
import { mergeInitiatives, mergePositions } from './claims.ts';
import { inferHolders } from './holders.ts';
import { clusterMeetings, toMeetings } from './meetings.ts';
import { toOffices } from './offices.ts';
import { byText } from './order.ts';
import { type Identity, overruleMeetings, overrulePersons, type Statement } from './overruled.ts';
import { toPeople } from './people.ts';
import { clusterPersons } from './persons.ts';
import { toReports } from './reports.ts';
import { settleSurnames } from './surnames.ts';
import { linkVisits } from './visits.ts';

export { type Block, consolidateBlock } from './block.ts';
export { toNeighbourhoods } from './neighbours.ts';
export { type Offices, toOffices } from './offices.ts';
export type { Identity, Statement } from './overruled.ts';
export { openRegister, type Register } from './register.ts';
export { type InBlock, toPeopleSlice, toReportSlices, toSlices, toWhole } from './slices.ts';
export { toTies } from './ties.ts';
export { bucketsOf, isDuring, mayBeDuring, soughtFor } from './visits.ts';

export interface ConsolidateOptions {
  /** Tells offices, their holders and spellings of known names; without it, only what the articles say counts. */
  readonly lexicon?: Lexicon | undefined;
  /** What the user says is the same, and what is not. */
  readonly identity?: Identity | undefined;
}

export interface Consolidated {
  readonly dossier: Dossier;
  /** Statements of the user that had no effect: they name what no article has, or contradict each other. */
  readonly unknown: readonly Statement[];
  readonly contradictory: readonly Statement[];
  /** All that other articles can see of what became of the people of one: the same text, the same for them. */
  readonly identify: (extraction: Extraction) => string;
}

/** An article that is given twice counts once; of two that share an id, the same one in whatever order they come. */
const toSet = (extractions: readonly Extraction[]): Extraction[] => {
  const byArticle = new Map<string, Extraction>();
  for (const extraction of extractions) {
    const known = byArticle.get(extraction.article);
    if (known === undefined || (known !== extraction && byText(JSON.stringify(extraction), JSON.stringify(known)) < 0))
      byArticle.set(extraction.article, extraction);
  }
  return [...byArticle.values()].sort((one, other) => byText(one.article, other.article));
};

/** What all articles say together, and which words of the user could not be followed. */
export const consolidateWith = (extractions: readonly Extraction[], options: ConsolidateOptions = {}): Consolidated => {
  const { lexicon, identity = { statements: [] } } = options;
  const sorted = toSet(extractions);
  const offices = toOffices(lexicon);
  const found = clusterPersons(sorted, offices);
  const first = toPeople(found, offices);
  const seen = clusterMeetings(sorted.flatMap((extraction) => toReports(extraction, first, offices)));
  const settled = settleSurnames(seen, first, found) ?? found;
  const persons = overrulePersons(settled, identity, offices);
  const people = persons.clusters === found ? first : toPeople(persons.clusters, offices);
  const clusters =
    people === first ? seen : clusterMeetings(sorted.flatMap((extraction) => toReports(extraction, people, offices)));
  const overruled = overruleMeetings(clusters, identity, offices, people);
  const meetings = toMeetings(overruled.clusters, offices, people);
  const published = new Map(sorted.map((extraction) => [extraction.article, extraction.published]));
  const held = inferHolders(meetings.meetings, (article) => published.get(article), offices);
  const linked = linkVisits(held.meetings);
  const keyOf = { person: people.keyOf, meeting: meetings.keyOf };
  const known = new Set(people.persons.map(({ key }) => key));
  const dossier = {
    persons: [...people.persons, ...held.persons.filter(({ key }) => !known.has(key))].sort((one, other) =>
      byText(one.key, other.key),
    ),
    meetings: linked,
    positions: mergePositions(sorted, keyOf, linked),
    initiatives: mergeInitiatives(sorted, keyOf),
    accounts: [...people.accounts, ...meetings.accounts],
    disagreements: meetings.disagreements,
  };
  const isApplied = (statement: Statement): boolean =>
    persons.applied.has(statement) || overruled.applied.has(statement);
  const names = new Map(people.persons.map(({ key, name, concept }) => [key, [name, concept]]));
  const identify = ({ article, persons }: Extraction): string =>
    JSON.stringify(
      persons.map(({ key: own }) => {
        const key = people.keyOf(article, own);
        const { words = [], offices = [] } = people.profileOf(key) ?? {};
        return [own, key, names.get(key), people.isInferred(article, own), words, [...offices].sort()];
      }),
    );
  return {
    dossier,
    identify,
    unknown: identity.statements.filter((statement) => !isApplied(statement)),
    contradictory: identity.statements.filter(
      (statement) => persons.contradictory.has(statement) || overruled.contradictory.has(statement),
    ),
  };
};

/** What all articles say together. */
export const consolidate = (extractions: readonly Extraction[], options: ConsolidateOptions = {}): Dossier =>
  consolidateWith(extractions, options).dossier;
