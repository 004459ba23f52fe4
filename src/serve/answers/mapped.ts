// In: an answer, and where the things in it are. Out: the map of one of its columns. The one idea: a circle counts the rows whose
// thing is there, and what has no place on the globe is named under the map.
import type { Cell, Row } from '../asker.ts';
import { toMap, toUnlocated } from '../globe/drawing.ts';
import { groupBy } from '../html/groups.ts';
import { html, nothing, toLink, toText } from '../html/parts.ts';
import type { Html, Visit } from '../view.ts';
import { isIri, type Things, toThingName, toWords } from './things.ts';

const MOST_NAMED = 40;

export type Spots = ReadonlyMap<string, Row>;

/** Where each thing is; the first place counts of a thing that has several. */
export function toSpots(places: readonly Row[]): Spots {
  const spots = new Map<string, Row>();
  for (const row of places) if (!spots.has(toText(row.thing))) spots.set(toText(row.thing), row);
  return spots;
}

/** The columns whose things have a place; first those that are places themselves, and those with most of them. */
export function findMapped(variables: readonly string[], rows: readonly Row[], spots: Spots): readonly string[] {
  const found = variables.map((variable) => {
    const iris = rows.map((row) => toText(row[variable])).filter((iri) => spots.has(iri));
    return { variable, count: iris.length, arePlaces: iris.some((iri) => toText(spots.get(iri)?.place) === iri) };
  });
  return found
    .filter(({ count }) => count > 0)
    .sort((one, other) => Number(other.arePlaces) - Number(one.arePlaces) || other.count - one.count)
    .map(({ variable }) => variable);
}

type Mapped = {
  readonly variable: string;
  readonly rows: readonly Row[];
  readonly spots: Spots;
  readonly things: Things;
};

/** The map, and what is not on it. */
export function toAnswerMap(visit: Visit, { variable, rows, spots, things }: Mapped): Html {
  const groups = groupBy(
    rows.filter((row) => isIri(row[variable])),
    (row) => toText(row[variable]),
  );
  const places = groups.map(([iri, same]) => toPlace(visit, iri, same.length, spots.get(iri), things));
  const left = places.filter(({ latitude }) => latitude === undefined);
  const named = new Set(left.slice(0, MOST_NAMED));
  const word = toWords(variable);
  return html`${toMap(visit, places, { name: `Map of the answer by ${word}`, one: 'row', many: 'rows' })}
${toUnlocated(
  visit,
  places.filter((row) => row.latitude !== undefined || named.has(row)),
  (row) => toLink(visit, row.place, row.name),
)}${left.length > MOST_NAMED ? html`<p>And ${visit.formats.number(left.length - MOST_NAMED)} more.</p>` : nothing}`;
}

// What has a place without being one is shown by the place.
function toPlace(visit: Visit, iri: string, count: number, spot: Row | undefined, things: Things): Row {
  const place = spot?.place ?? { type: 'uri', value: iri };
  return {
    ...spot,
    place,
    name: place.value === iri ? toLiteral(toThingName(visit, things, iri)) : spot?.at,
    count: toLiteral(String(count)),
  };
}

function toLiteral(value: string): Cell {
  return { type: 'literal', value };
}
