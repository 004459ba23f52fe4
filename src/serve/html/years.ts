// In: meetings with their days. Out: a bar for each year that leads to its meetings, and the same as a table. The one idea:
// what happened when is seen at a glance, and whoever does not see bars reads the numbers.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { html, nothing, toTable, toText } from './parts.ts';

const BAR = { width: 34, gap: 8, height: 64, foot: 18, head: 16 } as const;
const MOST_YEARS = 40;

/**
 * Bars, newest to the right; nothing where meetings are of one year or of none. `given` are the parameters of the page of
 * meetings that lead to just these; without it a bar leads nowhere.
 */
export function toYears(visit: Visit, meetings: readonly Row[], given?: Readonly<Record<string, string>>): Html {
  const { formats, links } = visit;
  const counts = countYears(meetings);
  const years = [...counts.keys()].sort().slice(-MOST_YEARS);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return nothing;
  const all = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => String(Number(first) + at));
  const shown = all.slice(-MOST_YEARS);
  const most = Math.max(...counts.values());
  const size = { width: shown.length * (BAR.width + BAR.gap), height: BAR.head + BAR.height + BAR.foot };
  const toHref = (year: string) =>
    links.isStatic || !given ? undefined : links.to('/meetings', { ...given, from: year, to: year });
  const bars = shown.map((year, at) => toBar(year, counts.get(year) ?? 0, { at, most, formats, href: toHref(year) }));
  const title = `Meetings by year, ${first} to ${last}`;
  return html`<figure class="years"><div class="scroll" tabindex="0" role="region" aria-label="${title}">
<svg width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="${title}"><title>${title}</title>${bars}</svg></div>
<figcaption><details><summary>${title}, as a table</summary>${toTable(
    shown.filter((year) => counts.has(year)),
    [
      { head: 'Year', cell: (year) => toYearLink(year, toHref(year)) },
      { head: 'Meetings', cell: (year) => formats.number(counts.get(year) ?? 0), isNumber: true },
    ],
    { caption: title },
  )}</details></figcaption></figure>`;
}

function countYears(meetings: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { date } of meetings) {
    const year = /^\d{4}/.exec(toText(date))?.[0];
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

function toYearLink(year: string, href: string | undefined): Html {
  return href === undefined ? html`${year}` : html`<a href="${href}">${year}</a>`;
}

type Bar = {
  readonly at: number;
  readonly most: number;
  readonly formats: Visit['formats'];
  readonly href: string | undefined;
};

function toBar(year: string, count: number, { at, most, formats, href }: Bar): Html {
  const [x, middle] = [at * (BAR.width + BAR.gap), at * (BAR.width + BAR.gap) + BAR.width / 2];
  const foot = html`<text x="${middle}" y="${BAR.head + BAR.height + 14}" text-anchor="middle">${year}</text>`;
  if (count === 0) return foot;
  const height = Math.max(3, Math.round((count / most) * BAR.height));
  const top = BAR.head + BAR.height - height;
  const bar = html`<rect x="${x}" y="${top}" width="${BAR.width}" height="${height}"></rect><text x="${middle}" y="${top - 4}" text-anchor="middle">${formats.number(count)}</text>`;
  const name = `${year}: ${formats.number(count)}`;
  return href === undefined
    ? html`<g><title>${name}</title>${bar}</g>${foot}`
    : html`<a href="${href}" aria-label="${name}"><title>${name}</title>${bar}</a>${foot}`;
}
