// What is right, missed and false, facet by facet, on facts that are made for the purpose.
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  type Facts,
  type GoldRecord,
  toScoredIssues,
  toScores,
  type Verdict,
} from '../../src/evaluate/index.ts';

const labels: Readonly<Record<string, readonly string[]>> = {
  NO: ['Norway'],
  OIC: ['Organisation of Islamic Cooperation', 'OIC'],
  'https://example.org/Palestine': ['Palestinian question'],
  'https://example.org/Fisheries': ['fisheries'],
  'https://example.org/Belt': ['Belt and Road Initiative', 'BRI'],
};
const labelsOf = (id: string): readonly string[] => labels[id] ?? [];

type FoundMeeting = Facts['meetings'][number];
type GoldMeeting = GoldRecord['meetings'][number];
type Delegate = readonly [name: string | undefined, party: string, role?: string];

const claim = { reports: ['x'], evidence: [], act: 'affirms' } as const;

const meeting = (delegates: readonly Delegate[], rest: Partial<FoundMeeting> = {}): FoundMeeting => ({
  key: JSON.stringify([delegates, rest]),
  kind: 'bilateral',
  status: 'held',
  participations: delegates.map(([person, party, role]) => ({
    party,
    evidence: [],
    ...(person === undefined ? {} : { person }),
    ...(role === undefined ? {} : { role }),
  })),
  reports: ['x'],
  evidence: [],
  ...rest,
});
const goldMeeting = (delegates: readonly Delegate[], rest: Partial<GoldMeeting> = {}): GoldMeeting => ({
  kind: 'bilateral',
  participants: delegates.map(([name = null, represents, role = null]) => ({ name, role, represents })),
  date: null,
  place: null,
  ...rest,
});
const position = (
  holder: string,
  issue: string,
  stance: 'supports' | 'opposes' | 'neutral',
  attributedBy?: string,
) => ({
  ...{ ...claim, key: `${holder} ${issue} ${stance} ${attributedBy}`, holder, stance },
  issue: `https://example.org/${issue}`,
  ...(attributedBy === undefined ? {} : { attributedBy }),
});

const nothing: Facts = { persons: [], meetings: [], positions: [], initiatives: [] };
const empty: GoldRecord = { id: 'x', published: null, meetings: [], positions: [], initiatives: [] };

const judge = (gold: Partial<GoldRecord>, facts: Partial<Facts>): readonly Verdict[] => {
  const record = { ...empty, ...gold };
  return evaluate(record, { ...nothing, ...facts }, { labelsOf, issues: toScoredIssues([record]) });
};
/** "meetings right", or with what was missed or false: "roles missed A: B" */
const tell = (gold: Partial<GoldRecord>, facts: Partial<Facts>): readonly string[] =>
  judge(gold, facts).map((one) =>
    one.verdict === 'right' ? `${one.facet} right` : `${one.facet} ${one.verdict} ${one.what}`,
  );
const tellMeeting = (gold: GoldMeeting, found: FoundMeeting) => tell({ meetings: [gold] }, { meetings: [found] });

const pair = [
  ['Kari Solberg', 'NO', 'Foreign Minister'],
  ['Daniel Otieno', 'KE', 'President'],
] as const;
const rightPair = ['meetings right', 'participants right', 'roles right', 'participants right', 'roles right'];

