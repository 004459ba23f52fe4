// In: meetings with their days. Out: a bar for each month or year, and under it what happened, newest first. The one idea:
// what has no year has no place on a line of time, and is listed apart.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { html, nothing, toLink, toText, toTime } from './parts.ts';

const BAR = { width: 12, gap: 2, height: 72 } as const;
const MOST_BARS = 120;
const MOST_LISTED = 300;

/** A histogram and a list. More than 120 months are shown by years. */
export function toTimeline(visit: Visit, rows: readonly Row[]): Html {
  const dated = rows.filter((row) => /^\d{4}/.test(toText(row.date)));
  const undated = rows.filter((row) => !/^\d{4}/.test(toText(row.date)));
  const months = dated.map((row) => toText(row.date).slice(0, 7)).filter((text) => text.length === 7);
  const years = dated.map((row) => toText(row.date).slice(0, 4));
  const byMonth = new Set(months).size <= MOST_BARS && countSpan(months) <= MOST_BARS;
  return html`${toHistogram(visit, byMonth ? months : years, byMonth)}
${toYears(visit, dated.slice(0, MOST_LISTED))}
${dated.length > MOST_LISTED ? html`<p class="empty">Only the newest ${visit.formats.number(MOST_LISTED)} are listed here; choose a period.</p>` : nothing}
${undated.length === 0 ? nothing : html`<h2>Without a year</h2>${toEvents(visit, undated)}`}`;
}

function countSpan(months: readonly string[]): number {
  const numbers = months.map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  return numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers) + 1;
}

function toHistogram({ formats, links, params }: Visit, moments: readonly string[], byMonth: boolean): Html {
  const counts = new Map<string, number>();
  for (const moment of moments) counts.set(moment, (counts.get(moment) ?? 0) + 1);
  const all = toSteps([...counts.keys()].sort(), byMonth);
  const most = Math.max(1, ...counts.values());
  if (all.length < 2) return nothing;
  const width = all.length * (BAR.width + BAR.gap);
  const bars = all.map((moment, at) => {
    const count = counts.get(moment) ?? 0;
    if (count === 0) return nothing;
    const height = Math.max(3, Math.round((count / most) * BAR.height));
    const name = `${formats.date(moment)}: ${formats.number(count)}`;
    return html`<a href="${links.to('/meetings', { ...params, from: moment, to: moment, view: undefined })}"><rect x="${at * (BAR.width + BAR.gap)}" y="${BAR.height - height}" width="${BAR.width}" height="${height}"><title>${name}</title></rect></a>`;
  });
  return html`<figure class="histogram"><div class="scroll" tabindex="0" role="region" aria-label="Meetings over time"><svg width="${width}" height="${BAR.height}" viewBox="0 0 ${width} ${BAR.height}" role="group" aria-label="Meetings per ${byMonth ? 'month' : 'year'}">${bars}</svg></div>
<figcaption>Meetings per ${byMonth ? 'month' : 'year'}, ${formats.date(all[0] ?? '')} to ${formats.date(all.at(-1) ?? '')}</figcaption></figure>`;
}

function toSteps(moments: readonly string[], byMonth: boolean): readonly string[] {
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined) return [];
  const toNumber = (text: string) =>
    byMonth ? Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1 : Number(text);
  const toMoment = (number: number) => {
    const year = byMonth ? Math.floor(number / 12) : number;
    const text = String(year).padStart(4, '0');
    return byMonth ? `${text}-${String((number % 12) + 1).padStart(2, '0')}` : text;
  };
  const from = toNumber(first);
  return Array.from({ length: toNumber(last) - from + 1 }, (_, at) => toMoment(from + at));
}

function toYears(visit: Visit, rows: readonly Row[]): Html {
  const years = [...new Set(rows.map((row) => toText(row.date).slice(0, 4)))];
  return html`${years.map((year) => {
    const events = rows.filter((row) => toText(row.date).startsWith(year));
    return html`<h2>${year}</h2>${toEvents(visit, events)}`;
  })}`;
}

function toEvents(visit: Visit, rows: readonly Row[]): Html {
  return html`<ol class="timeline">${rows.map(
    (row) => html`<li>${toTime(visit, row.date, row.until)} ${toLink(visit, row.meeting, row.name)}</li>`,
  )}</ol>`;
}
