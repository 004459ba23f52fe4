// In: a graph, and what a visitor chose. Out: all initiatives, with how many parties back each. The one idea: the one that is
// spoken of most comes first, and its page has the words.
import { period, toFilters } from '../html/filters.ts';
import { toPager } from '../html/pager.ts';
import { html, toCount, toLink, toTable, toText, toTime } from '../html/parts.ts';
import { toBalance } from '../html/stances.ts';
import type { Page } from '../view.ts';

const AT_ONCE = 100;

export const initiatives: Page = async (visit) => {
  const { party, from, to } = visit.params;
  const rows = await visit.ask('stances-by-initiative', { party, from, to });
  const { shown, pager } = toPager(visit, '/initiatives', rows, AT_ONCE);
  const main = html`<h1>Initiatives</h1>
<p class="lead">${toCount(visit, rows.length, 'initiative')} to which parties refer, with how many of them are for it, against it, and neither.</p>
${toFilters(visit, '/initiatives', [{ name: 'party', label: 'Party' }, ...period])}
${toTable(
  shown,
  [
    { head: 'Initiative', cell: (row) => toLink(visit, row.initiative, row.initiativeName) },
    { head: 'Code', cell: (row) => toText(row.code) },
    { head: 'Parties for, against, neither', cell: toBalance },
    { head: 'References', cell: (row) => visit.formats.number(Number(toText(row.references))), isNumber: true },
    { head: 'Latest', cell: (row) => toTime(visit, row.latest) },
  ],
  { caption: 'Initiatives', empty: 'No reference fits. Take back one of the choices.' },
)}
${pager}`;
  return { title: 'Initiatives', section: '/initiatives', main };
};
