/**
 * In: the reports of one meeting. Out: the meeting, with the value of each thing that most and the most precise reports
 * give, and where they differ.
 */
import type { Disagreement, Evidence, Meeting, Participation } from '../model/index.ts';
import type { JoinedReport } from './clusters.ts';
import { deduceDay } from './deduced-day.ts';
import { kindClass } from './identity.ts';
import { slug } from './names.ts';
import type { Offices } from './offices.ts';
import { byText } from './order.ts';
import { dates, type Given, kinds, places, prefer, words } from './preferred.ts';

export interface Merged {
  readonly meeting: Meeting;
  readonly disagreements: readonly Omit<Disagreement, 'meeting'>[];
}

const mergeEvidence = (evidence: readonly Evidence[]): Evidence[] => {
  const seen = new Map<string, Evidence>();
  for (const one of evidence)
    seen.set(`${one.article} ${String(one.span.begin).padStart(9, '0')} ${one.span.end} ${one.rule}`, one);
  return [...seen].sort(([one], [other]) => byText(one, other)).map(([, value]) => value);
};

const toKey = (one: Participation): string => `${one.party} ${one.person ?? `- ${slug(one.role ?? '')}`}`;

type Groups = ReadonlyMap<string, readonly Given<Participation>[]>;

const groupDelegates = (reports: readonly JoinedReport[]): Groups => {
  const groups = new Map<string, Given<Participation>[]>();
  for (const { report } of reports)
    for (const value of report.meeting.participations) {
      const group = groups.get(toKey(value));
      if (group) group.push({ value, article: report.article });
      else groups.set(toKey(value), [{ value, article: report.article }]);
    }
  if (reports.length > 1) joinUnnamed(groups);
  return new Map([...groups].sort(([one], [other]) => byText(one, other)));
};

/** Of a side with names, a delegate without one is the only named one, or one of several, of whom nothing is lost. */
const joinUnnamed = (groups: Map<string, Given<Participation>[]>): void => {
  const isNamed = ([one]: readonly Given<Participation>[]): boolean => one?.value.person !== undefined;
  for (const [key, unnamed] of [...groups].filter(([, group]) => !isNamed(group))) {
    const party = unnamed[0]?.value.party;
    const named = [...groups.values()].filter((group) => isNamed(group) && group[0]?.value.party === party);
    if (named.length > 0) groups.delete(key);
    if (named.length === 1) named[0]?.push(...unnamed);
  }
};

const rolesOf = (group: readonly Given<Participation>[]): Given<string>[] =>
  group.flatMap(({ value, article }) => (value.role === undefined ? [] : [{ value: value.role, article }]));

const toParticipation = (group: readonly Given<Participation>[]): Participation => {
  const { party, person } = (group[0] as Given<Participation>).value;
  const role = prefer(rolesOf(group), words)?.value;
  const isInferred = group.every(({ value }) => value.person === undefined || value.personBasis === 'inferred');
  return {
    party,
    evidence: mergeEvidence(group.flatMap(({ value }) => value.evidence)),
    ...(person === undefined ? {} : { person }),
    ...(isInferred ? { personBasis: 'inferred' as const } : {}),
    ...(role === undefined ? {} : { role }),
  };
};

/** Offices in which reports differ, whatever words they use for each. */
const findOffices = (
  groups: Groups,
  { officeOf }: Offices,
  nameOf: (person: string) => string,
): Merged['disagreements'] =>
  [...groups.values()].flatMap((group) => {
    const person = group[0]?.value.person;
    const preferred = prefer(rolesOf(group), words);
    if (person === undefined || !preferred) return [];
    const { readings, reason } = preferred;
    const isOther = readings.some(({ value }) => officeOf(value) !== officeOf(readings[0]?.value ?? ''));
    return isOther ? [{ aspect: 'office' as const, of: nameOf(person), readings, reason }] : [];
  });

/** Sides for which reports name different people. */
const findDelegates = (
  reports: readonly JoinedReport[],
  nameOf: (person: string) => string,
): Merged['disagreements'] => {
  const parties = new Set(reports.flatMap(({ report }) => [...report.sides.keys()]));
  return [...parties].sort().flatMap((party) => {
    const given = reports.flatMap(({ report }) => {
      const present = report.meeting.participations.flatMap((one) =>
        one.party === party && one.person !== undefined ? [nameOf(one.person)] : [],
      );
      return present.length === 0 ? [] : [{ value: [...new Set(present)].sort(), article: report.article }];
    });
    const preferred = prefer(given, { toText: (names) => names.join(', '), precision: (names) => names.length });
    if (!preferred || preferred.readings.length < 2) return [];
    const reason = 'the meeting has everybody whom any report names; the longest list stands first';
    return [{ aspect: 'delegates' as const, of: party, readings: preferred.readings, reason }];
  });
};

/** The meeting of which these reports are. */
export const toMeeting = (
  reports: readonly JoinedReport[],
  offices: Offices,
  nameOf: (person: string) => string,
): Merged => {
  const all = reports.map(({ report }) => report);
  const groups = groupDelegates(reports);
  const participations = [...groups.values()].map(toParticipation);
  const given = prefer(
    all.flatMap(({ meeting, article }) => (meeting.date ? [{ value: meeting.date, article }] : [])),
    dates,
  );
  const deduced = given ? undefined : deduceDay(all);
  const date = given ?? (deduced && { value: deduced, readings: [], reason: '' });
  const place = prefer(
    all.flatMap(({ meeting, article }) => (meeting.place ? [{ value: meeting.place, article }] : [])),
    places,
  );
  const kind = prefer(
    all.map(({ meeting, article }) => ({ value: meeting.kind, article })),
    kinds,
  );
  const who = participations.map((one) => slug([one.party, one.person ?? one.role ?? ''].join(' ')));
  const undated = (): string =>
    `undated.${all
      .map((report) => slug(report.article))
      .sort()
      .join('.')}.${slug(place?.value.name ?? '')}`;
  const when = date ? [date.value.start, date.value.end].filter(Boolean).join('_').replace(/^-+/, '') : undated();
  const differ = [
    ...(date && date.readings.length > 1
      ? [{ aspect: 'date' as const, readings: date.readings, reason: date.reason }]
      : []),
    ...(place && place.readings.length > 1
      ? [{ aspect: 'place' as const, readings: place.readings, reason: place.reason }]
      : []),
  ];
  return {
    meeting: {
      key: [kindClass(kind?.value ?? 'bilateral'), when, ...who].join('.'),
      kind: kind?.value ?? 'bilateral',
      status: all.some(({ meeting }) => meeting.status === 'held') ? 'held' : 'planned',
      participations,
      reports: [...new Set(all.map(({ article }) => article))].sort(),
      evidence: mergeEvidence(all.flatMap(({ meeting }) => meeting.evidence)),
      ...(date ? { date: date.value } : {}),
      ...(place ? { place: place.value } : {}),
    },
    disagreements: [...differ, ...findOffices(groups, offices, nameOf), ...findDelegates(reports, nameOf)],
  };
};
