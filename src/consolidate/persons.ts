/**
 * In: the Extractions, sorted. Out: the mentions of people, in clusters, each with the reason why it is there.
 * The idea: full names first, within blocks of party and consonants; a name joins a cluster only if it fits every name in
 * it, and only if there is one such cluster. A surname alone then joins the one person whom it can mean.
 */
import type { Extraction } from '../model/index.ts';
import { toDay } from './days.ts';
import { isShortOf, sameName } from './identity.ts';
import { type Item, type Mention, toItems } from './mentions.ts';
import { nameWords, skeleton } from './names.ts';
import type { Offices } from './offices.ts';

/** A mention with the reason why it is of this person. */
export interface Joined {
  readonly mention: Mention;
  readonly reason: string;
}

export interface PersonCluster {
  readonly items: Item[];
  readonly joined: Joined[];
}

const blocksOf = ({ party, concept, words }: Item): readonly string[] => [
  ...(concept === undefined ? [] : [concept]),
  ...new Set(words.flat().map((word) => `${party ?? ''} ${skeleton(word)}`)),
];

/** For how many days after or before a full name a surname alone is taken to be of the same person. */
const MONTHS_APART = 366;

const isNear = (days: readonly number[], day: number): boolean => {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return [days[low - 1], days[low]].some((one) => one !== undefined && Math.abs(one - day) <= MONTHS_APART);
};

/** A surname that extraction knows by the office and the day is no name that the vocabulary has. */
const toReason = ({ person }: Mention, reason: string): string => {
  if (person.concept === undefined || nameWords(person.name).length > 1) return reason;
  const [office] = person.offices;
  return `“${person.name}” is the one known ${office?.role ?? 'person'} of ${person.party ?? 'the party'} with this name on that day`;
};

const dayOf = ({ published }: Mention): number => (published === undefined ? Number.NaN : toDay(published));

/** The mentions of each person. Surnames alone that could mean several people are clusters of their own article. */
export const clusterPersons = (extractions: readonly Extraction[], offices: Offices): PersonCluster[] => {
  const { full, short } = toItems(extractions, offices);
  const clusters: PersonCluster[] = [];
  // Of most blocks there is one cluster, and a list of one takes a third of the room of a set.
  const blocks = new Map<string, PersonCluster[]>();
  const candidatesOf = (item: Item): PersonCluster[] => [
    ...new Set(blocksOf(item).flatMap((block) => [...(blocks.get(block) ?? [])])),
  ];
  const add = (item: Item, reason: string): void => {
    const fitting = candidatesOf(item).flatMap((cluster) => {
      const reasons = cluster.items.map((known) => sameName(known, item));
      return reasons.every((one) => one !== undefined) ? [{ cluster, reason: reasons[0] as string }] : [];
    });
    const only = fitting.length === 1 ? fitting[0] : undefined;
    const joined = item.mentions.map((mention) => ({ mention, reason: only?.reason ?? toReason(mention, reason) }));
    // Most people are of one item, and lists that never grow take a fifth of the room of those that do.
    const cluster = only?.cluster ?? { items: [item], joined };
    if (only) {
      cluster.items.push(item);
      for (const one of joined) cluster.joined.push(one);
    } else clusters.push(cluster);
    for (const block of blocksOf(item)) {
      const known = blocks.get(block);
      if (known === undefined) blocks.set(block, [cluster]);
      else if (only === undefined || !known.includes(cluster)) known.push(cluster);
    }
  };
  for (const item of full) add(item, item.reason);

  const daysOf = new Map<PersonCluster, readonly number[]>();
  const toDays = (cluster: PersonCluster): readonly number[] => {
    const days =
      daysOf.get(cluster) ??
      cluster.joined
        .map(({ mention }) => dayOf(mention))
        .filter((day) => !Number.isNaN(day))
        .sort((one, other) => one - other);
    daysOf.set(cluster, days);
    return days;
  };
  const isOfTime = (cluster: PersonCluster, mention: Mention): boolean => {
    const days = toDays(cluster);
    return days.length === 0 || Number.isNaN(dayOf(mention)) || isNear(days, dayOf(mention));
  };
  const waiting = new Map<PersonCluster, Joined[]>();
  const open = new Map<string, PersonCluster>();
  for (const item of short)
    for (const mention of item.mentions) {
      const named = candidatesOf(item).filter((cluster) => cluster.items.some((known) => isShortOf(item, known)));
      const fitting = named.filter((cluster) => isOfTime(cluster, mention));
      const [only] = fitting;
      if (only && fitting.length === 1) {
        const reason = `the only person of ${item.party} in those months whom “${mention.person.name}” can mean`;
        waiting.set(only, [...(waiting.get(only) ?? []), { mention, reason }]);
        continue;
      }
      const key = `${item.key}${named.length > 0 ? ` ${mention.article}` : ''}`;
      const cluster = open.get(key) ?? { items: [item], joined: [] };
      if (!open.has(key)) clusters.push(cluster);
      open.set(key, cluster);
      cluster.joined.push({ mention, reason: 'the same word for a name, office and party' });
    }
  for (const [cluster, joined] of waiting) cluster.joined.push(...joined);
  return clusters;
};
