// In: the nodes of a graph. Out: all facts that it states, as records. The one idea: a property that stands twice where
// one is expected is read once, the first by content; `validate` tells such nodes.
import { IRI, type Nodes } from '../rdf/index.ts';
import type {
  ArticleRecord,
  Fact,
  MeetingRecord,
  OfficeRecord,
  ParticipationRecord,
  PositionRecord,
  ReferenceRecord,
} from './records.ts';
import { toArticle, toLocalName, toName, toParty, toQuotations, toThing } from './things.ts';

const { rap, schema, org, prov } = IRI;

/** All that the articles of a graph state, each kind sorted by IRI. */
export type Facts = {
  readonly articles: readonly ArticleRecord[];
  readonly meetings: readonly MeetingRecord[];
  readonly positions: readonly PositionRecord[];
  readonly references: readonly ReferenceRecord[];
  readonly offices: readonly OfficeRecord[];
};

export function toFacts(nodes: Nodes): Facts {
  return {
    articles: nodes.ofClass(schema.NewsArticle).map((iri) => toArticle(nodes, iri)),
    meetings: nodes.ofClass(rap.Meeting).map((iri) => toMeeting(nodes, iri)),
    positions: nodes.ofClass(rap.Position).map((iri) => toPosition(nodes, iri)),
    references: nodes.ofClass(rap.InitiativeReference).map((iri) => toReference(nodes, iri)),
    offices: nodes.ofClass(org.Membership).flatMap((iri) => toOffice(nodes, iri) ?? []),
  };
}

export function toMeeting(nodes: Nodes, iri: string): MeetingRecord {
  return {
    ...toFact(nodes, iri),
    kind: toConceptName(nodes, iri, rap.kind),
    status: toConceptName(nodes, iri, rap.status),
    start: nodes.value(iri, schema.startDate),
    end: nodes.value(iri, schema.endDate),
    dateBasis: nodes.value(iri, rap.dateBasis),
    place: toValue(nodes, iri, schema.location, toThing),
    placeBasis: nodes.value(iri, rap.placeBasis),
    participations: nodes.values(iri, rap.participation).map((one) => toParticipation(nodes, one)),
  };
}

function toParticipation(nodes: Nodes, iri: string): ParticipationRecord {
  return {
    iri,
    party: toValue(nodes, iri, rap.party, toParty),
    person: toValue(nodes, iri, rap.person, toThing),
    role: nodes.value(iri, rap.role),
    quotations: toQuotations(nodes, iri),
  };
}

function toPosition(nodes: Nodes, iri: string): PositionRecord {
  return {
    ...toStatement(nodes, iri),
    holder: toValue(nodes, iri, rap.holder, toParty),
    issue: toValue(nodes, iri, rap.issue, toThing),
    proposition: toValue(nodes, iri, rap.proposition, toThing),
    attributedBy: toValue(nodes, iri, rap.attributedBy, toParty),
    statedOn: nodes.value(iri, rap.statedOn),
    dateBasis: nodes.value(iri, rap.dateBasis),
  };
}

function toReference(nodes: Nodes, iri: string): ReferenceRecord {
  return {
    ...toStatement(nodes, iri),
    actor: toValue(nodes, iri, rap.actor, toParty),
    initiative: toValue(nodes, iri, rap.initiative, toThing),
  };
}

// The vocabulary has memberships too, of parties in organisations; those have no evidence.
function toOffice(nodes: Nodes, iri: string): OfficeRecord | undefined {
  const person = toValue(nodes, iri, org.member, toThing);
  if (person === undefined || !nodes.isA(person.iri, schema.Person)) return undefined;
  return {
    ...toFact(nodes, iri),
    person,
    party: toValue(nodes, iri, org.organization, toParty),
    office: toValue(nodes, iri, rap.office, toThing),
    roles: nodes.values(iri, rap.role),
  };
}

function toStatement(nodes: Nodes, iri: string) {
  return {
    ...toFact(nodes, iri),
    speaker: toValue(nodes, iri, rap.speaker, toThing),
    stance: toConceptName(nodes, iri, rap.stance),
    act: toConceptName(nodes, iri, rap.act),
    occasion: toValue(nodes, iri, rap.occasion, toThing),
  };
}

function toFact(nodes: Nodes, iri: string): Fact {
  return {
    iri,
    label: toName(nodes, iri),
    confidence: nodes.value(iri, rap.confidence),
    sources: nodes.values(iri, prov.wasDerivedFrom).map((article) => toArticle(nodes, article)),
    quotations: toQuotations(nodes, iri),
  };
}

function toValue<T>(nodes: Nodes, iri: string, property: string, toRecord: (nodes: Nodes, iri: string) => T) {
  const value = nodes.value(iri, property);
  return value === undefined ? undefined : toRecord(nodes, value);
}

function toConceptName(nodes: Nodes, iri: string, property: string): string | undefined {
  const value = nodes.value(iri, property);
  return value === undefined ? undefined : toLocalName(value);
}