describe('meetings', () => {
  it('are right with all that belongs to them', () => {
    const day = { date: { start: '2024-03-03', basis: 'stated' }, place: { name: 'Oslo', basis: 'stated' } } as const;
    expect(tellMeeting(goldMeeting(pair, { date: '2024-03-03', place: 'Oslo' }), meeting(pair, day))).toEqual([
      ...rightPair,
      'dates right',
      'places right',
    ]);
  });

  it('are missed and false without a person whom gold names on a side, or without a party', () => {
    for (const other of ['Aino Laine', undefined]) {
      expect(tellMeeting(goldMeeting(pair), meeting([pair[0], [other, 'KE']]))).toEqual([
        'meetings missed Kari Solberg (NO) and Daniel Otieno (KE)',
        expect.stringMatching(/^meetings false Kari Solberg \(NO\) and /),
      ]);
    }
    expect(tellMeeting(goldMeeting(pair), meeting([pair[0], ['Daniel Otieno', 'UG']]))).toHaveLength(2);
  });

  it('share most of their parties when there are many', () => {
    const many = ['AA', 'BB', 'CC', 'DD', 'EE'].map((party): Delegate => [undefined, party]);
    expect(tellMeeting(goldMeeting(many), meeting(many.slice(0, 3)))).toContain('meetings right');
    expect(tellMeeting(goldMeeting(many), meeting(many.slice(0, 2)))).not.toContain('meetings right');
  });

  it('are paired one to one, the closest first, in whatever order they stand', () => {
    const dates = ['2024-03-03', '2024-03-05', '2024-03-09'];
    const golds = dates.map((date) => goldMeeting(pair, { date }));
    const founds = dates.map((start) => meeting(pair, { date: { start, basis: 'stated' } }));
    for (const shuffled of [founds, founds.toReversed(), [...founds.slice(1), ...founds.slice(0, 1)]]) {
      const dated = judge({ meetings: golds }, { meetings: shuffled }).filter(({ facet }) => facet === 'dates');
      expect(dated).toEqual(dates.map(() => ({ facet: 'dates', verdict: 'right' })));
    }
    const [first] = founds;
    expect(
      tell({ meetings: golds }, { meetings: first ? [first] : [] }).filter((line) => /^meetings/.test(line)),
    ).toEqual([
      'meetings right',
      expect.stringContaining('meetings missed'),
      expect.stringContaining('meetings missed'),
    ]);
  });

  it('cost nothing where gold only hints at them', () => {
    expect(tell({ meetings: [goldMeeting(pair, { optional: ['*'] })] }, {})).toEqual([]);
    const verdicts = tellMeeting(goldMeeting(pair, { optional: ['meeting'] }), meeting(pair));
    expect(verdicts).not.toContain('meetings right');
  });
});

describe('participants and roles', () => {
  it.each([
    ['Chen Xiaodong', 'Xiaodong Chen'],
    ['Hissein Brahim Taha', 'Taha'],
    ['Joseph R. Biden, Jr.', 'Joseph Biden'],
    ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
    ['Kassym-Jomart Tokayev', 'Kassym Jomart Tokayev'],
    ['Sheikh Khalid', 'Khalid'],
    ['Yousif Al-Dhubaeyi', 'Yousif Dhubaeyi'],
  ])('%s is %s', (gold, found) => {
    for (const [one, other] of [
      [gold, found],
      [found, gold],
    ] as const) {
      expect(tellMeeting(goldMeeting([[one, 'NO']]), meeting([[other, 'NO']]))).toContain('participants right');
    }
  });

  it('are known by any spelling of gold or of the text', () => {
    const gold = goldMeeting([]);
    const participants = [{ name: 'Otieno', role: null, represents: 'KE', aka: ['Danny O.', 'Daniel Otyeno'] }];
    expect(tellMeeting({ ...gold, participants }, meeting([['Daniel Otyeno', 'KE']]))).toContain('participants right');
    const persons = [{ key: 'p', name: 'Daniel Otyeno', aliases: ['Otieno'], offices: [] }];
    expect(tell({ meetings: [{ ...gold, participants }] }, { persons, meetings: [meeting([['p', 'KE']])] })).toContain(
      'participants right',
    );
  });

  it('represent a party by its code or by any of its names', () => {
    for (const party of ['OIC', 'Organisation of Islamic Cooperation', 'the organisation of Islamic cooperation']) {
      expect(tellMeeting(goldMeeting([['Taha', party]]), meeting([['Taha', 'OIC']]))).toContain('participants right');
    }
  });

  it('are missed and false one by one', () => {
    const found = meeting([...pair, ['Aino Laine', 'FI']]);
    expect(tellMeeting(goldMeeting([...pair, [undefined, 'UG']]), found)).toEqual([
      ...rightPair,
      'participants missed a delegate of UG, of Kari Solberg (NO) and Daniel Otieno (KE) and a delegate of UG',
      'participants false Aino Laine (FI), of Kari Solberg (NO) and Daniel Otieno (KE) and a delegate of UG',
    ]);
  });

  it('leave the named delegate to whom gold names, in whatever order gold stands', () => {
    const gold = goldMeeting([[undefined, 'NO'], ...pair]);
    expect(tellMeeting(gold, meeting([...pair, [undefined, 'NO', 'adviser']]))).toEqual([
      ...rightPair,
      'participants right',
    ]);
  });

  it('have the role of gold, or one that contains it', () => {
    const found = (role?: string) =>
      meeting([role === undefined ? ['Kari Solberg', 'NO'] : ['Kari Solberg', 'NO', role], ['O', 'KE']]);
    const gold = goldMeeting([
      ['Kari Solberg', 'NO', 'Foreign Minister'],
      ['O', 'KE'],
    ]);
    expect(tellMeeting(gold, found('Deputy Prime Minister and Foreign-Minister'))).toContain('roles right');
    expect(tellMeeting(gold, found('Minister'))).toEqual(
      expect.arrayContaining([
        'roles missed Kari Solberg: Foreign Minister',
        'roles false Kari Solberg: Minister, gold Foreign Minister',
      ]),
    );
    expect(tellMeeting(gold, found()).filter((line) => line.startsWith('roles'))).toEqual([
      'roles missed Kari Solberg: Foreign Minister',
    ]);
  });
});

