// In: an answer to any question at all. Out: a table of it, and bars where it counts something. The one idea: what is not
// known of a column is seen in its cells: an IRI is a link, a number stands to the right.
import type { Cell, Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { html, nothing, toName, toQuoteText, toTable, toText, toTime } from './parts.ts';

/** The rows of an answer. `prefixed` shortens IRIs that nobody named. */
export function toAnswerTable(visit: Visit, variables: readonly string[], rows: readonly Row[]): Html {
  const columns = variables.map((variable) => ({
    head: toWords(variable),
    cell: (row: Row) => toCell(visit, row[variable]),
    ...(isNumeric(rows, variable) ? { isNumber: true as const } : {}),
  }));
  return toTable(rows, columns, { caption: 'Answer', empty: 'No rows: nothing in the graph fits.' });
}

const MOST_BARS = 30;

/** Bars for the first column that counts, named by the first that does not; nothing where no column counts. */
export function toBars(variables: readonly string[], rows: readonly Row[]): Html {
  const counted = variables.find((variable) => isNumeric(rows, variable));
  const named = variables.find(
    (variable) => variable !== counted && rows.some((row) => row[variable]?.type === 'literal'),
  );
  if (counted === undefined || named === undefined || rows.length < 2) return nothing;
  const shown = rows.slice(0, MOST_BARS);
  const most = Math.max(...shown.map((row) => Number(toText(row[counted]))), 1);
  return html`<figure class="bars"><figcaption>${toWords(counted)} by ${toWords(named)}${rows.length > MOST_BARS ? `, the first ${MOST_BARS}` : ''}</figcaption>
<ul>${shown.map((row) => {
    const count = Number(toText(row[counted]));
    return html`<li><span>${toName(toText(row[named]))}</span><progress max="${most}" value="${count}" aria-label="${toText(row[named])}"></progress><span class="count">${count}</span></li>`;
  })}</ul></figure>`;
}

function isNumeric(rows: readonly Row[], variable: string): boolean {
  const cells = rows.flatMap((row) => row[variable] ?? []);
  return (
    cells.length > 0 &&
    cells.every(({ datatype = '' }) => /#(?:integer|decimal|double|nonNegativeInteger)$/.test(datatype))
  );
}

function toCell(visit: Visit, cell: Cell | undefined): Html | string {
  if (cell === undefined) return '';
  if (cell.type === 'uri') {
    const href = visit.links.ofIri(cell.value);
    const name = toName(visit.links.toParameter(cell.value));
    return href === undefined ? name : html`<a href="${href}">${name}</a>`;
  }
  if (/#(?:date|gYear|gYearMonth|gMonthDay)$/.test(cell.datatype ?? '')) return toTime(visit, cell);
  return toQuoteText(cell);
}

/** `meetingName` as people read it: "meeting name". */
function toWords(variable: string): string {
  return variable.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
