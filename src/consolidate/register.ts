/**
 * In: the people of all articles, then what articles say of meetings, block by block. Out: who is who.
 * The idea: names are compared with all other names of their party, so this is the one step that sees all articles; of
 * each it keeps the names alone, and of the meetings only whom a surname means.
 */
import type { Extraction, Identified, Person, Slice } from '../model/index.ts';
import { blockOf, clusterMeetings } from './meetings.ts';
import type { Offices } from './offices.ts';
import { byText } from './order.ts';
import { type People, toMentionId, toPeople } from './people.ts';
import { clusterPersons } from './persons.ts';
import { toReports } from './reports.ts';
import { findMoves, type Moves, moveSurnames } from './surnames.ts';

export interface Register {
  /** Looks at the reports of one block; each block once. */
  readonly addBlock: (slices: readonly Slice[]) => void;
  /** Who is who, when all blocks were looked at. */
  readonly conclude: () => {
    readonly persons: readonly Person[];
    readonly identify: (extraction: Extraction) => readonly Identified[];
  };
}

/** Opens the register of these people, of each article once. */
export const openRegister = (extractions: readonly Extraction[], offices: Offices): Register => {
  const sorted = [...extractions].sort((one, other) => byText(one.article, other.article));
  const found = clusterPersons(sorted, offices);
  let first: People | undefined = toPeople(found, offices);
  const take = (): People => first ?? toPeople(found, offices);
  const seen: (readonly [block: string, moves: Moves])[] = [];
  return {
    addBlock: (slices) => {
      const people = take();
      const reports = slices.flatMap((slice) => toOwnReports(slice, people, offices));
      const moves = findMoves(clusterMeetings(reports), people);
      if (reports[0] !== undefined && moves.size > 0) seen.push([blockOf(reports[0].meeting), moves]);
    },
    conclude: () => {
      // Of two blocks that say it differently the later one counts, as where all blocks are looked at in their order.
      const inOrder = seen.sort(([one], [other]) => (one < other ? -1 : 1));
      const moved = moveSurnames(found, take(), new Map(inOrder.flatMap(([, moves]) => [...moves])));
      // There is room for the people once.
      if (moved !== undefined) first = undefined;
      const people = moved === undefined ? take() : toPeople(moved, offices);
      return { persons: people.persons, identify: toIdentify(people) };
    },
  };
};

/** The reports of the meetings that belong to the slice's block. */
export const toOwnReports = ({ extraction, own }: Slice, people: People, offices: Offices) =>
  toReports(extraction, people, offices).filter(({ meeting }) => own.includes(meeting.key));

const toIdentify =
  (people: People) =>
  ({ article, persons }: Extraction): readonly Identified[] =>
    persons.map(({ key: own, name: called }) => {
      const key = people.keyOf(article, own);
      const { name = called, concept } = people.personOf(key) ?? {};
      const { words = [], offices = [] } = people.profileOf(key) ?? {};
      const reason = people.reasonOf(article, own);
      return {
        ...{ own, key, name, isInferred: people.isInferred(article, own), words, offices: [...offices] },
        ...(concept === undefined ? {} : { concept }),
        ...(reason === undefined ? {} : { reason }),
      };
    });

/** The look-ups of people, where who is who was found before. */
export const toKnownPeople = (slices: readonly Slice[]): People => {
  const byMention = new Map(
    slices.flatMap(({ extraction: { article }, people }) =>
      people.map((one) => [toMentionId(article, one.own), one] as const),
    ),
  );
  const byKey = new Map([...byMention.values()].map((one) => [one.key, one]));
  const toPerson = ({ key, name, concept }: Identified): Person => {
    return { key, name, aliases: [], offices: [], ...(concept === undefined ? {} : { concept }) };
  };
  return {
    persons: [...byKey.values()].map(toPerson),
    accounts: [],
    personOf: (key) => {
      const known = byKey.get(key);
      return known && toPerson(known);
    },
    reasonOf: (article, key) => byMention.get(toMentionId(article, key))?.reason,
    keyOf: (article, key) => byMention.get(toMentionId(article, key))?.key ?? key,
    isInferred: (article, key) => byMention.get(toMentionId(article, key))?.isInferred ?? false,
    profileOf: (key) => {
      const known = byKey.get(key);
      return known && { words: known.words, offices: new Set(known.offices) };
    },
    clusterOf: () => undefined,
  };
};
