// In: references to initiatives. Out: their quads, and those of the initiatives that the vocabulary does not know.
import type { Quad } from '@rdfjs/types';
import type { InitiativeReference } from '../model/index.ts';
import { PROV, RAP, RDF, RDFS, SKOS } from '../rdf/index.ts';
import { toEvidenceIris, toSources } from './evidence.ts';
import { toConceptIri, toInitiativeIri, toMeetingIri, toReferenceIri } from './iris.ts';
import { toText } from './literals.ts';
import type { Scope } from './scope.ts';
import { groupBy, toCommonest } from './spellings.ts';
import { toStatements } from './statements.ts';

/**
 * ```turtle
 * <initiative-reference/KEY> a rap:InitiativeReference ;
 *   rdfs:label "OIC on Belt and Road Initiative: supports"@en ;
 *   rap:actor party:OIC ;
 *   rap:speaker <person/hissein-brahim-taha> ;
 *   rap:initiative concept:BRI ;
 *   rap:stance concept:supports ;
 *   rap:act concept:commends ;
 *   rap:occasion <meeting/KEY> ;
 *   prov:wasDerivedFrom <article/seed-1> ;
 *   rap:evidence <article/seed-1#char=10,42> .
 * ```
 */
export function toReferenceQuads(scope: Scope, reference: InitiativeReference): Quad[] {
  const { base, partyIri, partyLabel, personIri, vocabulary } = scope;
  const { key, actor, speaker, stance, act, occasion, evidence, name, concept } = reference;
  const topic = (concept === undefined ? undefined : vocabulary.labelOf(concept)) ?? name;
  return toStatements(toReferenceIri(base, key), [
    [RDF.type, RAP.InitiativeReference],
    [RDFS.label, toText(`${partyLabel(actor)} on ${topic}: ${stance}`, 'en')],
    [RAP.actor, partyIri(actor)],
    [RAP.speaker, speaker === undefined ? undefined : personIri(speaker)],
    [RAP.initiative, toInitiativeIri(base, reference)],
    [RAP.stance, toConceptIri(stance)],
    [RAP.act, toConceptIri(act)],
    [RAP.occasion, occasion === undefined ? undefined : toMeetingIri(base, { key: occasion })],
    [PROV.wasDerivedFrom, toSources(scope, reference)],
    [RAP.evidence, toEvidenceIris(scope, evidence)],
  ]);
}

/**
 * ```turtle
 * <initiative/global-green-corridor> a rap:Initiative, skos:Concept ;
 *   rdfs:label "Global Green Corridor" ;
 *   skos:prefLabel "Global Green Corridor" ;
 *   skos:altLabel "Global green corridor" ;
 *   skos:notation "Global Green Corridor" .
 * ```
 */
export function toStrangeInitiativeQuads({ base }: Scope, references: readonly InitiativeReference[]): Quad[] {
  const strange = references.filter(({ concept }) => concept === undefined);
  return [...groupBy(strange, (reference) => toInitiativeIri(base, reference).value).values()].flatMap((same) => {
    const names = same.map(({ name }) => name) as [string, ...string[]];
    const name = toCommonest(names);
    return toStatements(toInitiativeIri(base, same[0]), [
      [RDF.type, [RAP.Initiative, SKOS.Concept]],
      [RDFS.label, toText(name)],
      [SKOS.prefLabel, toText(name)],
      [SKOS.altLabel, names.filter((other) => other !== name).map((other) => toText(other))],
      [SKOS.notation, toText(name)],
    ]);
  });
}
