// Answers in the formats of SPARQL 1.1, and as tables that fit a terminal.
import type { Term } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type ResultFormat,
  type Row,
  readAll,
  renderAnswer,
  takeFirst,
  toQuery,
} from '../../src/query/index.ts';
import { toTable } from '../../src/query/table.ts';
import { blankNode, literal, namedNode, prefixes, quad, XSD } from '../../src/rdf/index.ts';

async function* stream<T>(...items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const china = namedNode(`${prefixes.party}CN`);
const toRow = (cells: Readonly<Record<string, Term>>): Row => new Map(Object.entries(cells));
const rows = (): Answer => ({
  kind: 'rows',
  variables: ['who', 'said'],
  rows: stream(
    toRow({ who: china, said: literal('"no", he\nsaid') }),
    toRow({ said: literal('nee', 'nl') }),
    toRow({ who: blankNode('b'), said: literal('3', XSD.integer) }),
  ),
});
const graph = (): Answer => ({
  kind: 'quads',
  quads: stream(quad(china, namedNode(`${prefixes.schema}name`), literal('China', 'en'))),
});
const yes: Answer = { kind: 'boolean', value: true };

const render = async (answer: Answer, format?: ResultFormat, width = 80) =>
  (await readAll(renderAnswer(answer, { format, width, prefixes }))).join('');

describe('an answer', () => {
  it('as CSV', async () => {
    expect(await render(rows(), 'csv')).toBe(`who,said\r\n${prefixes.party}CN,"""no"", he\nsaid"\r\n,nee\r\n_:b,3\r\n`);
  });

  it('as TSV', async () => {
    const lines = [
      '?who\t?said',
      `<${prefixes.party}CN>\t"\\"no\\", he\\nsaid"`,
      '\t"nee"@nl',
      `_:b\t"3"^^<${prefixes.xsd}integer>`,
    ];
    expect(await render(rows(), 'tsv')).toBe(`${lines.join('\n')}\n`);
  });

  it('as JSON', async () => {
    expect(JSON.parse(await render(rows(), 'json'))).toEqual({
      head: { vars: ['who', 'said'] },
      results: {
        bindings: [
          { who: { type: 'uri', value: `${prefixes.party}CN` }, said: { type: 'literal', value: '"no", he\nsaid' } },
          { said: { type: 'literal', value: 'nee', 'xml:lang': 'nl' } },
          {
            who: { type: 'bnode', value: 'b' },
            said: { type: 'literal', value: '3', datatype: `${prefixes.xsd}integer` },
          },
        ],
      },
    });
    expect(JSON.parse(await render({ kind: 'rows', variables: ['a'], rows: stream() }, 'json'))).toEqual({
      head: { vars: ['a'] },
      results: { bindings: [] },
    });
  });

  it('as a table, unless asked otherwise', async () => {
    expect(await render(rows())).toBe(
      'who       said\n--------  -------------\nparty:CN  "no", he said\n          nee\n_:b       3\n\n3 rows\n',
    );
    expect(await render({ kind: 'rows', variables: ['a'], rows: stream() })).toBe('no rows\n');
  });

  it('that is a graph, as Turtle or as rows', async () => {
    expect(await render(graph())).toContain('schema:name "China"@en');
    expect(await render(graph(), 'csv')).toBe(
      `subject,predicate,object\r\n${prefixes.party}CN,${prefixes.schema}name,China\r\n`,
    );
  });

  it('as XML, in which nothing of the text is markup', async () => {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<sparql xmlns="http://www.w3.org/2005/sparql-results#">',
      '<head><variable name="a"/></head>',
      '<results>',
      '<result><binding name="a"><literal>&#60;b&#62; &#38; &#34;c&#34;&#13;</literal></binding></result>',
      '<result><binding name="a"><literal xml:lang="nl">nee</literal></binding></result>',
      `<result><binding name="a"><literal datatype="${prefixes.xsd}integer">3</literal></binding></result>`,
      `<result><binding name="a"><uri>${prefixes.party}CN</uri></binding></result>`,
      '<result><binding name="a"><bnode>b</bnode></binding></result>',
      '<result></result>',
      '</results>',
      '</sparql>',
    ];
    const terms = [literal('<b> & "c"\r'), literal('nee', 'nl'), literal('3', XSD.integer), china, blankNode('b')];
    const all = stream(...terms.map((a) => toRow({ a })), toRow({}));
    expect(await render({ kind: 'rows', variables: ['a'], rows: all }, 'xml')).toBe(`${lines.join('\n')}\n`);
    expect(await render(yes, 'xml')).toContain('<head/>\n<boolean>true</boolean>\n</sparql>\n');
  });

  it('as a tree, with a line for each value and a heading for rows that begin alike', async () => {
    const said = ['one', 'two and three and four and five'].map((text) => toRow({ who: china, said: literal(text) }));
    const all: Answer = { kind: 'rows', variables: ['who', 'said'], rows: stream(...said) };
    expect(await render(all, 'tree', 30)).toBe(
      [...['party:CN', '├─ said  one', '└─ said  two and three and', '         four and five', '', '2 rows'], ''].join(
        '\n',
      ),
    );
    expect(await render({ kind: 'rows', variables: ['a'], rows: stream() }, 'tree')).toBe('no rows\n');
  });

  it('that is a graph, as a tree in which each subject stands once, and as N-Quads', async () => {
    const [name, knows] = ['name', 'knows'].map((each) => namedNode(`${prefixes.schema}${each}`));
    const oic = namedNode(`${prefixes.party}OIC`);
    if (!name || !knows) throw new Error('two terms were made');
    const circle: Answer = {
      kind: 'quads',
      quads: stream(quad(china, knows, oic), quad(oic, knows, china), quad(china, name, literal('China'))),
    };
    expect(await render(circle, 'tree')).toBe(
      [
        'party:CN',
        '├─ schema:knows  party:OIC',
        '│  └─ schema:knows  party:CN',
        '└─ schema:name  China',
        '',
        '3 statements',
        '',
      ].join('\n'),
    );
    expect(await render(graph(), 'nquads')).toBe(`<${prefixes.party}CN> <${prefixes.schema}name> "China"@en .\n`);
    await expect(render(rows(), 'nquads')).rejects.toThrow('N-Quads holds a graph');
  });

  it('gives words the room of long IRIs, which stand below the table where it is too narrow', async () => {
    const meeting = namedNode(`${prefixes.rap}a-meeting-with-a-long-name`);
    const all = (): Answer => ({
      kind: 'rows',
      variables: ['who', 'said', 'meeting'],
      rows: stream(
        toRow({ who: china, said: literal('what has to be said'), meeting }),
        toRow({ who: china, said: literal('nothing') }),
        toRow({ who: china, said: literal('more'), meeting }),
      ),
    });
    const short = 'rap:a-meeting-with-a-long-name';
    expect(await render(all(), 'table', 50)).toBe(
      [
        'who       said                 meeting',
        '--------  -------------------  -------',
        'party:CN  what has to be said  [1]',
        'party:CN  nothing',
        'party:CN  more                 [1]',
        '',
        `[1] ${short}`,
        '',
        '3 rows',
        '',
      ].join('\n'),
    );
    expect(await render(all(), 'table', 80)).toContain(`what has to be said  ${short}\n`);
  });

  it('that is yes or no', async () => {
    expect(await render(yes)).toBe('yes\n');
    expect(await render(yes, 'csv')).toBe('true\n');
    expect(await render(yes, 'json')).toBe('{"head":{},"boolean":true}\n');
  });

  it('is refused in a format that cannot hold it', async () => {
    await expect(render(rows(), 'turtle')).rejects.toThrow('Turtle holds a graph');
    await expect(render(yes, 'turtle')).rejects.toThrow('Turtle holds a graph');
  });

  it('may be cut after its first rows, which is told', async () => {
    let told = 0;
    const first = (most: number) =>
      render(
        takeFirst(rows(), most, () => told++),
        'csv',
      );
    expect((await first(2)).match(/\r\n/g)).toHaveLength(3);
    expect(told).toBe(1);
    expect((await first(3)).match(/\r\n/g)).toHaveLength(4);
    expect(told).toBe(1);
  });
});

