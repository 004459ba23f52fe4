// In: all rows of an answer. Out: those of the page that the address asks for, and the ways to the others. The one idea: an
// answer is found once and kept, so that turning over costs nothing.
import type { Html, Visit } from '../view.ts';
import { html, nothing } from './parts.ts';

export type Paged<Row> = { readonly shown: readonly Row[]; readonly pager: Html };

/** Rows `atOnce` at a time; a page beyond the last is the last. Files show all of them, since they cannot be turned. */
export function toPager<Row>(visit: Visit, path: string, rows: readonly Row[], atOnce: number): Paged<Row> {
  const { links, params, formats } = visit;
  const last = Math.max(1, Math.ceil(rows.length / atOnce));
  if (links.isStatic || last === 1) return { shown: rows, pager: nothing };
  const wanted = Number(params.page ?? 1);
  const page = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), last) : 1;
  const toTurn = (to: number, name: string): Html => {
    const href = links.to(path, { ...params, page: to === 1 ? undefined : String(to) });
    return to < 1 || to > last ? nothing : html`<a href="${href}">${name}</a>`;
  };
  const pager = html`<nav class="pager" aria-label="Pages">${toTurn(page - 1, '‹ Before')}
<span>Page ${formats.number(page)} of ${formats.number(last)}</span>${toTurn(page + 1, 'Next ›')}</nav>`;
  return { shown: rows.slice((page - 1) * atOnce, page * atOnce), pager };
}
