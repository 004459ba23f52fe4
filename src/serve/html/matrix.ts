// In: statements. Out: a table of parties by stance, with the acts in its cells: how often each affirms, urges, condemns. The
// one idea: whoever stands in two columns is on record for both, and each number leads to the words behind it.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { groupBy } from './groups.ts';
import { html, nothing, toLink, toTable, toText } from './parts.ts';
import { isAttributed } from './stances.ts';

const MOST_PARTIES = 40;
const stances = ['supports', 'opposes', 'neutral'] as const;
const signs = { supports: '▲', opposes: '▼', neutral: '●' } as const;

/** Parties that say most come first; beyond 40 they are left to the list of statements. */
export function toMatrix(visit: Visit, path: string, statements: readonly Row[], caption: string): Html {
  const parties = [...groupBy(statements, (row) => toText(row.holder))].sort(
    ([, one], [, other]) => other.length - one.length || compare(one[0], other[0]),
  );
  const rows = parties.slice(0, MOST_PARTIES).map(([, ofParty]) => ofParty);
  const table = toTable(
    rows,
    [
      { head: 'Party', cell: ([row]) => (row ? toLink(visit, row.holder, row.holderName) : '') },
      ...stances.map((stance) => ({
        head: `${signs[stance]} ${stance}`,
        cell: (ofParty: readonly Row[]) =>
          toActs(
            visit,
            path,
            ofParty.filter((row) => toText(row.stanceName) === stance),
          ),
      })),
    ],
    { caption },
  );
  if (parties.length <= MOST_PARTIES) return table;
  const left = visit.formats.number(parties.length - MOST_PARTIES);
  return html`${table}<p class="empty">${left} parties that say less are not in this table; all their statements are listed below.</p>`;
}

function toActs({ links, params, formats }: Visit, path: string, rows: readonly Row[]): Html {
  const acts = [...groupBy(rows, (row) => toText(row.actName))].sort(
    ([one, ofOne], [other, ofOther]) => ofOther.length - ofOne.length || (one < other ? -1 : 1),
  );
  return acts.length === 0
    ? nothing
    : html`<div>${acts.map(([act, [row, ...rest]]) => {
        if (!row) return nothing;
        const text = html`${act === '' ? 'without an act' : act} <span class="count">${formats.number(rest.length + 1)}</span>`;
        const by = isAttributed(row) ? html` <small>(${toSayers([row, ...rest])})</small>` : nothing;
        if (links.isStatic) return html`<span class="act">${text}${by}</span> `;
        const party = links.toParameter(toText(row.holder));
        const stance = toText(row.stanceName);
        const chosen = { ...params, page: undefined, party, stance, act: act === '' ? undefined : act };
        return html`<span class="act"><a href="${links.to(path, chosen)}#statements">${text}</a>${by}</span> `;
      })}</div>`;
}

function toSayers(rows: readonly Row[]): Html {
  const names = [...new Set(rows.map((row) => toText(row.attributed)))];
  return html`says ${names.slice(0, 3).map((name, at) => html`${at === 0 ? nothing : ', '}<bdi>${name}</bdi>`)}${names.length > 3 ? ' …' : nothing}`;
}

function compare(one: Row | undefined, other: Row | undefined): number {
  const [left, right] = [toText(one?.holderName), toText(other?.holderName)];
  return left < right ? -1 : left > right ? 1 : 0;
}
