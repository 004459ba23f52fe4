// In: the places of meetings. Out: their quads, and those of the places around them.
import type { NamedNode, Quad } from '@rdfjs/types';
import { namedNode, RDF, RDFS, SCHEMA, SKOS } from '../rdf/index.ts';
import { toPlaceIri } from './iris.ts';
import { toText } from './literals.ts';
import type { Told } from './parts.ts';
import type { Scope } from './scope.ts';
import { groupBy, toCommonest } from './spellings.ts';
import { toStatements } from './statements.ts';

/** All places, those that articles name and those that hold them. */
export function toPlaceQuads(scope: Scope, places: Told['places']): Quad[] {
  const named = [...groupBy(places, (place) => toPlaceIri(scope.base, place).value).values()].flatMap((same) =>
    toNamedPlaceQuads(scope, same),
  );
  return [...named, ...toCountryPointQuads(scope, named)];
}

/**
 * ```turtle
 * <place/SA/yanbu> a schema:Place ;
 *   rdfs:label "Yanbu" ;
 *   schema:name "Yanbu" ;
 *   schema:alternateName "Yanbu'" ;
 *   schema:containedInPlace party:SA .
 * ```
 * A place of the vocabulary goes by its label there, and stands where the vocabulary puts it.
 */
function toNamedPlaceQuads(scope: Scope, same: readonly [Place, ...Place[]]): Quad[] {
  const { base, vocabulary, partyIri } = scope;
  const iri = toPlaceIri(base, same[0]);
  const names = same.map(({ name }) => name) as [string, ...string[]];
  const name = vocabulary.labelOf(iri.value) ?? toCommonest(names);
  const { country } = same[0];
  const known = new Set([name, ...vocabulary.otherNames(iri.value).map(({ value }) => value)]);
  const own = toStatements(iri, [
    [RDF.type, SCHEMA.Place],
    [SCHEMA.alternateName, names.filter((other) => !known.has(other)).map((other) => toText(other))],
  ]);
  if (vocabulary.labelOf(iri.value) !== undefined) return [...own, ...toKnownPlaceQuads(scope, iri)];
  const only = toStatements(iri, [
    [RDFS.label, toText(name)],
    [SCHEMA.name, toText(name)],
    [SCHEMA.containedInPlace, country === undefined ? undefined : partyIri(country)],
    [SKOS.exactMatch, vocabulary.values(iri.value, SKOS.exactMatch)],
  ]);
  return [...own, ...only];
}

/**
 * ```turtle
 * place:GreatHallOfThePeople a schema:Place, schema:LandmarksOrHistoricalBuildings ;
 *   rdfs:label "Great Hall of the People"@en ;
 *   schema:name "Great Hall of the People"@en ;
 *   schema:alternateName "People's Great Hall"@en ;
 *   schema:containedInPlace place:Beijing ;
 *   skos:exactMatch wd:Q1150135 .
 * ```
 * (and `schema:latitude 39.9 ; schema:longitude 116.4`, where the vocabulary has them) followed by the same of `place:Beijing`, up to the country, which stands among the parties.
 */
function toKnownPlaceQuads({ vocabulary }: Scope, iri: NamedNode): Quad[] {
  const around = new Set<string>();
  let next: readonly { readonly value: string }[] = [iri];
  while (next.length > 0) {
    const places = next.filter(
      ({ value }) => vocabulary.has(value) && !around.has(value) && !vocabulary.isA(value, SCHEMA.Country),
    );
    for (const { value } of places) around.add(value);
    next = places.flatMap(({ value }) => vocabulary.values(value, SCHEMA.containedInPlace));
  }
  return [...around].flatMap((place) => {
    const types = vocabulary.values(place, RDF.type).filter((type) => !type.equals(SKOS.Concept));
    return toStatements(namedNode(place), [
      [RDF.type, [SCHEMA.Place, ...types]],
      [RDFS.label, vocabulary.values(place, SKOS.prefLabel)],
      [SCHEMA.name, vocabulary.values(place, SKOS.prefLabel)],
      [SCHEMA.alternateName, vocabulary.otherNames(place)],
      [SCHEMA.containedInPlace, vocabulary.values(place, SCHEMA.containedInPlace)],
      [SCHEMA.latitude, vocabulary.values(place, SCHEMA.latitude)],
      [SCHEMA.longitude, vocabulary.values(place, SCHEMA.longitude)],
      [SKOS.exactMatch, vocabulary.values(place, SKOS.exactMatch)],
    ]);
  });
}

/**
 * ```turtle
 * party:CN schema:latitude 36.6 ; schema:longitude 103.8 .
 * ```
 * Of the countries in which places lie, and those that are places themselves; other parties need none.
 */
function toCountryPointQuads({ vocabulary }: Scope, quads: readonly Quad[]): Quad[] {
  const subjects = quads.map(({ subject }) => subject.value);
  const containers = quads.flatMap(({ predicate, object }) =>
    predicate.equals(SCHEMA.containedInPlace) ? [object.value] : [],
  );
  const countries = [...new Set([...subjects, ...containers])].filter((iri) => vocabulary.isA(iri, SCHEMA.Country));
  return countries.flatMap((iri) =>
    toStatements(namedNode(iri), [
      [SCHEMA.latitude, vocabulary.values(iri, SCHEMA.latitude)],
      [SCHEMA.longitude, vocabulary.values(iri, SCHEMA.longitude)],
    ]),
  );
}

type Place = Told['places'][number];
