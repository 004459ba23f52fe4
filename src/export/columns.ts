// A table as data: what each column holds, how it is typed, and where its value comes from. The one idea: the cells, the
// data dictionary and the CSVW metadata are made of the same columns, so they cannot say different things.

export type Value = string | number | readonly string[] | undefined;

export type Column<Row> = {
  /** As in the head of the file: small letters, digits and `_`. */
  readonly name: string;
  readonly description: string;
  /** A datatype of XML Schema by its CSVW name; `partialDate` is as precise as the text; `list` holds several values. */
  readonly type: 'string' | 'anyURI' | 'nonNegativeInteger' | 'decimal' | 'partialDate' | 'list';
  readonly value: (row: Row) => Value;
  /** Never empty. */
  readonly required?: true;
  /** The property of the ontology that relates the table's subject to the value. */
  readonly property?: string;
  /** Under this namespace the value is the local name of a concept. */
  readonly namespace?: string;
  /** The column holds keys of that table. */
  readonly refersTo?: string;
};

export type Table<Row> = {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  /** The columns that together name a row. */
  readonly key: readonly string[];
  readonly rows: readonly Row[];
};

/** Of cells with several values. */
export const SEPARATOR = '; ';
