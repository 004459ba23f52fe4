/**
 * In: the Extractions, sorted. Out: their mentions of people, by name and party; a name alone apart from full names.
 * The idea: what is spelt alike is one item, so that names are compared and not mentions; but two people of one name whom
 * an article tells apart, or who hold different offices in the same weeks, are two items.
 */
import type { Extraction, PartyCode, Person } from '../model/index.ts';
import { toDay } from './days.ts';
import { nameWords } from './names.ts';
import type { Offices } from './offices.ts';

/** A person of one article. */
export interface Mention {
  readonly article: string;
  readonly published: string | undefined;
  readonly person: Person;
  readonly offices: ReadonlySet<string>;
  /** IRI of the person of the vocabulary who is meant. */
  readonly concept: string | undefined;
}

/** Mentions that are spelt alike. */
export interface Item {
  readonly key: string;
  readonly party: PartyCode | undefined;
  /** IRI of a person of the vocabulary. */
  readonly concept: string | undefined;
  /** The words of each of its full names; of a short item, its one word. */
  readonly words: readonly (readonly string[])[];
  readonly name: string;
  readonly offices: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
  readonly reason: string;
}

/** The people of articles. Of offices there are few, so who holds the same shares a set. */
export const toMentions = (extractions: readonly Extraction[], { officeOf, findKnown }: Offices): Mention[] => {
  const sets = new Map<string, ReadonlySet<string>>();
  const toSet = ({ offices }: Person): ReadonlySet<string> => {
    const held = offices.map((office) => office.concept ?? officeOf(office.role));
    const text = held.join('\n');
    const known = sets.get(text) ?? new Set(held);
    sets.set(text, known);
    return known;
  };
  return extractions.flatMap(({ article, published, persons }) =>
    persons.map((person) => {
      const { name, party } = person;
      const offices = toSet(person);
      const concept = person.concept ?? (party === undefined ? undefined : findKnown(name, party, offices)?.iri);
      return { article, published, person, offices, concept };
    }),
  );
};

const groupBy = <T>(all: readonly T[], toKey: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = toKey(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};

const WEEKS_OF_ONE_OFFICE = 60;
const LOWEST_SHARED_RANK = 2;

interface Namesakes {
  readonly offices: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
  readonly days: readonly number[];
}

const toNamesakes = (offices: ReadonlySet<string>, mentions: readonly Mention[]): Namesakes => ({
  offices,
  mentions,
  days: mentions
    .flatMap(({ published }) => (published === undefined ? [] : [toDay(published)]))
    .sort((one, other) => one - other),
});

const smallestGap = (one: readonly number[], other: readonly number[]): number => {
  let [at, to, gap] = [0, 0, Number.POSITIVE_INFINITY];
  while (at < one.length && to < other.length) {
    const difference = (one[at] as number) - (other[to] as number);
    gap = Math.min(gap, Math.abs(difference));
    if (difference < 0) at += 1;
    else to += 1;
  }
  return gap;
};

/** Whether no one person holds the offices of both within weeks: two ministries, but not a ministry and a deputy's post. */
const areApart = (one: Namesakes, other: Namesakes, { rankOf }: Offices): boolean => {
  if (one.offices.size === 0 || other.offices.size === 0) return false;
  const ranks = [...one.offices, ...other.offices].map(rankOf);
  if (ranks.some((rank) => rank === undefined || rank <= LOWEST_SHARED_RANK)) return false;
  return smallestGap(one.days, other.days) <= WEEKS_OF_ONE_OFFICE;
};

/** The mentions of one name and party, in groups by office where they cannot all be one person. */
const splitNamesakes = (mentions: readonly Mention[], offices: Offices): (readonly Mention[])[] => {
  if (mentions.length < 2) return [mentions];
  const byOffice = groupBy(mentions, (mention) => [...mention.offices].sort().join(' '));
  let groups: Namesakes[] = [];
  for (const key of [...byOffice.keys()].sort()) {
    const fresh = byOffice.get(key) as Mention[];
    const held = fresh[0]?.offices ?? new Set();
    const shares = groups.filter((group) => [...held].some((office) => group.offices.has(office)));
    const union = new Set([...shares.flatMap((group) => [...group.offices]), ...held]);
    groups = groups.filter((group) => !shares.includes(group));
    groups.push(toNamesakes(union, [...shares.flatMap((group) => group.mentions), ...fresh]));
  }
  const isTold = new Set(mentions.map(({ article }) => article)).size < mentions.length;
  const isSplit = groups.some((one, at) =>
    groups.slice(at + 1).some((other) => isTold || areApart(one, other, offices)),
  );
  return isSplit ? groups.map((group) => group.mentions) : [mentions];
};

/** The offices of all; where they are the same, the set that they share. */
export const toUnion = (mentions: readonly Mention[]): ReadonlySet<string> => {
  const sets = new Set(mentions.map(({ offices }) => offices));
  const [only] = sets;
  return only && sets.size === 1 ? only : new Set([...sets].flatMap((set) => [...set]));
};

const toItem = (key: string, mentions: readonly Mention[], reason: string, concept?: string): Item => {
  const [first] = mentions;
  const names = new Map(mentions.map(({ person }) => [nameWords(person.name).join(' '), nameWords(person.name)]));
  const full = [...names.values()].filter((words) => concept === undefined || words.length > 1);
  return {
    key,
    party: first?.person.party,
    concept,
    words: full.slice(),
    name: first?.person.name ?? '',
    offices: toUnion(mentions),
    mentions,
    reason,
  };
};

/** All mentions: by full name, longer names first, and those of one word only. */
export const toItems = (
  extractions: readonly Extraction[],
  offices: Offices,
): { readonly full: readonly Item[]; readonly short: readonly Item[] } => {
  const mentions = toMentions(extractions, offices);
  const isShort = (mention: Mention): boolean => nameWords(mention.person.name).length < 2;
  const toKey = ({ person }: Mention): string => `${person.party ?? ''} ${nameWords(person.name).join(' ')}`;
  const known = groupBy(
    mentions.filter((mention) => mention.concept !== undefined),
    (mention) => `${mention.concept} ${mention.person.party ?? ''}`,
  );
  const others = mentions.filter((mention) => mention.concept === undefined);
  const named = groupBy(
    others.filter((mention) => !isShort(mention)),
    toKey,
  );
  const shorts = groupBy(
    others.filter(isShort),
    (mention) => `${toKey(mention)} ${[...mention.offices].sort()[0] ?? ''}`,
  );
  const full = [
    ...[...known].map(([key, group]) => toItem(key, group, 'the vocabulary knows the person', group[0]?.concept)),
    ...[...named].flatMap(([key, group]) =>
      splitNamesakes(group, offices).map((part) => toItem(key, part, 'the same name and party')),
    ),
  ];
  const order = ({ concept, words, key, offices: held }: Item): string =>
    `${concept === undefined ? 1 : 0} ${99 - (words[0]?.length ?? 0)} ${key} ${[...held].sort().join(' ')}`;
  const sort = (items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, text: order(item) }))
      .sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0))
      .map(({ item }) => item);
  return {
    full: sort(full),
    short: sort([...shorts].map(([key, group]) => toItem(key, group, 'the same word for a name and party'))),
  };
};
