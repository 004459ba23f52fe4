// Our results in JSON, XML, CSV and TSV against the Recommendations of SPARQL 1.1, by parsers and writers of other houses:
// Comunica's for JSON and XML; N3 for the terms of TSV, which are those of Turtle; Oxigraph's CSV and TSV, to the byte.
import { Readable } from 'node:stream';
import type { Term } from '@rdfjs/types';
import fc from 'fast-check';
import { Parser } from 'n3';
import { Store } from 'oxigraph';
import { SparqlJsonParser } from 'sparqljson-parse';
import { SparqlXmlParser } from 'sparqlxml-parse';
import { describe, expect, it } from 'vitest';
import { type Answer, type ResultFormat, type Row, readAll, renderAnswer } from '../../src/query/index.ts';
import { blankNode, literal, namedNode, prefixes, toTermText, XSD } from '../../src/rdf/index.ts';

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
type Cells = Readonly<Record<string, Term>>;
const toRow = (cells: Cells): Row => new Map(Object.entries(cells));
const render = async (answer: Answer, format: ResultFormat): Promise<string> =>
  (await readAll(renderAnswer(answer, { format, width: 80, prefixes }))).join('');
const write = (variables: readonly string[], rows: readonly Cells[], format: ResultFormat): Promise<string> =>
  render({ kind: 'rows', variables, rows: stream(rows.map(toRow)) }, format);

const example = namedNode('https://example.org/é?a=1&b=%20');
const awkward: readonly Term[] = [
  example,
  literal(''),
  literal(' a\tb '),
  literal('"quoted", and more'),
  literal("it's"),
  literal('lines\nand\r\nlines\rend'),
  literal('a\\n back\\slash'),
  literal('<tag> & ]]> &amp;'),
  literal('北京 😀 \u202eabc'),
  literal('bonjour', 'fr-be'),
  literal('7', XSD.integer),
  literal('+07', XSD.integer),
  literal('0.90', XSD.decimal),
  literal('2025-05', XSD.gYearMonth),
  literal('true', XSD.boolean),
  literal('x', namedNode('https://example.org/type')),
  blankNode('b0'),
];
const rows: readonly Cells[] = [
  ...awkward.map((x) => ({ x, n: literal('1', XSD.integer) })),
  { n: literal('only') },
  {},
];
const names = ['x', 'n'];

// Blank nodes are of one answer alone, so their names may change.
const toText = (term: Term): string => (term.termType === 'BlankNode' ? '_:' : toTermText(term));
const toComparable = (all: readonly Cells[]) =>
  all.map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, toText(term)])));

async function readStream(results: NodeJS.ReadableStream) {
  let variables: readonly string[] = [];
  results.on('variables', (all: readonly Term[]) => {
    variables = all.map(({ value }) => value);
  });
  const read: Cells[] = [];
  for await (const row of results as AsyncIterable<unknown>) read.push(row as Cells);
  return { variables, rows: toComparable(read) };
}

const readers = {
  json: (text: string) => readStream(new SparqlJsonParser().parseJsonResultsStream(Readable.from([text]))),
  xml: (text: string) => readStream(new SparqlXmlParser().parseXmlResultsStream(Readable.from([text]))),
} as const;

describe.each(['json', 'xml'] as const)('%s', (format) => {
  it('is read by another’s parser as it was meant', async () => {
    const text = await write(names, rows, format);
    expect(await readers[format](text)).toEqual({ variables: names, rows: toComparable(rows) });
  });

  it('of no rows names its variables', async () => {
    expect(await readers[format](await write(names, [], format))).toEqual({ variables: names, rows: [] });
  });

  it('of yes and no', async () => {
    for (const value of [true, false]) {
      const text = Readable.from([await render({ kind: 'boolean', value }, format)]);
      const parser = format === 'json' ? new SparqlJsonParser() : new SparqlXmlParser();
      const read =
        parser instanceof SparqlJsonParser ? parser.parseJsonBooleanStream(text) : parser.parseXmlBooleanStream(text);
      expect(await read).toBe(value);
    }
  });

  it('keeps any text', async () => {
    const anything = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}|[\ufffe\uffff]/u.test(text));
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const cells = [{ x: literal(text) }, { x: literal(text, 'en') }];
        expect((await readers[format](await write(['x'], cells, format))).rows).toEqual(toComparable(cells));
      }),
      { numRuns: 50 },
    );
  });
});

