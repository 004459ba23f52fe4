/** In: the Extractions, sorted. Out: each person once, and a look-up from an article's key to the dossier's. */
import type { Extraction, Merge, Person } from '../model/index.ts';
import { samePerson, slug } from './identity.ts';

export interface People {
  readonly persons: readonly Person[];
  readonly merges: readonly Merge[];
  /** The dossier's key of a person of one article. */
  readonly keyOf: (article: string, key: string) => string;
}

interface Cluster {
  readonly members: { readonly article: string; readonly person: Person }[];
  reason?: string;
}

const localName = (iri: string): string => iri.slice(iri.lastIndexOf('/') + 1);
const longest = (names: readonly string[]): string =>
  [...names].sort(
    (one, other) =>
      other.split(/\s+/).length - one.split(/\s+/).length || other.length - one.length || (one < other ? -1 : 1),
  )[0] ?? '';

const toPerson = (cluster: Cluster, key: string): Person => {
  const people = cluster.members.map((member) => member.person);
  const name = longest(people.map((person) => person.name));
  const aliases = [...new Set(people.flatMap((person) => [person.name, ...person.aliases]))]
    .filter((alias) => alias !== name)
    .sort();
  const party = people
    .map((person) => person.party)
    .filter((one) => one !== undefined)
    .sort()[0];
  const concept = people.find((person) => person.concept !== undefined)?.concept;
  return {
    key,
    name,
    aliases,
    offices: people.flatMap((person) => person.offices),
    ...(concept === undefined ? {} : { concept }),
    ...(party === undefined ? {} : { party }),
  };
};

const toKey = (cluster: Cluster): string => {
  const person = toPerson(cluster, '');
  if (person.concept !== undefined) return localName(person.concept);
  return [slug(person.name), person.party].filter(Boolean).join('-');
};

export const mergePersons = (extractions: readonly Extraction[]): People => {
  const clusters: Cluster[] = [];
  const blocks = new Map<string, Cluster[]>();
  const all = extractions.flatMap(({ article, persons }) => persons.map((person) => ({ article, person })));
  // longer names first, so that a short form meets the full name whatever the order of the articles
  const ordered = all.sort(
    (one, other) =>
      slug(other.person.name).split('-').length - slug(one.person.name).split('-').length ||
      (one.person.name < other.person.name
        ? -1
        : one.person.name > other.person.name
          ? 1
          : one.article < other.article
            ? -1
            : 1),
  );
  for (const member of ordered) {
    const block = member.person.concept ?? `${member.person.party ?? ''}`;
    const candidates = blocks.get(block) ?? [];
    const fitting = candidates.filter((cluster) =>
      cluster.members.every((known) => samePerson(known.person, member.person) !== undefined),
    );
    const [only] = fitting;
    if (only && fitting.length === 1) {
      only.members.push(member);
      only.reason ??=
        samePerson((only.members[0] as Cluster['members'][number]).person, member.person) ?? 'the same name';
    } else {
      const cluster: Cluster = { members: [member] };
      clusters.push(cluster);
      blocks.set(block, [...candidates, cluster]);
    }
  }
  const keys = new Map<string, string>();
  const byKey = new Map<string, Cluster>();
  for (const cluster of clusters) {
    let key = toKey(cluster);
    while (byKey.has(key))
      key = `${key}-${slug(
        cluster.members
          .map((member) => member.article)
          .sort()
          .join('-'),
      )}`;
    byKey.set(key, cluster);
    for (const { article, person } of cluster.members) keys.set(`${article}\u0000${person.key}`, key);
  }
  const sortedKeys = [...byKey.keys()].sort();
  return {
    persons: sortedKeys.map((key) => toPerson(byKey.get(key) as Cluster, key)),
    merges: sortedKeys.flatMap((key): Merge[] => {
      const cluster = byKey.get(key) as Cluster;
      if (cluster.members.length < 2) return [];
      return [
        {
          kind: 'person',
          into: key,
          from: cluster.members.map((member) => `${member.article}#${member.person.key}`).sort(),
          reason: cluster.reason ?? 'the same name',
        },
      ];
    }),
    keyOf: (article, key) => keys.get(`${article}\u0000${key}`) ?? key,
  };
};
