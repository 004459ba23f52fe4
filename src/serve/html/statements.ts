// In: statements with their quotations. Out: topic by topic what was said, newest first. The one idea: few words of each
// topic say more than all words of the first, so each shows its newest, with the way to the others.
import type { Row } from '../asker.ts';
import { toStatement } from '../pages/meeting.ts';
import type { Html, Visit } from '../view.ts';
import { groupBy } from './groups.ts';
import { html, nothing, toCount, toName, toText, toTime } from './parts.ts';
import { toQuotes } from './quotes.ts';

const OF_EACH_TOPIC = 3;
const MOST_SHOWN = 60;
// So many may all be open without making a page that nobody overlooks.
const FEW = 12;

/** Topics in the order of the rows; `toAll` gives the address of all that is said on a topic, if it has one. */
export function toTopics(
  visit: Visit,
  rows: readonly Row[],
  toAll: (topic: Row) => string | undefined = () => undefined,
): Html {
  if (rows.length === 0) return html`<p class="empty">No position or initiative was read from the articles.</p>`;
  const topics = groupBy(rows, (row) => toText(row.topic)).map(([, of]) => toStatementGroups(of));
  const isOpen = topics.reduce((sum, statements) => sum + statements.length, 0) <= FEW;
  const most = Math.max(1, Math.min(OF_EACH_TOPIC, Math.floor(MOST_SHOWN / topics.length)));
  return html`${topics.map((statements) => {
    const [row] = statements[0] ?? [];
    if (!row) return nothing;
    const all = statements.length > most ? toAll(row) : undefined;
    const name = toCount(visit, statements.length, 'statement');
    return html`<details class="topic" ${isOpen ? 'open' : ''}><summary><h3>${toName(toText(row.topicName))}</h3> <small>${name}</small></summary>
${toStatementList(visit, statements.slice(0, most))}${all === undefined ? nothing : html`<p><a href="${all}">All ${name}</a></p>`}</details>`;
  })}`;
}

/** Rows of one statement together. */
export function toStatementGroups(rows: readonly Row[]): readonly (readonly Row[])[] {
  return groupBy(rows, (row) => toText(row.statement)).map(([, of]) => of);
}

/** Each statement with its day and its words. */
export function toStatementList(visit: Visit, statements: readonly (readonly Row[])[]): Html {
  return html`<ul class="statements">${statements.map((quotes) => {
    const [row] = quotes;
    return row ? html`<li>${toStatement(visit, row)}${toDay(visit, row)}${toQuotes(visit, quotes)}</li>` : nothing;
  })}</ul>`;
}

function toDay(visit: Visit, row: Row): Html {
  return row.date ? html`<small>${toTime(visit, row.date)}</small>` : nothing;
}
