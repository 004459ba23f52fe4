/**
 * In: the ties of all articles, and some articles. Out: these with all on which it depends what becomes of them.
 * The idea: a meeting depends on the reports that share its parties; whom a report names, on everybody whose names hang
 * together with those names; and whom a surname means, on the other reports of its meetings too.
 */
import type { Ties } from '../model/index.ts';

/** What gives the group of a name: names of one list are of one group, and so are those of lists that share one. */
const toGroups = (lists: Iterable<readonly string[]>): ((name: string) => string) => {
  const parents = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let one = name; one !== root; ) {
      const next = parents.get(one) ?? root;
      parents.set(one, root);
      one = next;
    }
    return root;
  };
  for (const [first = '', ...others] of lists)
    for (const other of others) {
      const [one, root] = [find(other), find(first)];
      if (one !== root) parents.set(one, root);
    }
  return find;
};

/** What adds to articles all that share a name with one of them. */
const toSharing = (named: readonly (readonly [article: string, names: readonly string[]])[]) => {
  const articlesOf = new Map<string, string[]>();
  const namesOf = new Map<string, string[]>();
  const add = (index: Map<string, string[]>, key: string, value: string): void => {
    const known = index.get(key);
    if (known) known.push(value);
    else index.set(key, [value]);
  };
  for (const [article, names] of named)
    for (const name of names) {
      add(articlesOf, name, article);
      add(namesOf, article, name);
    }
  return (articles: Iterable<string>): ReadonlySet<string> => {
    const given = [...articles];
    const names = new Set(given.flatMap((article) => namesOf.get(article) ?? []));
    return new Set([...given, ...[...names].flatMap((name) => articlesOf.get(name) ?? [])]);
  };
};

/** What finds the neighbourhood of articles, themselves in it. An article that changed has its old ties and its new ones. */
export const toNeighbourhoods = (
  ties: readonly (readonly [article: string, ties: Ties])[],
): ((articles: Iterable<string>) => ReadonlySet<string>) => {
  const groupOf = toGroups(ties.flatMap(([, { people }]) => people.map((names) => names.split('\n'))));
  const withPeople = toSharing(
    ties.map(([article, { people }]) => [article, people.map((names) => groupOf(names.split('\n')[0] ?? ''))]),
  );
  const withOccasions = toSharing(ties.map(([article, { occasions }]) => [article, occasions]));
  const unclear = new Set(ties.flatMap(([article, { hasSurnames }]) => (hasSurnames ? article : [])));
  return (articles) => {
    const near = withPeople(withOccasions(articles));
    const surnames = [...near].filter((article) => unclear.has(article));
    return surnames.length === 0 ? near : withPeople([...near, ...withOccasions(surnames)]);
  };
};
