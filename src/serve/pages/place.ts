// In: a place. Out: the meetings there, year by year. The one idea: what takes place in a town takes place in its country.
import { toElsewhere, toOtherNames } from '../html/identity.ts';
import { toPager } from '../html/pager.ts';
import { html, nothing, toCount, toFacts, toLink, toName, toSection, toText } from '../html/parts.ts';
import { toYears } from '../html/years.ts';
import type { Page } from '../view.ts';
import { toList } from './meetings.ts';

const AT_ONCE = 50;

export const place: Page = async (visit) => {
  const given = { place: visit.iri };
  const rows = await visit.ask('facts-of-a-place', given);
  const [facts] = rows;
  if (!facts) return undefined;
  const meetings = await visit.ask('meetings-at-a-place', given);
  const title = toText(facts.name);
  const within = [...new Map(rows.filter((row) => row.within).map((row) => [toText(row.within), row])).values()];
  const { shown, pager } = toPager(visit, visit.links.ofIri(visit.iri) ?? '', meetings, AT_ONCE);
  const main = html`<h1>${toName(title)}</h1>
<p class="lead">${toCount(visit, meetings.length, 'meeting')} took place here</p>
${toFacts([
  [
    'In',
    within.length === 0
      ? undefined
      : html`${within.map((row, at) => html`${at === 0 ? nothing : ', '}${toLink(visit, row.within, row.withinName)}`)}`,
  ],
  ['Also called', toOtherNames(rows, title)],
  ['Elsewhere', toElsewhere(visit, rows)],
])}
${toSection('Meetings here', html`${toYears(visit, meetings, { place: visit.links.toParameter(visit.iri) })}${toList(visit, shown)}${pager}`, 'meetings')}`;
  return { title, section: '/map', main, graph: { name: 'description', given: { thing: visit.iri } } };
};
