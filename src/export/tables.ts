// In: the facts of a graph. Out: the five tables. The one idea: one row for each fact, and one for each quotation of it;
// names beside IRIs, so that a table can be read alone.
import type { ArticleRecord, Facts, MeetingRecord, Quotation } from '../graph/index.ts';
import { IRI } from '../rdf/index.ts';
import {
  toConcept,
  toDate,
  toIri,
  toKey,
  toList,
  toPartyColumns,
  toSourceColumns,
  toText,
  toThingColumns,
} from './column-kinds.ts';
import type { Table } from './columns.ts';
import { toInitiativeTable, toPositionTable } from './statement-tables.ts';

const { rap, schema, rdfs } = IRI;

// biome-ignore lint/suspicious/noExplicitAny: each table has rows of its own
export type AnyTable = Table<any>;

export function toTables(facts: Facts): readonly AnyTable[] {
  return [
    toMeetingTable(facts),
    toParticipationTable(facts),
    toPositionTable(facts),
    toInitiativeTable(facts),
    toEvidenceTable(facts),
  ];
}

type Meeting = MeetingRecord;

function toMeetingTable({ meetings }: Facts): Table<Meeting> {
  const parties = ({ participations }: Meeting) => toSorted(participations.map(({ party }) => party?.name));
  const people = ({ participations }: Meeting) => toSorted(participations.map(({ person }) => person?.name));
  return {
    name: 'meetings',
    description: 'One row for each meeting that articles report as held or planned.',
    key: ['meeting'],
    columns: [
      { ...toKey('meeting', 'The IRI of the meeting.'), value: ({ iri }) => iri },
      {
        name: 'label',
        type: 'string',
        description: 'Who met, and when.',
        property: rdfs.label,
        value: ({ label }) => label,
      },
      { ...toConcept('kind', 'bilateral, multilateral, call, visit or summit.', rap.kind), value: ({ kind }) => kind },
      { ...toConcept('status', 'held or planned.', rap.status), value: ({ status }) => status },
      { ...toDate('start', 'Its day, or the first of its days.', schema.startDate), value: ({ start }) => start },
      { ...toDate('end', 'The last of several days.', schema.endDate), value: ({ end }) => end },
      {
        ...toText('date_basis', 'stated by the text, or inferred from the day of publication.', rap.dateBasis),
        value: ({ dateBasis }) => dateBasis,
      },
      { ...toText('place', 'The town or site, else the country.'), value: ({ place }) => place?.name },
      { ...toIri('place_iri', 'The IRI of the place.', schema.location), value: ({ place }) => place?.iri },
      {
        ...toText('place_basis', 'stated by the text, or inferred from a dateline or landmark.', rap.placeBasis),
        value: ({ placeBasis }) => placeBasis,
      },
      { ...toList('parties', 'The countries and organisations that took part.'), value: parties },
      { ...toList('people', 'The delegates whom the texts name.'), value: people },
      ...toSourceColumns<Meeting>(),
    ],
    rows: meetings,
  };
}

type Participation = Meeting['participations'][number] & { readonly meeting: string };

function toParticipationTable({ meetings }: Facts): Table<Participation> {
  return {
    name: 'participations',
    description: 'One row for each delegate at a meeting, named or not.',
    key: ['participation'],
    columns: [
      { ...toKey('participation', 'The IRI of the participation.'), value: ({ iri }) => iri },
      { ...toIri('meeting', 'The meeting.'), required: true, refersTo: 'meetings', value: ({ meeting }) => meeting },
      ...toPartyColumns<Participation>('party', 'whom the delegate represents', rap.party, ({ party }) => party),
      ...toThingColumns<Participation>(
        'person',
        'The delegate; empty where the text gives no name.',
        rap.person,
        ({ person }) => person,
      ),
      { ...toText('role', 'The office, in the words of the text.', rap.role), value: ({ role }) => role },
    ],
    rows: meetings.flatMap(({ iri, participations }) => participations.map((one) => ({ ...one, meeting: iri }))),
  };
}

type Evidence = { readonly fact: string; readonly type: string; readonly quotation: Quotation };

function toEvidenceTable({ meetings, positions, references }: Facts): Table<Evidence> {
  const toRows = (
    type: string,
    facts: readonly { readonly iri: string; readonly quotations: readonly Quotation[] }[],
  ) => facts.flatMap(({ iri, quotations }) => quotations.map((quotation) => ({ fact: iri, type, quotation })));
  const article =
    (pick: (article: ArticleRecord) => string | undefined) =>
    ({ quotation }: Evidence) =>
      quotation.article && pick(quotation.article);
  return {
    name: 'evidence',
    description: 'One row for each quotation of each fact of the other tables.',
    key: ['fact', 'evidence'],
    columns: [
      { ...toKey('fact', 'The IRI of the fact: the first column of its table.'), value: ({ fact }) => fact },
      { ...toText('table', 'The table in which the fact stands.'), required: true, value: ({ type }) => type },
      {
        ...toIri('evidence', 'The IRI of the quotation.', rap.evidence),
        required: true,
        value: ({ quotation }) => quotation.iri,
      },
      { ...toText('article', 'The identifier of the article.'), value: article(({ id }) => id) },
      { ...toText('headline', 'Its headline.'), value: article(({ headline }) => headline) },
      { ...toDate('published', 'Its day of publication.'), value: article(({ published }) => published) },
      { ...toText('publisher', 'Who published it.'), value: article(({ publisher }) => publisher) },
      { ...toIri('url', 'Where it was published.'), value: article(({ url }) => url) },
      {
        name: 'begin',
        type: 'nonNegativeInteger',
        description: "Where the words begin in the article's text, in Unicode code points from 0.",
        value: ({ quotation }) => quotation.begin,
      },
      {
        name: 'end',
        type: 'nonNegativeInteger',
        description: 'Where they end, exclusive.',
        value: ({ quotation }) => quotation.end,
      },
      { ...toText('words', 'The words, verbatim.'), value: ({ quotation }) => quotation.words },
      { ...toList('rules', 'The rules that read them.'), value: ({ quotation }) => quotation.rules },
    ],
    rows: [
      ...toRows('meetings', meetings),
      ...toRows(
        'participations',
        meetings.flatMap(({ participations }) => participations),
      ),
      ...toRows('positions', positions),
      ...toRows('initiatives', references),
    ],
  };
}

const toSorted = (texts: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(texts.filter((text) => text !== undefined))].sort();
