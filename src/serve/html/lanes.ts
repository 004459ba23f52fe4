// In: statements with their days. Out: a lane for each party along the years, with a mark wherever it spoke. The one idea: form
// says the stance, filling whose words they are, size how often; colour only repeats it.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { groupBy } from './groups.ts';
import { html, nothing, toText } from './parts.ts';
import { isAttributed } from './stances.ts';

const LANE = 24;
const NAMES = 190;
const WIDTH = 940;
const MOST_LANES = 25;
const MOST_BINS = 96;
const forms: Readonly<Record<string, string>> = {
  supports: 'M0,-1L1,0.8L-1,0.8Z',
  opposes: 'M0,1L1,-0.8L-1,-0.8Z',
  neutral: 'M-0.85,0A0.85,0.85 0 1 0 0.85,0A0.85,0.85 0 1 0 -0.85,0Z',
};

/** Nothing where fewer than two statements have a year; what has none is counted in words. */
export function toLanes(visit: Visit, path: string, statements: readonly Row[], name: string): Html {
  const { formats } = visit;
  const dated = statements.filter((row) => /^\d{4}/.test(toText(row.date)));
  if (dated.length < 2) return html`<p class="empty">Too few statements have a year to be shown along time.</p>`;
  const years = dated.map((row) => Number(toText(row.date).slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const byMonth = (last - first) * 12 <= MOST_BINS;
  const lanes = [...groupBy(dated, (row) => toText(row.holder))].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const shown = lanes.slice(0, MOST_LANES);
  const height = (shown.length + 1) * LANE + 6;
  const toX = (year: number) => NAMES + ((year - first) / (last - first)) * (WIDTH - NAMES - 12);
  const step = Math.ceil((last - first) / 12);
  const ticks = Array.from({ length: last - first }, (_, at) => first + at).filter(
    (year) => (year - first) % step === 0,
  );
  const left = lanes.length - shown.length;
  const undated = statements.length - dated.length;
  return html`<figure class="lanes"><div class="scroll" tabindex="0" role="region" aria-label="${name}">
<svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="${name}">
${ticks.map((year) => html`<line x1="${round(toX(year))}" x2="${round(toX(year))}" y1="${LANE}" y2="${height}"/><text class="year" x="${round(toX(year) + 3)}" y="${LANE - 8}">${year}</text>`)}
${shown.map(([, rows], at) => toLane(visit, path, rows, (at + 1.5) * LANE, (date) => toX(toYear(date, byMonth))))}
</svg></div>
<figcaption>▲ supports · ▼ opposes · ● neutral; filled: in own words, hollow: as another says. A larger mark stands for more statements in that ${byMonth ? 'month' : 'year'}.
${left > 0 ? `${formats.number(left)} parties that say less are left out. ` : nothing}${undated > 0 ? `${formats.number(undated)} without a year are not shown here. ` : nothing}All are listed below.</figcaption></figure>`;
}

function toLane(visit: Visit, path: string, rows: readonly Row[], y: number, toX: (date: string) => number): Html {
  const { links, params } = visit;
  const [row] = rows;
  if (!row) return nothing;
  const name = toText(row.holderName);
  const label = html`<text class="lane" x="${NAMES - 10}" y="${y + 4}">${shorten(name)}<title>${name}</title></text>`;
  const party = links.toParameter(toText(row.holder));
  const linked = links.isStatic
    ? label
    : html`<a href="${links.to(path, { ...params, page: undefined, party })}">${label}</a>`;
  const marks = groupBy(
    rows,
    (each) => `${Math.round(toX(toText(each.date)))} ${toText(each.stanceName)} ${isAttributed(each)}`,
  );
  return html`${linked}<line x1="${NAMES}" x2="${WIDTH}" y1="${y}" y2="${y}"/>${marks.map(([key, same]) => toMark(visit, key, same, y))}`;
}

function toMark({ formats }: Visit, key: string, rows: readonly Row[], y: number): Html {
  const [x, stance = ''] = key.split(' ');
  const [row] = rows;
  const size = round(Math.min(9, 4 + Math.sqrt(rows.length)));
  const whose = row && isAttributed(row) ? `, as ${toText(row.attributed)} says` : '';
  const title = `${toText(row?.holderName)} ${stance}${whose}, ${formats.date(toText(row?.date))}${rows.length > 1 ? `, ${rows.length} statements` : ''}`;
  const form = forms[stance] ?? forms.neutral;
  return html`<path class="${stance}${row && isAttributed(row) ? ' hollow' : ''}" d="${form}" transform="translate(${x} ${y}) scale(${size})"><title>${title}</title></path>`;
}

/** Where on the line of years a date lies: the middle of its month, or of its year. */
function toYear(date: string, byMonth: boolean): number {
  const [year, month] = date.split('-');
  return Number(year) + (byMonth && month !== undefined ? (Number(month) - 0.5) / 12 : 0.5);
}

function shorten(name: string): string {
  const letters = [...name];
  return letters.length <= 25 ? name : `${letters.slice(0, 24).join('').trimEnd()}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
