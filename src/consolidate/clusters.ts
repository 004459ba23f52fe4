/**
 * In: the reports of one block: one kind of encounter, the same parties. Out: those of each meeting, with the reasons.
 * The idea: what says most comes first. A report joins a meeting only if it fits every report of it, and only if there is
 * one such meeting: a report that could be of two is left alone, and nothing is joined through it.
 */
import { type Days, isOneDay, monthsOf } from './days.ts';
import { agreement, sameMeeting } from './identity.ts';
import { byText } from './order.ts';
import type { Report } from './reports.ts';

/** A report with the reason why it is of this meeting. */
export interface JoinedReport {
  readonly report: Report;
  readonly reason: string;
}

export interface Cluster {
  readonly joined: readonly JoinedReport[];
  /** Why its only report joined no other, where it could have been of several. */
  readonly note?: string | undefined;
}

interface Growing {
  readonly joined: JoinedReport[];
  readonly articles: Set<string>;
  /** One of the reports that say the same, so that many reports are as fast to compare with as few. */
  readonly distinct: Map<string, Report>;
  note?: string;
}

const toSignature = ({ meeting, published, days, visit, weekday }: Report): string =>
  JSON.stringify([
    meeting.participations.map(({ party, person, role }) => [party, person, role]),
    meeting.kind,
    meeting.status,
    meeting.date,
    meeting.place?.name,
    meeting.place?.basis,
    days === undefined ? [published, visit?.key, weekday] : 0,
  ]);

const tierOf = ({ days }: Report): number => (days === undefined ? 2 : isOneDay(days) ? 0 : 1);

const namedSides = ({ sides }: Report): number =>
  [...sides.values()].filter((side) => side.some(({ person }) => person !== undefined)).length;

const toOrder = (report: Report): string =>
  [
    tierOf(report),
    String((report.days && report.days.to - report.days.from) ?? 0).padStart(5, '0'),
    report.days?.hasYear === false ? 1 : 0,
    99 - namedSides(report),
    report.meeting.date?.start ?? report.published ?? '~',
    report.article,
    report.meeting.key,
  ].join(' ');

const dateText = ({ meeting: { date } }: Report): string =>
  date === undefined ? 'no day' : [date.start, date.end].filter(Boolean).join(' to ').replaceAll('--', '');

const PEOPLE = 'the same parties, and nobody on either side whom another report contradicts';

const reasonFor = (report: Report, first: Report): string => {
  if (report.days && isOneDay(report.days)) return `the same day, ${dateText(report)}; ${PEOPLE}`;
  const known = first.days === undefined ? 'which gives no day either' : `on ${dateText(first)}`;
  if (report.days)
    return `the only such meeting that its date, ${dateText(report)}, can be of is the one ${known}; ${PEOPLE}`;
  const visit = report.visit?.date && [report.visit.date.start, report.visit.date.end].filter(Boolean).join(' to ');
  const when = visit
    ? `the visit of ${visit.replaceAll('--', '')}, during which it was`
    : report.published === undefined
      ? 'no known time, as the other'
      : `the weeks around its publication on ${report.published}`;
  return `it gives no day; the only meeting of the same people in ${when}, is the one ${known}`;
};

const FIRST = 'the report that says most, with which the others were compared';

/** The buckets in which a stretch of days is looked for: months of a year, and months of any year. */
const bucketsOf = (days: Days | undefined): { readonly own: readonly string[]; readonly sought: readonly string[] } => {
  if (days === undefined) return { own: ['never'], sought: ['never'] };
  const months = monthsOf(days);
  const ofAnyYear = months.map((month) => `any-${month.slice(-2)}`);
  const yearless = months.map((month) => `--${month.slice(-2)}`);
  return days.hasYear
    ? { own: [...months, ...ofAnyYear], sought: [...months, ...yearless] }
    : { own: [...yearless, ...ofAnyYear], sought: ofAnyYear };
};

/** The one that agrees most with the report, if it alone does. */
const findClosest = (fitting: readonly Growing[], report: Report): Growing | undefined => {
  const scores = fitting.map((cluster) =>
    Math.max(...[...cluster.distinct.values()].map((one) => agreement(one, report))),
  );
  const best = Math.max(...scores);
  return scores.filter((score) => score === best).length === 1 ? fitting[scores.indexOf(best)] : undefined;
};

/** The meetings of one block. */
export const toClusters = (block: readonly Report[]): Cluster[] => {
  const sorted = block
    .map((report) => ({ report, order: toOrder(report) }))
    .sort((one, other) => byText(one.order, other.order));
  const clusters: Growing[] = [];
  const buckets = new Map<string, Set<Growing>>();
  const daily = new Map<number, Set<Growing>>();
  const candidatesFor = (report: Report): readonly Growing[] => {
    if (report.days && isOneDay(report.days)) return [...(daily.get(report.days.from) ?? [])];
    const { sought } = bucketsOf(report.days ?? report.window);
    return [...new Set(sought.flatMap((bucket) => [...(buckets.get(bucket) ?? [])]))];
  };
  const open = (report: Report, note: string | undefined): void => {
    const cluster: Growing = {
      joined: [{ report, reason: note ?? FIRST }],
      articles: new Set([report.article]),
      distinct: new Map([[toSignature(report), report]]),
      ...(note === undefined ? {} : { note }),
    };
    clusters.push(cluster);
    if (note !== undefined) return;
    for (const bucket of bucketsOf(report.days ?? report.window).own)
      buckets.set(bucket, (buckets.get(bucket) ?? new Set()).add(cluster));
    if (report.days && isOneDay(report.days))
      daily.set(report.days.from, (daily.get(report.days.from) ?? new Set()).add(cluster));
  };
  for (const { report } of sorted) {
    const tier = tierOf(report);
    const fits = ({ articles, distinct }: Growing): boolean =>
      !articles.has(report.article) && [...distinct.values()].every((one) => sameMeeting(one, report));
    const all = candidatesFor(report).filter(fits);
    const tierOfFirst = ({ joined }: Growing): number => tierOf((joined[0] as JoinedReport).report);
    const best = Math.min(...all.map(tierOfFirst));
    const fitting = all.filter((cluster) => tierOfFirst(cluster) === best);
    const only =
      fitting.length > 1 && tier === 0 ? findClosest(fitting, report) : fitting.length === 1 ? fitting[0] : undefined;
    if (only) {
      const [first] = only.joined;
      only.joined.push({ report, reason: reasonFor(report, (first as JoinedReport).report) });
      only.articles.add(report.article);
      only.distinct.set(toSignature(report), report);
      continue;
    }
    const days = fitting.map(({ joined }) => dateText((joined[0] as JoinedReport).report)).sort(byText);
    open(
      report,
      fitting.length > 1 ? `it could be of ${days.length} meetings (${days.join(', ')}), and so is of none` : undefined,
    );
  }
  return clusters;
};
