/** In: reports of one meeting. Out: the meeting, with the value that most and the most precise reports give. */
import type { Evidence, Meeting, PartialDate, Participation, Place } from '../model/index.ts';
import { kindClass, slug } from './identity.ts';

export interface Report {
  readonly article: string;
  /** The day of the article's publication. */
  readonly published: string | undefined;
  readonly meeting: Meeting;
}

export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The value that most reports give; among equals the most precise, then the first in the alphabet. */
const preferred = <T>(
  values: readonly T[],
  toText: (value: T) => string,
  precision: (value: T) => number,
): T | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(toText(value), (counts.get(toText(value)) ?? 0) + 1);
  return [...values].sort(
    (one, other) =>
      precision(other) - precision(one) ||
      (counts.get(toText(other)) ?? 0) - (counts.get(toText(one)) ?? 0) ||
      byText(toText(one), toText(other)),
  )[0];
};

const datePrecision = (date: PartialDate): number =>
  date.start.length * 2 -
  (date.start.startsWith('--') ? 8 : 0) +
  (date.basis === 'stated' ? 1 : 0) -
  (date.end === undefined ? 0 : 4);

const placePrecision = (place: Place): number =>
  (place.concept?.includes('/place/') ? 2 : 0) + (place.basis === 'stated' ? 1 : 0);

const mergeEvidence = (evidence: readonly Evidence[]): Evidence[] => {
  const seen = new Map<string, Evidence>();
  for (const one of evidence)
    seen.set(`${one.article} ${String(one.span.begin).padStart(9, '0')} ${one.span.end} ${one.rule}`, one);
  return [...seen].sort(([one], [other]) => byText(one, other)).map(([, value]) => value);
};

const participationKey = (one: Participation): string => `${one.party} ${one.person ?? `- ${slug(one.role ?? '')}`}`;

const mergeParticipations = (reports: readonly Report[]): Participation[] => {
  const groups = new Map<string, Participation[]>();
  for (const { meeting } of reports)
    for (const one of meeting.participations) {
      const key = participationKey(one);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  const named = new Set([...groups.values()].flatMap(([one]) => (one?.person === undefined ? [] : [one.party])));
  return [...groups]
    .filter(([, [one]]) => one?.person !== undefined || !named.has(one?.party ?? '') || reports.length === 1)
    .sort(([one], [other]) => byText(one, other))
    .flatMap(([, group]): Participation[] => {
      const [first] = group;
      if (!first) return [];
      const role = preferred(
        group.flatMap((one) => (one.role === undefined ? [] : [one.role])),
        (value) => value,
        () => 0,
      );
      return [
        {
          party: first.party,
          evidence: mergeEvidence(group.flatMap((one) => one.evidence)),
          ...(first.person === undefined ? {} : { person: first.person }),
          ...(role === undefined ? {} : { role }),
        },
      ];
    });
};

export const toMeeting = (reports: readonly Report[]): Meeting => {
  const meetings = reports.map((report) => report.meeting);
  const participations = mergeParticipations(reports);
  const date = preferred(
    meetings.flatMap((one) => one.date ?? []),
    (value) => `${value.start}/${value.end ?? ''}`,
    datePrecision,
  );
  const place = preferred(
    meetings.flatMap((one) => one.place ?? []),
    (value) => value.name,
    placePrecision,
  );
  const kind =
    preferred(
      meetings.map((one) => one.kind),
      (value) => value,
      (value) => (value === 'summit' ? 1 : 0),
    ) ?? 'bilateral';
  const status = meetings.some((one) => one.status === 'held') ? 'held' : 'planned';
  const who = participations.map((one) => slug([one.party, one.person ?? one.role ?? ''].join(' ')));
  const when = date
    ? [date.start, date.end].filter(Boolean).join('_').replace(/^-+/, '')
    : `undated.${reports
        .map((report) => slug(report.article))
        .sort()
        .join('.')}.${slug(place?.name ?? '')}`;
  return {
    key: [kindClass(kind), when, ...who].join('.'),
    kind,
    status,
    participations,
    reports: [...new Set(reports.map((report) => report.article))].sort(),
    evidence: mergeEvidence(meetings.flatMap((one) => one.evidence)),
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
  };
};
