// In: a country or an organisation. Out: what it holds, year by year and in whose words, whom it meets, who speaks for it.
// The one idea: first the table of all its positions, then the words of each, one click below.
import type { Row } from '../asker.ts';
import { toElsewhere, toOtherNames } from '../html/identity.ts';
import { toPager } from '../html/pager.ts';
import { toPartners } from '../html/partners.ts';
import { html, nothing, toFacts, toLink, toName, toSection, toStance, toTable, toText, toTime } from '../html/parts.ts';
import { toStanceTable } from '../html/stance-table.ts';
import { toStatementGroups, toStatementList, toTopics } from '../html/statements.ts';
import { toYears } from '../html/years.ts';
import type { Html, Page, Visit } from '../view.ts';
import { toList } from './meetings.ts';
import { toPeople } from './people.ts';

const NEWEST = 8;
const STATEMENTS_AT_ONCE = 40;
const MOST_IN_FILE = 200;

export const party: Page = async (visit) => {
  const given = { party: visit.iri };
  const rows = await visit.ask('facts-of-a-party', given);
  const [facts] = rows;
  if (!facts) return undefined;
  // A party that only the list of members knows has no meetings and holds nothing; its name is all there is to ask for.
  const { issue } = visit.params;
  const [stances, statements, meetings, partners, initiatives, people, memberships] = await Promise.all([
    visit.ask('stances-of-a-party', given),
    visit.ask('statements-of-a-party', { ...given, issue }),
    visit.ask('meetings-with-a-party', given),
    visit.ask('partners-of-a-party', given),
    visit.ask('initiatives-of-a-party', given),
    visit.ask('people-of-a-party', given),
    visit.ask('memberships-of-a-party', given),
  ]);
  const title = toText(facts.name);
  const related = (relation: string) => memberships.filter((row) => toText(row.relation) === relation);
  const main = html`<h1>${toName(title)}</h1>
${toFacts([
  ['Kind', html`${toText(facts.kind)}`],
  ['Code', facts.code && html`${toText(facts.code)}`],
  ['Also called', toOtherNames(rows, title)],
  ['Elsewhere', toElsewhere(visit, rows)],
  ['Member of', toNames(visit, related('member of'))],
  ['Members', toNames(visit, related('has member'))],
  ['Beside another', visit.links.isStatic ? undefined : toCompare(visit)],
])}
${toSection(
  'Positions',
  toStanceTable(visit, stances, (of) => toIssueHref(visit, of)),
)}
${toSection('In whose words', toWords(visit, statements, issue), 'words')}
${toSection('Initiatives', toInitiatives(visit, initiatives))}
${toSection('Meetings it took part in', toMeetings(visit, meetings), 'meetings')}
${toSection(
  'Whom it meets most',
  toPartners(visit, partners, (row) => toBoth(visit, row)),
  'met',
)}
${toSection('Who appears for it', toMembers(visit, people), 'people')}`;
  return { title, section: '/parties', main, graph: { name: 'description', given: { thing: visit.iri } } };
};

function toIssueHref({ links, iri }: Visit, issue: string): string | undefined {
  const path = links.ofIri(iri);
  return links.isStatic || path === undefined
    ? undefined
    : `${links.to(path, { issue: links.toParameter(issue) })}#words`;
}

function toWords(visit: Visit, rows: readonly Row[], issue: string | undefined): Html {
  const path = visit.links.ofIri(visit.iri) ?? '';
  if (issue === undefined) {
    return toTopics(visit, rows, (row) =>
      toText(row.what) === 'position' ? toIssueHref(visit, toText(row.topic)) : undefined,
    );
  }
  const { shown, pager } = toPager(visit, path, toStatementGroups(rows), STATEMENTS_AT_ONCE);
  const name = toText(rows[0]?.topicName) || issue;
  const taken = html`<p><a class="taken" href="${path}">${toName(name)} <span aria-hidden="true">×</span><span class="hidden">take back</span></a></p>`;
  const none = html`<p class="empty">Nothing was read on this issue.</p>`;
  return html`${taken}${rows.length === 0 ? none : toStatementList(visit, shown)}${pager}`;
}

function toNames(visit: Visit, rows: readonly Row[]): Html | undefined {
  if (rows.length === 0) return undefined;
  return html`${rows.map((row, at) => html`${at === 0 ? nothing : ' · '}${toLink(visit, row.other, row.otherName)}`)}`;
}

function toCompare({ links, iri }: Visit): Html {
  return html`<a href="${links.to('/compare', { party: links.toParameter(iri) })}">Compare</a>`;
}

function toBoth({ links, iri }: Visit, row: Row): string | undefined {
  if (links.isStatic) return undefined;
  return links.to('/meetings', { party: links.toParameter(iri), with: links.toParameter(toText(row.other)) });
}

function toMeetings(visit: Visit, rows: readonly Row[]): Html {
  const given = { party: visit.links.toParameter(visit.iri) };
  const all = html`<p><a href="${visit.links.to('/meetings', given)}">All ${visit.formats.number(rows.length)}, to be narrowed down</a></p>`;
  if (visit.links.isStatic) return html`${toYears(visit, rows)}${toList(visit, rows.slice(0, MOST_IN_FILE))}`;
  return html`${toYears(visit, rows, given)}${toList(visit, rows.slice(0, NEWEST))}${rows.length <= NEWEST ? nothing : all}`;
}

function toInitiatives(visit: Visit, rows: readonly Row[]): Html {
  const toRows = (shown: readonly Row[]) =>
    toTable(
      shown,
      [
        { head: 'Initiative', cell: (row) => toLink(visit, row.initiative, row.initiativeName) },
        { head: 'Stance', cell: (row) => toStance(row.stanceName) },
        { head: 'References', cell: (row) => visit.formats.number(Number(toText(row.references))), isNumber: true },
        { head: 'Last reported', cell: (row) => toTime(visit, row.latest) },
      ],
      { caption: 'References to initiatives', empty: 'It refers to no initiative.' },
    );
  return toFolded(visit, rows, toRows);
}

function toMembers(visit: Visit, rows: readonly Row[]): Html {
  const byMeetings = [...rows].sort((one, other) => Number(toText(other.meetings)) - Number(toText(one.meetings)));
  const given = { party: visit.links.toParameter(visit.iri) };
  const all = html`<p><a href="${visit.links.to('/people', given)}">All ${visit.formats.number(rows.length)}</a></p>`;
  return html`${toPeople(visit, byMeetings.slice(0, NEWEST))}${rows.length <= NEWEST || visit.links.isStatic ? nothing : all}`;
}

function toFolded(visit: Visit, rows: readonly Row[], toRows: (shown: readonly Row[]) => Html): Html {
  const rest = rows.slice(NEWEST, 200);
  return html`${toRows(rows.slice(0, NEWEST))}${rest.length === 0 ? nothing : html`<details><summary>${visit.formats.number(rest.length)} more</summary>${toRows(rest)}</details>`}`;
}
