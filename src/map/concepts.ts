// In: the IRIs that facts name. Out: what the vocabulary says of the concepts among them: issues, propositions,
// initiatives, offices, stances, acts, kinds and statuses. The one idea: a fact can be read without the vocabulary.
import type { Quad } from '@rdfjs/types';
import { namedNode, RAP, RDF, RDFS, SCHEMA, SKOS } from '../rdf/index.ts';
import type { Scope } from './scope.ts';
import { toStatements } from './statements.ts';

/**
 * ```turtle
 * concept:OneChinaPrinciple a rap:Proposition, skos:Concept ;
 *   rdfs:label "one-China principle"@en ;
 *   skos:prefLabel "one-China principle"@en ;
 *   skos:broader concept:Taiwan .
 * concept:Taiwan a rap:Issue, skos:Concept ;
 *   rdfs:label "Taiwan"@en ;
 *   skos:prefLabel "Taiwan"@en ;
 *   rap:referenceProposition "Taiwan is part of China; Taiwan independence is to be opposed."@en .
 * ```
 */
export function toConceptQuads({ vocabulary }: Scope, used: Iterable<string>): Quad[] {
  const waiting = [...used];
  const seen = new Set<string>();
  const quads: Quad[] = [];
  for (let iri = waiting.pop(); iri !== undefined; iri = waiting.pop()) {
    const isConcept = vocabulary.isA(iri, SKOS.Concept) && !vocabulary.isA(iri, ...describedElsewhere);
    if (seen.has(iri) || !isConcept) continue;
    seen.add(iri);
    const values = copied.map((predicate) => [predicate, vocabulary.values(iri, predicate)] as const);
    quads.push(...toStatements(namedNode(iri), [[RDFS.label, vocabulary.values(iri, SKOS.prefLabel)], ...values]));
    waiting.push(...vocabulary.values(iri, SKOS.broader).map(({ value }) => value));
  }
  return quads;
}

const copied = [RDF.type, SKOS.prefLabel, SKOS.notation, SKOS.broader, RAP.referenceProposition, SKOS.exactMatch];

const describedElsewhere = [
  ...[SCHEMA.Country, SCHEMA.Organization, SCHEMA.Person],
  ...[SCHEMA.Place, SCHEMA.City, SCHEMA.AdministrativeArea, SCHEMA.LandmarksOrHistoricalBuildings],
];
