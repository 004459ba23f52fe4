// In: the IRIs that facts name. Out: what the vocabulary says of the concepts among them: issues, propositions,
// initiatives, offices, stances, acts, kinds and statuses. The one idea: a fact can be read, and found by any name of
// what it speaks of, without the vocabulary.
import type { Quad } from '@rdfjs/types';
import { namedNode, RAP, RDF, RDFS, SCHEMA, SKOS } from '../rdf/index.ts';
import type { Scope } from './scope.ts';
import { toStatements } from './statements.ts';

/**
 * ```turtle
 * concept:OneChinaPrinciple a rap:Proposition, skos:Concept ;
 *   rdfs:label "one-China principle"@en ;
 *   skos:prefLabel "one-China principle"@en ;
 *   skos:altLabel "one-China policy"@en ;
 *   skos:broader concept:Taiwan .
 * concept:Taiwan a rap:Issue, skos:Concept ;
 *   rdfs:label "Taiwan"@en ;
 *   skos:prefLabel "Taiwan"@en ;
 *   rap:referenceProposition "Taiwan is part of China; Taiwan independence is to be opposed."@en .
 * concept:GDI a rap:Initiative, skos:Concept ;
 *   rdfs:label "Global Development Initiative"@en ;
 *   skos:prefLabel "Global Development Initiative"@en ;
 *   skos:notation "GDI" ;
 *   skos:definition "China's programme for development aid and the 2030 Agenda."@en ;
 *   rap:proposer party:CN ;
 *   schema:startDate "2021"^^xsd:gYear .
 * ```
 */
export function toConceptQuads({ vocabulary }: Scope, used: Iterable<string>): Quad[] {
  const waiting = [...used];
  const seen = new Set<string>();
  const quads: Quad[] = [];
  for (let iri = waiting.pop(); iri !== undefined; iri = waiting.pop()) {
    const isConcept = vocabulary.isA(iri, ...concepts) && !vocabulary.isA(iri, ...describedElsewhere);
    if (seen.has(iri) || !isConcept) continue;
    seen.add(iri);
    const values = copied.map((predicate) => [predicate, vocabulary.values(iri, predicate)] as const);
    quads.push(
      ...toStatements(namedNode(iri), [
        [RDFS.label, vocabulary.values(iri, SKOS.prefLabel)],
        [SKOS.altLabel, vocabulary.otherNames(iri)],
        ...values,
      ]),
    );
    waiting.push(...vocabulary.values(iri, SKOS.broader).map(({ value }) => value));
  }
  return quads;
}

const copied = [
  ...[RDF.type, SKOS.prefLabel, SKOS.hiddenLabel, SKOS.notation, SKOS.broader, SKOS.definition],
  ...[RAP.referenceProposition, RAP.proposer, SCHEMA.startDate, SKOS.exactMatch],
];

// Whoever writes an issue of their own may well leave skos:Concept out: the other classes say it, too.
const concepts = [SKOS.Concept, RAP.Issue, RAP.Proposition, RAP.Initiative, RAP.Office];

const describedElsewhere = [
  ...[SCHEMA.Country, SCHEMA.Organization, SCHEMA.Person],
  ...[SCHEMA.Place, SCHEMA.City, SCHEMA.AdministrativeArea, SCHEMA.LandmarksOrHistoricalBuildings],
];
