/**
 * In: people and meetings as they were found, and what a user says of them. Out: both, as the user will have them.
 * The idea: what overrules.ts does for groups of anything, told for mentions of people and for reports of meetings.
 */
import type { Account, Person } from '../model/index.ts';
import type { Cluster, JoinedReport } from './clusters.ts';
import { agreement } from './identity.ts';
import { toMeetings } from './meetings.ts';
import type { Offices } from './offices.ts';
import { type Overruled, overrule, type Statement } from './overrules.ts';
import { type People, toPeople } from './people.ts';
import type { Joined, PersonCluster } from './persons.ts';

export type { Statement } from './overrules.ts';

/** What a user says, and the IRIs that the graph will have. Keys are the dossier's. */
export interface Identity {
  readonly statements: readonly Statement[];
  readonly meetingIri?: (key: string) => string;
  readonly personIri?: (person: Person) => string;
  readonly accountIri?: (account: Pick<Account, 'kind' | 'article' | 'key'>) => string;
}

type Outcome<C> = Pick<Overruled<never>, 'applied' | 'contradictory'> & { readonly clusters: readonly C[] };

const none = { applied: new Set<Statement>(), contradictory: new Set<Statement>() };

const toName = ({ kind, article, key }: Pick<Account, 'kind' | 'article' | 'key'>): string =>
  `${kind} ${article} ${key}`;

/** The people. A name that a user joins to another keeps its spellings. */
export const overrulePersons = (
  clusters: readonly PersonCluster[],
  { statements, personIri = ({ key }) => key, accountIri = toName }: Identity,
  offices: Offices,
): Outcome<PersonCluster> => {
  if (statements.length === 0) return { ...none, clusters };
  const itemsOf = new Map(
    clusters.flatMap(({ items, joined }) => joined.map(({ mention }) => [mention, items] as const)),
  );
  const toCluster = (joined: readonly Joined[]): PersonCluster => {
    const own = new Set(joined.map(({ mention }) => mention));
    const items = [...new Set(joined.flatMap(({ mention }) => itemsOf.get(mention) ?? []))];
    const present = items.filter(({ mentions }) => mentions.some((mention) => own.has(mention)));
    return { items: present.length > 0 ? present : items, joined: [...joined] };
  };
  const result = overrule<Joined>(
    clusters.map(({ joined }) => joined),
    statements,
    {
      nameGroups: (groups) => {
        const built = groups.map(toCluster);
        const people = toPeople(built, offices);
        const iris = new Map(people.persons.map((person) => [people.clusterOf(person.key), personIri(person)]));
        return built.map((cluster) => iris.get(cluster) ?? '');
      },
      nameMember: ({ mention }) => accountIri({ kind: 'person', article: mention.article, key: mention.person.key }),
      likeness: ({ mention: one }, { mention: other }) =>
        (one.person.name === other.person.name ? 2 : 0) +
        ([...one.offices].some((office) => other.offices.has(office)) ? 1 : 0),
      withReason: (joined, reason) => ({ ...joined, reason }),
    },
  );
  return { ...result, clusters: result.groups.map(toCluster) };
};

/** The meetings. */
export const overruleMeetings = (
  clusters: readonly Cluster[],
  { statements, meetingIri = (key) => key, accountIri = toName }: Identity,
  offices: Offices,
  people: People,
): Outcome<Cluster> => {
  if (statements.length === 0) return { ...none, clusters };
  const noteOf = new Map(clusters.map(({ joined, note }) => [joined[0], note]));
  const toCluster = (joined: readonly JoinedReport[]): Cluster =>
    joined.length === 1 ? { joined, note: noteOf.get(joined[0] as JoinedReport) } : { joined };
  const result = overrule<JoinedReport>(
    clusters.map(({ joined }) => joined),
    statements,
    {
      nameGroups: (groups) => {
        const built = groups.map(toCluster);
        const meetings = toMeetings(built, offices, people);
        const iris = new Map(meetings.meetings.map(({ key }) => [meetings.clusterOf(key), meetingIri(key)]));
        return built.map((cluster) => iris.get(cluster) ?? '');
      },
      nameMember: ({ report }) => accountIri({ kind: 'meeting', article: report.article, key: report.meeting.key }),
      likeness: ({ report: one }, { report: other }) => agreement(one, other),
      withReason: (joined, reason) => ({ ...joined, reason }),
    },
  );
  return { ...result, clusters: result.groups.map(toCluster) };
};
