// In: what a page can be narrowed by, and what was chosen. Out: a form, and the choices with a way to take each back. The one
// idea: a choice is a parameter of the question and of the address, so a filtered page can be sent to somebody.
import type { Html, Visit } from '../view.ts';
import { html, nothing, toName, toText } from './parts.ts';

export type Filter = {
  readonly name: string;
  readonly label: string;
  /** What may be chosen; without it, text is typed. */
  readonly options?: readonly (readonly [value: string, name: string])[];
  /** What a visitor may be thinking of while typing. */
  readonly suggestions?: readonly string[];
  readonly kind?: 'text' | 'date' | 'number';
};

/** From and to, as all pages have them. */
export const period: readonly Filter[] = [
  { name: 'from', label: 'From', kind: 'date' },
  { name: 'to', label: 'To', kind: 'date' },
];

/** The names of the parties that take part or hold something, for a field in which one is typed; a file has no fields. */
export async function askPartyNames(visit: Visit): Promise<readonly string[]> {
  return visit.links.isStatic ? [] : (await visit.ask('list-of-parties')).map(({ name }) => toText(name));
}

/** The form, which keeps what is chosen elsewhere on the page, and what was chosen. A file has neither. */
export function toFilters(visit: Visit, path: string, filters: readonly Filter[]): Html {
  const { links, params } = visit;
  if (links.isStatic) return nothing;
  const names = new Set([...filters.map(({ name }) => name), 'page']);
  const kept = Object.entries(params).filter(([name]) => !names.has(name));
  return html`<form class="filters" action="${links.to(path)}" role="search" aria-label="Filter this page">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${filters.map((filter) => html`<label>${filter.label} ${toField(filter, params[filter.name] ?? '')}</label>`)}
<button>Apply</button></form>
${toChosen(visit, path, filters)}`;
}

function toField({ name, options, suggestions, kind = 'text' }: Filter, value: string): Html {
  if (options) {
    const known = options.some(([each]) => each === value) || value === '' ? options : [...options, [value, value]];
    return html`<select name="${name}"><option value="">any</option>${known.map(
      ([each, text]) => html`<option value="${each}" ${each === value ? 'selected' : ''}>${text}</option>`,
    )}</select>`;
  }
  if (kind === 'date') {
    return html`<input name="${name}" value="${value}" pattern="\\d{4}(-\\d{2}(-\\d{2})?)?" placeholder="${name === 'from' ? '2024-01-31' : '2024-12'}" title="A day, month or year, such as 2024-01-31 or 2024" inputmode="numeric" size="10">`;
  }
  if (kind === 'number') return html`<input name="${name}" value="${value}" type="number" min="1" step="1">`;
  if (!suggestions) return html`<input name="${name}" value="${value}" maxlength="200">`;
  return html`<input name="${name}" value="${value}" maxlength="200" list="known-${name}"><datalist id="known-${name}">${suggestions.map((each) => html`<option value="${each}"></option>`)}</datalist>`;
}

function toChosen({ links, params }: Visit, path: string, filters: readonly Filter[]): Html {
  const chosen = filters.filter(({ name }) => params[name] !== undefined);
  if (chosen.length === 0) return nothing;
  return html`<ul class="chosen">${chosen.map(({ name, label, options }) => {
    const value = params[name] ?? '';
    const shown = options?.find(([each]) => each === value)?.[1] ?? value;
    const without = { ...params, [name]: undefined, page: undefined };
    return html`<li><a class="taken" href="${links.to(path, without)}">${label}: ${toName(shown)} <span aria-hidden="true">×</span><span class="hidden">take back</span></a></li>`;
  })}</ul>`;
}
