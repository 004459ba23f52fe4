// Where on the globe the places of the vocabulary lie.
import { describe, expect, it } from 'vitest';
import { IRI } from '../../src/rdf/index.ts';
import { readTurtle, toGraph } from './turtle.ts';

const graph = toGraph(['places', 'countries'].flatMap((file) => readTurtle(`vocabulary/${file}.ttl`)));
const located = [IRI.schema.City, IRI.schema.Country, IRI.schema.AdministrativeArea].flatMap((type) =>
  graph.members(type),
);
const read = (iri: string) => [IRI.schema.latitude, IRI.schema.longitude].map((property) => graph.texts(iri, property));

describe('latitude and longitude', () => {
  it.each(['City', 'Country'] as const)('stand once on every %s', (type) => {
    const odd = graph.members(IRI.schema[type]).filter((iri) => read(iri).some((values) => values.length !== 1));
    expect(odd).toEqual([]);
  });

  it('come together, in degrees with one decimal', () => {
    const odd = located.filter((iri) => {
      const [north = [], east = []] = read(iri);
      const isSound = (values: readonly string[], most: number) =>
        values.every((value) => /^-?\d+\.\d$/.test(value) && Math.abs(Number(value)) <= most);
      return north.length !== east.length || !isSound(north, 90) || !isSound(east, 180);
    });
    expect(odd).toEqual([]);
  });

  // No country but the largest is wider than 40 degrees; an exchanged sign or a slip of the pen leads out of it.
  it.each(['FR', 'DE', 'IN', 'JP', 'IR', 'TR', 'SA', 'GB', 'IT', 'PL', 'UA', 'PK', 'EG', 'KZ', 'MX', 'NG'])(
    'of towns in %s are near their country',
    (code) => {
      const country = graph.members(IRI.schema.Country).find((iri) => iri.endsWith(`/${code}`)) ?? '';
      const [[north = ''] = [], [east = ''] = []] = read(country);
      const far = graph
        .members(IRI.schema.City)
        .filter((iri) => graph.texts(iri, IRI.schema.containedInPlace).includes(country))
        .filter((iri) => !/Noumea|Papeete/.test(iri))
        .filter((iri) => {
          const [[lat = ''] = [], [lon = ''] = []] = read(iri);
          return Math.abs(Number(lat) - Number(north)) > 17 || Math.abs(Number(lon) - Number(east)) > 22;
        });
      expect(far).toEqual([]);
    },
  );
});
