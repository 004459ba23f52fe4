// In: the tables. Out: their metadata for machines (CSVW: Metadata Vocabulary for Tabular Data, W3C 2015) and their
// dictionary for people.
import { prefixes } from '../rdf/index.ts';
import { type Column, SEPARATOR } from './columns.ts';
import type { CsvOptions } from './csv.ts';
import type { AnyTable } from './tables.ts';

type AnyColumn = Column<never>;

/** The text of `csv-metadata.json`, which stands beside the tables and is found there by its name. */
export function toMetadata(tables: readonly AnyTable[]): string {
  const metadata = {
    '@context': [prefixes.csvw.replace(/#$/, ''), { '@language': 'en' }],
    'dc:title': 'Facts that Rapporteur read from articles',
    dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true },
    tables: tables.map(toTableMetadata),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function toTableMetadata({ name, description, columns, key }: AnyTable): object {
  // Some validators take an empty cell for a key that leads nowhere.
  const references = columns.filter(({ refersTo, required }) => refersTo !== undefined && required);
  return {
    url: `${name}.csv`,
    'dc:title': name,
    'dc:description': description,
    tableSchema: {
      columns: columns.map(toColumnMetadata),
      primaryKey: key.length === 1 ? key[0] : key,
      ...(references.length === 0 ? {} : { foreignKeys: references.map(toForeignKey) }),
      aboutUrl: `{+${key[0]}}`,
      rowTitles: columns.some((column) => column.name === 'label') ? 'label' : key[0],
    },
  };
}

function toColumnMetadata({ name, description, type, required, property, namespace }: AnyColumn): object {
  return {
    name,
    titles: name,
    'dc:description': description,
    datatype: toDatatype(type),
    ...(type === 'list' ? { separator: SEPARATOR } : {}),
    ...(required ? { required } : {}),
    ...(property === undefined ? { suppressOutput: true } : { propertyUrl: property }),
    ...(property !== undefined && namespace !== undefined ? { valueUrl: `${namespace}{${name}}` } : {}),
    ...(property !== undefined && type === 'anyURI' ? { valueUrl: `{+${name}}` } : {}),
  };
}

// The apostrophe is the one that keeps spreadsheets from computing `--03-04`.
const PARTIAL_DATE = String.raw`('?--\d\d-\d\d|\d{4}(-\d\d(-\d\d)?)?)`;

function toDatatype(type: AnyColumn['type']): unknown {
  if (type === 'partialDate') return { base: 'string', format: PARTIAL_DATE };
  return type === 'list' ? 'string' : type;
}

function toForeignKey({ name, refersTo }: AnyColumn): object {
  const reference = { resource: `${refersTo}.csv`, columnReference: refersTo?.replace(/s$/, '') };
  return { columnReference: name, reference };
}

/** The text of `DICTIONARY.md`. */
export function toDictionary(tables: readonly AnyTable[], cells: CsvOptions['cells']): string {
  const parts = tables.map(({ name, description, columns, key }) => {
    const rows = columns.map((column) => `| \`${column.name}\` | ${toType(column)} | ${column.description} |\n`);
    const about = `${description} A row is named by ${key.map((one) => `\`${one}\``).join(' and ')}.`;
    return `## ${name}.csv\n\n${about}\n\n| column | type | what it holds |\n| --- | --- | --- |\n${rows.join('')}`;
  });
  return `# What stands in the tables\n\n${INTRODUCTION}${cells === 'raw' ? '' : GUARD}${METADATA}\n${parts.join('\n')}`;
}

function toType({ type, required, refersTo }: AnyColumn): string {
  const types = {
    anyURI: 'IRI',
    nonNegativeInteger: 'number',
    decimal: 'number',
    partialDate: 'date',
    list: 'list',
    string: 'text',
  };
  const key = refersTo === undefined ? '' : `, of ${refersTo}.csv`;
  return `${types[type]}${key}${required ? ', never empty' : ''}`;
}

const INTRODUCTION = `CSV in UTF-8 by RFC 4180: commas, double quotes, CR LF. A list has \`${SEPARATOR.trim()}\` between its values.
`;

const GUARD = `A cell that would begin with \`=\`, \`+\`, \`-\`, \`@\` or a control character begins with an apostrophe instead, so that no spreadsheet
takes it for a formula; take it away before you compare the words with an article, or export with \`--raw\`.
`;

const METADATA = `\`csv-metadata.json\` says the same as this page for machines (CSVW).
`;
