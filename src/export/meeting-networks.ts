// In: the meetings of a graph. Out: who met whom, person by person or party by party. The one idea: an edge is a pair
// that sat on different sides of meetings that were held, and weighs as many meetings as there were.
import { groupBy, type MeetingRecord, type Thing } from '../graph/index.ts';
import { type Network, type NetworkEdge, type NetworkNode, toRange } from './network.ts';

/** People who met; colleagues of one party in one meeting did not meet, they came together. */
export function toPeopleNetwork(meetings: readonly MeetingRecord[]): Network {
  return toNetwork(meetings, 'Who met whom: people on different sides of the same meetings.', ({ participations }) =>
    participations.flatMap(({ person, party }) =>
      person === undefined ? [] : [{ node: person, side: party?.iri ?? '', party: party?.name ?? '' }],
    ),
  );
}

/** Parties whose delegates met. */
export function toPartyNetwork(meetings: readonly MeetingRecord[]): Network {
  return toNetwork(meetings, 'Which countries and organisations met.', ({ participations }) =>
    participations.flatMap(({ party }) =>
      party === undefined ? [] : [{ node: party, side: party.iri, party: party.type ?? '' }],
    ),
  );
}

/** `party`: what the node's attribute says: of a person the party, of a party whether it is a country. */
type Guest = { readonly node: Thing; readonly side: string; readonly party: string };
type Pair = { readonly source: string; readonly target: string; readonly meeting: MeetingRecord };

function toNetwork(
  meetings: readonly MeetingRecord[],
  description: string,
  toGuests: (meeting: MeetingRecord) => readonly Guest[],
): Network {
  const held = meetings.filter(({ status }) => status === 'held');
  const guests = held.flatMap((meeting) => toGuests(meeting).map((guest) => ({ ...guest, meeting })));
  const pairs = held.flatMap((meeting) => toPairs(toGuests(meeting), meeting));
  return {
    description,
    edgeType: 'undirected',
    nodeAttributes: [
      { name: 'group', type: 'string' },
      { name: 'meetings', type: 'integer' },
    ],
    edgeAttributes: [
      { name: 'first', type: 'string' },
      { name: 'last', type: 'string' },
      { name: 'meetings', type: 'string' },
    ],
    nodes: [...groupBy(guests, ({ node }) => node.iri).values()].map(toNode).toSorted(byId),
    edges: [...groupBy(pairs, ({ source, target }) => `${source} ${target}`).values()].map(toEdge).toSorted(byEnds),
  };
}

function toNode(same: readonly (Guest & { readonly meeting: MeetingRecord })[]): NetworkNode {
  const [first] = same;
  const groups = [...new Set(same.map(({ party }) => party))].sort().join(', ');
  const meetings = new Set(same.map(({ meeting }) => meeting.iri)).size;
  return { id: first?.node.iri ?? '', label: first?.node.name ?? '', values: { group: groups, meetings } };
}

// Once for each meeting, however many parts somebody had in it.
function toPairs(guests: readonly Guest[], meeting: MeetingRecord): readonly Pair[] {
  const pairs = guests.flatMap((one) =>
    guests
      .filter((other) => one.node.iri < other.node.iri && one.side !== other.side)
      .map((other) => ({ source: one.node.iri, target: other.node.iri, meeting })),
  );
  return [...groupBy(pairs, ({ source, target }) => `${source} ${target}`).values()].flatMap((same) =>
    same.slice(0, 1),
  );
}

function toEdge(same: readonly Pair[]): NetworkEdge {
  const [first] = same;
  return {
    source: first?.source ?? '',
    target: first?.target ?? '',
    label: 'met',
    weight: same.length,
    values: {
      ...toRange(same.map(({ meeting }) => meeting.start)),
      meetings: same
        .map(({ meeting }) => meeting.label)
        .sort()
        .join('; '),
    },
  };
}

const byId = (one: NetworkNode, other: NetworkNode): number => (one.id < other.id ? -1 : 1);

const byEnds = (one: NetworkEdge, other: NetworkEdge): number =>
  `${one.source} ${one.target}` < `${other.source} ${other.target}` ? -1 : 1;
