// In: rows with a quotation and its evidence. Out: the quotations, each with a way into its article. The one idea: the
// evidence's own IRI says where the words stand, so the link leads to the marked words.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { html, nothing, toName, toText } from './parts.ts';

/** One quotation for each piece of evidence; words that stand in several articles are shown with each. */
export function toQuotes(visit: Visit, rows: readonly Row[]): Html {
  const distinct = [...new Map(rows.map((row) => [toText(row.evidence), row])).values()];
  return html`${distinct.map((row) => {
    const href = row.evidence ? visit.links.ofIri(toText(row.evidence)) : undefined;
    const name = toText(row.headline) || toText(row.articleName) || toText(row.article);
    const source = href === undefined ? nothing : html`<footer><a href="${href}">${toName(name)}</a></footer>`;
    return row.quote ? html`<blockquote><p dir="auto">${toText(row.quote)}</p>${source}</blockquote>` : nothing;
  })}`;
}
