// In: what a visitor chose in the address. Out: the meetings that fit, as a list or along time, with what they can be
// told apart by. The one idea: each choice is a link or a field, and the address holds all of it.
import type { Row } from '../asker.ts';
import { toPager } from '../html/pager.ts';
import { html, nothing, toCount, toLink, toTable, toText, toTime } from '../html/parts.ts';
import { toTimeline } from '../html/timeline.ts';
import type { Html, Page, Visit } from '../view.ts';

const AT_ONCE = 100;
const SHOWN_OF_FACET = 12;
const MORE_OF_FACET = 60;

const facets = [
  ['party', 'Party'],
  ['with', 'With'],
  ['person', 'Person'],
  ['companion', 'With'],
  ['issue', 'Issue'],
  ['initiative', 'Initiative'],
  ['place', 'Place'],
  ['kind', 'Kind'],
  ['status', 'Status'],
  ['publisher', 'Publisher'],
] as const;

/** Whom somebody meets is chosen among the same parties or people. */
const counterparts: Readonly<Record<string, string>> = { with: 'party', companion: 'person' };

export const meetings: Page = async (visit) => {
  const { params } = visit;
  const given = Object.fromEntries([...facets.map(([name]) => name), 'from', 'to'].map((name) => [name, params[name]]));
  const [rows, choices] = await Promise.all([
    visit.ask('list-of-meetings', given),
    visit.ask('facets-of-meetings', given),
  ]);
  const isTimeline = params.view === 'timeline';
  const { shown, pager } = toPager(visit, '/meetings', rows, AT_ONCE);
  const main = html`<h1>Meetings</h1>
<p class="lead">${toCount(visit, rows.length, 'meeting')}${describeChoice(visit, choices)}</p>
${toViews(visit, isTimeline)}
<div class="with-facets">
  <div>${isTimeline ? toTimeline(visit, rows) : html`${toList(visit, shown)}${pager}`}</div>
  <aside aria-label="Narrow down">${toPeriod(visit)}${facets.map(([name, head]) => toFacet(visit, name, head, choices))}</aside>
</div>`;
  return { title: 'Meetings', section: '/meetings', main };
};

/** Meetings as a table; other pages show theirs by it as well. */
export function toList(visit: Visit, rows: readonly Row[]): Html {
  return toTable(
    rows,
    [
      { head: 'When', cell: (row) => toTime(visit, row.date, row.until) },
      { head: 'Meeting', cell: (row) => toLink(visit, row.meeting, row.name) },
      { head: 'Kind', cell: ({ kindName, statusName }) => toKind(toText(kindName), toText(statusName)) },
      { head: 'Where', cell: (row) => toText(row.placeName) },
    ],
    { caption: 'Meetings', empty: 'No meeting fits. Take back one of the choices.' },
  );
}

function toKind(kind: string, status: string): Html {
  return status === 'held' ? html`${kind}` : html`${kind}, <em>${status}</em>`;
}

function describeChoice({ params }: Visit, choices: readonly Row[]): Html {
  const chosen = facets.flatMap(([name]) => (params[name] === undefined ? [] : [nameOf(name, params[name], choices)]));
  const { from, to } = params;
  const period =
    from === undefined ? (to === undefined ? [] : [`until ${to}`]) : [`from ${from}${to ? ` to ${to}` : ''}`];
  const all = [...chosen, ...period];
  return all.length === 0 ? nothing : html` · ${all.join(' · ')}`;
}

// What a visitor typed may be a code or a label; the row of the facet knows its name.
function nameOf(facet: string, value: string, choices: readonly Row[]): string {
  const row = choices.find(
    (choice) => toText(choice.facet) === (counterparts[facet] ?? facet) && isNamed(choice, value),
  );
  return row ? toText(row.label) : value;
}

function isNamed({ value, label }: Row, text = ''): boolean {
  const local = (name: string) => name.split(/[:/]/).at(-1)?.toLowerCase();
  return local(toText(value)) === local(text) || toText(label).toLowerCase() === text.toLowerCase();
}

function toViews({ links, params }: Visit, isTimeline: boolean): Html {
  const { view, page, ...rest } = params;
  return html`<p class="views" role="group" aria-label="View">
  <a href="${links.to('/meetings', rest)}" ${isTimeline ? '' : html`aria-current="true"`}>List</a>
  <a href="${links.to('/meetings', { ...rest, view: 'timeline' })}" ${isTimeline ? html`aria-current="true"` : ''}>Timeline</a>
</p>`;
}

function toPeriod({ links, params }: Visit): Html {
  if (links.isStatic) return nothing;
  const { from, to, page, ...rest } = params;
  return html`<form class="period" action="${links.to('/meetings')}">
  ${Object.entries(rest).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
  <fieldset><legend>Period</legend>
  <label>From <input name="from" value="${from ?? ''}" pattern="\\d{4}(-\\d{2}(-\\d{2})?)?" placeholder="2024-01-31" inputmode="numeric"></label>
  <label>To <input name="to" value="${to ?? ''}" pattern="\\d{4}(-\\d{2}(-\\d{2})?)?" placeholder="2024-12" inputmode="numeric"></label>
  <button>Apply</button></fieldset>
</form>`;
}

function toFacet({ links, params, formats }: Visit, name: string, head: string, choices: readonly Row[]): Html {
  const { page, ...rest } = params;
  const other = counterparts[name];
  const ofFacet = choices.filter((row) => toText(row.facet) === (other ?? name));
  const fitting = other === undefined ? ofFacet : ofFacet.filter((row) => !isNamed(row, params[other]));
  // Whom they meet is a question only once somebody was chosen.
  if (fitting.length === 0 || (other !== undefined && params[other] === undefined)) return nothing;
  if (params[name] !== undefined) {
    const without = { ...rest, [name]: undefined };
    return html`<h2>${head}</h2><p><a class="taken" href="${links.to('/meetings', without)}">
<bdi>${nameOf(name, params[name], choices)}</bdi> <span aria-hidden="true">×</span><span class="hidden">take back</span></a></p>`;
  }
  if (links.isStatic) return nothing;
  const toChoice = (row: Row): Html => {
    const value = row.value?.type === 'uri' ? links.toParameter(toText(row.value)) : toText(row.value);
    return html`<li><a href="${links.to('/meetings', { ...rest, [name]: value })}"><bdi>${toText(row.label)}</bdi></a>
<span class="count">${formats.number(Number(toText(row.count)))}</span></li>`;
  };
  const [first, others] = [fitting.slice(0, SHOWN_OF_FACET), fitting.slice(SHOWN_OF_FACET)];
  const more = others.slice(0, MORE_OF_FACET);
  const count =
    more.length < others.length ? `${more.length} of ${formats.number(others.length)} more` : `${more.length} more`;
  return html`<h2>${head}</h2><ul class="facet">${first.map(toChoice)}</ul>
${others.length === 0 ? nothing : html`<details><summary>${count}</summary><ul class="facet">${more.map(toChoice)}</ul></details>`}`;
}