describe('dates and places', () => {
  const of = (facet: string, gold: Partial<GoldMeeting>, found: Partial<FoundMeeting>) =>
    tellMeeting(goldMeeting(pair, gold), meeting(pair, found))
      .filter((line) => line.startsWith(facet))
      .map((line) => line.replace(/, of .*/, ''));
  const on = (start: string, end?: string): Partial<FoundMeeting> => ({
    date: { start, basis: 'stated', ...(end === undefined ? {} : { end }) },
  });
  const at = (name: string, concept?: string): Partial<FoundMeeting> => ({
    place: { name, basis: 'stated', ...(concept === undefined ? {} : { concept }) },
  });

  it.each([
    ['2024-03', on('2024-03'), ['dates right']],
    ['2024-03-01/2024-03-03', on('2024-03-01', '2024-03-03'), ['dates right']],
    ['2024-03-01', on('2024-03-01', '2024-03-01'), ['dates right']],
    ['2024-03-01', on('2024-03'), ['dates missed 2024-03-01', 'dates false 2024-03']],
    ['2024-03-01', {}, ['dates missed 2024-03-01']],
    [null, on('2024-03-01'), ['dates false 2024-03-01']],
    [null, {}, []],
  ] as const)('gold has %s', (date, found, lines) => expect(of('dates', { date }, found)).toEqual(lines));

  it.each([
    ['Washington', at('Washington, D.C.'), ['places right']],
    ["Xi'an", at('Xi’an'), ['places right']],
    ['Norway', at('the country', 'https://example.org/Norway'), ['places right']],
    ['Oslo', at('Bergen'), ['places missed Oslo', 'places false Bergen']],
    ['Oslo', {}, ['places missed Oslo']],
    [null, at('Bergen'), ['places false Bergen']],
    [null, {}, []],
  ] as const)('gold has %s', (place, found, lines) => expect(of('places', { place }, found)).toEqual(lines));

  it('are not asked where gold only hints at them', () => {
    for (const optional of [['date', 'place'], ['*']]) {
      const gold = { date: '2024-03-01', place: 'Oslo', optional };
      const found = { ...on('2024-03-02'), ...at('Bergen') };
      expect([...of('dates', gold, found), ...of('places', gold, found)]).toEqual([]);
    }
  });
});

