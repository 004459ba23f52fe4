// In: the parties that facts name. Out: what the vocabulary says of them, and of those one needs beside them. The one
// idea: a question such as "which members of the OIC have said nothing on Taiwan?" is answered by the graph alone.
import type { NamedNode, Quad, Quad_Object } from '@rdfjs/types';
import type { PartyCode } from '../model/index.ts';
import { literal, namedNode, RDF, RDFS, SCHEMA, SKOS } from '../rdf/index.ts';
import { toLocalName } from './iris.ts';
import type { Scope } from './scope.ts';
import { toStatements } from './statements.ts';

const classes = [SCHEMA.Country, SCHEMA.Organization];

/** The parties, all members of those that are organisations, and the organisations that any of these belong to. */
export function toPartyQuads(scope: Scope, used: ReadonlySet<string>): Quad[] {
  const { vocabulary } = scope;
  const members = [...used].flatMap((iri) => vocabulary.membersOf(iri));
  const iris = new Set([...used, ...members.map(({ value }) => value)]);
  // A set that grows while it is walked is walked to its end: an organisation may belong to others.
  for (const iri of iris) for (const { value } of vocabulary.values(iri, SCHEMA.memberOf)) iris.add(value);
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
  const values = (predicate: NamedNode) => vocabulary.values(iri, predicate);
  if (!vocabulary.isA(iri, ...classes))
    return iri.startsWith(`${base}party/`) ? toStrangePartyQuads(iri, values(SKOS.exactMatch)) : [];
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
 * A code that the vocabulary does not know: all that is sure of it is the code, and a link that somebody accepted.
 */
function toStrangePartyQuads(iri: string, matches: readonly Quad_Object[]): Quad[] {
  const code: PartyCode = decodeURIComponent(toLocalName(iri));
  const name = literal(code);
  return toStatements(namedNode(iri), [
    [RDF.type, /^[A-Z]{2}$/.test(code) ? SCHEMA.Country : SCHEMA.Organization],
    [RDFS.label, name],
    [SKOS.notation, name],
    [SCHEMA.name, name],
    [SKOS.exactMatch, matches],
  ]);
}
