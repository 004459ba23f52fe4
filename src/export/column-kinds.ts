// The kinds of columns that the tables have in common. The one idea: a thing is two columns, its name for people and its
// IRI for programs; a party is three, with its code between them.
import type { ArticleRecord, Party, Thing } from '../graph/index.ts';
import { IRI, prefixes } from '../rdf/index.ts';
import type { Column } from './columns.ts';

type Head = Omit<Column<never>, 'value'>;

export const toKey = (name: string, description: string): Head => ({
  name,
  type: 'anyURI',
  required: true,
  description,
});

export const toText = (name: string, description: string, property?: string): Head =>
  toHead(name, 'string', description, property);

export const toIri = (name: string, description: string, property?: string): Head =>
  toHead(name, 'anyURI', description, property);

export const toDate = (name: string, description: string, property?: string): Head =>
  toHead(
    name,
    'partialDate',
    `${description} As precise as the text and no more: 2031-03-04, 2031-03, 2031 or --03-04.`,
    property,
  );

export const toList = (name: string, description: string): Head => toHead(name, 'list', description);

/** A concept of the vocabulary, by its local name. */
export const toConcept = (name: string, description: string, property: string): Head => ({
  ...toHead(name, 'string', description, property),
  namespace: prefixes.concept,
});

function toHead(name: string, type: Head['type'], description: string, property?: string): Head {
  return { name, type, description, ...(property === undefined ? {} : { property }) };
}

export function toThingColumns<Row>(
  name: string,
  description: string,
  property: string,
  pick: (row: Row) => Thing | undefined,
): readonly Column<Row>[] {
  return [
    { ...toText(name, description), value: (row) => pick(row)?.name },
    { ...toIri(`${name}_iri`, `The IRI of the ${toWords(name)}.`, property), value: (row) => pick(row)?.iri },
  ];
}

/** `role`: who the party is in the fact, as the end of a sentence. */
export function toPartyColumns<Row>(
  name: string,
  role: string,
  property: string,
  pick: (row: Row) => Party | undefined,
): readonly Column<Row>[] {
  const [text, iri] = toThingColumns(name, `The country or organisation: ${role}.`, property, pick);
  const code = toText(`${name}_code`, 'Its code: ISO 3166-1 alpha-2 of a country, the acronym of an organisation.');
  return [text, { ...code, value: (row: Row) => pick(row)?.code }, iri].filter((column) => column !== undefined);
}

/** The meeting at which a statement was made. */
export function toStatementColumns<Row extends { readonly occasion: Thing | undefined }>(): readonly Column<Row>[] {
  const occasion = toIri('occasion', 'The meeting at which it was stated.', IRI.rap.occasion);
  return [{ ...occasion, refersTo: 'meetings', value: (row) => row.occasion?.iri }];
}

type Sourced = { readonly sources: readonly ArticleRecord[]; readonly confidence: string | undefined };

/** How sure a fact is, and who reports it. */
export function toSourceColumns<Row extends Sourced>(): readonly Column<Row>[] {
  const share =
    'How often the rule that read it was right on texts annotated by hand, 0 to 1; empty where not measured.';
  const confidence = toHead('confidence', 'decimal', share, IRI.rap.confidence);
  const articles = toList('articles', 'The identifiers of the articles that report it.');
  return [
    { ...confidence, value: (row) => row.confidence },
    { ...articles, value: ({ sources }) => sources.map(({ id }) => id) },
  ];
}

const toWords = (name: string): string => name.replaceAll('_', ' ');
