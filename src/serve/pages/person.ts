// In: a person. Out: in which offices articles name them, whom they met, what they said, and under which names they appear.
// The one idea: an office is what an article says on a day, so each stands with its articles, and none with a beginning or end.
import type { Row } from '../asker.ts';
import { groupBy } from '../html/groups.ts';
import { toElsewhere, toOtherNames } from '../html/identity.ts';
import { toPartners } from '../html/partners.ts';
import { html, nothing, toFacts, toLink, toName, toSection, toTable, toText, toTime } from '../html/parts.ts';
import { toQuotes } from '../html/quotes.ts';
import { toTopics } from '../html/statements.ts';
import { toYears } from '../html/years.ts';
import type { Html, Page, Visit } from '../view.ts';
import { toList } from './meetings.ts';

const NEWEST = 10;

export const person: Page = async (visit) => {
  const given = { person: visit.iri };
  const rows = await visit.ask('facts-of-a-person', given);
  const [facts] = rows;
  if (!facts) return undefined;
  const [offices, meetings, partners, statements] = await Promise.all([
    visit.ask('offices-with-words', given),
    visit.ask('meetings-with-a-person', given),
    visit.ask('partners-of-a-person', given),
    visit.ask('statements-of-a-person', given),
  ]);
  const title = toText(facts.name);
  const accounts = rows.filter((row) => row.account !== undefined);
  const main = html`<h1>${toName(title)}</h1>
${toFacts([
  ['Also called', toOtherNames(rows, title)],
  ['Elsewhere', toElsewhere(visit, rows)],
])}
${toSection('Offices', toOffices(visit, offices))}
${toSection('What they said', toTopics(visit, statements), 'statements')}
${toSection('Meetings they took part in', toMeetings(visit, meetings), 'meetings')}
${toSection(
  'Whom they met',
  toPartners(visit, partners, () => undefined),
  'met',
)}
${accounts.length === 0 ? nothing : toSection('Named by', toAccounts(visit, accounts))}`;
  return { title, section: '/people', main, graph: { name: 'description', given: { thing: visit.iri } } };
};

function toOffices(visit: Visit, rows: readonly Row[]): Html {
  if (rows.length === 0) return html`<p class="empty">No article names an office.</p>`;
  return html`<ol class="offices">${groupBy(rows, (row) => toText(row.membership)).map(([, of]) => {
    const [first, last] = [of[0], of.at(-1)];
    if (!first) return nothing;
    const published = of.map((row) => toText(row.published)).filter((day) => day !== '');
    const days =
      published.length === 0 ? nothing : html`, in articles of ${toTime(visit, first.published, last?.published)}`;
    const party = first.party ? html`, ${toLink(visit, first.party, first.partyName)}` : nothing;
    return html`<li><p><strong>${toLink(visit, first.office, first.title)}</strong>${party}<small>${days}${toPublishers(of)}</small></p>
<details><summary>The words</summary>${toQuotes(visit, of)}</details></li>`;
  })}</ol>`;
}

function toPublishers(rows: readonly Row[]): Html {
  const names = [...new Set(rows.map((row) => toText(row.publisher)))].filter((name) => name !== '');
  const [shown, more] = [names.slice(0, 3), names.length - 3];
  if (shown.length === 0) return nothing;
  return html`, say ${shown.map((name, at) => html`${at === 0 ? nothing : ', '}${toName(name)}`)}${more > 0 ? html` and ${more} more` : nothing}`;
}

function toMeetings(visit: Visit, rows: readonly Row[]): Html {
  const { links } = visit;
  const given = { person: links.toParameter(visit.iri) };
  const all = html`<p><a href="${links.to('/meetings', given)}">All ${visit.formats.number(rows.length)}, to be narrowed down</a></p>`;
  return html`${toYears(visit, rows, given)}${toList(visit, links.isStatic ? rows : rows.slice(0, NEWEST))}${rows.length <= NEWEST || links.isStatic ? nothing : all}`;
}

function toAccounts(visit: Visit, rows: readonly Row[]): Html {
  const toRows = (shown: readonly Row[]) =>
    toTable(
      shown,
      [
        { head: 'Article', cell: (row) => toLink(visit, row.article, row.articleName) },
        { head: 'Names them', cell: (row) => toName(toText(row.otherName)) },
        { head: 'Taken for this person since', cell: (row) => html`<small>${toText(row.reason)}</small>` },
        { head: 'Account', cell: (row) => toLink(visit, row.account, 'account') },
      ],
      { caption: 'Articles that name them' },
    );
  const rest = rows.slice(NEWEST, 200);
  return html`${toRows(rows.slice(0, NEWEST))}${rest.length === 0 ? nothing : html`<details><summary>${visit.formats.number(rest.length)} more</summary>${toRows(rest)}</details>`}`;
}
