// A gold file is written by hand: whoever slips is told where, what was met and what was expected.
import { describe, expect, it } from 'vitest';
import { parseGold, toJsonText } from '../../src/evaluate/index.ts';

const sound = {
  id: 'oslo',
  published: '2024-03-04',
  meetings: [
    {
      kind: 'bilateral',
      participants: [
        { name: 'Kari Solberg', role: 'Foreign Minister', represents: 'NO', aka: ['K. Solberg'] },
        { name: null, role: null, represents: 'KE', optional: ['name'] },
      ],
      date: '2024-03-03',
      place: 'Oslo',
      optional: ['place'],
    },
  ],
  positions: [{ holder: 'NO', speaker: null, issue: 'Palestine', stance: 'supports', act: 'affirms', quote: 'backs' }],
  initiatives: [{ initiative: 'BRI', actor: 'KE', stance: 'supports' }],
};
const [meeting] = sound.meetings;
const [position] = sound.positions;

const parse = (...records: readonly unknown[]) => parseGold(JSON.stringify(records), 'gold.json');
const tell = (...records: readonly unknown[]) =>
  parse(...records).findings.map(({ severity, where, message }) => `${severity} ${where} ${message}`);

describe('a sound gold file', () => {
  it('is read as it is, also with a byte order mark', () => {
    expect(parse(sound)).toEqual({ records: [sound], findings: [] });
    expect(parseGold(`\uFEFF${JSON.stringify([sound])}`, 'gold.json').records).toEqual([sound]);
  });

  it.each(['2024', '2024-03', '--03-04', '2024-03-04/2024-03-06', '--03-04/--03-06', null])(
    'may date by %s',
    (date) => {
      expect(parse({ ...sound, meetings: [{ ...meeting, date }] }).findings).toEqual([]);
    },
  );

  it('is written so that it reads back', () => {
    const text = toJsonText([sound]);
    expect(parseGold(text, 'gold.json').records).toEqual([sound]);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});

describe('an error', () => {
  it.each([
    [
      'a date',
      { meetings: [{ ...meeting, date: '4 March' }] },
      '"oslo": meetings[0].date is "4 March"; expected YYYY-MM-DD',
    ],
    [
      'a month',
      { meetings: [{ ...meeting, date: '2024-13-01' }] },
      '"oslo": meetings[0].date is "2024-13-01"; expected',
    ],
    ['a key', { meetings: [{ ...meeting, place: undefined }] }, 'meetings[0].place is missing; expected a town, else'],
    ['a kind', { meetings: [{ ...meeting, kind: 'talks' }] }, 'meetings[0].kind is "talks"; expected one of bilateral'],
    [
      'a name',
      { meetings: [{ ...meeting, participants: [{ ...meeting?.participants[0], name: 7 }] }] },
      'meetings[0].participants[0].name is 7; expected a name, or null for an unnamed delegate',
    ],
    [
      'a stance',
      { positions: [{ ...position, stance: 'for' }] },
      'positions[0].stance is "for"; expected one of supports',
    ],
    [
      'a holder',
      { positions: [{ ...position, holder: '' }] },
      'positions[0].holder is ""; expected an ISO 3166-1 code',
    ],
    ['a list', { positions: {} }, '"oslo": positions is an object; expected a list of positions'],
    ['an id', { id: null }, 'gold.json#1 id is null; expected the article'],
    ['a day', { published: 'yesterday' }, 'published is "yesterday"; expected YYYY-MM-DD, or null'],
  ])('in %s says where it is, what was met and what was expected', (_, change, message) => {
    const lines = tell({ ...sound, ...change });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^error gold\.json#1 /);
    expect(lines[0]).toContain(message);
    expect(parse({ ...sound, ...change }).records).toEqual([]);
  });

  it('is told with the number of its record, and with all the others', () => {
    const lines = tell(sound, { ...sound, id: 'lima', positions: [{ ...position, stance: 'for' }], initiatives: 3 });
    expect(lines).toEqual([
      expect.stringMatching(/^error gold\.json#2 "lima": positions\[0\]\.stance is "for"/),
      expect.stringMatching(/^error gold\.json#2 "lima": initiatives is 3; expected a list/),
    ]);
  });

  it('is a second record for one article', () => {
    expect(tell(sound, { ...sound, id: 'lima' }, sound)).toEqual([
      'error gold.json#3 "oslo": id is "oslo" as in record 1; expected one record for each article',
    ]);
  });

  it.each([
    ['no JSON', '[\n  {"id": }\n]', /^gold\.json:2 this is no JSON \(.+\); expected an array/],
    ['no array', '{"id": "oslo"}', /^gold\.json the file is an object; expected an array with one record/],
    ['no record', '["oslo"]', /^gold\.json#1 the record is "oslo"; expected a record: \{"id"/],
  ])('is %s', (_, text, line) => {
    const { records, findings } = parseGold(text, 'gold.json');
    expect(records).toEqual([]);
    expect(findings.map(({ where, message }) => `${where} ${message}`)).toEqual([expect.stringMatching(line)]);
  });
});

describe('what is no JSON', () => {
  const text = JSON.stringify([sound, { ...sound, id: 'lima' }], null, 14);
  const lines = text.split('\n');

  // Each with a line of its own to spoil; the fault shows there or, where something is missing, on the next.
  it.each([
    ['a comma too many', /"OIC"|"KE"/, (line: string) => `${line},`],
    ['a comma too few', /"date"/, (line: string) => line.replace(/,$/, '')],
    ['no value', /"place":/, (line: string) => line.replace(/"Oslo"/, '')],
    ['a bare word', /"stance"/, (line: string) => line.replace(/"supports"/, 'supports')],
    ['a quote too few', /"issue"/, (line: string) => line.replace(/",$/, ',')],
    ['a bracket too many', /"initiatives"/, (line: string) => `]${line}`],
  ])('is told with its line: %s', (_, pattern, spoil) => {
    const at = lines.findLastIndex((line) => pattern.test(line));
    const { findings } = parseGold(lines.with(at, spoil(lines[at] ?? '')).join('\n'), 'gold.json');
    expect([`gold.json:${at + 1}`, `gold.json:${at + 2}`]).toContain(findings[0]?.where);
  });

  it('may only be cut off', () => {
    expect(parseGold(text.slice(0, -20), 'gold.json').findings[0]?.where).toMatch(/^gold\.json:\d+$/);
    expect(parseGold('', 'gold.json').findings[0]?.where).toBe('gold.json:1');
  });
});

describe('a key that is not known', () => {
  it('is told and passed over', () => {
    const { records, findings } = parse({ ...sound, meetings: [{ ...meeting, notes: 'sic' }] });
    expect(records).toEqual([sound]);
    expect(findings).toMatchObject([{ severity: 'warning', where: 'gold.json#1' }]);
    expect(findings[0]?.message).toMatch(/^"oslo": meetings\[0\]\.notes is no key of the format/);
  });
});
