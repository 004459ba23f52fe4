// In: the positions of a graph. Out: parties and issues, with an edge for each stance of a party on an issue. The one
// idea: what a party says itself and what others say of it are counted apart.
import { groupBy, type PositionRecord } from '../graph/index.ts';
import { type Network, type NetworkEdge, type NetworkNode, toRange } from './network.ts';

export function toIssueNetwork(positions: readonly PositionRecord[]): Network {
  const whole = positions.flatMap(({ holder, issue, stance, attributedBy, statedOn }) =>
    holder && issue && stance ? [{ holder, issue, stance, attributedBy, statedOn }] : [],
  );
  const nodes = [
    ...whole.map(({ holder }) => ({ ...holder, group: holder.type ?? 'party' })),
    ...whole.map(({ issue }) => ({ ...issue, group: 'issue' })),
  ];
  const groups = groupBy(whole, ({ holder, issue, stance }) => `${holder.iri} ${issue.iri} ${stance}`);
  const degrees = groupBy(
    whole.flatMap(({ holder, issue }) => [holder.iri, issue.iri]),
    (iri) => iri,
  );
  return {
    description: 'Which countries and organisations take which stance on which issue.',
    edgeType: 'directed',
    nodeAttributes: [
      { name: 'group', type: 'string' },
      { name: 'positions', type: 'integer' },
    ],
    edgeAttributes: [
      { name: 'stance', type: 'string' },
      { name: 'own', type: 'integer' },
      { name: 'attributed', type: 'integer' },
      { name: 'first', type: 'string' },
      { name: 'last', type: 'string' },
    ],
    nodes: [...new Map(nodes.map((node) => [node.iri, node])).values()]
      .toSorted((one, other) => (one.iri < other.iri ? -1 : 1))
      .map(
        ({ iri, name, group }): NetworkNode => ({
          id: iri,
          label: name,
          values: { group, positions: degrees.get(iri)?.length ?? 0 },
        }),
      ),
    edges: [...groups.keys()].sort().map((key) => toEdge(groups.get(key) ?? [])),
  };
}

type Stance = Required<Pick<PositionRecord, 'holder' | 'issue' | 'stance' | 'attributedBy' | 'statedOn'>>;

function toEdge(same: readonly Stance[]): NetworkEdge {
  const [first] = same;
  const attributed = same.filter(({ attributedBy }) => attributedBy !== undefined).length;
  const stance = first?.stance ?? '';
  return {
    source: first?.holder?.iri ?? '',
    target: first?.issue?.iri ?? '',
    label: stance,
    weight: same.length,
    values: { stance, own: same.length - attributed, attributed, ...toRange(same.map(({ statedOn }) => statedOn)) },
  };
}
