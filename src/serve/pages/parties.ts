// In: what a visitor chose in the address. Out: the countries and organisations that take part or hold something. The one
// idea: each number is the way to what it counts.
import type { Row } from '../asker.ts';
import { html, nothing, toCount, toLink, toName, toTable, toText } from '../html/parts.ts';
import type { Html, Page, Visit } from '../view.ts';

const kinds = [
  [undefined, 'All'],
  ['country', 'Countries'],
  ['organisation', 'Organisations'],
] as const;

const orders = [
  [undefined, 'Meetings', 'meetings'],
  ['people', 'People', 'people'],
  ['positions', 'Positions', 'positions'],
  ['initiatives', 'Initiatives', 'references'],
  ['name', 'Name', undefined],
] as const;

export const parties: Page = async (visit) => {
  const { kind, organisation, sort } = visit.params;
  const rows = await visit.ask('list-of-parties', { organisation });
  const fitting = rows.filter((row) => kind === undefined || toText(row.kind) === kind);
  const by = (orders.find(([name]) => name === sort) ?? orders[0])[2];
  const sorted =
    by === undefined ? fitting : [...fitting].sort((one, other) => Number(toText(other[by])) - Number(toText(one[by])));
  const main = html`<h1>Countries and organisations</h1>
<p class="lead">${toCount(visit, fitting.length, 'party', 'parties')} that took part in a meeting, or on whose stance something was read${organisation === undefined ? nothing : toMembers(visit, organisation)}</p>
${toChoices(visit, 'Kind', 'kind', kinds)}
${toChoices(visit, 'Order by', 'sort', orders)}
${toTable(sorted, toColumns(visit), { caption: 'Parties', empty: 'No party fits.' })}`;
  return { title: 'Parties', section: '/parties', main };
};

function toMembers({ links, params }: Visit, organisation: string): Html {
  const { organisation: _, ...rest } = params;
  const local = organisation.replace(/^.*[:/]/, '');
  return html` · <a class="taken" href="${links.to('/parties', rest)}">members of ${toName(local)} <span aria-hidden="true">×</span><span class="hidden">take back</span></a>`;
}

function toChoices(
  { links, params }: Visit,
  label: string,
  name: string,
  choices: readonly (readonly [string | undefined, string, ...unknown[]])[],
): Html {
  if (links.isStatic) return nothing;
  return html`<p class="views" role="group" aria-label="${label}"><span>${label}</span> ${choices.map(
    ([value, shown]) => {
      const current = params[name] === value ? html`aria-current="true"` : '';
      return html`<a href="${links.to('/parties', { ...params, [name]: value })}" ${current}>${shown}</a> `;
    },
  )}</p>`;
}

function toColumns(visit: Visit) {
  const { links, formats } = visit;
  const toNumber = (path: string, key: string) => (row: Row) => {
    const count = Number(toText(row[key]));
    if (count === 0 || links.isStatic) return html`${formats.number(count)}`;
    return html`<a href="${links.to(path, { party: links.toParameter(toText(row.party)) })}">${formats.number(count)}</a>`;
  };
  const toPart = (key: string, part: string) => (row: Row) => {
    const [count, href] = [Number(toText(row[key])), links.ofIri(toText(row.party))];
    return count === 0 || href === undefined
      ? html`${formats.number(count)}`
      : html`<a href="${href}#${part}">${formats.number(count)}</a>`;
  };
  return [
    { head: 'Name', cell: (row: Row) => toLink(visit, row.party, row.name) },
    { head: 'Code', cell: (row: Row) => toText(row.code) },
    { head: 'Meetings', cell: toNumber('/meetings', 'meetings'), isNumber: true },
    { head: 'People', cell: toNumber('/people', 'people'), isNumber: true },
    { head: 'Positions', cell: toPart('positions', 'positions'), isNumber: true },
    { head: 'Initiatives', cell: toPart('references', 'initiatives'), isNumber: true },
  ] as const;
}
