// In: what a visitor chose. Out: where meetings take place, as a map and as a table. The one idea: what the graph cannot place is
// not guessed; it stands under the map.
import type { Row } from '../asker.ts';
import { toMap, toUnlocated } from '../globe/drawing.ts';
import { askPartyNames, period, toFilters } from '../html/filters.ts';
import { toPager } from '../html/pager.ts';
import { html, toCount, toLink, toSection, toTable, toText, toTime } from '../html/parts.ts';
import type { Html, Page, Visit } from '../view.ts';

const AT_ONCE = 100;
const path = '/map';

export const map: Page = async (visit) => {
  const { party, from, to } = visit.params;
  const rows = await visit.ask('places-of-meetings', { party, from, to });
  const { shown, pager } = toPager(visit, path, rows, AT_ONCE);
  const meetings = rows.reduce((sum, row) => sum + Number(toText(row.meetings)), 0);
  const main = html`<h1>Where they meet</h1>
<p class="lead">${toCount(visit, meetings, 'meeting')} with a known place, in ${toCount(visit, rows.length, 'place')}.</p>
${toFilters(visit, path, [{ name: 'party', label: 'With', suggestions: await askPartyNames(visit) }, ...period])}
${toMap(visit, rows, { name: 'Map of meeting places', one: 'meeting', many: 'meetings' })}
${toUnlocated(visit, rows, (row) => html`${toLink(visit, row.place, row.name)} (${visit.formats.number(Number(toText(row.meetings)))})`)}
${toSection(
  'All places',
  html`${toTable(
    shown,
    [
      { head: 'Place', cell: (row) => toLink(visit, row.place, row.name) },
      { head: 'Shown at', cell: (row) => toText(row.at) },
      { head: 'Meetings', cell: (row) => toMeetings(visit, row), isNumber: true },
      { head: 'Latest', cell: (row) => toTime(visit, row.latest) },
    ],
    { caption: 'Places of meetings', empty: 'No meeting fits. Take back one of the choices.' },
  )}${pager}`,
  'places',
)}`;
  return { title: 'Where they meet', section: path, main };
};

function toMeetings({ links, formats, params }: Visit, row: Row): Html {
  const number = Number(toText(row.meetings));
  const count = formats.number(number);
  if (links.isStatic) return html`${count}`;
  const { party, from, to } = params;
  const href = links.to('/meetings', { place: links.toParameter(toText(row.place)), party, from, to });
  return html`<a href="${href}" aria-label="${count} ${number === 1 ? 'meeting' : 'meetings'} at ${toText(row.name)}">${count}</a>`;
}
