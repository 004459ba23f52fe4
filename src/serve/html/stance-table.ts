// In: how often a party took which stance on which issue in which year. Out: a table of issues by years. The one idea: what
// a party says itself stands apart from what others say of it, in brackets, so that neither is taken for the other.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { groupBy } from './groups.ts';
import { html, nothing, toLink, toText } from './parts.ts';

const MOST_YEARS = 10;
const signs: Readonly<Record<string, string>> = { supports: '▲', opposes: '▼', neutral: '●' };

/** Rows of the question stances-of-a-party. `toWords` gives the address of the words on an issue, if it has one. */
export function toStanceTable(
  visit: Visit,
  rows: readonly Row[],
  toWords: (issue: string) => string | undefined,
): Html {
  if (rows.length === 0) return html`<p class="empty">No position was read from the articles.</p>`;
  const columns = toColumns(rows);
  const toCell = (row: Row): string => toColumn(toText(row.year), columns);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Positions by issue and year">
<table class="matrix">
  <caption class="hidden">Positions by issue and year</caption>
  <thead><tr><th scope="col">Issue</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
  <tbody>${groupBy(rows, (row) => toText(row.issue)).map(([issue, ofIssue]) => {
    const href = toWords(issue);
    const words = href === undefined ? nothing : html` <small><a href="${href}">words</a></small>`;
    return html`
    <tr><th scope="row">${toLink(visit, ofIssue[0]?.issue, ofIssue[0]?.issueName)}${words}</th>${columns.map(
      (column) =>
        html`<td>${toCounts(
          visit,
          ofIssue.filter((row) => toCell(row) === column),
        )}</td>`,
    )}</tr>`;
  })}
  </tbody>
</table>
</div>
<p class="key"><small>▲ supports, ▼ opposes, ● neutral, each with the number of positions; in brackets what others say of it.</small></p>`;
}

/** "▲ 3 (▼ 1)": its own positions, and those that others attribute to it. */
export function toCounts(visit: Visit, rows: readonly Row[]): Html {
  const stances = groupBy(rows, (row) => toText(row.stanceName));
  const sum = (of: readonly Row[], name: 'own' | 'attributed') =>
    of.reduce((total, row) => total + Number(toText(row[name])), 0);
  return html`${stances.map(([stance, of]) => {
    const [own, attributed] = [sum(of, 'own'), sum(of, 'attributed')];
    const sign = html`<span aria-hidden="true">${signs[stance] ?? ''}</span><span class="hidden">${stance}</span>`;
    return html`${own === 0 ? nothing : html`<span class="stance ${stance}">${sign} ${visit.formats.number(own)}</span> `}${
      attributed === 0
        ? nothing
        : html`<span class="stance ${stance} of-others">(${sign} ${visit.formats.number(attributed)}<span class="hidden"> as others say</span>)</span> `
    }`;
  })}`;
}

const UNDATED = 'no date';

function toColumns(rows: readonly Row[]): readonly string[] {
  const years = [...new Set(rows.map((row) => toText(row.year)))].sort();
  const dated = years.filter((year) => year !== '');
  const shown = dated.slice(-MOST_YEARS);
  const before = dated.length > shown.length ? [`before ${shown[0]}`] : [];
  return [...before, ...shown, ...(years.includes('') ? [UNDATED] : [])];
}

function toColumn(year: string, columns: readonly string[]): string {
  if (year === '') return UNDATED;
  return columns.includes(year) ? year : (columns[0] ?? '');
}
