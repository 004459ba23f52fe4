// In: a graph. Out: the start page: how much there is, where to begin, what is newest and what needs a look. The one idea:
// from here, who supports and who opposes on an issue is one click away, and the sentence that says so two.
import type { Row } from '../asker.ts';
import { html, nothing, toCount, toLink, toName, toSection, toTable, toText } from '../html/parts.ts';
import { toBalance } from '../html/stances.ts';
import type { Html, Page, Visit } from '../view.ts';
import { toList } from './meetings.ts';

const NEWEST = 8;
const MOST_ISSUES = 16;

export const overview: Page = async (visit) => {
  const [counts, stances, list, disagreements, inferred, silent] = await Promise.all([
    visit.ask('counts'),
    visit.ask('stances-by-issue'),
    visit.ask('list-of-meetings'),
    visit.ask('where-reports-disagree'),
    visit.ask('inferred-dates'),
    visit.ask('articles-without-facts'),
  ]);
  const main = html`<h1>What the articles say</h1>
${toCounts(visit, counts)}
${toSection('Who supports, who opposes', toIssues(visit, stances), 'issues')}
${toSection('Newest meetings', html`${toList(visit, list.slice(0, NEWEST))}<p><a href="${visit.links.to('/meetings')}">All meetings</a> · <a href="${visit.links.to('/meetings', { view: 'timeline' })}">Timeline</a></p>`)}
${toSection('What needs a look', toLooks(visit, { disagreements, inferred: distinct(inferred, 'meeting'), silent }))}`;
  return { title: 'Overview', main };
};

const places: Readonly<Record<string, readonly [path: string, one: string, many: string]>> = {
  meetings: ['/meetings', 'meeting', 'meetings'],
  positions: ['/issues', 'position', 'positions'],
  initiatives: ['/initiatives', 'reference to an initiative', 'references to initiatives'],
  people: ['/people', 'person', 'people'],
  articles: ['/articles', 'article', 'articles'],
};

function toCounts(visit: Visit, counts: readonly Row[]): Html {
  return html`<ul class="counts">${Object.entries(places).map(([what, [path, one, many]]) => {
    const count = Number(toText(counts.find((row) => toText(row.what) === what)?.count));
    return html`<li><a href="${visit.links.to(path)}"><strong>${visit.formats.number(count)}</strong> ${count === 1 ? one : many}</a></li>`;
  })}</ul>`;
}

function toIssues(visit: Visit, rows: readonly Row[]): Html {
  return html`<ul class="issues">${rows
    .slice(0, MOST_ISSUES)
    .map(
      (row) => html`<li>${toLink(visit, row.issue, row.issueName)} ${toBalance(row)}</li>`,
    )}</ul><p><a href="${visit.links.to('/issues')}">All issues</a></p>`;
}

type Looks = Readonly<Record<'disagreements' | 'inferred' | 'silent', readonly Row[]>>;

function toLooks(visit: Visit, { disagreements, inferred, silent }: Looks): Html {
  return html`${toTable(
    distinct(disagreements, 'meeting').slice(0, NEWEST),
    [
      { head: 'Reports disagree on', cell: (row) => toText(row.aspect) },
      { head: 'of', cell: (row) => toLink(visit, row.meeting, row.meetingName) },
    ],
    { caption: 'Meetings on which reports disagree', empty: 'No reports disagree.' },
  )}
<ul>
  <li>${toCount(visit, inferred.length, 'meeting has a date', 'meetings have a date')} that was inferred, not stated${toFirst(visit, inferred, 'meeting', 'meetingName')}</li>
  <li>${toCount(visit, silent.length, 'article')} from which nothing was read${toFirst(visit, silent, 'source', 'headline')}</li>
</ul>`;
}

function distinct(rows: readonly Row[], variable: string): readonly Row[] {
  return [...new Map(rows.map((row) => [toText(row[variable]), row])).values()];
}

function toFirst(visit: Visit, rows: readonly Row[], iri: string, name: string): Html {
  if (rows.length === 0) return nothing;
  const shown = rows.slice(0, 3).map((row) => {
    return row[iri]?.type === 'uri'
      ? toLink(visit, row[iri], row[name] ?? row[iri])
      : toName(toText(row[name] ?? row[iri]));
  });
  return html`: ${shown.map((each, at) => html`${at === 0 ? nothing : ', '}${each}`)}${rows.length > 3 ? ' …' : nothing}`;
}
