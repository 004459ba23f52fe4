// In: a position. Out: its quads.
import type { Quad } from '@rdfjs/types';
import type { Position } from '../model/index.ts';
import { literal, namedNode, PROV, RAP, RDF, RDFS, SCHEMA } from '../rdf/index.ts';
import { toConfidence, toEvidenceIris, toSources } from './evidence.ts';
import { toConceptIri, toLocalName, toMeetingIri, toPositionIri } from './iris.ts';
import { toDate, toText } from './literals.ts';
import type { Scope } from './scope.ts';
import { toStatements } from './statements.ts';

/**
 * ```turtle
 * <position/KEY> a rap:Position, schema:Claim ;
 *   rdfs:label "OIC on Xinjiang: supports, according to China"@en ;
 *   rap:holder party:OIC ;
 *   rap:speaker person:WangYi ;
 *   rap:issue concept:Xinjiang ;
 *   rap:stance concept:supports ;
 *   rap:act concept:appreciates ;
 *   rap:attributedBy party:CN ;
 *   rap:occasion <meeting/KEY> ;
 *   rap:statedOn "2026-01-26"^^xsd:date ;
 *   rap:dateBasis "inferred" ;
 *   rap:confidence 0.92 ;
 *   prov:wasDerivedFrom <article/seed-1> ;
 *   rap:evidence <article/seed-1#char=10,42> .
 * ```
 * Of a range of days, the first is the one from which on the position is known.
 */
export function toPositionQuads(scope: Scope, position: Position): Quad[] {
  const { base, partyIri, personIri } = scope;
  const { key, holder, speaker, issue, proposition, stance, act, attributedBy, occasion, statedOn, reason } = position;
  return toStatements(toPositionIri(base, key), [
    [RDF.type, [RAP.Position, SCHEMA.Claim]],
    [RDFS.label, toText(toPositionLabel(scope, position), 'en')],
    [RAP.holder, partyIri(holder)],
    [RAP.speaker, speaker === undefined ? undefined : personIri(speaker)],
    [RAP.issue, namedNode(issue)],
    [RAP.proposition, proposition === undefined ? undefined : namedNode(proposition)],
    [RAP.stance, toConceptIri(stance)],
    [RAP.act, toConceptIri(act)],
    [RAP.attributedBy, attributedBy === undefined ? undefined : partyIri(attributedBy)],
    [RAP.occasion, occasion === undefined ? undefined : toMeetingIri(base, { key: occasion })],
    [RAP.statedOn, statedOn && toDate(statedOn.start)],
    [RAP.dateBasis, statedOn && literal(statedOn.basis)],
    [RAP.reason, reason === undefined ? undefined : toText(reason, 'en')],
    [RAP.confidence, toConfidence(position.evidence)],
    [PROV.wasDerivedFrom, toSources(scope, position)],
    [RAP.evidence, toEvidenceIris(scope, position.evidence)],
  ]);
}

function toPositionLabel({ partyLabel, vocabulary }: Scope, { holder, issue, stance, attributedBy }: Position): string {
  const topic = vocabulary.labelOf(issue) ?? toLocalName(issue);
  const source = attributedBy === undefined ? '' : `, according to ${partyLabel(attributedBy)}`;
  return `${partyLabel(holder)} on ${topic}: ${stance}${source}`;
}