describe('a table', () => {
  const cells = [
    ['2025-03-03', 'Foreign Minister of somewhere far away', 'data:meeting/a-rather-long-key'],
    ['2025-05', 'Chair', 'data:meeting/b'],
  ];

  it.each([40, 60, 80, 120])('fits %d columns, and loses nothing', (width) => {
    const table = toTable(['date', 'theirOffice', 'meeting'], cells, { width });
    for (const line of table.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    const letters = (text: string) => [...text.replace(/[\s-]/g, '')].sort().join('');
    expect(letters(table)).toBe(letters(['date their office meeting', ...cells.flat()].join('')));
  });

  it('keeps words and dates whole as long as it can', () => {
    expect(toTable(['date', 'theirOffice', 'meeting'], cells, { width: 60 })).toBe(
      [
        'date        their office             meeting',
        '----------  -----------------------  -----------------------',
        '2025-03-03  Foreign Minister of      data:meeting/a-rather-',
        '            somewhere far away       long-key',
        '2025-05     Chair                    data:meeting/b',
        '',
      ].join('\n'),
    );
  });

  it('cuts a cell that would be too high, and says so', () => {
    const table = toTable(['words', 'more'], [['one two three four five six seven eight nine', 'b']], { width: 11 });
    const lines = ['words  more', '-----  ----', 'one    b', 'two', 'three', 'four', 'five', 'six…', ''];
    expect(table).toBe(lines.join('\n'));
    expect(toTable(['a'], [['abcdefghijklmnopqrst']], { width: 3 })).toBe('a\n---\nabc\ndef\nghi\njkl\nmno\npq…\n');
  });

  it('counts what a sign takes on the screen', () => {
    expect(
      toTable(
        ['a', 'b'],
        [
          ['王毅', 'x'],
          ['Zoe\u0308', 'y'],
        ],
        { width: 80 },
      ),
    ).toBe('a     b\n----  -\n王毅  x\nZoe\u0308   y\n');
  });

  it('lets no text reach for the terminal', () => {
    const table = toTable(['a'], [['\u001b[31mred\u0007 \u202eback']], { width: 80 });
    expect(table).toBe('a\n---------------\n\ufffd[31mred\ufffd \ufffdback\n');
  });
});

describe('a query of one’s own', () => {
  it('gets the prefixes that it uses and does not declare', () => {
    const { text } = toQuery(
      'PREFIX schema: <http://other/> SELECT * { ?s schema:name "x" ; rap:kind ?rdfs }',
      prefixes,
    );
    expect(text).toBe(
      `PREFIX rap: <${prefixes.rap}> PREFIX schema: <http://other/> SELECT * { ?s schema:name "x" ; rap:kind ?rdfs }`,
    );
  });
});
