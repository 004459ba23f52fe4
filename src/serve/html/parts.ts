// In: cells of answers. Out: the small pieces that all pages are made of. The one idea: what a label, a date, a stance or
// a quotation looks like is decided here once, and text from the graph is only ever put in as text.
import { html, raw } from 'hono/html';
import type { Cell } from '../asker.ts';
import type { Html, Visit } from '../view.ts';

export { html, raw };

/** Nothing, where HTML is due. */
export const nothing: Html = html``;

/** The text of a term, or nothing. */
export function toText(cell: Cell | undefined): string {
  return cell?.value ?? '';
}

/** A name, whichever way it is written: it does not turn round the text beside it. */
export function toName(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

/** A thing by its name, as a link to its page, if it has one. */
export function toLink(visit: Pick<Visit, 'links'>, iri: Cell | undefined, name: Cell | string | undefined): Html {
  const text = typeof name === 'string' ? name : toText(name);
  const shown = toName(text === '' ? toText(iri) : text);
  const href = iri?.type === 'uri' ? visit.links.ofIri(iri.value) : undefined;
  return href === undefined ? shown : html`<a href="${href}">${shown}</a>`;
}

/** A day, month or year, or a period, as the reader writes it; nothing where it is not known. */
export function toTime({ formats }: Pick<Visit, 'formats'>, first: Cell | undefined, last?: Cell | undefined): Html {
  const [from, to] = [toText(first), toText(last)];
  if (from === '') return nothing;
  return html`<time datetime="${from}">${formats.range(from, to)}</time>`;
}

const stances: Readonly<Record<string, { readonly sign: string; readonly name: string }>> = {
  supports: { sign: '▲', name: 'supports' },
  opposes: { sign: '▼', name: 'opposes' },
  neutral: { sign: '●', name: 'neutral' },
};

/** A stance, told by a sign and a word as well as by colour. */
export function toStance(stance: Cell | undefined): Html {
  const known = stances[toText(stance)];
  if (!known) return toName(toText(stance));
  return html`<span class="stance ${known.name}"><span aria-hidden="true">${known.sign}</span> ${known.name}</span>`;
}

/** Text of any length, which may be written in either direction. */
export function toQuoteText(cell: Cell | undefined): Html {
  return html`<span dir="auto">${toText(cell)}</span>`;
}

/** A part of a page under a heading, left out where it is empty. */
export function toSection(heading: string, content: Html | undefined, id?: string): Html {
  if (content === undefined) return nothing;
  const name = id ?? heading.toLowerCase().replace(/[^a-z]+/g, '-');
  return html`<section id="${name}" aria-labelledby="${name}-heading">
  <h2 id="${name}-heading">${heading}</h2>
  ${content}
</section>`;
}

/** Terms with what is said of them; those of which nothing is known are left out. */
export function toFacts(facts: readonly (readonly [string, Html | undefined])[]): Html {
  const known = facts.filter((fact): fact is readonly [string, Html] => fact[1] !== undefined && fact[1] !== nothing);
  return html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** A column of a table: its heading, and what stands in it. */
export type Column<Row> = {
  readonly head: string;
  readonly cell: (row: Row) => Html | string;
  /** Numbers stand to the right. */
  readonly isNumber?: true;
};

/** A table; of no rows, a word that says so. */
export function toTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { caption, empty = 'There is nothing to show.' }: { readonly caption: string; readonly empty?: string },
): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  const toClass = ({ isNumber }: Column<Row>) => (isNumber ? 'number' : '');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table>
  <caption class="hidden">${caption}</caption>
  <thead><tr>${columns.map((column) => html`<th scope="col" class="${toClass(column)}">${column.head}</th>`)}</tr></thead>
  <tbody>${rows.map(
    (row) => html`
    <tr>${columns.map((column) => html`<td class="${toClass(column)}" data-head="${column.head}">${column.cell(row)}</td>`)}</tr>`,
  )}
  </tbody>
</table>
</div>`;
}

/** "1 meeting", "3 meetings". */
export function toCount({ formats }: Pick<Visit, 'formats'>, count: number, one: string, many = `${one}s`): string {
  return `${formats.number(count)} ${count === 1 ? one : many}`;
}
