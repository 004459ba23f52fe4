// In: places with how many meetings they saw. Out: the map, with a circle for each point. The one idea: the area of a circle is
// the number, and a hollow one says that no more than the country is known.
import type { Row } from '../asker.ts';
import { groupBy } from '../html/groups.ts';
import { html, nothing, toText } from '../html/parts.ts';
import type { Html, Visit } from '../view.ts';
import { type Outline, size, toOutline } from './outline.ts';

const LARGEST = 22;
const SMALLEST = 1.8;
const MOST_CIRCLES = 400;
const MOST_LABELS = 16;
const LETTER = 6.2;

type Circle = {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly isHollow: boolean;
  readonly name: string;
  readonly count: number;
  /** The place that counts most of it. */
  readonly row: Row;
};

/** Has it a place on the map? */
export function isLocated(row: Row): boolean {
  return row.latitude !== undefined && row.longitude !== undefined;
}

/** What the map is called, and what it counts. */
export type Mapped = { readonly name: string; readonly one: string; readonly many: string };

/** The map with the places that have a point; those at the same point share a circle. */
export function toMap(visit: Visit, rows: readonly Row[], { name, one, many }: Mapped): Html {
  const outline = toOutline();
  const all = toCircles(rows, outline);
  const circles = all.slice(0, MOST_CIRCLES);
  const left = all.length - circles.length;
  const labelled = chooseLabels(circles);
  return html`<figure class="map"><div class="scroll" tabindex="0" role="region" aria-label="${name}">
<svg viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="${name}" data-zoom>
<path class="graticule" d="${outline.graticule}"/><path class="land" d="${outline.land}"/><path class="borders" d="${outline.borders}"/>
${circles.map((circle) => toCircle(visit, circle, { one, many }))}
<g class="labels" aria-hidden="true">${labelled.map(({ x, y, r, name: text }) => html`<text x="${Math.round(x + r + 2)}" y="${Math.round(y + 4)}">${text}</text>`)}</g>
</svg></div>
<figcaption>The area of a circle is the number of ${many}. Filled: a town or region; hollow: somewhere in the country, no more is known.${left > 0 ? ` The ${visit.formats.number(left)} points with fewest ${many} are left to the table.` : nothing} Outline: Natural Earth, Equal Earth projection.</figcaption></figure>`;
}

function toCircles(rows: readonly Row[], outline: Outline): readonly Circle[] {
  const points = groupBy(rows.filter(isLocated), (row) =>
    [row.latitude, row.longitude, row.isCountry].map(toText).join(' '),
  );
  const counted = points.map(([, same]) => ({
    same,
    count: same.reduce((sum, row) => sum + toNumber(row.count ?? row.meetings), 0),
  }));
  const most = Math.max(1, ...counted.map(({ count }) => count));
  // Many circles are small ones, so that they stand beside each other.
  const largest = Math.min(LARGEST, Math.max(7, 180 / Math.sqrt(counted.length)));
  return counted
    .flatMap(({ same: [row, ...others], count }) => {
      const point = row && outline.toPoint(toNumber(row.latitude), toNumber(row.longitude));
      if (!row || !point) return [];
      const r = Math.round(Math.max(SMALLEST, largest * Math.sqrt(count / most)) * 10) / 10;
      // XML Schema has two words for each truth value, and Virtuoso takes the shorter
      const isHollow = /^(?:true|1)$/.test(toText(row.isCountry));
      const name = others.length === 0 && !isHollow ? toText(row.name) : toText(row.at);
      return [{ x: point[0], y: point[1], r, isHollow, name, count, row }];
    })
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}

function toCircle(
  { links, formats }: Visit,
  { x, y, r, isHollow, name, count, row }: Circle,
  { one, many }: Omit<Mapped, 'name'>,
): Html {
  const text = `${name}${isHollow ? ' (country)' : ''}: ${formats.number(count)} ${count === 1 ? one : many}`;
  const circle = html`<circle cx="${x}" cy="${y}" r="${r}"${isHollow ? html` class="hollow"` : ''}/>`;
  const href = row.place?.type === 'uri' ? links.ofIri(row.place.value) : undefined;
  const title = html`<title>${text}</title>`;
  return href === undefined ? html`<g>${title}${circle}</g>` : html`<a href="${href}">${title}${circle}</a>`;
}

function chooseLabels(circles: readonly Circle[]): readonly Circle[] {
  const taken: { x: number; y: number; width: number }[] = [];
  return circles.filter(({ x, y, r, name, isHollow }) => {
    const box = { x: x + r, y, width: [...name].length * LETTER + 8 };
    const isFree = taken.every(
      (other) => box.x > other.x + other.width || other.x > box.x + box.width || Math.abs(y - other.y) > 13,
    );
    if (isHollow || !isFree || taken.length >= MOST_LABELS || box.x + box.width > size.width) return false;
    taken.push(box);
    return true;
  });
}

function toNumber(cell: Row[string]): number {
  return Number(toText(cell));
}

/** Of the rows those that have no place on the map, as a sentence and a list. */
export function toUnlocated(visit: Visit, rows: readonly Row[], toEntry: (row: Row) => Html): Html {
  const left = rows.filter((row) => !isLocated(row));
  if (left.length === 0) return nothing;
  return html`<p>${visit.formats.number(left.length)} ${left.length === 1 ? 'place is' : 'places are'} not on the map, since the graph does not say where ${left.length === 1 ? 'it is' : 'they are'}: ${left.map((row, at) => html`${at === 0 ? nothing : ', '}${toEntry(row)}`)}.</p>`;
}
