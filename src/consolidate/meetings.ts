/**
 * In: the reports of all articles. Out: each meeting once, with its reports, and why they are of it.
 * The idea: only reports of one block (kind and parties) are compared, so that time and memory follow the blocks.
 */
import type { Account, Disagreement, Meeting } from '../model/index.ts';
import { type Cluster, type JoinedReport, toClusters } from './clusters.ts';
import { kindClass, partiesOf } from './identity.ts';
import { type Merged, toMeeting } from './meeting.ts';
import { slug } from './names.ts';
import type { Offices } from './offices.ts';
import { byText } from './order.ts';
import { type People, toMentionId } from './people.ts';
import type { Report } from './reports.ts';

export interface Meetings {
  readonly meetings: readonly Meeting[];
  readonly accounts: readonly Account[];
  readonly disagreements: readonly Disagreement[];
  /** The dossier's key of a meeting of one article. */
  readonly keyOf: (article: string, key: string) => string;
  readonly clusterOf: (key: string) => Cluster | undefined;
}

/** Names the block of a meeting: its reports are compared with others of the block alone. */
export const blockOf = (meeting: Meeting): string => [kindClass(meeting.kind), ...partiesOf(meeting)].join(' ');

/** The reports of each meeting, by what can be seen in them. */
export const clusterMeetings = (reports: readonly Report[]): Cluster[] => {
  const blocks = new Map<string, Report[]>();
  for (const report of reports) {
    const block = blockOf(report.meeting);
    const known = blocks.get(block);
    if (known) known.push(report);
    else blocks.set(block, [report]);
  }
  return [...blocks.keys()].sort().flatMap((block) => toClusters(blocks.get(block) as Report[]));
};

const articlesOf = ({ joined }: Cluster): string =>
  joined
    .map(({ report }) => report.article)
    .sort()
    .join(' ');

/** Meetings of the same people on the same day are told apart by their place and articles. */
const toKeys = (
  all: readonly { readonly cluster: Cluster; readonly merged: Merged }[],
): ReadonlyMap<string, number> => {
  const byKey = new Map<string, number[]>();
  for (const [at, { merged }] of all.entries()) {
    const { key } = merged.meeting;
    byKey.set(key, [...(byKey.get(key) ?? []), at]);
  }
  const keys = new Map<string, number>();
  for (const [key, same] of byKey) {
    const toOwn = (at: number): string => {
      const { cluster, merged } = all[at] as { cluster: Cluster; merged: Merged };
      return `${slug(articlesOf(cluster))}.${slug(merged.meeting.place?.name ?? 'other')}`;
    };
    const ordered = same
      .map((at) => ({ at, local: all[at]?.cluster.joined.map(({ report }) => report.meeting.key).sort()[0] ?? '' }))
      .sort((one, other) => byText(toOwn(one.at) + one.local, toOwn(other.at) + other.local));
    for (const { at } of ordered) {
      let own = same.length === 1 ? key : `${key}.${toOwn(at)}`;
      while (keys.has(own)) own = `${own}.${slug(all[at]?.cluster.joined[0]?.report.meeting.key ?? 'other')}`;
      keys.set(own, at);
    }
  }
  return keys;
};

const toAccount = (of: string, { report, reason }: JoinedReport): Account => {
  const { kind, status, date, place, key } = report.meeting;
  const meeting = { kind, status, ...(date ? { date } : {}), ...(place ? { place } : {}) };
  return { kind: 'meeting', of, article: report.article, key, reason, meeting };
};

/** Each meeting once. */
export const toMeetings = (clusters: readonly Cluster[], offices: Offices, people: People): Meetings => {
  const names = new Map(people.persons.map(({ key, name }) => [key, name]));
  const all = clusters.map((cluster) => ({
    cluster,
    merged: toMeeting(cluster.joined, offices, (person) => names.get(person) ?? person),
  }));
  const sorted = [...toKeys(all)]
    .sort(([one], [other]) => byText(one, other))
    .map(([key, at]) => ({ key, ...(all[at] as (typeof all)[number]) }));
  const keys = new Map<string, string>();
  for (const { key, cluster } of sorted)
    for (const { report } of cluster.joined) keys.set(toMentionId(report.article, report.meeting.key), key);
  const byKey = new Map(sorted.map(({ key, cluster }) => [key, cluster]));
  return {
    meetings: sorted.map(({ key, merged }) => ({ ...merged.meeting, key })),
    accounts: sorted.flatMap(({ key, cluster }) =>
      cluster.joined.length < 2 && cluster.note === undefined
        ? []
        : [...cluster.joined]
            .sort((one, other) => byText(one.report.article, other.report.article))
            .map((joined) => toAccount(key, joined)),
    ),
    disagreements: sorted.flatMap(({ key, merged }) => merged.disagreements.map((one) => ({ meeting: key, ...one }))),
    keyOf: (article, key) => keys.get(toMentionId(article, key)) ?? key,
    clusterOf: (key) => byKey.get(key),
  };
};