describe('positions', () => {
  const gold = (holder: string, issue: string, stance: 'supports' | 'opposes' | 'neutral', attributedBy?: string) => ({
    ...{ holder, issue, stance, speaker: null },
    ...(attributedBy === undefined ? {} : { attributedBy }),
  });

  it('are right by holder and issue; stance and attribution are asked of these', () => {
    const found = [position('NO', 'Palestine', 'neutral', 'KE')];
    expect(tell({ positions: [gold('Norway', 'Palestinian question', 'supports')] }, { positions: found })).toEqual([
      'positions right',
      'stance missed Norway on Palestinian question: supports',
      'stance false Norway on Palestinian question: neutral, gold supports',
      'attribution missed Norway on Palestinian question: own',
      'attribution false Norway on Palestinian question: attributed, gold own',
    ]);
  });

  it('find the one that is like them, in whatever order they stand', () => {
    const golds = [
      gold('NO', 'Palestine', 'supports'),
      gold('NO', 'Palestine', 'supports', 'KE'),
      gold('NO', 'Palestine', 'neutral'),
    ];
    const founds = golds.map(({ stance, attributedBy }) => position('NO', 'Palestine', stance, attributedBy));
    for (const shuffled of [founds, founds.toReversed()]) {
      const verdicts = judge({ positions: golds }, { positions: shuffled });
      expect(verdicts).toHaveLength(9);
      expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['right']));
    }
  });

  it('are false beyond gold on the usual issues and on those that gold names', () => {
    const found = [position('NO', 'Palestine', 'supports'), position('NO', 'Fisheries', 'opposes', 'KE')];
    expect(tell({}, { positions: found })).toEqual(['positions false NO supports Palestinian question']);
    expect(tell({ positions: [gold('KE', 'fisheries', 'neutral')] }, { positions: found })).toEqual([
      'positions missed KE neutral fisheries',
      'positions false NO opposes fisheries, attributed',
      'positions false NO supports Palestinian question',
    ]);
  });

  it('cost nothing where gold only hints at them', () => {
    const hint = { ...gold('NO', 'Palestine', 'supports'), optional: ['*'] };
    expect(tell({ positions: [hint] }, {})).toEqual([]);
    expect(tell({ positions: [hint] }, { positions: [position('NO', 'Palestine', 'opposes')] })).toEqual([]);
    const stance = { ...hint, optional: ['stance'] };
    expect(tell({ positions: [stance] }, { positions: [position('NO', 'Palestine', 'opposes')] })).toEqual([
      'positions right',
      'attribution right',
    ]);
  });
});

describe('initiatives', () => {
  const reference = (actor: string, name: string, concept?: string): Facts['initiatives'][number] => ({
    ...{ ...claim, key: `${actor} ${name}`, actor, name, stance: 'supports' },
    ...(concept === undefined ? {} : { concept: `https://example.org/${concept}` }),
  });
  const gold = (actor: string, initiative: string) => ({ actor, initiative, stance: 'supports' as const });

  it('are right by actor and any name, whatever the stance, and once', () => {
    const found = [
      reference('KE', 'Belt and Road', 'Belt'),
      { ...reference('KE', 'BRI', 'Belt'), stance: 'neutral' as const },
    ];
    for (const name of ['BRI', 'the Belt and Road Initiative', 'Belt-and-Road Initiative']) {
      expect(tell({ initiatives: [gold('KE', name), gold('KE', name)] }, { initiatives: found })).toEqual([
        'initiatives right',
      ]);
    }
  });

  it('are missed and false by name', () => {
    const found = [reference('NO', 'Ocean Compact')];
    expect(tell({ initiatives: [gold('KE', 'Ocean Compact')] }, { initiatives: found })).toEqual([
      'initiatives missed KE supports Ocean Compact',
      'initiatives false NO supports Ocean Compact',
    ]);
  });
});

describe('scores', () => {
  const times = (count: number, verdict: 'right' | 'missed' | 'false') =>
    Array.from({ length: count }, () => ({ facet: 'dates' as const, verdict }));

  it('are counts of verdicts', () => {
    const scores = toScores([...times(6, 'right'), ...times(2, 'missed'), ...times(4, 'false')]);
    expect(scores.find(({ facet }) => facet === 'dates')).toEqual({
      ...{ facet: 'dates', gold: 8, right: 6, missed: 2, false: 4 },
      ...{ precision: 6 / 10, recall: 6 / 8, f1: expect.closeTo(2 / 3, 12) },
    });
    expect(scores.find(({ facet }) => facet === 'places')).toMatchObject({ precision: null, recall: null, f1: null });
  });

  it('are 0, and not nothing, where all is wrong', () => {
    for (const verdict of ['missed', 'false'] as const) {
      expect(toScores(times(3, verdict)).find(({ facet }) => facet === 'dates')?.f1).toBe(0);
    }
  });
});
