/**
 * In: the Extractions, sorted, and who is who. Out: each meeting once, with all its reports.
 * The idea: blocks of kind and parties; dated reports that fit come together; an undated one joins only a
 * meeting of its own weeks, and only if exactly one fits: else it would be given a day that its text does not mean.
 */
import type { Extraction, Meeting, Merge } from '../model/index.ts';
import { datesFit, kindClass, partiesOf, peopleFit, peopleShared, placesFit, slug } from './identity.ts';
import { byText, type Report, toMeeting } from './reports.ts';

export interface Meetings {
  readonly meetings: readonly Meeting[];
  readonly merges: readonly Merge[];
  readonly keyOf: (article: string, key: string) => string;
}

const fits = (cluster: readonly Report[], { meeting }: Report): boolean =>
  cluster.every(
    ({ meeting: known }) =>
      (known.date === undefined || meeting.date === undefined || datesFit(known.date, meeting.date)) &&
      peopleFit(known, meeting) &&
      placesFit(known, meeting),
  );

/** How long after a meeting a report that gives no day is still taken to be of it. */
const NEWS_DAYS = 31;

const daysBetween = (earlier: string, later: string): number => (Date.parse(later) - Date.parse(earlier)) / 86_400_000;

/** Whether an undated report was published within the news of a meeting; two reports without any day are not kept apart. */
const isOfSameWeeks = (known: Report, undated: Report): boolean => {
  const day = known.meeting.date?.start ?? known.published;
  if (day === undefined || undated.published === undefined) return day === undated.published;
  const days = daysBetween(day, undated.published);
  return known.meeting.date === undefined || known.meeting.status === 'planned'
    ? Math.abs(days) <= NEWS_DAYS
    : days >= -1 && days <= NEWS_DAYS;
};

/** A date with its year; "on 22 January" alone could be of any. */
const isFixed = ({ meeting }: Report): boolean => meeting.date !== undefined && !meeting.date.start.startsWith('--');

const isOfOtherArticles = (cluster: readonly Report[], { article }: Report): boolean =>
  cluster.every((one) => one.article !== article);

/** Fully dated reports first; then each other one joins the meeting that it can be of, if there is exactly one. */
const toClusters = (block: readonly Report[]): Report[][] => {
  const order = (report: Report): string =>
    `${report.meeting.date?.start ?? '~'} ${report.article} ${report.meeting.key}`;
  const sorted = [...block].sort((one, other) => byText(order(one), order(other)));
  const clusters: Report[][] = [];
  for (const report of sorted.filter(isFixed)) {
    const known = clusters.find((cluster) => fits(cluster, report) && isOfOtherArticles(cluster, report));
    if (known) known.push(report);
    else clusters.push([report]);
  }
  const fixed = [...clusters];
  for (const report of sorted.filter((one) => !isFixed(one))) {
    const isSame = (cluster: readonly Report[]) =>
      fits(cluster, report) &&
      (report.meeting.date !== undefined ||
        (cluster.some((one) => peopleShared(one.meeting, report.meeting)) &&
          cluster.some((one) => isOfSameWeeks(one, report))));
    const certain = fixed.filter(isSame);
    const fitting = certain.length > 0 ? certain : clusters.slice(fixed.length).filter(isSame);
    const [only] = fitting;
    if (only && fitting.length === 1 && isOfOtherArticles(only, report)) only.push(report);
    else clusters.push([report]);
  }
  return clusters;
};

const reasonFor = (meeting: Meeting, count: number): string =>
  `${count} reports give the same kind of encounter, parties (${partiesOf(meeting).join(', ')}) and people${meeting.date ? `, and no date that contradicts ${meeting.date.start}` : ''}`;

export const mergeMeetings = (
  extractions: readonly Extraction[],
  personKey: (article: string, key: string) => string,
): Meetings => {
  const blocks = new Map<string, Report[]>();
  for (const { article, published, meetings } of extractions)
    for (const meeting of meetings) {
      const participations = meeting.participations.map((one) =>
        one.person === undefined ? one : { ...one, person: personKey(article, one.person) },
      );
      const block = [kindClass(meeting.kind), ...partiesOf(meeting)].join(' ');
      const known = blocks.get(block);
      const report = { article, published, meeting: { ...meeting, participations } };
      if (known) known.push(report);
      else blocks.set(block, [report]);
    }
  const keys = new Map<string, string>();
  const merged = new Map<string, { readonly meeting: Meeting; readonly cluster: readonly Report[] }>();
  for (const block of [...blocks.keys()].sort())
    for (const cluster of toClusters(blocks.get(block) as Report[])) {
      const meeting = toMeeting(cluster);
      let { key } = meeting;
      while (merged.has(key))
        key = `${key}.${slug(cluster.map((report) => report.article).join(' '))}.${slug(meeting.place?.name ?? 'other')}`;
      merged.set(key, { meeting: { ...meeting, key }, cluster });
      for (const report of cluster) keys.set(`${report.article}\u0000${report.meeting.key}`, key);
    }
  const sorted = [...merged.keys()].sort();
  return {
    meetings: sorted.map((key) => (merged.get(key) as { meeting: Meeting }).meeting),
    merges: sorted.flatMap((key): Merge[] => {
      const { meeting, cluster } = merged.get(key) as { meeting: Meeting; cluster: readonly Report[] };
      return cluster.length < 2
        ? []
        : [
            {
              kind: 'meeting',
              into: key,
              from: cluster.map((report) => `${report.article}#${report.meeting.key}`).sort(),
              reason: reasonFor(meeting, cluster.length),
            },
          ];
    }),
    keyOf: (article, key) => keys.get(`${article}\u0000${key}`) ?? key,
  };
};
