// In: positions. Out: a table of who stands where, for the head of a dossier. The one idea: what a party says itself and
// what others say of it are counted apart.
import { groupBy, type PositionRecord, type Thing } from '../graph/index.ts';
import { toDayText } from './dossier-parts.ts';
import { toInline } from './markdown.ts';

/** One row for each thing and stance; `title` heads the first column, and `toThing` says what stands there. */
export function toStanceTable(
  positions: readonly PositionRecord[],
  title: string,
  toThing: (position: PositionRecord) => Thing | undefined,
): readonly string[] {
  if (positions.length === 0) return [];
  const groups = groupBy(
    positions,
    (position) => `${toThing(position)?.name} ${toThing(position)?.iri} ${position.stance}`,
  );
  const rows = [...groups.keys()].sort().map((key) => toRow(groups.get(key) ?? [], toThing));
  return [
    `| ${title} | stance | own words | according to others | latest |\n| --- | --- | --- | --- | --- |\n`,
    ...rows,
  ];
}

function toRow(same: readonly PositionRecord[], toThing: (position: PositionRecord) => Thing | undefined): string {
  const [first] = same;
  const attributed = same.filter(({ attributedBy }) => attributedBy !== undefined).length;
  const days = same.flatMap(({ statedOn }) => (statedOn?.startsWith('--') ? [] : (statedOn ?? []))).sort();
  const name = first && toThing(first)?.name;
  const cells = [name ?? 'not known', first?.stance ?? 'not known'].map(toInline);
  const latest = days.length === 0 ? '' : toDayText(days.at(-1));
  return `| ${[...cells, same.length - attributed, attributed, latest].join(' | ')} |\n`;
}
