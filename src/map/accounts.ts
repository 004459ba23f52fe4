// In: what single articles say of the things that several report, and where they differ. Out: their quads. The one idea:
// what was merged can be read, and named in an identity file, article by article.
import type { Quad } from '@rdfjs/types';
import type { Account, Disagreement } from '../model/index.ts';
import { literal, PROV, RAP, RDF, RDFS, SCHEMA, XSD } from '../rdf/index.ts';
import {
  toAccountIri,
  toArticleIri,
  toConceptIri,
  toDisagreementIri,
  toMeetingIri,
  toPlaceIri,
  toReadingIri,
} from './iris.ts';
import { toDate, toText } from './literals.ts';
import type { Scope } from './scope.ts';
import { toStatements } from './statements.ts';

/**
 * ```turtle
 * <account/seed-1/meeting/KEY-IN-ARTICLE> a rap:Account ;
 *   rdfs:label "seed-1 on the meeting"@en ;
 *   rap:accountOf <meeting/KEY> ;
 *   rap:reason "the same day, 2026-01-26; the same parties, and …"@en ;
 *   rap:kind concept:bilateral ;
 *   rap:status concept:held ;
 *   schema:startDate "2026-01-26"^^xsd:date ;
 *   rap:dateBasis "stated" ;
 *   schema:location place:Beijing ;
 *   rap:placeBasis "inferred" ;
 *   prov:wasDerivedFrom <article/seed-1> .
 * <account/seed-1/person/wang> a rap:Account ;
 *   rdfs:label "Wang (seed-1)"@en ;
 *   rap:accountOf person:WangYi ;
 *   schema:name "Wang" ;
 *   rap:reason "…"@en ;
 *   prov:wasDerivedFrom <article/seed-1> .
 * ```
 */
export function toAccountQuads({ base, personIri }: Scope, account: Account): Quad[] {
  const { kind, of, article, name, reason, meeting } = account;
  const date = meeting?.date;
  const place = meeting?.place;
  const end = date?.end === date?.start ? undefined : date?.end;
  return toStatements(toAccountIri(base, account), [
    [RDF.type, RAP.Account],
    [RDFS.label, toText(kind === 'person' ? `${name} (${article})` : `${article} on the meeting`, 'en')],
    [RAP.accountOf, kind === 'person' ? personIri(of) : toMeetingIri(base, { key: of })],
    [SCHEMA.name, name === undefined ? undefined : toText(name)],
    [RAP.reason, toText(reason, 'en')],
    [RAP.kind, meeting && toConceptIri(meeting.kind)],
    [RAP.status, meeting && toConceptIri(meeting.status)],
    [SCHEMA.startDate, date && toDate(date.start)],
    [SCHEMA.endDate, end === undefined ? undefined : toDate(end)],
    [RAP.dateBasis, date && literal(date.basis)],
    [SCHEMA.location, place && toPlaceIri(base, place)],
    [RAP.placeBasis, place && literal(place.basis)],
    [PROV.wasDerivedFrom, toArticleIri(base, article)],
  ]);
}

/**
 * ```turtle
 * <disagreement/KEY/date> a rap:Disagreement ;
 *   rdfs:label "date: 2026-01-26, or 2026-01"@en ;
 *   rap:about <meeting/KEY> ;
 *   rap:aspect "date" ;
 *   rap:reason "it is the most precise …"@en ;
 *   rap:reading <reading/KEY/date/2026-01-26>, <reading/KEY/date/2026-01> .
 * <reading/KEY/date/2026-01-26> a rap:Reading ;
 *   rdfs:label "2026-01-26" ;
 *   rap:value "2026-01-26" ;
 *   rap:isPreferred true ;
 *   prov:wasDerivedFrom <article/seed-1>, <article/seed-2> .
 * ```
 */
export function toDisagreementQuads({ base, partyLabel }: Scope, disagreement: Disagreement): Quad[] {
  const { meeting, aspect, of, readings, reason } = disagreement;
  const whose = of === undefined ? '' : ` of ${aspect === 'delegates' ? partyLabel(of) : of}`;
  const label = `${aspect}${whose}: ${readings.map(({ value }) => value).join(', or ')}`;
  return [
    ...toStatements(toDisagreementIri(base, disagreement), [
      [RDF.type, RAP.Disagreement],
      [RDFS.label, toText(label, 'en')],
      [RAP.about, toMeetingIri(base, { key: meeting })],
      [RAP.aspect, literal(`${aspect}${whose}`)],
      [RAP.reason, toText(reason, 'en')],
      [RAP.reading, readings.map(({ value }) => toReadingIri(base, disagreement, value))],
    ]),
    ...readings.flatMap(({ value, isPreferred, reports }) =>
      toStatements(toReadingIri(base, disagreement, value), [
        [RDF.type, RAP.Reading],
        [RDFS.label, toText(value)],
        [RAP.value, toText(value)],
        [RAP.isPreferred, literal(String(isPreferred), XSD.boolean)],
        [PROV.wasDerivedFrom, reports.map((article) => toArticleIri(base, article))],
      ]),
    ),
  ];
}
