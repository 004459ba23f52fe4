// In: rows that repeat a thing with each of its names and links. Out: its other names, and the way to it elsewhere. The one
// idea: whoever wants to know whether this is the one they mean finds all its names in one place.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { html, nothing, toName, toText } from './parts.ts';

const SHOWN = 8;

/** Names other than the one above, the rest folded away; undefined where there is none. */
export function toOtherNames(rows: readonly Row[], name: string): Html | undefined {
  const names = [...new Set(rows.map((row) => toText(row.otherName)))].filter((each) => each !== '' && each !== name);
  if (names.length === 0) return undefined;
  const [first, rest] = [names.slice(0, SHOWN), names.slice(SHOWN)];
  const more = html`<details><summary>${rest.length} more</summary>${toList(rest)}</details>`;
  return html`${toList(first)}${rest.length === 0 ? nothing : more}`;
}

/** Links to the same thing elsewhere; undefined where there is none. */
export function toElsewhere({ links }: Visit, rows: readonly Row[], name = 'link'): Html | undefined {
  const found = [...new Set(rows.map((row) => toText(row[name])))].filter((link) => link !== '');
  if (found.length === 0) return undefined;
  return html`${found.map((link, at) => {
    const href = links.ofIri(link);
    const shown = toShown(link);
    return html`${at === 0 ? nothing : ', '}${href === undefined ? shown : html`<a href="${href}" rel="external">${shown}</a>`}`;
  })}`;
}

function toList(names: readonly string[]): Html {
  return html`${names.map((each, at) => html`${at === 0 ? nothing : ' · '}${toName(each)}`)}`;
}

function toShown(link: string): string {
  const local = link.replace(/[/#]+$/, '').replace(/^.*[/#]/, '');
  return /wikidata\.org\//.test(link) ? `Wikidata ${local}` : link;
}
