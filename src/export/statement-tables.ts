// In: the facts of a graph. Out: the tables of what parties state: positions, and references to initiatives.
import type { Facts } from '../graph/index.ts';
import { IRI } from '../rdf/index.ts';
import {
  toConcept,
  toDate,
  toKey,
  toPartyColumns,
  toSourceColumns,
  toStatementColumns,
  toText,
  toThingColumns,
} from './column-kinds.ts';
import type { Table } from './columns.ts';

const { rap } = IRI;

type Position = Facts['positions'][number];

export function toPositionTable({ positions }: Facts): Table<Position> {
  return {
    name: 'positions',
    description: 'One row for each stance of a party on an issue.',
    key: ['position'],
    columns: [
      { ...toKey('position', 'The IRI of the position.'), value: ({ iri }) => iri },
      ...toPartyColumns<Position>('holder', 'whose position it is', rap.holder, ({ holder }) => holder),
      ...toThingColumns<Position>('issue', 'What it is on.', rap.issue, ({ issue }) => issue),
      ...toThingColumns<Position>(
        'proposition',
        'What the words name under the issue.',
        rap.proposition,
        ({ proposition }) => proposition,
      ),
      {
        ...toConcept('stance', "supports, opposes or neutral, towards the issue's reference proposition.", rap.stance),
        value: ({ stance }) => stance,
      },
      {
        ...toConcept('act', 'What the speaker does in stating it: affirms, urges, condemns …', rap.act),
        value: ({ act }) => act,
      },
      ...toThingColumns<Position>('speaker', 'Who stated it.', rap.speaker, ({ speaker }) => speaker),
      ...toPartyColumns<Position>(
        'attributed_by',
        'who says so of the holder; empty where the holder speaks for itself',
        rap.attributedBy,
        ({ attributedBy }) => attributedBy,
      ),
      ...toStatementColumns<Position>(),
      { ...toDate('stated_on', 'When it was stated.', rap.statedOn), value: ({ statedOn }) => statedOn },
      {
        ...toText('date_basis', 'stated by the text, or inferred from the day of publication.', rap.dateBasis),
        value: ({ dateBasis }) => dateBasis,
      },
      ...toSourceColumns<Position>(),
    ],
    rows: positions,
  };
}

type Reference = Facts['references'][number];

export function toInitiativeTable({ references }: Facts): Table<Reference> {
  return {
    name: 'initiatives',
    description: 'One row for each reference of a party to an initiative.',
    key: ['reference'],
    columns: [
      { ...toKey('reference', 'The IRI of the reference.'), value: ({ iri }) => iri },
      ...toPartyColumns<Reference>('actor', 'who refers to it', rap.actor, ({ actor }) => actor),
      ...toThingColumns<Reference>(
        'initiative',
        'What is referred to.',
        rap.initiative,
        ({ initiative }) => initiative,
      ),
      { ...toConcept('stance', 'supports, opposes or neutral.', rap.stance), value: ({ stance }) => stance },
      { ...toConcept('act', 'What the speaker does in referring to it.', rap.act), value: ({ act }) => act },
      ...toThingColumns<Reference>('speaker', 'Who refers to it.', rap.speaker, ({ speaker }) => speaker),
      ...toStatementColumns<Reference>(),
      ...toSourceColumns<Reference>(),
    ],
    rows: references,
  };
}
