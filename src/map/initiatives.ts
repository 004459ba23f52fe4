// In: references to initiatives. Out: their quads, and what the texts, not the vocabulary, call the initiatives.
import type { Quad } from '@rdfjs/types';
import type { InitiativeReference } from '../model/index.ts';
import { PROV, RAP, RDF, RDFS, SKOS } from '../rdf/index.ts';
import { toConfidence, toEvidenceIris, toSources } from './evidence.ts';
import { toConceptIri, toInitiativeIri, toMeetingIri, toReferenceIri } from './iris.ts';
import { toText } from './literals.ts';
import type { Told } from './parts.ts';
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
 *   rap:confidence 0.92 ;
 *   prov:wasDerivedFrom <article/seed-1> ;
 *   rap:evidence <article/seed-1#char=10,42> .
 * ```
 */
export function toReferenceQuads(scope: Scope, reference: InitiativeReference): Quad[] {
  const { base, partyIri, partyLabel, personIri, vocabulary } = scope;
  const { key, actor, speaker, stance, act, occasion, evidence, name, concept, reason } = reference;
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
    [RAP.reason, reason === undefined ? undefined : toText(reason, 'en')],
    [RAP.confidence, toConfidence(evidence)],
    [PROV.wasDerivedFrom, toSources(scope, reference)],
    [RAP.evidence, toEvidenceIris(scope, evidence)],
  ]);
}

/** The names that texts give to initiatives: further ones of those that the vocabulary knows, all of the others. */
export function toInitiativeQuads(scope: Scope, references: readonly Reference[]): Quad[] {
  const groups = groupBy(references, (reference) => toInitiativeIri(scope.base, reference).value).values();
  return [...groups].flatMap((same) =>
    same[0].concept === undefined ? toStrangeInitiativeQuads(scope, same) : toKnownInitiativeQuads(scope, same),
  );
}

/**
 * ```turtle
 * concept:BRI skos:altLabel "Belt and Road undertaking" .
 * ```
 * Its labels in the vocabulary stand among the concepts.
 */
function toKnownInitiativeQuads({ base, vocabulary }: Scope, same: readonly [Reference, ...Reference[]]): Quad[] {
  const iri = toInitiativeIri(base, same[0]);
  const known = new Set([vocabulary.labelOf(iri.value), ...vocabulary.otherNames(iri.value).map(({ value }) => value)]);
  const others = same.map(({ name }) => name).filter((name) => !known.has(name));
  return toStatements(iri, [[SKOS.altLabel, others.map((name) => toText(name))]]);
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
function toStrangeInitiativeQuads({ base }: Scope, same: readonly [Reference, ...Reference[]]): Quad[] {
  const names = same.map(({ name }) => name) as [string, ...string[]];
  const name = toCommonest(names);
  return toStatements(toInitiativeIri(base, same[0]), [
    [RDF.type, [RAP.Initiative, SKOS.Concept]],
    [RDFS.label, toText(name)],
    [SKOS.prefLabel, toText(name)],
    [SKOS.altLabel, names.filter((other) => other !== name).map((other) => toText(other))],
    [SKOS.notation, toText(name)],
  ]);
}

type Reference = Told['initiatives'][number];
