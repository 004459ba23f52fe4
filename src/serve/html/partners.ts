// In: those whom a party or a person meets, with how often. Out: a table, the most frequent first. The one idea: a number is
// the way to the meetings that it counts.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { html, toLink, toTable, toText, toTime } from './parts.ts';

const SHOWN = 12;

/** Rows of the questions partners-of-a-party and partners-of-a-person; `toMeetings` gives the address of a number. */
export function toPartners(visit: Visit, rows: readonly Row[], toMeetings: (row: Row) => string | undefined): Html {
  const toNumber = (row: Row): Html => {
    const href = toMeetings(row);
    const number = visit.formats.number(Number(toText(row.meetings)));
    return href === undefined ? html`${number}` : html`<a href="${href}">${number}</a>`;
  };
  const toRows = (shown: readonly Row[]) =>
    toTable(
      shown,
      [
        { head: 'Who', cell: (row) => toLink(visit, row.other, row.otherName) },
        { head: 'Meetings', cell: toNumber, isNumber: true },
        { head: 'Latest', cell: (row) => toTime(visit, row.latest) },
      ],
      { caption: 'Whom they meet most', empty: 'No meeting with anybody was read.' },
    );
  const rest = rows.slice(SHOWN, 200);
  return html`${toRows(rows.slice(0, SHOWN))}${
    rest.length === 0
      ? ''
      : html`<details><summary>${visit.formats.number(rest.length)} more</summary>${toRows(rest)}</details>`
  }`;
}
