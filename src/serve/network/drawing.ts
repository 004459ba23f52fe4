// In: a backbone and where its nodes stand. Out: the drawing, with its legend. The one idea: a group has a form as well as a
// colour, and names stand only where there is room for them, the largest first.
import { html, nothing, toName } from '../html/parts.ts';
import type { Html, Visit } from '../view.ts';
import { type Spot, sheet } from './layout.ts';
import type { Backbone, Node, Tie } from './ties.ts';

const MOST_LABELS = 45;
const LETTER = 6.4;
const LONGEST_LABEL = 42;

/** Forms of about the same area, one for each of the seven largest groups; whoever is in none has a dot. */
const forms = [
  'M-0.95,0A0.95,0.95 0 1 0 0.95,0A0.95,0.95 0 1 0 -0.95,0Z',
  'M-0.85,-0.85H0.85V0.85H-0.85Z',
  'M0,-1.15L1.05,0.8H-1.05Z',
  'M0,-1.25L1.1,0L0,1.25L-1.1,0Z',
  'M0,1.15L1.05,-0.8H-1.05Z',
  'M-0.4,-1.1H0.4V-0.4H1.1V0.4H0.4V1.1H-0.4V0.4H-1.1V-0.4H-0.4Z',
  'M-1,0L-0.5,-0.9H0.5L1,0L0.5,0.9H-0.5Z',
] as const;
const dot = 'M-0.7,0A0.7,0.7 0 1 0 0.7,0A0.7,0.7 0 1 0 -0.7,0Z';

type Drawn = { readonly backbone: Backbone; readonly spots: ReadonlyMap<string, Spot>; readonly name: string };

/** The legend and the drawing; each node leads to its page. */
export function toDrawing(visit: Visit, { backbone, spots, name }: Drawn): Html {
  const groups = toGroups(backbone.nodes);
  const numbers = new Map(backbone.nodes.map(({ iri }, at) => [iri, at] as const));
  const height = Math.max(...[...spots.values()].map(({ y }) => y + sheet.margin));
  const labelled = chooseLabels(backbone.nodes, spots);
  return html`<figure class="network">
${toLegend(groups, backbone.nodes)}
<div class="scroll" tabindex="0" role="region" aria-label="${name}"><svg viewBox="0 0 ${sheet.width} ${height}" role="group" aria-label="${name}" data-zoom>
<g class="ties">${backbone.ties.map((tie) => toTie(spots, numbers, tie))}</g>
<g class="nodes">${backbone.nodes.map((node) => toNode(visit, node, spots.get(node.iri), groups.indexOf(node.group), numbers.get(node.iri)))}</g>
<g class="labels" aria-hidden="true">${labelled.map((label) => toLabel(label, numbers.get(label.node.iri)))}</g>
</svg></div></figure>`;
}

function toGroups(nodes: readonly Node[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { group } of nodes) counts.set(group, (counts.get(group) ?? 0) + 1);
  const sorted = [...counts].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return sorted.slice(0, forms.length).map(([group]) => group);
}

function toLegend(groups: readonly string[], nodes: readonly Node[]): Html {
  const others = nodes.filter(({ group }) => !groups.includes(group)).length;
  const toEntry = (at: number, text: Html, count: number) =>
    html`<li><svg viewBox="-1.4 -1.4 2.8 2.8" width="16" height="16" aria-hidden="true"><path class="group-${at}" d="${forms[at] ?? dot}"/></svg> ${text} <span class="count">${count}</span></li>`;
  return html`<ul class="legend">${groups.map((group, at) => toEntry(at, toName(group), nodes.filter((node) => node.group === group).length))}${others === 0 ? nothing : toEntry(forms.length, html`others`, others)}</ul>`;
}

function toTie(
  spots: ReadonlyMap<string, Spot>,
  numbers: ReadonlyMap<string, number>,
  { one, other, count, words }: Tie,
): Html {
  const [from, to] = [spots.get(one), spots.get(other)];
  if (!from || !to) return nothing;
  const width = Math.round(Math.min(7, 0.6 + 0.6 * count) * 10) / 10;
  const title = words ? html`<title>${words}</title>` : nothing;
  return html`<path d="M${from.x},${from.y}L${to.x},${to.y}" stroke-width="${width}" data-tie="${numbers.get(one)} ${numbers.get(other)}">${title}</path>`;
}

function toNode(
  { links, formats }: Visit,
  { iri, name, group, weight }: Node,
  spot: Spot | undefined,
  at: number,
  number = 0,
): Html {
  if (!spot) return nothing;
  const form = html`<path class="group-${at < 0 ? forms.length : at}" d="${forms[at] ?? dot}" data-node="${number}" transform="translate(${spot.x} ${spot.y}) scale(${spot.r})"/>`;
  const title = html`<title>${name} (${group}), ${formats.number(weight)}</title>`;
  const href = links.ofIri(iri);
  return href === undefined ? html`<g>${title}${form}</g>` : html`<a href="${href}">${title}${form}</a>`;
}

function toLabel({ node, x, y, isLeft }: Label, number = 0): Html {
  return html`<text x="${x}" y="${y}" data-node="${number}"${isLeft ? html` class="left"` : ''}>${shorten(node.name)}</text>`;
}

function shorten(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST_LABEL ? name : `${letters.slice(0, LONGEST_LABEL - 1).join('')}…`;
}

type Label = { readonly node: Node; readonly x: number; readonly y: number; readonly isLeft: boolean };

/** Names of those of most weight that cover no other name; beside their node where they cover no other node. */
function chooseLabels(nodes: readonly Node[], spots: ReadonlyMap<string, Spot>): readonly Label[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return nodes.flatMap((node) => {
    const spot = spots.get(node.iri);
    if (!spot || taken.length >= MOST_LABELS) return [];
    const { x, y, r } = spot;
    const width = [...shorten(node.name)].length * LETTER;
    const sides = [
      { isLeft: false, left: x + r + 2, right: x + r + width + 6 },
      { isLeft: true, left: x - r - width - 6, right: x - r - 2 },
    ].filter(({ left, right }) => left > 0 && right < sheet.width);
    const free = sides.filter((side) =>
      taken.every((other) => side.left > other.right || other.left > side.right || Math.abs(y - other.y) > 14),
    );
    const covers = ({ left, right }: { left: number; right: number }) =>
      [...spots.values()].some((other) => other.x > left && other.x < right && Math.abs(other.y - y) < other.r + 6);
    const best = free.find((side) => !covers(side)) ?? free[0];
    if (!best) return [];
    taken.push({ ...best, y });
    return [{ node, x: Math.round(best.isLeft ? x - r - 4 : x + r + 4), y: y + 4, isLeft: best.isLeft }];
  });
}