describe('control characters', () => {
  const bell = [{ x: literal('a\u0007b') }];

  it('are kept by JSON, CSV and TSV', async () => {
    expect((await readers.json(await write(['x'], bell, 'json'))).rows).toEqual(toComparable(bell));
    expect(await write(['x'], bell, 'csv')).toBe('x\r\na\u0007b\r\n');
    expect(readTerms(await write(['x'], bell, 'tsv'))).toEqual([[toTermText(literal('a\u0007b'))]]);
  });

  it.each(['\u0000', '\u0007', '\u001b', '\uffff', '\ud800'])(
    'that XML 1.0 does not have are refused: %j',
    async (sign) => {
      const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const message = `XML cannot hold U+${code}, which stands in ${JSON.stringify(`a${sign}b`)}: take json, csv or tsv`;
      await expect(write(['x'], [{ x: literal(`a${sign}b`) }], 'xml')).rejects.toMatchObject({
        name: 'QueryError',
        message,
      });
    },
  );
});

/** The terms of a TSV table, as N3 reads them. */
function readTerms(text: string): readonly (readonly string[])[] {
  const [, ...lines] = text.slice(0, -1).split('\n');
  return lines.map((line) =>
    line.split('\t').map((field) => {
      const [quad] = new Parser({ format: 'turtle' }).parse(field === '' ? '' : `<urn:s> <urn:p> ${field} .`);
      return quad ? toText(quad.object) : '';
    }),
  );
}

describe('CSV and TSV', () => {
  it('TSV writes terms as Turtle does', async () => {
    const text = await write(names, rows, 'tsv');
    expect(text.split('\n')[0]).toBe('?x\t?n');
    expect(readTerms(text)).toEqual(rows.map((row) => names.map((name) => (row[name] ? toText(row[name]) : ''))));
  });

  // The table of the Recommendation's section 3.1 in other words: each kind of term once, and rows with gaps.
  it('CSV has plain text, in quotes where it needs them, and empty fields for what is not bound', async () => {
    const cells: readonly Cells[] = [
      { x: namedNode('https://example.org/x'), said: literal('plain') },
      { x: namedNode('https://example.org/x'), said: literal('with a "quote"') },
      { x: blankNode('b0'), said: literal('with, a comma') },
      { said: literal('no x') },
      { x: namedNode('https://example.org/x') },
      {},
      { x: literal('avec', 'fr'), said: literal('12', XSD.integer) },
    ];
    const lines = [
      'x,said',
      'https://example.org/x,plain',
      'https://example.org/x,"with a ""quote"""',
      '_:b0,"with, a comma"',
      ',no x',
      'https://example.org/x,',
      ',',
      'avec,12',
    ];
    expect(await write(['x', 'said'], cells, 'csv')).toBe(lines.map((line) => `${line}\r\n`).join(''));
  });

  it.each(['csv', 'tsv'] as const)('%s is what Oxigraph writes, to the byte', async (format) => {
    // What Oxigraph rewrites, numbers and blank nodes, it writes in its own way.
    const kept = awkward.filter(({ termType, value }) => termType !== 'BlankNode' && !/^[\d+.]+$/.test(value));
    const values = kept.map((term, at) => `(${at} ${toTermText(term)})`).join(' ');
    const query = `SELECT ?x ?y { VALUES (?at ?x) { ${values} (99 UNDEF) } BIND(STR(?x) AS ?y) } ORDER BY ?at`;
    const theirs = new Store().query(query, { results_format: format }) as string;
    const ours = await write(['x', 'y'], [...kept.map((x) => ({ x, y: literal(x.value) })), {}], format);
    expect(normalise(ours)).toBe(normalise(theirs));
  });

  it('of no rows and of no variables have a head all the same', async () => {
    expect(await write(names, [], 'csv')).toBe('x,n\r\n');
    expect(await write(names, [], 'tsv')).toBe('?x\t?n\n');
    expect(await write([], [{}], 'csv')).toBe('\r\n\r\n');
    expect(await write([], [{}], 'tsv')).toBe('\n\n');
  });

  // The Recommendation defines neither for ASK; Oxigraph and RDF4J write the bare word.
  it('of yes and no are the word', async () => {
    for (const format of ['csv', 'tsv'] as const) {
      expect((await render({ kind: 'boolean', value: true }, format)).trim()).toBe('true');
      expect((await render({ kind: 'boolean', value: false }, format)).trim()).toBe('false');
      expect((new Store().query('ASK { ?s ?p ?o }', { results_format: format }) as string).trim()).toBe('false');
    }
  });
});

// TSV may abbreviate a boolean, as Turtle does.
function normalise(text: string): string {
  return text.replaceAll(`"true"^^<${prefixes.xsd}boolean>`, 'true');
}
