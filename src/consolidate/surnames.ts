/**
 * In: the reports of each meeting, and the people. Out: the people again, after what the meetings tell.
 * The idea: a surname that could mean several people means the one whom another report of the same meeting names in full.
 */
import type { Cluster } from './clusters.ts';
import { isShortFor } from './names.ts';
import { type People, toMentionId } from './people.ts';
import type { PersonCluster } from './persons.ts';

/** From a mention (article and key) to the key of the person whom it means. */
export type Moves = ReadonlyMap<string, string>;

/** Whom surnames of these meetings mean. */
export const findMoves = (clusters: readonly Cluster[], people: People): Moves => {
  const moves = new Map<string, string>();
  for (const { joined } of clusters) {
    if (joined.length < 2) continue;
    const delegates = joined.flatMap(({ report }) =>
      [...report.sides].flatMap(([party, side]) =>
        side.flatMap(({ person, words }) =>
          person === undefined ? [] : [{ article: report.article, party, person, words }],
        ),
      ),
    );
    for (const { article, party, person, words } of delegates) {
      if (words.length !== 1) continue;
      const full = delegates.filter((other) => other.party === party && isShortFor(words[0] as string, other.words));
      const meant = new Set(full.map((other) => other.person));
      if (meant.size !== 1) continue;
      const mention = people.clusterOf(person)?.joined.find((one) => one.mention.article === article);
      if (mention) moves.set(toMentionId(article, mention.mention.person.key), [...meant][0] as string);
    }
  }
  return moves;
};

/** The clusters of people, with surnames moved to whom they mean; undefined where none moves. */
export const settleSurnames = (
  clusters: readonly Cluster[],
  people: People,
  persons: readonly PersonCluster[],
): PersonCluster[] | undefined => moveSurnames(persons, people, findMoves(clusters, people));

/** The same, where it is known whom they mean. */
export const moveSurnames = (
  persons: readonly PersonCluster[],
  people: People,
  moves: Moves,
): PersonCluster[] | undefined => {
  if (moves.size === 0) return undefined;
  const names = new Map(people.persons.map(({ key, name }) => [key, name]));
  const targetOf = new Map([...new Set(moves.values())].map((key) => [people.clusterOf(key), key]));
  const arriving = new Map<string, PersonCluster['joined']>();
  const staying = persons.map((cluster) => {
    const joined = cluster.joined.filter(({ mention }) => {
      const target = moves.get(toMentionId(mention.article, mention.person.key));
      if (target === undefined) return true;
      const reason = `another report of the same meeting names ${names.get(target) ?? target}`;
      arriving.set(target, [...(arriving.get(target) ?? []), { mention, reason }]);
      return false;
    });
    return joined.length === cluster.joined.length ? cluster : { items: cluster.items, joined };
  });
  return staying
    .map((cluster, at) => {
      const target = targetOf.get(persons[at]);
      const more = target === undefined ? undefined : arriving.get(target);
      return more === undefined ? cluster : { items: cluster.items, joined: [...cluster.joined, ...more] };
    })
    .filter(({ joined }) => joined.length > 0);
};
