// In: classes, and the properties that lead from one to another. Out: a drawing, from left to right. The one idea: a class
// stands to the right of all that lead to it, so that the lines run one way; the list beside it says the same in words.
import type { Html } from '../view.ts';
import { html, raw } from './parts.ts';

/** One property between two classes; `href` leads to where it is explained. */
export type Edge = { readonly from: string; readonly to: string; readonly name: string; readonly href: string };

const BOX = { width: 150, height: 30, across: 100, down: 22 } as const;

/** A drawing of at least one edge. Classes are named as people read them; those that are ours are links. */
export function toClassDiagram(edges: readonly Edge[], toHref: (name: string) => string | undefined): Html {
  const layers = toLayers(edges);
  const places = new Map<string, { readonly x: number; readonly y: number }>();
  const most = Math.max(...layers.map((layer) => layer.length));
  for (const [column, layer] of layers.entries()) {
    // A short column stands in the middle.
    const top = ((most - layer.length) * (BOX.height + BOX.down)) / 2;
    for (const [row, name] of layer.entries()) {
      places.set(name, { x: column * (BOX.width + BOX.across), y: top + row * (BOX.height + BOX.down) });
    }
  }
  const width = layers.length * (BOX.width + BOX.across) - BOX.across;
  const height = most * (BOX.height + BOX.down);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Diagram of the classes"><svg class="diagram" width="${width}" height="${height}" viewBox="-2 -2 ${width + 4} ${height + 4}" role="group" aria-label="Classes, and the properties between them; the list below says the same">
${merge(edges).map((edge) => toLine(edge, places))}
${[...places].map(([name, { x, y }]) => toBox(name, x, y, toHref(name)))}
</svg></div>`;
}

function toBox(name: string, x: number, y: number, href: string | undefined): Html {
  const box = html`<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="5"></rect><text x="${x + BOX.width / 2}" y="${y + 20}">${name}</text>`;
  return href === undefined ? html`<g class="foreign">${box}</g>` : html`<a href="${href}">${box}</a>`;
}

type Places = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

function toLine({ from, to, names }: Merged, places: Places): Html {
  const [start, end] = [places.get(from), places.get(to)];
  if (!start || !end) return html``;
  const [x1, y1] = [start.x + BOX.width, start.y + BOX.height / 2];
  const [x2, y2] = [end.x, end.y + BOX.height / 2];
  const bend = (x2 - x1) / 2;
  const path = `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
  return html`<path d="${path}"><title>${from} ${raw('→')} ${to}: ${names.join(', ')}</title></path>`;
}

type Merged = { readonly from: string; readonly to: string; readonly names: readonly string[] };

function merge(edges: readonly Edge[]): readonly Merged[] {
  const merged = new Map<string, { from: string; to: string; names: string[] }>();
  for (const { from, to, name } of edges) {
    const one = merged.get(`${from} ${to}`) ?? { from, to, names: [] };
    one.names.push(name);
    merged.set(`${from} ${to}`, one);
  }
  return [...merged.values()];
}

function toLayers(edges: readonly Edge[]): readonly (readonly string[])[] {
  const names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  const depths = new Map(names.map((name) => [name, 0]));
  // A path is no longer than there are classes; what runs in a circle stops growing there.
  for (let round = 0; round < names.length; round += 1) {
    for (const { from, to } of edges) {
      const depth = (depths.get(from) ?? 0) + 1;
      if (from !== to && depth > (depths.get(to) ?? 0) && depth < names.length) depths.set(to, depth);
    }
  }
  const used = [...new Set(depths.values())].sort((one, other) => one - other);
  const layers = used.map((depth) => names.filter((name) => depths.get(name) === depth));
  return layers.map((layer, at) => (at === 0 ? layer : orderBy(layer, layers[at - 1] ?? [], edges)));
}

// Near to what leads there, lines cross less.
function orderBy(layer: readonly string[], before: readonly string[], edges: readonly Edge[]): readonly string[] {
  const weight = (name: string): number => {
    const places = edges.filter(({ to }) => to === name).map(({ from }) => before.indexOf(from));
    const known = places.filter((place) => place >= 0);
    return known.length === 0 ? before.length : known.reduce((sum, place) => sum + place, 0) / known.length;
  };
  return [...layer].sort((one, other) => weight(one) - weight(other) || (one < other ? -1 : 1));
}
