// In: an answer that counts something. Out: bars. The one idea: the first column that counts is measured, and named by the first
// that does not.
import type { Row } from '../asker.ts';
import { html, nothing, toName, toText } from '../html/parts.ts';
import type { Html, Visit } from '../view.ts';
import { type Things, toThingName, toWords } from './things.ts';

const MOST_BARS = 30;

type Measured = { readonly counted: string; readonly named: string };

/** What is counted and by what, where a column counts and another names. */
export function findMeasured(variables: readonly string[], rows: readonly Row[]): Measured | undefined {
  const counted = variables.find((variable) => isNumeric(rows, variable));
  const others = variables.filter((variable) => variable !== counted);
  const named =
    others.find((variable) => rows.some((row) => row[variable]?.type === 'literal')) ??
    others.find((variable) => rows.some((row) => row[variable]?.type === 'uri'));
  return counted === undefined || named === undefined || rows.length < 2 ? undefined : { counted, named };
}

/** Whether all that stands in a column are numbers. */
export function isNumeric(rows: readonly Row[], variable: string): boolean {
  const cells = rows.flatMap((row) => row[variable] ?? []);
  return (
    cells.length > 0 &&
    cells.every(({ datatype = '' }) => /#(?:integer|decimal|double|nonNegativeInteger)$/.test(datatype))
  );
}

/** Bars for the first rows. */
export function toBars(visit: Visit, { counted, named }: Measured, rows: readonly Row[], things: Things): Html {
  const shown = rows.slice(0, MOST_BARS);
  const most = Math.max(...shown.map((row) => Number(toText(row[counted]))), 1);
  const toLabel = (row: Row) =>
    row[named]?.type === 'uri' ? toThingName(visit, things, toText(row[named])) : toText(row[named]);
  return html`<figure class="bars"><figcaption>${toWords(counted)} by ${toWords(named)}${rows.length > MOST_BARS ? `: the first ${MOST_BARS} rows; the table has all` : nothing}</figcaption>
<ul>${shown.map((row) => {
    const count = Number(toText(row[counted]));
    return html`<li><span>${toName(toLabel(row))}</span><progress max="${most}" value="${Math.max(0, count)}" aria-label="${toLabel(row)}"></progress><span class="count">${visit.formats.number(count)}</span></li>`;
  })}</ul></figure>`;
}
