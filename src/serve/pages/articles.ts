// In: a publisher, if one was chosen. Out: the articles, and how much was read from each. The one idea: an article from which
// nothing was read stands in the same list, since it is what a reader wants to look at.
import type { Row } from '../asker.ts';
import { toPager } from '../html/pager.ts';
import { html, nothing, toCount, toLink, toName, toTable, toText, toTime } from '../html/parts.ts';
import type { Page, Visit } from '../view.ts';

const AT_ONCE = 100;

export const articles: Page = async (visit) => {
  const { publisher } = visit.params;
  const rows = await visit.ask('list-of-articles', { publisher });
  const { shown, pager } = toPager(visit, '/articles', rows, AT_ONCE);
  const main = html`<h1>Articles</h1>
<p class="lead">${toCount(visit, rows.length, 'article')}${publisher === undefined ? nothing : html` · ${toName(publisher)} · <a href="${visit.links.to('/articles')}">all publishers</a>`}${visit.links.isStatic ? nothing : html` · <a href="${visit.links.to('/reports')}">compare two</a>`}</p>
${toTable(
  shown,
  [
    { head: 'Published', cell: (row) => toTime(visit, row.published) },
    { head: 'Article', cell: (row) => toLink(visit, row.article, row.name) },
    { head: 'Publisher', cell: (row) => toPublisher(visit, row) },
    ...(['meetings', 'positions', 'initiatives'] as const).map((what) => ({
      head: `${what[0]?.toUpperCase()}${what.slice(1)}`,
      cell: (row: Row) => visit.formats.number(Number(toText(row[what]))),
      isNumber: true as const,
    })),
  ],
  { caption: 'Articles', empty: 'No article fits.' },
)}${pager}`;
  return { title: 'Articles', section: '/articles', main };
};

function toPublisher(visit: Visit, row: Row) {
  const name = toText(row.source);
  if (name === '' || visit.links.isStatic) return toName(name);
  return html`<a href="${visit.links.to('/articles', { publisher: name })}">${toName(name)}</a>`;
}
