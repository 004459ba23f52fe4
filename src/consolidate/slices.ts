/**
 * In: one Extraction. Out: its slices, each for one block: what is compared with the same of other articles.
 * The idea: nothing is compared across blocks, so blocks can be brought together one by one, anywhere and in any order.
 */
import type { Evidence, Extraction, Identified, Meeting, Person, Slice } from '../model/index.ts';
import { saidOfInitiative, saidOfPosition } from './claims.ts';
import { blockOf } from './meetings.ts';
import { namesWeekday } from './reports.ts';

/** A slice, and the block in which it is compared. */
export interface InBlock<T> {
  readonly block: string;
  readonly slice: T;
}

const withoutWords = ({ article, span }: Evidence): Evidence => ({ article, span, quote: '', rule: '' });

/** Where an office stands makes no person another one, and who is spelt alike is kept once. */
const anywhere: Evidence = { article: '', span: { begin: 0, end: 0 }, quote: '', rule: '' };

const withoutEvidence = (meeting: Meeting): Meeting => ({
  ...meeting,
  participations: meeting.participations.map((one) => ({ ...one, evidence: [] })),
  evidence: meeting.evidence.map(withoutWords),
});

const bare = ({ article, published }: Extraction): Extraction => ({
  article,
  ...(published === undefined ? {} : { published }),
  ...{ sentences: [], persons: [], meetings: [], positions: [], initiatives: [], rejections: [] },
});

/** The people of an article, as they are compared with those of others; undefined where there are none. */
export const toPeopleSlice = (extraction: Extraction): Extraction | undefined => {
  if (extraction.persons.length === 0) return undefined;
  const persons = extraction.persons.map((person): Person => {
    return { ...person, offices: person.offices.map((office) => ({ ...office, evidence: anywhere })) };
  });
  return { ...bare(extraction), persons };
};

/** All of an article that is compared with others; undefined where it says nothing. */
export const toWhole = (extraction: Extraction): Extraction | undefined => {
  const { persons, meetings, positions, initiatives, rejections } = extraction;
  if (persons.length + meetings.length + positions.length + initiatives.length === 0) return undefined;
  return { ...extraction, sentences: [], rejections: rejections.filter(namesWeekday) };
};

/** The keys of an article's meetings, by block. */
const toBlocks = ({ meetings }: Extraction): ReadonlyMap<string, readonly string[]> => {
  const blocks = new Map<string, string[]>();
  for (const meeting of meetings) blocks.set(blockOf(meeting), [...(blocks.get(blockOf(meeting)) ?? []), meeting.key]);
  return blocks;
};

/** What reports of the block are compared by: its meetings, the visits during which they may have been, and weekdays. */
const toReport = (extraction: Extraction, own: readonly string[]): Extraction => ({
  ...bare(extraction),
  meetings: extraction.meetings.filter(({ key, kind }) => own.includes(key) || kind === 'visit'),
  rejections: extraction.rejections.filter(namesWeekday),
});

/** What an article says of meetings, without the words that it says it in: enough to see which reports are of one. */
export const toReportSlices = (extraction: Extraction): readonly InBlock<Slice>[] =>
  [...toBlocks(extraction)].map(([block, own]) => {
    const report = toReport(extraction, own);
    const rejections = report.rejections.map((one) => ({ ...one, evidence: { ...one.evidence, rule: '' } }));
    const slim = { ...report, meetings: report.meetings.map(withoutEvidence), rejections };
    return { block, slice: { extraction: slim, own, people: [] } };
  });

const groupBy = <T>(all: readonly T[], toKey: (one: T) => string): readonly (readonly [string, readonly T[]])[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(toKey(one), [...(groups.get(toKey(one)) ?? []), one]);
  return [...groups];
};

/** Everything that an article says of meetings, and claims, given who its people are. */
export const toSlices = (extraction: Extraction, people: readonly Identified[]): readonly InBlock<Slice>[] => {
  const { positions, initiatives, meetings } = extraction;
  const known = new Set(meetings.map(({ key }) => key));
  const isLoose = ({ occasion }: { readonly occasion?: string | undefined }): boolean =>
    occasion === undefined || !known.has(occasion);
  const withPeople = (slim: Extraction, own: readonly string[]): Slice => {
    const named = new Set([
      ...slim.meetings.flatMap(({ participations }) => participations.map(({ person }) => person)),
      ...[...slim.positions, ...slim.initiatives].map(({ speaker }) => speaker),
    ]);
    return { extraction: slim, own, people: people.filter((one) => named.has(one.own)) };
  };
  const met = [...toBlocks(extraction)].map(([block, own]) => {
    const isOfThese = ({ occasion = '' }: { readonly occasion?: string | undefined }): boolean =>
      own.includes(occasion);
    const claims = { positions: positions.filter(isOfThese), initiatives: initiatives.filter(isOfThese) };
    return { block: `met ${block}`, slice: withPeople({ ...toReport(extraction, own), ...claims }, own) };
  });
  const said = groupBy(positions.filter(isLoose), saidOfPosition).map(([block, same]) => ({
    block: `said ${block}`,
    slice: withPeople({ ...bare(extraction), positions: same }, []),
  }));
  const referred = groupBy(initiatives.filter(isLoose), saidOfInitiative).map(([block, same]) => ({
    block: `referred ${block}`,
    slice: withPeople({ ...bare(extraction), initiatives: same }, []),
  }));
  return [...met, ...said, ...referred];
};
