// In: what an answer can be shown as. Out: links to each, and the one that is shown. The one idea: a choice that does not fit this
// answer is no fault; the first that fits is shown.
import { html, nothing } from '../html/parts.ts';
import type { Html, Visit } from '../view.ts';

export type ViewName = 'table' | 'chart' | 'map' | 'graph' | 'turtle';

const names: Readonly<Record<ViewName, string>> = {
  chart: 'Chart',
  table: 'Table',
  map: 'Map',
  graph: 'Graph',
  turtle: 'Turtle',
};

/** The first of `fitting` needs no word in the address. */
export function toViews(
  { links, params }: Visit,
  path: string,
  fitting: readonly ViewName[],
): { readonly chosen: ViewName | undefined; readonly links: Html } {
  const chosen = fitting.find((name) => name === params.view) ?? fitting[0];
  if (fitting.length < 2) return { chosen, links: nothing };
  const { view: _, of, page, ...rest } = params;
  const entries = fitting.map((name, at) => {
    const href = links.to(path, { ...rest, view: at === 0 ? undefined : name });
    return html`<a href="${href}" ${name === chosen ? html`aria-current="true"` : ''}>${names[name]}</a> `;
  });
  return { chosen, links: html`<p class="views" role="group" aria-label="Show as">${entries}</p>` };
}
