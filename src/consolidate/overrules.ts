/**
 * In: groups of mentions or reports, and what a user says of them. Out: the groups, as the user will have them.
 * The idea: a statement names a group by its IRI or one member of it by its own, and holds in both directions. It is
 * tried against the groups as they were found, and again as they have become, so that it survives a rebuilding.
 */
import { byText } from './order.ts';

/** That two IRIs name the same, or that they do not: owl:sameAs and owl:differentFrom. */
export interface Statement {
  readonly relation: 'same' | 'different';
  readonly one: string;
  readonly other: string;
}

/** How groups and members of one noun are named and taken apart. */
export interface Naming<M> {
  /** The IRI of each group. */
  readonly nameGroups: (groups: readonly (readonly M[])[]) => readonly string[];
  readonly nameMember: (member: M) => string;
  /** How much two members have in common: whoever is told from a member leaves with those that are more like it. */
  readonly likeness: (one: M, other: M) => number;
  /** The member with the user's word as its reason. */
  readonly withReason: (member: M, reason: string) => M;
}

export interface Overruled<M> {
  readonly groups: readonly (readonly M[])[];
  /** Statements of which both sides were found. */
  readonly applied: ReadonlySet<Statement>;
  /** Statements that contradict an earlier difference, and were not followed. */
  readonly contradictory: ReadonlySet<Statement>;
}

const OVERRULED = { same: 'the identity file says that it is the same', different: 'the identity file tells it apart' };

type Found<M> = readonly M[];

/** The groups after all statements; differences first, since a merge must not undo one. */
export const overrule = <M>(
  groups: readonly (readonly M[])[],
  statements: readonly Statement[],
  naming: Naming<M>,
): Overruled<M> => {
  let current = groups;
  const idOf = new Map(groups.flat().map((member) => [member, naming.nameMember(member)]));
  const id = (member: M): string => idOf.get(member) ?? naming.nameMember(member);
  const byId = new Map(groups.flat().map((member) => [id(member), member]));
  const named = new Map<string, readonly string[]>();
  const learn = (): void => {
    for (const [at, iri] of naming.nameGroups(current).entries())
      if (!named.has(iri)) named.set(iri, (current[at] as Found<M>).map(id));
  };
  const find = (iri: string): readonly string[] | undefined => (byId.has(iri) ? [iri] : named.get(iri));
  const groupOf = (member: string): Found<M> => current.find((group) => group.some((one) => id(one) === member)) ?? [];
  const replace = (old: readonly Found<M>[], fresh: readonly Found<M>[]): void => {
    current = [...current.filter((group) => !old.includes(group)), ...fresh];
  };
  const remember = (member: M, reason: string): M => {
    const changed = naming.withReason(member, reason);
    idOf.set(changed, id(member));
    return changed;
  };
  const apart: (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [];
  const separate = (one: readonly string[], other: readonly string[]): void => {
    const [left, right] = [new Set(one), new Set(other)];
    apart.push([left, right]);
    for (const group of current) {
      const [stay, leave] = [group.filter((each) => left.has(id(each))), group.filter((each) => right.has(id(each)))];
      if (stay.length === 0 || leave.length === 0) continue;
      const closeness = (member: M, side: Found<M>): number =>
        Math.max(...side.map((each) => naming.likeness(member, each)));
      const isLeaving = (member: M): boolean =>
        right.has(id(member)) || (!left.has(id(member)) && closeness(member, leave) > closeness(member, stay));
      const leaving = group.filter(isLeaving).map((member) => remember(member, OVERRULED.different));
      replace([group], [group.filter((member) => !isLeaving(member)), leaving]);
    }
  };
  const isForbidden = (members: readonly string[]): boolean =>
    apart.some(([left, right]) => members.some((one) => left.has(one)) && members.some((one) => right.has(one)));
  const unite = (one: readonly string[], other: readonly string[]): boolean => {
    const parts = [...new Set([...one, ...other].map(groupOf))];
    if (parts.length < 2) return true;
    if (isForbidden(parts.flat().map(id))) return false;
    const [first, ...others] = [...parts].sort(
      (left, right) => right.length - left.length || byText(id(left[0] as M), id(right[0] as M)),
    );
    replace(parts, [[...(first ?? []), ...others.flat().map((member) => remember(member, OVERRULED.same))]]);
    return true;
  };
  const applied = new Set<Statement>();
  const contradictory = new Set<Statement>();
  const order = ({ relation, one, other }: Statement): string => `${relation} ${[one, other].sort().join(' ')}`;
  const sorted = [...statements].sort((one, other) => byText(order(one), order(other)));
  for (let open = sorted, isNew = true; isNew; ) {
    learn();
    const known = open.filter(({ one, other }) => find(one) && find(other));
    for (const statement of known) {
      const [one, other] = [statement.one, statement.other].sort().map((iri) => find(iri) ?? []) as [
        string[],
        string[],
      ];
      applied.add(statement);
      if (statement.relation === 'different') separate(one, other);
      else if (!unite(one, other)) contradictory.add(statement);
    }
    isNew = known.length > 0;
    open = open.filter((statement) => !applied.has(statement));
  }
  return { groups: current, applied, contradictory };
};
