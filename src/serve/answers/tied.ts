// In: pairs of things: of two columns, or of triples. Out: a drawing of what is tied to what. The one idea: it is drawn as who
// met whom is, with all ties while they can be told apart, and the strongest of each beyond.
import type { Cell } from '../asker.ts';
import { groupBy } from '../html/groups.ts';
import { html, nothing, toCount } from '../html/parts.ts';
import { toDrawing } from '../network/drawing.ts';
import { toLayout } from '../network/layout.ts';
import { type Backbone, toBackbone } from '../network/ties.ts';
import type { Html, Visit } from '../view.ts';
import { type Things, toThingName } from './things.ts';

/** With more ties than these, only the two strongest of each node are drawn, and those that hold all together. */
const MOST_TIES = 240;
const MOST_NODES = 120;

/** One thing says something of another; `how` in words. */
export type Pair = { readonly one: string; readonly other: string; readonly how?: string | undefined };

/** The drawing; `name` says of what. */
export function toAnswerGraph(visit: Visit, pairs: readonly Pair[], things: Things, name: string): Html {
  const proper = pairs.filter(({ one, other }) => one !== other);
  // A tie has no direction; the words that stand on it have one.
  const ties = groupBy(proper, ({ one, other }) => (one < other ? `${one} ${other}` : `${other} ${one}`));
  const rows = ties.flatMap(([, [pair, ...others]]) => {
    if (!pair) return [];
    const all = [pair, ...others];
    const words = [
      ...new Set(all.flatMap((each) => (each.how === undefined ? [] : [toSentence(visit, each, things)]))),
    ];
    return [
      {
        ...toEnd(visit, things, pair.one, 'one', 'name', 'side'),
        ...toEnd(visit, things, pair.other, 'other', 'otherName', 'otherSide'),
        meetings: toLiteral(String(all.length)),
        words: toLiteral(words.slice(0, 6).join('\n')),
      },
    ];
  });
  if (rows.length === 0) return html`<p class="empty">Nothing here is tied to anything else.</p>`;
  const backbone = toBackbone(rows, MOST_NODES, rows.length > MOST_TIES ? undefined : rows.length);
  return html`<p class="lead">${toCount(visit, backbone.allNodes, 'thing')}, ${toCount(visit, backbone.allTies, 'tie')}. ${describeCut(visit, backbone)}</p>
${toDrawing(visit, { backbone, spots: toLayout(backbone), name })}`;
}

function describeCut({ formats }: Visit, { nodes, ties, allNodes, allTies }: Backbone): Html {
  if (ties.length === allTies) return nothing;
  const whom = nodes.length === allNodes ? 'all' : `the ${formats.number(nodes.length)} with most ties`;
  return html`Drawn are ${whom}, with ${formats.number(ties.length)} of the ties between them; the table has all.`;
}

function toSentence(visit: Visit, { one, other, how }: Pair, things: Things): string {
  return `${toThingName(visit, things, one)} – ${how} → ${toThingName(visit, things, other)}`;
}

function toEnd(visit: Visit, things: Things, iri: string, ...[end, name, side]: readonly [string, string, string]) {
  return {
    [end]: { type: 'uri' as const, value: iri },
    [name]: toLiteral(toThingName(visit, things, iri)),
    [side]: toLiteral(things.get(iri)?.kind || 'others'),
  };
}

function toLiteral(value: string): Cell {
  return { type: 'literal', value };
}
