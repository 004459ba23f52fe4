// In: what a visitor chose. Out: who met whom, as a drawing and as a table, strongest ties first. The one idea: the drawing says
// what it leaves out, and the table leaves out nothing.
import type { Row } from '../asker.ts';
import { askPartyNames, period, toFilters } from '../html/filters.ts';
import { toPager } from '../html/pager.ts';
import { html, nothing, toCount, toLink, toSection, toTable, toText, toTime } from '../html/parts.ts';
import { toDrawing } from '../network/drawing.ts';
import { type Spot, toLayout } from '../network/layout.ts';
import { type Backbone, toBackbone } from '../network/ties.ts';
import type { Html, Page, Visit } from '../view.ts';

const AT_ONCE = 50;
const path = '/network';

export const network: Page = async (visit) => {
  const { of, party, issue, from, to, least } = visit.params;
  const isOfParties = of === 'parties';
  const rows = await visit.ask(isOfParties ? 'network-of-parties' : 'network-of-people', {
    party,
    issue,
    from,
    to,
    least,
  });
  const { shown, pager } = toPager(visit, path, rows, AT_ONCE);
  const what = isOfParties ? 'parties' : 'people';
  const main = html`<h1>Who met whom</h1>
${toViews(visit, isOfParties)}
${toFilters(visit, path, [
  { name: 'party', label: 'At meetings of', suggestions: await askPartyNames(visit) },
  { name: 'issue', label: 'Where this was spoken of', suggestions: await askIssues(visit) },
  ...period,
  { name: 'least', label: 'At least so often', kind: 'number' },
])}
${rows.length === 0 ? html`<p class="empty">Nobody fits. Take back one of the choices.</p>` : toPicture(visit, rows, what)}
${rows.length === 0 ? nothing : toSection('All pairs', html`${toPairs(visit, shown, isOfParties)}${pager}`, 'pairs')}`;
  return { title: 'Who met whom', section: path, main };
};

async function askIssues(visit: Visit): Promise<readonly string[]> {
  return visit.links.isStatic ? [] : (await visit.ask('stances-by-issue')).map(({ issueName }) => toText(issueName));
}

function toViews({ links, params }: Visit, isOfParties: boolean): Html {
  const { of, page, ...rest } = params;
  return html`<p class="views" role="group" aria-label="Of whom">
  <a href="${links.to(path, rest)}" ${isOfParties ? '' : html`aria-current="true"`}>People</a>
  <a href="${links.to(path, { ...rest, of: 'parties' })}" ${isOfParties ? html`aria-current="true"` : ''}>Parties</a>
</p>`;
}

type Picture = { readonly backbone: Backbone; readonly spots: ReadonlyMap<string, Spot> };

// An answer that is remembered is the same array, so its drawing is remembered with it, and forgotten with it.
const pictures = new WeakMap<readonly Row[], Picture>();

function toPicture(visit: Visit, rows: readonly Row[], what: string): Html {
  const known = pictures.get(rows);
  const backbone = known?.backbone ?? toBackbone(rows);
  const spots = known?.spots ?? toLayout(backbone);
  pictures.set(rows, { backbone, spots });
  return html`<p class="lead">${toCount(visit, backbone.allNodes, what === 'people' ? 'person' : 'party', what)}, ${toCount(visit, backbone.allTies, 'pair')} who met. ${describeCut(visit, backbone, what)}</p>
<p><a href="#pairs">All pairs as a table</a></p>
${toDrawing(visit, { backbone, spots, name: `Network of ${what} who met` })}`;
}

function describeCut({ formats }: Visit, { nodes, ties, allNodes, allTies }: Backbone, what: string): string {
  if (ties.length === allTies) return 'All of them are drawn.';
  const whom =
    nodes.length === allNodes ? `all ${what}` : `the ${formats.number(nodes.length)} ${what} with the strongest ties`;
  return `Drawn are ${whom}, with ${formats.number(ties.length)} of their ties: those that hold them together, and the two strongest of each. The table has all.`;
}

function toPairs(visit: Visit, rows: readonly Row[], isOfParties: boolean): Html {
  return toTable(
    rows,
    [
      { head: isOfParties ? 'Party' : 'Who', cell: (row) => toLink(visit, row.one, row.name) },
      ...(isOfParties ? [] : [{ head: 'For', cell: (row: Row) => toText(row.side) }]),
      { head: 'With', cell: (row) => toLink(visit, row.other, row.otherName) },
      ...(isOfParties ? [] : [{ head: 'For', cell: (row: Row) => toText(row.otherSide) }]),
      { head: 'Meetings', cell: (row) => toMeetings(visit, row, isOfParties), isNumber: true },
      { head: 'Latest', cell: (row) => toTime(visit, row.latest) },
    ],
    { caption: 'Pairs who met, those that met most first' },
  );
}

function toMeetings({ links, formats, params }: Visit, row: Row, isOfParties: boolean): Html {
  const count = formats.number(Number(toText(row.meetings)));
  if (links.isStatic) return html`${count}`;
  const [one, other] = [links.toParameter(toText(row.one)), links.toParameter(toText(row.other))];
  const { issue, from, to } = params;
  const given = isOfParties ? { party: one, with: other } : { person: one, companion: other };
  const name = `meetings of ${toText(row.name)} and ${toText(row.otherName)}`;
  return html`<a href="${links.to('/meetings', { ...given, issue, from, to, status: 'held' })}" aria-label="${count} ${name}">${count}</a>`;
}
