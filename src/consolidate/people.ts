/**
 * In: the mentions of each person, with reasons. Out: each person once, and look-ups from an article's key to the
 * dossier's.
 */
import type { KnownPerson } from '../lexicon/index.ts';
import type { Account, Person } from '../model/index.ts';
import { toUnion } from './mentions.ts';
import { nameWords, slug } from './names.ts';
import type { Offices } from './offices.ts';
import { byText } from './order.ts';
import { toKeys } from './person-keys.ts';
import type { Joined, PersonCluster } from './persons.ts';

/** What is known of a person for comparing reports. */
export interface Profile {
  readonly words: readonly string[];
  readonly offices: ReadonlySet<string>;
}

export interface People {
  readonly persons: readonly Person[];
  readonly accounts: readonly Account[];
  /** The dossier's key of a person of one article. */
  readonly keyOf: (article: string, key: string) => string;
  /** Whether the article gives less than a full name, so that the person follows from office, day or other reports. */
  readonly isInferred: (article: string, key: string) => boolean;
  /** Why the article is taken to mean the person whom others name; undefined where nobody else does. */
  readonly reasonOf: (article: string, key: string) => string | undefined;
  readonly personOf: (key: string) => Person | undefined;
  readonly profileOf: (key: string) => Profile | undefined;
  readonly clusterOf: (key: string) => PersonCluster | undefined;
}

/** Names a mention for maps. */
export const toMentionId = (article: string, key: string): string => `${article}\u0000${key}`;

const longest = (names: readonly string[]): string =>
  [...new Set(names)].sort(
    (one, other) =>
      other.split(/\s+/).length - one.split(/\s+/).length || other.length - one.length || byText(one, other),
  )[0] ?? '';

const conceptOf = ({ items }: PersonCluster): string | undefined => items.find(({ concept }) => concept)?.concept;

const toPerson = (cluster: PersonCluster, offices: Offices): Omit<Person, 'key'> => {
  const people = cluster.joined.map(({ mention }) => mention.person);
  const concept = conceptOf(cluster);
  const known = concept === undefined ? undefined : offices.known(concept)?.name;
  const name = longest(people.map((person) => person.name));
  const full = nameWords(name).length < 2 && known !== undefined ? known : name;
  const aliases = [...new Set(people.flatMap((person) => [person.name, ...person.aliases]))];
  const [party] = people.flatMap((person) => person.party ?? []).sort();
  return {
    name: full,
    aliases: aliases.filter((alias) => alias !== full).sort(),
    offices: people.flatMap((person) => person.offices),
    ...(concept === undefined ? {} : { concept }),
    ...(party === undefined ? {} : { party }),
  };
};

const toAccount = (of: string, { mention, reason }: Joined): Account => ({
  kind: 'person',
  of,
  article: mention.article,
  key: mention.person.key,
  name: mention.person.name,
  reason,
});

const isNameOf = (known: KnownPerson | undefined, name: string): boolean =>
  [known?.name ?? '', ...(known?.aliases ?? [])].some((label) => slug(label) === slug(name));

/** A person with all mentions. Nothing is kept here that can be told from them at once: there may be millions. */
interface Known {
  readonly person: Person;
  readonly cluster: PersonCluster;
  profile?: Profile;
}

interface Told {
  readonly joined: Joined;
  readonly known: Known;
}

/** The people by their keys, in the keys' order. */
const toKnown = (clusters: readonly PersonCluster[], offices: Offices): ReadonlyMap<string, Known> => {
  const merged = new Map(clusters.map((cluster) => [cluster, toPerson(cluster, offices)]));
  const sorted = [...toKeys(merged)].sort(([one], [other]) => byText(one, other));
  return new Map(
    sorted.map(([key, cluster]) => [
      key,
      { cluster, person: { key, ...(merged.get(cluster) as Omit<Person, 'key'>) } },
    ]),
  );
};

const toTold = (people: ReadonlyMap<string, Known>): ReadonlyMap<string, readonly Told[]> => {
  const told = new Map<string, Told[]>();
  for (const known of people.values())
    for (const joined of known.cluster.joined) {
      const { article } = joined.mention;
      const others = told.get(article);
      if (others) others.push({ joined, known });
      else told.set(article, [{ joined, known }]);
    }
  return told;
};

const toProfile = ({ person, cluster }: Known, offices: Offices): Profile => {
  const held = toUnion(cluster.joined.map(({ mention }) => mention));
  const { concept } = person;
  const tenures = concept === undefined ? [] : (offices.known(concept)?.tenures ?? []);
  const posts = tenures.length === 0 ? held : new Set([...held, ...tenures.map(({ office }) => office)]);
  return { words: nameWords(person.name), offices: posts };
};

const byMention = (one: Joined, other: Joined): number =>
  byText(
    toMentionId(one.mention.article, one.mention.person.key),
    toMentionId(other.mention.article, other.mention.person.key),
  );

/** Each person once. */
export const toPeople = (clusters: readonly PersonCluster[], offices: Offices): People => {
  const people = toKnown(clusters, offices);
  const told = toTold(people);
  const find = (article: string, key: string): Told | undefined =>
    told.get(article)?.find(({ joined }) => joined.mention.person.key === key);
  const isInferred = ({ joined, known: { person } }: Told): boolean => {
    const { name } = joined.mention.person;
    if (nameWords(person.name).length < 2 || nameWords(name).length > 1) return false;
    return !isNameOf(person.concept === undefined ? undefined : offices.known(person.concept), name);
  };
  const isAccounted = ({ joined, known }: Told): boolean =>
    known.cluster.joined.length > 1 || isInferred({ joined, known });
  return {
    get persons() {
      return [...people.values()].map(({ person }) => person);
    },
    // Made when somebody asks: they take as much room as all the rest.
    get accounts() {
      return [...people].flatMap(([key, known]) =>
        known.cluster.joined
          .filter((joined) => isAccounted({ joined, known }))
          .sort(byMention)
          .map((joined) => toAccount(key, joined)),
      );
    },
    keyOf: (article, key) => find(article, key)?.known.person.key ?? key,
    isInferred: (article, key) => {
      const one = find(article, key);
      return one !== undefined && isInferred(one);
    },
    reasonOf: (article, key) => {
      const one = find(article, key);
      return one !== undefined && isAccounted(one) ? one.joined.reason : undefined;
    },
    personOf: (key) => people.get(key)?.person,
    profileOf: (key) => {
      const known = people.get(key);
      // the offices of one mention are there already
      if (known === undefined || known.cluster.joined.length < 2) return known && toProfile(known, offices);
      known.profile ??= toProfile(known, offices);
      return known.profile;
    },
    clusterOf: (key) => people.get(key)?.cluster,
  };
};
