// In: pairs who met, strongest first. Out: the ties that are drawn, and how many are not. The one idea: a drawing of all pairs
// is hair; who is tied to whom shows in the strongest ties that hold everybody together, and the two strongest of each.
import type { Row } from '../asker.ts';
import { toText } from '../html/parts.ts';

const MOST_NODES = 160;
const OWN_TIES = 2;

export type Node = {
  readonly iri: string;
  readonly name: string;
  /** Of which party, or of which kind. */
  readonly group: string;
  /** Meetings of all its pairs. */
  readonly weight: number;
};
export type Tie = {
  readonly one: string;
  readonly other: string;
  readonly count: number;
  /** What it says, where it says more than that there is one. */
  readonly words?: string;
};
export type Backbone = {
  readonly nodes: readonly Node[];
  readonly ties: readonly Tie[];
  /** How many there are in all. */
  readonly allNodes: number;
  readonly allTies: number;
};

/** The backbone of a network. The same pairs give the same, in whatever order those of equal strength come. */
export function toBackbone(rows: readonly Row[], mostNodes = MOST_NODES, ownTies = OWN_TIES): Backbone {
  const all = toNodes(rows);
  const weigh = ({ one, other }: Tie) => (all.get(one)?.weight ?? 0) + (all.get(other)?.weight ?? 0);
  const ties = rows
    .map((row) => ({
      ...{ one: toText(row.one), other: toText(row.other), count: Number(toText(row.meetings)) },
      ...(row.words && { words: toText(row.words) }),
    }))
    .sort(
      (left, right) =>
        right.count - left.count ||
        weigh(right) - weigh(left) ||
        order(left.one, right.one) ||
        order(left.other, right.other),
    );
  // Whoever is drawn comes with a tie, so that nobody stands alone.
  const kept = new Set<string>();
  for (const { one, other } of ties) {
    const more = [one, other].filter((iri) => !kept.has(iri));
    if (kept.size + more.length <= mostNodes) for (const iri of more) kept.add(iri);
  }
  const nodes = [...all.values()].filter(({ iri }) => kept.has(iri));
  return {
    nodes: nodes.sort((one, other) => other.weight - one.weight || order(one.iri, other.iri)),
    ties: keepStrongest(
      ties.filter(({ one, other }) => kept.has(one) && kept.has(other)),
      ownTies,
    ),
    allNodes: all.size,
    allTies: rows.length,
  };
}

function toNodes(rows: readonly Row[]): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  for (const row of rows) {
    const count = Number(toText(row.meetings));
    for (const [iri, name, group] of [
      [row.one, row.name, row.side],
      [row.other, row.otherName, row.otherSide],
    ].map((cells) => cells.map(toText)) as [string, string, string][]) {
      const known = nodes.get(iri);
      // Whoever spoke for several parties goes by the first of them in the alphabet.
      const first = known && known.group < group ? known.group : group;
      nodes.set(iri, { iri, name, group: first, weight: (known?.weight ?? 0) + count });
    }
  }
  return nodes;
}

/** A spanning forest of greatest weight (Kruskal), and of each node its strongest ties. */
function keepStrongest(ties: readonly Tie[], ownTies: number): readonly Tie[] {
  const roots = new Map<string, string>();
  const findRoot = (iri: string): string => {
    let root = iri;
    for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
    if (root !== iri) roots.set(iri, root);
    return root;
  };
  const own = new Map<string, number>();
  return ties.filter(({ one, other }) => {
    const [left, right] = [findRoot(one), findRoot(other)];
    if (left !== right) roots.set(left, right);
    const isOwn = (own.get(one) ?? 0) < ownTies || (own.get(other) ?? 0) < ownTies;
    own.set(one, (own.get(one) ?? 0) + 1);
    own.set(other, (own.get(other) ?? 0) + 1);
    return left !== right || isOwn;
  });
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
