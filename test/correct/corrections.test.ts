// What a person says of facts: each line is read or refused with its place, and does to the facts what it says, and no more.
import { describe, expect, it } from 'vitest';
import {
  applyCorrections,
  CorrectionError,
  parseCorrections,
  type Standing,
  toId,
  toLine,
} from '../../src/correct/index.ts';
import type { Article, Extraction } from '../../src/model/index.ts';

const text = 'Ana Brun of Norway met Omar Diallo in Oslo. 🕊 Norway backs the Nile plan. Chad is against it.';
const quoteOf = (words: string) => {
  const begin = [...text.slice(0, text.indexOf(words))].length;
  return { begin, end: begin + [...words].length, quote: words };
};
const MET = 'Ana Brun of Norway met Omar Diallo in Oslo.';
const BACKS = 'Norway backs the Nile plan.';
const AGAINST = 'Chad is against it.';
const issue = 'https://example.org/issue/Nile';

const article: Article = { id: 'a1', source: 'a1.txt', text, blocks: [] } as unknown as Article;

const toEvidence = (words: string) => {
  const { begin, end, quote } = quoteOf(words);
  return [{ article: 'a1', span: { begin, end }, quote, rule: 'meet', confidence: 0.9 }];
};

const extraction: Extraction = {
  article: 'a1',
  sentences: [],
  persons: [{ key: 'ana', name: 'Ana Brun', aliases: ['Brun'], offices: [] }],
  meetings: [
    {
      ...{ key: 'm1', kind: 'bilateral', status: 'held', reports: ['a1'], evidence: toEvidence(MET) },
      participations: [{ party: 'NO', person: 'ana', evidence: toEvidence(MET) }],
    },
  ],
  positions: [
    {
      ...{ key: 'p1', holder: 'NO', issue, stance: 'supports', act: 'affirms', occasion: 'm1', reports: ['a1'] },
      evidence: toEvidence(BACKS),
    },
  ],
  initiatives: [],
  rejections: [],
};

const place = { article: 'a1', ...quoteOf(BACKS) };
const wrong = { verdict: 'wrong', ...place, kind: 'position', holder: 'NO', issue, stance: 'supports' } as const;
const missing = {
  ...{ verdict: 'missing', article: 'a1', ...quoteOf(AGAINST), kind: 'position' },
  ...{ holder: 'TD', issue, stance: 'opposes', act: 'rejects' },
} as const;
const toStanding = (...corrections: readonly unknown[]): readonly Standing[] =>
  parseCorrections(corrections.map(toLine).join(''), 'corrections.jsonl');

describe('a corrections file', () => {
  it('is read line by line; what stands twice stands once', () => {
    const [one, other, ...others] = toStanding(wrong, missing, wrong);
    expect([one?.verdict, other?.verdict, others]).toEqual(['wrong', 'missing', []]);
  });

  it('names a correction by what it says, in whatever order its keys stand', () => {
    const { verdict, ...rest } = wrong;
    expect(toId({ ...rest, verdict } as never)).toBe(toId(wrong));
    expect(toId(wrong)).not.toBe(toId(missing as never));
  });

  it('takes a line back by a later one', () => {
    expect(toStanding(wrong, missing, { verdict: 'withdrawn', of: toId(wrong) })).toMatchObject([
      { verdict: 'missing' },
    ]);
  });

  it.each([
    ['{"verdict":', 'corrections.jsonl:2: this is no JSON'],
    ['{"verdict":"wrong"}', 'corrections.jsonl:2: this is no correction'],
    [JSON.stringify({ ...wrong, stance: 'loves' }), 'stance'],
    [JSON.stringify({ ...wrong, begin: -1 }), 'begin'],
    [JSON.stringify({ ...wrong, colour: 'red' }), 'colour'],
    ['{"verdict":"withdrawn","of":"nobody"}', 'no line before it has that name'],
  ])('refuses %s with its place', (line, reason) => {
    const read = () => parseCorrections(`${toLine(wrong)}${line}\n`, 'corrections.jsonl');
    expect(read).toThrow(CorrectionError);
    expect(read).toThrow(reason);
  });
});

describe('corrections of an article', () => {
  const apply = (...corrections: readonly unknown[]) =>
    applyCorrections(article, extraction, toStanding(...corrections));

  it('take a wrong position out, and say why among the rejections', () => {
    const { extraction: corrected, unfollowed } = apply({ ...wrong, note: 'it is the Blue plan' });
    expect(corrected.positions).toEqual([]);
    expect(corrected.rejections).toMatchObject([{ kind: 'position', evidence: { quote: BACKS } }]);
    expect(corrected.rejections[0]?.reason).toContain('it is the Blue plan');
    expect(unfollowed).toEqual([]);
  });

  it('take a wrong meeting out, and leave what was said there', () => {
    const { extraction: corrected } = apply({ verdict: 'wrong', article: 'a1', ...quoteOf(MET), kind: 'meeting' });
    expect(corrected.meetings).toEqual([]);
    expect(corrected.positions).toMatchObject([{ key: 'p1' }]);
    expect(corrected.positions[0]?.occasion).toBeUndefined();
  });

  it('put a missing position in, with the words that were shown', () => {
    const { extraction: corrected } = apply(missing);
    expect(corrected.positions).toHaveLength(2);
    expect(corrected.positions[1]).toMatchObject({ holder: 'TD', stance: 'opposes', act: 'rejects' });
    expect(corrected.positions[1]?.evidence).toMatchObject([{ quote: AGAINST, rule: 'correction', confidence: 1 }]);
  });

  it('put a missing meeting in; who is known is not made anew', () => {
    const delegates = [
      { party: 'NO', name: 'Brun' },
      { party: 'TD', name: 'Omar Diallo', role: 'envoy' },
    ];
    const meeting = {
      verdict: 'missing',
      article: 'a1',
      ...quoteOf(MET),
      kind: 'meeting',
      meetingKind: 'call',
      delegates,
      date: '2026-01',
    };
    const { extraction: corrected } = apply(meeting);
    expect(corrected.persons.map(({ name }) => name)).toEqual(['Ana Brun', 'Omar Diallo']);
    expect(corrected.meetings[1]).toMatchObject({ kind: 'call', date: { start: '2026-01' } });
    expect(corrected.meetings[1]?.participations.map(({ person, role }) => [person, role])).toEqual([
      ['ana', undefined],
      [corrected.persons[1]?.key, 'envoy'],
    ]);
  });

  it('take a wrong reference to an initiative out, and put a missing one in', () => {
    const initiative = {
      article: 'a1',
      ...quoteOf(BACKS),
      kind: 'initiative',
      actor: 'NO',
      initiative: 'https://example.org/Plan',
      stance: 'supports',
    };
    const { extraction: corrected } = apply({ verdict: 'missing', ...initiative });
    expect(corrected.initiatives).toMatchObject([{ actor: 'NO', concept: 'https://example.org/Plan' }]);
    const again = applyCorrections(article, corrected, toStanding({ verdict: 'wrong', ...initiative }));
    expect(again.extraction.initiatives).toEqual([]);
  });

  it('say which of them could not be followed', () => {
    const { extraction: same, unfollowed } = apply(
      { ...wrong, quote: 'Norway backs the Nile plans' },
      { ...wrong, stance: 'opposes' },
    );
    expect(same).toEqual(extraction);
    expect(unfollowed.map(({ reason }) => reason)).toEqual([
      'the article does not have these words there any more',
      'no such fact was read from these words',
    ]);
  });

  it('leave other articles alone', () => {
    expect(apply({ ...wrong, article: 'a2' })).toEqual({ extraction, unfollowed: [] });
  });
});
