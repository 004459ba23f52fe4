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

/** What adds to articles all that share a name with one of them; `namesOf` is asked anew, for few are ever asked about. */
const toSharing =
  <T>(all: readonly (readonly [article: string, of: T])[], namesOf: (of: T) => readonly string[]) =>
  (articles: ReadonlySet<string>): ReadonlySet<string> => {
    const names = new Set(all.flatMap(([article, of]) => (articles.has(article) ? namesOf(of) : [])));
    const sharing = all.flatMap(([article, of]) => (namesOf(of).some((name) => names.has(name)) ? article : []));
    return new Set([...articles, ...sharing]);
  };

/** What finds the neighbourhood of articles, themselves in it. An article that changed has its old ties and its new ones. */
export const toNeighbourhoods = (
  ties: readonly (readonly [article: string, ties: Ties])[],
): ((articles: Iterable<string>) => ReadonlySet<string>) => {
  const lists = ties.map(([article, { people }]) => [article, people.map((names) => names.split('\n'))] as const);
  const groupOf = toGroups(lists.flatMap(([, people]) => people));
  const withPeople = toSharing(lists, (people) => people.map(([name = '']) => groupOf(name)));
  const withOccasions = toSharing(ties, ({ occasions }) => occasions);
  const unclear = new Set(ties.flatMap(([article, { hasSurnames }]) => (hasSurnames ? article : [])));
  return (articles) => {
    const near = withPeople(withOccasions(new Set(articles)));
    const surnames = [...near].filter((article) => unclear.has(article));
    return surnames.length === 0 ? near : withPeople(new Set([...near, ...withOccasions(new Set(surnames))]));
  };
};
