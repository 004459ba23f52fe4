// In: the parties that facts name. Out: what the vocabulary says of them, and of those one needs beside them. The one
// idea: a question such as "which members of the OIC have said nothing on Taiwan?" is answered by the graph alone.
import type { NamedNode, Quad } from '@rdfjs/types';
import type { PartyCode } from '../model/index.ts';
import { literal, namedNode, RDF, RDFS, SCHEMA, SKOS } from '../rdf/index.ts';
import { toLocalName } from './iris.ts';
import type { Scope } from './scope.ts';
import { toStatements } from './statements.ts';

const classes = [SCHEMA.Country, SCHEMA.Organization];

/** The parties, all members of those that are organisations, and the organisations that any of these belong to. */
export function toPartyQuads(scope: Scope, used: Iterable<NamedNode>): Quad[] {
  const { vocabulary } = scope;
  const named = [...used];
  const members = named.flatMap(({ value }) => vocabulary.membersOf(value));
  const organisations = [...named, ...members].flatMap(({ value }) => vocabulary.values(value, SCHEMA.memberOf));
  const iris = new Set([...named, ...members, ...organisations].map(({ value }) => value));
  return [...iris].flatMap((iri) => toOnePartyQuads(scope, iri));
}

/**
 * ```turtle
 * party:CN a schema:Country ;
 *   rdfs:label "China"@en ;
 *   skos:notation "CN" ;
 *   schema:name "China"@en ;
 *   schema:alternateName "PRC"@en, "People's Republic of China"@en ;
 *   schema:memberOf party:SCO ;
 *   skos:exactMatch wd:Q148 .
 * ```
 */
function toOnePartyQuads({ vocabulary, base }: Scope, iri: string): Quad[] {
  if (!vocabulary.isA(iri, ...classes)) return iri.startsWith(`${base}party/`) ? toStrangePartyQuads(iri) : [];
  const values = (predicate: NamedNode) => vocabulary.values(iri, predicate);
  const others = vocabulary.otherNames(iri);
  const acronyms = vocabulary.isA(iri, SCHEMA.Organization) ? values(SKOS.notation) : [];
  const unsaid = acronyms.filter(({ value }) => !others.some((other) => other.value === value));
  return toStatements(namedNode(iri), [
    [RDF.type, classes.filter((one) => vocabulary.isA(iri, one))],
    [RDFS.label, values(SKOS.prefLabel)],
    [SKOS.notation, values(SKOS.notation)],
    [SCHEMA.name, values(SKOS.prefLabel)],
    [SCHEMA.alternateName, [...unsaid, ...others]],
    [SCHEMA.memberOf, values(SCHEMA.memberOf)],
    [SKOS.exactMatch, values(SKOS.exactMatch)],
  ]);
}

/**
 * ```turtle
 * <party/XYZ> a schema:Organization ; rdfs:label "XYZ" ; skos:notation "XYZ" ; schema:name "XYZ" .
 * ```
 * A code that the vocabulary does not know: all that is sure of it is the code.
 */
function toStrangePartyQuads(iri: string): Quad[] {
  const code: PartyCode = decodeURIComponent(toLocalName(iri));
  const name = literal(code);
  return toStatements(namedNode(iri), [
    [RDF.type, /^[A-Z]{2}$/.test(code) ? SCHEMA.Country : SCHEMA.Organization],
    [RDFS.label, name],
    [SKOS.notation, name],
    [SCHEMA.name, name],
  ]);
}
