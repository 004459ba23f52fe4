// In: a meeting. Out: its quads and those of its participations. The place has a file of its own.
import type { Quad } from '@rdfjs/types';
import type { DateValue, Meeting, Participation } from '../model/index.ts';
import { literal, PROV, RAP, RDF, RDFS, SCHEMA, SEM } from '../rdf/index.ts';
import { toConfidence, toEvidenceIris, toSources } from './evidence.ts';
import { toConceptIri, toMeetingIri, toParticipationIri, toPlaceIri } from './iris.ts';
import { toDate, toText } from './literals.ts';
import type { Scope } from './scope.ts';
import { toStatements } from './statements.ts';

/**
 * ```turtle
 * <meeting/KEY> a rap:Meeting, schema:Event, sem:Event ;
 *   rdfs:label "Wang Yi (China) and Hissein Brahim Taha (OIC), 2026-01-26"@en ;
 *   rap:kind concept:bilateral ;
 *   rap:status concept:held ;
 *   schema:startDate "2026-01-26"^^xsd:date ;
 *   rap:dateBasis "stated" ;
 *   schema:location place:Jeddah ;
 *   rap:placeBasis "inferred" ;
 *   rap:participation <participation/KEY/CN/wang-yi>, <participation/KEY/OIC/hissein-brahim-taha> ;
 *   schema:superEvent <meeting/VISIT> ;
 *   rap:confidence 0.96 ;
 *   prov:wasDerivedFrom <article/seed-1> ;
 *   rap:evidence <article/seed-1#char=10,42> .
 * ```
 * `schema:endDate` is there for a range only, `schema:superEvent` for what took place during a visit.
 */
export function toMeetingQuads(scope: Scope, meeting: Meeting): Quad[] {
  const { base } = scope;
  const { kind, status, participations, date, place, partOf } = meeting;
  const end = date?.end === date?.start ? undefined : date?.end;
  return [
    ...toStatements(toMeetingIri(base, meeting), [
      [RDF.type, [RAP.Meeting, SCHEMA.Event, SEM.Event]],
      [RDFS.label, toText(toMeetingLabel(scope, meeting), 'en')],
      [RAP.kind, toConceptIri(kind)],
      [RAP.status, toConceptIri(status)],
      [SCHEMA.startDate, date && toDate(date.start)],
      [SCHEMA.endDate, end === undefined ? undefined : toDate(end)],
      [RAP.dateBasis, date && literal(date.basis)],
      [SCHEMA.location, place && toPlaceIri(base, place)],
      [RAP.placeBasis, place && literal(place.basis)],
      [RAP.participation, participations.map((participation) => toParticipationIri(base, meeting, participation))],
      [SCHEMA.superEvent, partOf === undefined ? undefined : toMeetingIri(base, { key: partOf })],
      [RAP.confidence, toConfidence(meeting.evidence)],
      [PROV.wasDerivedFrom, toSources(scope, meeting)],
      [RAP.evidence, toEvidenceIris(scope, meeting.evidence)],
    ]),
    ...participations.flatMap((participation) => toParticipationQuads(scope, meeting, participation)),
  ];
}

/**
 * ```turtle
 * <meeting/KEY> schema:superEvent <meeting/VISIT> .
 * ```
 * That alone, where it is found out after the rest was written.
 */
export function toPartOfQuads(base: string, key: string, visit: string): Quad[] {
  return toStatements(toMeetingIri(base, { key }), [[SCHEMA.superEvent, toMeetingIri(base, { key: visit })]]);
}

/**
 * ```turtle
 * <participation/KEY/CN/wang-yi> a rap:Participation ;
 *   rdfs:label "Wang Yi (China)"@en ;
 *   rap:person person:WangYi ;
 *   rap:party party:CN ;
 *   rap:role "Foreign Minister" ;
 *   rap:confidence 0.97 ;
 *   rap:evidence <article/seed-1#char=10,42> .
 * ```
 * `rap:personBasis "inferred"` is there where no text names the person in full.
 */
function toParticipationQuads(scope: Scope, meeting: Meeting, participation: Participation): Quad[] {
  const { person, party, role, personBasis, evidence } = participation;
  return toStatements(toParticipationIri(scope.base, meeting, participation), [
    [RDF.type, RAP.Participation],
    [RDFS.label, toText(toDelegateLabel(scope, participation), 'en')],
    [RAP.person, person === undefined ? undefined : scope.personIri(person)],
    [RAP.personBasis, personBasis && literal(personBasis)],
    [RAP.party, scope.partyIri(party)],
    [RAP.role, role === undefined ? undefined : toText(role)],
    [RAP.confidence, toConfidence(evidence)],
    [RAP.evidence, toEvidenceIris(scope, evidence)],
  ]);
}

// "22 January", where the text gives no year; all other dates as they are.
function toDayLabel(value: DateValue): string {
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(value) ?? [];
  return month === undefined ? value : `${Number(day)} ${MONTHS[Number(month) - 1]}`;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const NAMED_IN_LABEL = 4;

/** "Wang Yi (China) and Hissein Brahim Taha (OIC), call, planned, 2026-01-26" */
export function toMeetingLabel(scope: Scope, { participations, kind, status, date }: Meeting): string {
  const delegates = [...new Set(participations.map((participation) => toDelegateLabel(scope, participation)))].sort();
  const others = delegates.length - NAMED_IN_LABEL;
  const named = others > 1 ? [...delegates.slice(0, NAMED_IN_LABEL), `${others} others`] : delegates;
  const who = [named.slice(0, -1).join(', '), ...named.slice(-1)].filter((part) => part !== '').join(' and ');
  const days = date && [...new Set([date.start, date.end ?? date.start])].map(toDayLabel).join(' to ');
  return [who, kind === 'bilateral' ? '' : kind, status === 'planned' ? status : '', days ?? '']
    .filter((part) => part !== '')
    .join(', ');
}

// "Wang Yi (China)"; of an unnamed delegate the party alone, since the words for one office vary.
function toDelegateLabel({ personLabel, partyLabel }: Scope, { person, party }: Participation): string {
  const name = person === undefined ? undefined : personLabel(person);
  return name === undefined ? partyLabel(party) : `${name} (${partyLabel(party)})`;
}
