// In: a graph, and what a visitor chose. Out: all issues, each with what a stance on it means and how many are for it and
// against. The one idea: without the proposition a stance says nothing, so the two stand together.
import { period, toFilters } from '../html/filters.ts';
import { toPager } from '../html/pager.ts';
import { html, toCount, toLink, toName, toTable, toText, toTime } from '../html/parts.ts';
import { toBalance } from '../html/stances.ts';
import type { Page } from '../view.ts';

const AT_ONCE = 100;

export const issues: Page = async (visit) => {
  const { party, from, to } = visit.params;
  const rows = await visit.ask('stances-by-issue', { party, from, to });
  const { shown, pager } = toPager(visit, '/issues', rows, AT_ONCE);
  const main = html`<h1>Issues</h1>
<p class="lead">${toCount(visit, rows.length, 'issue')} on which parties are on record. A stance is for or against the proposition that stands beside the issue.</p>
${toFilters(visit, '/issues', [{ name: 'party', label: 'Party' }, ...period])}
${toTable(
  shown,
  [
    { head: 'Issue', cell: (row) => toLink(visit, row.issue, row.issueName) },
    { head: 'Proposition', cell: (row) => toName(toText(row.proposition)) },
    { head: 'Parties for, against, neither', cell: toBalance },
    { head: 'Positions', cell: (row) => visit.formats.number(Number(toText(row.positions))), isNumber: true },
    { head: 'Latest', cell: (row) => toTime(visit, row.latest) },
  ],
  { caption: 'Issues', empty: 'No position fits. Take back one of the choices.' },
)}
${pager}`;
  return { title: 'Issues', section: '/issues', main };
};
