/**
 * In: the Extractions, sorted, and who is who. Out: each meeting once, with all its reports.
 * The idea: blocks of kind and parties; dated reports that fit come together; an undated one joins only if one meeting fits.
 */
import type { Evidence, Extraction, Meeting, Merge, PartialDate, Participation, Place } from '../model/index.ts';
import { datesFit, kindClass, partiesOf, peopleFit, peopleShared, placesFit, slug } from './identity.ts';

export interface Meetings {
  readonly meetings: readonly Meeting[];
  readonly merges: readonly Merge[];
  readonly keyOf: (article: string, key: string) => string;
}
interface Report {
  readonly article: string;
  readonly meeting: Meeting;
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The value that most reports give; among equals the most precise, then the first in the alphabet. */
const preferred = <T>(values: readonly T[], toText: (value: T) => string, precision: (value: T) => number): T | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(toText(value), (counts.get(toText(value)) ?? 0) + 1);
  return [...values].sort((one, other) => precision(other) - precision(one) || (counts.get(toText(other)) ?? 0) - (counts.get(toText(one)) ?? 0) || byText(toText(one), toText(other)))[0];
};
const datePrecision = (date: PartialDate): number => date.start.length * 2 - (date.start.startsWith('--') ? 8 : 0) + (date.basis === 'stated' ? 1 : 0) - (date.end === undefined ? 0 : 4);
const placePrecision = (place: Place): number => (place.concept?.includes('/place/') ? 2 : 0) + (place.basis === 'stated' ? 1 : 0);

const mergeEvidence = (evidence: readonly Evidence[]): Evidence[] => {
  const seen = new Map<string, Evidence>();
  for (const one of evidence) seen.set(`${one.article} ${String(one.span.begin).padStart(9, '0')} ${one.span.end} ${one.rule}`, one);
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
      const role = preferred(group.flatMap((one) => (one.role === undefined ? [] : [one.role])), (value) => value, () => 0);
      return [{ party: first.party, evidence: mergeEvidence(group.flatMap((one) => one.evidence)), ...(first.person === undefined ? {} : { person: first.person }), ...(role === undefined ? {} : { role }) }];
    });
};

const toMeeting = (reports: readonly Report[]): Meeting => {
  const meetings = reports.map((report) => report.meeting);
  const participations = mergeParticipations(reports);
  const date = preferred(meetings.flatMap((one) => one.date ?? []), (value) => `${value.start}/${value.end ?? ''}`, datePrecision);
  const place = preferred(meetings.flatMap((one) => one.place ?? []), (value) => value.name, placePrecision);
  const kind = preferred(meetings.map((one) => one.kind), (value) => value, (value) => (value === 'summit' ? 1 : 0)) ?? 'bilateral';
  const status = meetings.some((one) => one.status === 'held') ? 'held' : 'planned';
  const who = participations.map((one) => slug([one.party, one.person ?? one.role ?? ''].join(' ')));
  const when = date ? [date.start, date.end].filter(Boolean).join('_').replace(/^-+/, '') : `undated.${reports.map((report) => slug(report.article)).sort().join('.')}.${slug(place?.name ?? '')}`;
  return {
    key: [kindClass(kind), when, ...who].join('.'), kind, status, participations,
    reports: [...new Set(reports.map((report) => report.article))].sort(), evidence: mergeEvidence(meetings.flatMap((one) => one.evidence)),
    ...(date ? { date } : {}), ...(place ? { place } : {}),
  };
};

const fits = (cluster: readonly Report[], { meeting }: Report): boolean =>
  cluster.every(({ meeting: known }) => (known.date === undefined || meeting.date === undefined || datesFit(known.date, meeting.date)) && peopleFit(known, meeting) && placesFit(known, meeting));

/** Dated reports first; then each undated one joins a cluster of shared people, if exactly one fits. */
const toClusters = (block: readonly Report[]): Report[][] => {
  const order = (report: Report): string => `${report.meeting.date?.start ?? '~'} ${report.article} ${report.meeting.key}`;
  const sorted = [...block].sort((one, other) => byText(order(one), order(other)));
  const clusters: Report[][] = [];
  const undated: Report[] = [];
  for (const report of sorted) {
    if (report.meeting.date === undefined) {
      undated.push(report);
      continue;
    }
    const known = clusters.find((cluster) => fits(cluster, report) && cluster.every((one) => one.article !== report.article));
    if (known) known.push(report);
    else clusters.push([report]);
  }
  const dated = [...clusters];
  for (const report of undated) {
    const fitting = dated.filter((cluster) => fits(cluster, report) && cluster.some((one) => peopleShared(one.meeting, report.meeting)));
    const others = clusters.slice(dated.length).filter((cluster) => fits(cluster, report) && cluster.some((one) => peopleShared(one.meeting, report.meeting)));
    const only = fitting.length === 1 ? fitting[0] : fitting.length === 0 && others.length === 1 ? others[0] : undefined;
    if (only && only.every((one) => one.article !== report.article)) only.push(report);
    else clusters.push([report]);
  }
  return clusters;
};

const reasonFor = (meeting: Meeting, count: number): string =>
  `${count} reports give the same kind of encounter, parties (${partiesOf(meeting).join(', ')}) and people${meeting.date ? `, and no date that contradicts ${meeting.date.start}` : ''}`;

export const mergeMeetings = (extractions: readonly Extraction[], personKey: (article: string, key: string) => string): Meetings => {
  const blocks = new Map<string, Report[]>();
  for (const { article, meetings } of extractions)
    for (const meeting of meetings) {
      const participations = meeting.participations.map((one) => (one.person === undefined ? one : { ...one, person: personKey(article, one.person) }));
      const block = [kindClass(meeting.kind), ...partiesOf(meeting)].join(' ');
      const known = blocks.get(block);
      const report = { article, meeting: { ...meeting, participations } };
      if (known) known.push(report);
      else blocks.set(block, [report]);
    }
  const keys = new Map<string, string>();
  const merged = new Map<string, { readonly meeting: Meeting; readonly cluster: readonly Report[] }>();
  for (const block of [...blocks.keys()].sort())
    for (const cluster of toClusters(blocks.get(block) as Report[])) {
      const meeting = toMeeting(cluster);
      let { key } = meeting;
      while (merged.has(key)) key = `${key}.${slug(cluster.map((report) => report.article).join(' '))}.${slug(meeting.place?.name ?? 'other')}`;
      merged.set(key, { meeting: { ...meeting, key }, cluster });
      for (const report of cluster) keys.set(`${report.article}\u0000${report.meeting.key}`, key);
    }
  const sorted = [...merged.keys()].sort();
  return {
    meetings: sorted.map((key) => (merged.get(key) as { meeting: Meeting }).meeting),
    merges: sorted.flatMap((key): Merge[] => {
      const { meeting, cluster } = merged.get(key) as { meeting: Meeting; cluster: readonly Report[] };
      return cluster.length < 2 ? [] : [{ kind: 'meeting', into: key, from: cluster.map((report) => `${report.article}#${report.meeting.key}`).sort(), reason: reasonFor(meeting, cluster.length) }];
    }),
    keyOf: (article, key) => keys.get(`${article}\u0000${key}`) ?? key,
  };
};
