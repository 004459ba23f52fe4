// In: positions, or references to an initiative. Out: a table of who stands where, for the head of a dossier. The one idea:
// what a party says itself and what others say of it are counted apart.
import { groupBy, type PositionRecord, type ReferenceRecord, type Thing } from '../graph/index.ts';
import { isOwn } from './dossier-choices.ts';
import { toDayText } from './dossier-parts.ts';
import { toInline } from './markdown.ts';

export type StanceTable = {
  /** Heads the first column. */
  readonly title: string;
  /** What stands there. */
  readonly toThing: (position: PositionRecord) => Thing | undefined;
  /** A last column: what it means to support the thing, in Markdown. */
  readonly measure?: (thing: Thing) => string;
};

/** One row for each thing and stance. */
export function toStanceTable(
  positions: readonly PositionRecord[],
  { title, toThing, measure }: StanceTable,
): readonly string[] {
  const head = [
    title,
    'stance',
    'says itself',
    'others say of it',
    'latest',
    ...(measure ? ['to support it is to say'] : []),
  ];
  return toTable(head, groupByThing(positions, toThing), (same) => {
    const [first] = same;
    const own = same.filter(isOwn).length;
    const days = same.flatMap(({ statedOn }) => (statedOn?.startsWith('--') ? [] : (statedOn ?? []))).sort();
    const thing = first && toThing(first);
    return [
      toInline(thing?.name ?? 'not known'),
      toInline(first?.stance ?? 'not known'),
      own,
      same.length - own,
      days.length === 0 ? '' : toDayText(days.at(-1)),
      ...(measure ? [thing ? measure(thing) : ''] : []),
    ];
  });
}

/** One row for each party and stance. */
export function toReferenceTable(references: readonly ReferenceRecord[]): readonly string[] {
  return toTable(
    ['party', 'stance', 'references'],
    groupByThing(references, ({ actor }) => actor),
    (same) => [toInline(same[0]?.actor?.name ?? 'not known'), toInline(same[0]?.stance ?? 'not known'), same.length],
  );
}

function groupByThing<T extends { readonly stance: string | undefined }>(
  facts: readonly T[],
  toThing: (fact: T) => Thing | undefined,
): readonly (readonly T[])[] {
  const groups = groupBy(facts, (fact) => `${toThing(fact)?.name} ${toThing(fact)?.iri} ${fact.stance}`);
  return [...groups.keys()].sort().map((key) => groups.get(key) ?? []);
}

function toTable<T>(
  head: readonly string[],
  groups: readonly (readonly T[])[],
  toCells: (same: readonly T[]) => readonly (string | number)[],
): readonly string[] {
  if (groups.length === 0) return [];
  const rows = [head, head.map(() => '---'), ...groups.map(toCells)];
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`);
}
