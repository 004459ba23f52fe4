// In: the countries of the world, as the package world-atlas has them (Natural Earth, 1:110 million, public domain). Out: their
// outline as paths of SVG, and where a point of the globe lies on it. The one idea: the map is one drawing that is made once.
import { createRequire } from 'node:module';
import { geoEqualEarth, geoGraticule, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';

export const size = { width: 1000, height: 490 } as const;

export type Outline = {
  readonly graticule: string;
  readonly land: string;
  readonly borders: string;
  /** Degrees north and east to units of the drawing; undefined for what lies on no map. */
  toPoint(latitude: number, longitude: number): readonly [x: number, y: number] | undefined;
};

let made: Outline | undefined;

/** The map in the Equal Earth projection, in which areas can be compared. */
export function toOutline(): Outline {
  made ??= makeOutline();
  return made;
}

type Topology = Parameters<typeof feature>[0];
type Geometry = Topology['objects'][string] & NonNullable<Parameters<typeof mesh>[1]>;
type Atlas = Topology & { readonly objects: { readonly land: Geometry; readonly countries: Geometry } };

function makeOutline(): Outline {
  const atlas = createRequire(import.meta.url)('world-atlas/countries-110m.json') as Atlas;
  const projection = geoEqualEarth().fitExtent(
    [
      [2, 2],
      [size.width - 2, size.height - 2],
    ],
    { type: 'Sphere' },
  );
  const path = geoPath(projection).digits(1);
  const { land, countries } = atlas.objects;
  return {
    graticule: path(geoGraticule().step([30, 30]).precision(5)()) ?? '',
    land: path(feature(atlas, land)) ?? '',
    borders: path(mesh(atlas, countries, (one, other) => one !== other)) ?? '',
    toPoint(latitude, longitude) {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
      const point = projection([longitude, latitude]);
      return point ? [round(point[0]), round(point[1])] : undefined;
    },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
