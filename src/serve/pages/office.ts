// In: an office. Out: who held it, for whom, and from which to which day articles say so. The one idea: one office, many
// parties, so its holders stand party by party, in the order in which they appear.
import type { Row } from '../asker.ts';
import { type Filter, toFilters } from '../html/filters.ts';
import { toElsewhere, toOtherNames } from '../html/identity.ts';
import { toPager } from '../html/pager.ts';
import { html, toCount, toFacts, toLink, toName, toSection, toTable, toText, toTime } from '../html/parts.ts';
import type { Page } from '../view.ts';

const AT_ONCE = 100;

export const office: Page = async (visit) => {
  const given = { office: visit.iri };
  const rows = await visit.ask('facts-of-an-office', given);
  const [facts] = rows;
  if (!facts) return undefined;
  const path = visit.links.ofIri(visit.iri) ?? '';
  const holders = await visit.ask('holders-of-an-office', { ...given, party: visit.params.party });
  const everybody = visit.params.party === undefined ? holders : await visit.ask('holders-of-an-office', given);
  const title = toText(facts.name);
  const { shown, pager } = toPager(visit, path, holders, AT_ONCE);
  const table = toTable(
    shown,
    [
      { head: 'For', cell: (row) => toLink(visit, row.organisation, row.partyName) },
      { head: 'Who', cell: (row) => toLink(visit, row.person, row.name) },
      { head: 'In articles of', cell: (row) => toTime(visit, row.first, row.latest) },
      { head: 'Articles', cell: (row) => visit.formats.number(Number(toText(row.articles))), isNumber: true },
      { head: 'Words', cell: (row) => toLink(visit, row.membership, 'words') },
    ],
    { caption: 'Who held this office', empty: 'Nobody is named in this office.' },
  );
  const main = html`<h1>${toName(title)}</h1>
<p class="lead">${toCount(visit, holders.length, 'holder')} in the articles; when an office began or ended does not follow from them</p>
${toFacts([
  ['Also called', toOtherNames(rows, title)],
  ['Elsewhere', toElsewhere(visit, rows)],
])}
${toSection('Who held it', html`${toFilters(visit, path, [toPartyFilter(everybody)])}${table}${pager}`, 'holders')}`;
  return { title, section: '/people', main, graph: { name: 'description', given: { thing: visit.iri } } };
};

function toPartyFilter(holders: readonly Row[]): Filter {
  const names = new Set(holders.map(({ partyName }) => toText(partyName)).filter((name) => name !== ''));
  return { name: 'party', label: 'For', suggestions: [...names].sort() };
}
