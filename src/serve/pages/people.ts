// In: a letter or a party, as the address has them. Out: the people whom articles name, with party and office. The one idea:
// nobody reads fourteen thousand names, so without a choice those come who sit at most tables.
import type { Row } from '../asker.ts';
import { toPager } from '../html/pager.ts';
import { html, nothing, toCount, toLink, toName, toTable, toText, toTime } from '../html/parts.ts';
import type { Html, Page, Visit } from '../view.ts';

const AT_ONCE = 100;
const PARTIES_SHOWN = 12;

export const people: Page = async (visit) => {
  const { params, links } = visit;
  const { party, initial } = params;
  const [rows, facets] = await Promise.all([askPeople(visit), visit.ask('facets-of-people')]);
  const initials = facets.filter((row) => toText(row.facet) === 'initial');
  const parties = facets.filter((row) => toText(row.facet) === 'party');
  const total = initials.reduce((sum, row) => sum + Number(toText(row.count)), 0);
  const isChosen = party !== undefined || initial !== undefined;
  const { shown, pager } = toPager(visit, '/people', rows, AT_ONCE);
  const lead =
    isChosen || rows.length >= total ? toCount(visit, rows.length, 'person', 'people') : toMost(visit, total);
  const chosen = [party && nameOf(parties, party), initial && `names with ${initial.toUpperCase()}`].filter(Boolean);
  const main = html`<h1>People</h1>
<p class="lead">${[lead, ...chosen].join(' · ')}</p>
${links.isStatic || party !== undefined ? nothing : toInitials(visit, initials)}
<div class="with-facets">
  <div>${toPeople(visit, shown)}${pager}</div>
  ${links.isStatic ? nothing : html`<aside aria-label="Narrow down">${toParties(visit, parties)}</aside>`}
</div>`;
  return { title: 'People', section: '/people', main };
};

function askPeople(visit: Visit): Promise<readonly Row[]> {
  const { party, initial } = visit.params;
  if (party !== undefined) return visit.ask('people-of-a-party', { party, initial });
  if (initial !== undefined || visit.links.isStatic) return visit.ask('people', { initial });
  return visit.ask('people-at-most-meetings');
}

function toMost(visit: Visit, total: number): string {
  return `The hundred who took part most often, of ${toCount(visit, total, 'person', 'people')}`;
}

/** People as a table; other pages show theirs by it as well. */
export function toPeople(visit: Visit, rows: readonly Row[]): Html {
  const { links, formats } = visit;
  const toMeetings = (row: Row): Html => {
    const count = Number(toText(row.meetings));
    if (count === 0 || links.isStatic) return html`${formats.number(count)}`;
    return html`<a href="${links.to('/meetings', { person: links.toParameter(toText(row.person)) })}">${formats.number(count)}</a>`;
  };
  return toTable(
    rows,
    [
      { head: 'Name', cell: (row) => toLink(visit, row.person, row.name) },
      { head: 'Office', cell: (row) => toName(toText(row.office)) },
      { head: 'For', cell: (row) => toLink(visit, row.belongsTo, row.partyName) },
      { head: 'Meetings', cell: toMeetings, isNumber: true },
      { head: 'Statements', cell: (row) => formats.number(Number(toText(row.statements))), isNumber: true },
      { head: 'Last named', cell: (row) => toTime(visit, row.named) },
    ],
    { caption: 'People', empty: 'Nobody fits. Take back one of the choices.' },
  );
}

function toInitials({ links, params }: Visit, rows: readonly Row[]): Html {
  const chosen = params.initial?.toUpperCase();
  return html`<nav class="initials" aria-label="By the first letter"><ul>
  <li><a href="${links.to('/people')}" ${chosen === undefined ? html`aria-current="true"` : ''}>most often</a></li>
  ${rows.map((row) => {
    const letter = toText(row.value);
    const current = letter === chosen ? html`aria-current="true"` : '';
    return html`<li><a href="${links.to('/people', { initial: letter })}" ${current}><bdi>${letter}</bdi></a></li>`;
  })}</ul></nav>`;
}

function toParties(visit: Visit, rows: readonly Row[]): Html {
  const { links, params, formats } = visit;
  const { page, party, ...rest } = params;
  if (party !== undefined) {
    return html`<h2>Party</h2><p><a class="taken" href="${links.to('/people', rest)}"><bdi>${nameOf(rows, party)}</bdi>
<span aria-hidden="true">×</span><span class="hidden">take back</span></a></p>`;
  }
  const byCount = [...rows].sort((one, other) => Number(toText(other.count)) - Number(toText(one.count)));
  const toChoice = (row: Row): Html => {
    const value = links.toParameter(toText(row.value));
    return html`<li><a href="${links.to('/people', { ...rest, party: value })}"><bdi>${toText(row.label)}</bdi></a>
<span class="count">${formats.number(Number(toText(row.count)))}</span></li>`;
  };
  const others = byCount.slice(PARTIES_SHOWN);
  const more = html`<details><summary>${formats.number(others.length)} more</summary><ul class="facet">${others.map(toChoice)}</ul></details>`;
  return html`<h2>Party</h2><ul class="facet">${byCount.slice(0, PARTIES_SHOWN).map(toChoice)}</ul>${others.length === 0 ? nothing : more}`;
}

function nameOf(rows: readonly Row[], value: string): string {
  const local = (text: string) => text.split(/[:/]/).at(-1)?.toLowerCase();
  const found = rows.find((row) => local(toText(row.value)) === local(value));
  return found ? toText(found.label) : value;
}
