// In: an answer to any question at all. Out: a table of it. The one idea: what is not known of a column is seen in its cells: an
// IRI is a link by the name of its thing, a number stands to the right.
import type { Cell, Row } from '../asker.ts';
import { html, toName, toQuoteText, toTable, toTime } from '../html/parts.ts';
import type { Html, Visit } from '../view.ts';
import { isNumeric } from './bars.ts';
import { type Things, toThingName, toWords } from './things.ts';

/** The rows of an answer. */
export function toAnswerTable(
  visit: Visit,
  variables: readonly string[],
  rows: readonly Row[],
  things: Things = new Map(),
): Html {
  const columns = variables.map((variable) => ({
    head: toWords(variable),
    cell: (row: Row) => toCell(visit, row[variable], things),
    ...(isNumeric(rows, variable) ? { isNumber: true as const } : {}),
  }));
  return toTable(rows, columns, { caption: 'Answer', empty: 'No rows: nothing in the graph fits.' });
}

function toCell(visit: Visit, cell: Cell | undefined, things: Things): Html | string {
  if (cell === undefined) return '';
  if (cell.type === 'uri') {
    const href = visit.links.ofIri(cell.value);
    const name = toName(toThingName(visit, things, cell.value));
    return href === undefined
      ? name
      : html`<a href="${href}" title="${visit.links.toParameter(cell.value)}">${name}</a>`;
  }
  if (/#(?:date|gYear|gYearMonth|gMonthDay)$/.test(cell.datatype ?? '')) return toTime(visit, cell);
  return toQuoteText(cell);
}
