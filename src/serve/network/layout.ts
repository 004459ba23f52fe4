// In: a backbone. Out: where on a sheet each node stands. The one idea: everybody starts where a digest of their IRI says and is
// pulled for a fixed number of steps, so that the same answer always gives the same drawing.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Backbone } from './ties.ts';

/** Steps times nodes; 24,000 take about 150 ms. */
const WORK = 24_000;
const MOST_STEPS = 300;
export const sheet = { width: 1000, height: 700, margin: 50 } as const;

type Place = SimulationNodeDatum & Spot & { readonly iri: string };

export type Spot = { readonly x: number; readonly y: number; readonly r: number };

/** Spots by IRI, in whole units of the sheet. */
export function toLayout({ nodes, ties }: Backbone): ReadonlyMap<string, Spot> {
  const most = Math.max(1, ...nodes.map(({ weight }) => weight));
  const largest = Math.min(14, 70 / Math.sqrt(nodes.length));
  const places = [...nodes]
    .sort((one, other) => (one.iri < other.iri ? -1 : 1))
    .map(({ iri, weight }) => ({ ...toStart(iri), iri, r: 4 + largest * Math.sqrt(weight / most) }));
  const pull = forceLink<Place, SimulationLinkDatum<Place> & { readonly count: number }>(
    ties.map(({ one, other, count }) => ({ source: one, target: other, count })),
  )
    .id(({ iri }) => iri)
    .distance(({ count }) => 34 + 50 / count);
  const simulation = forceSimulation<Place>(places)
    .stop()
    .force('ties', pull)
    .force('apart', forceManyBody().strength(-110).distanceMax(420))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.085))
    .force(
      'room',
      forceCollide<Place>(({ r }) => r + 5),
    );
  simulation.tick(Math.max(60, Math.min(MOST_STEPS, Math.floor(WORK / Math.max(1, places.length)))));
  return spread(places);
}

/** Spread over the width of the sheet, with the same scale both ways, and from its top. */
function spread(places: readonly { iri: string; x: number; y: number; r: number }[]): ReadonlyMap<string, Spot> {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const inner = { width: sheet.width - 2 * sheet.margin, height: sheet.height - 2 * sheet.margin };
  const scale = Math.min(2, inner.width / Math.max(1, right - left), inner.height / Math.max(1, bottom - top));
  return new Map(
    places.map(({ iri, x, y, r }) => [
      iri,
      {
        x: Math.round(sheet.width / 2 + (x - (left + right) / 2) * scale),
        y: Math.round(sheet.margin + (y - top) * scale),
        r: Math.round(r * Math.min(1, Math.max(0.6, scale)) * 10) / 10,
      },
    ]),
  );
}

/** A place on a disc, from a digest of the text (FNV-1a, 32 bits). */
function toStart(text: string): { x: number; y: number } {
  let digest = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193) >>> 0;
  const angle = ((digest & 0xffff) / 0x10000) * 2 * Math.PI;
  const radius = 60 + 240 * Math.sqrt((digest >>> 16) / 0x10000);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
