// The checker of the phrasebook, on extractions made by hand, and the form of every case.
import { describe, expect, test } from 'vitest';
import type { Extraction, Participation } from '../../src/model/index.ts';
import { Case, listCaseFiles, loadCases, toArticle } from './cases.ts';
import { findDifferences } from './check.ts';

const text = 'Dr. Ana Lopes of Brazil met José Otieno in Nairobi. She backs the Belt and Road.';
const evidence = (quote: string) => {
  const begin = text.indexOf(quote);
  return { article: 'case', span: { begin, end: begin + quote.length }, quote, rule: 'by-hand' };
};
const delegate = (person: string | undefined, party: string, role?: string): Participation => ({
  ...(person !== undefined && { person }),
  party,
  ...(role !== undefined && { role }),
  evidence: [],
});
const extraction: Extraction = {
  article: 'case',
  sentences: [],
  persons: [
    { key: 'a', name: 'Dr. Ana Lopes', aliases: [], offices: [] },
    { key: 'b', name: 'José Otieno', aliases: [], offices: [] },
  ],
  meetings: [
    {
      key: 'm',
      kind: 'bilateral',
      status: 'held',
      participations: [delegate('a', 'BR', 'Foreign Minister'), delegate('b', 'KE'), delegate(undefined, 'KE')],
      date: { start: '2024-05-01', end: '2024-05-02', basis: 'stated' },
      place: { name: 'Nairobi', basis: 'stated' },
      reports: ['case'],
      evidence: [evidence('met')],
    },
  ],
  positions: [
    {
      key: 'p',
      holder: 'BR',
      speaker: 'a',
      issue: 'https://w3id.org/rapporteur/concept/Taiwan',
      stance: 'supports',
      act: 'affirms',
      reports: ['case'],
      evidence: [evidence('backs')],
    },
    {
      key: 'q',
      holder: 'BR',
      issue: 'https://w3id.org/rapporteur/concept/Myanmar',
      stance: 'neutral',
      act: 'discusses',
      reports: ['case'],
      evidence: [evidence('backs')],
    },
  ],
  initiatives: [
    {
      key: 'i',
      name: 'Belt and Road',
      concept: 'https://w3id.org/rapporteur/concept/BRI',
      actor: 'BR',
      stance: 'supports',
      act: 'affirms',
      reports: ['case'],
      evidence: [evidence('Belt and Road')],
    },
  ],
  rejections: [],
};
const empty: Extraction = { ...extraction, meetings: [], positions: [], initiatives: [] };

const differences = (expected: Record<string, unknown>, found = extraction) => {
  const it = Case.parse({ text, ...expected });
  return findDifferences(it, toArticle(it), found);
};
const who = ['(KE)', 'Jose Otieno (KE)', 'Ana Lopes (BR, foreign minister)'];

describe('what agrees gives no line', () => {
  test.each([
    [{ meetings: [{ who }] }],
    [{ meetings: [{ kind: 'bilateral', who, date: '2024-05-01/2024-05-02', place: 'nairobi', status: 'held' }] }],
    [{ meetings: [{ who }, { who: ['(UG)', '(KE)'], maybe: true }] }],
    [{ positions: ['BR supports Taiwan'] }],
    [{ positions: ['BR supports Taiwan, speaker Ana Lopes'] }],
    [{ initiatives: ['BR supports BRI'] }],
    [{ initiatives: ['BR supports Belt and Road'] }],
  ])('%j', (expected) => {
    expect(differences(expected)).toEqual([]);
  });

  test('nothing, where nothing is found', () => {
    expect(differences({ nothing: true }, empty)).toEqual([]);
  });
});

describe('what differs is named', () => {
  test('a delegate too few, one too many, another party, another role', () => {
    expect(differences({ meetings: [{ who: who.slice(1) }] })).toHaveLength(2);
    expect(differences({ meetings: [{ who: [...who, '(UG)'] }] })).toHaveLength(2);
    expect(differences({ meetings: [{ who: ['(UG)', ...who.slice(1)] }] })).toHaveLength(2);
    expect(differences({ meetings: [{ who: [...who.slice(0, 2), 'Ana Lopes (BR, President)'] }] })).toHaveLength(2);
  });

  test('date and place, also where there must be none', () => {
    expect(differences({ meetings: [{ who, date: '2024-05-01' }] })).toHaveLength(2);
    expect(differences({ meetings: [{ who, date: null }] })).toHaveLength(2);
    expect(differences({ meetings: [{ who, place: null }] })).toHaveLength(2);
    expect(differences({ meetings: [{ who, status: 'planned' }] })).toHaveLength(2);
  });

  test('the lines read as sentences of the case', () => {
    expect(differences({ meetings: [], positions: ['BR opposes Taiwan attributed by CN'] })).toEqual([
      '+ meeting: Dr. Ana Lopes (BR, Foreign Minister) + José Otieno (KE) + (KE); bilateral, held, 2024-05-01/2024-05-02, at Nairobi',
      '- position: BR opposes Taiwan attributed by CN',
      '+ position: BR supports Taiwan own speaker ana lopes',
    ]);
  });

  test('anything, where nothing must be found; issues that are not scored do not count', () => {
    expect(differences({ nothing: true })).toHaveLength(3);
  });

  test('a quotation that is not verbatim', () => {
    const bad = { ...evidence('met'), quote: 'meets' };
    const found = { ...empty, meetings: extraction.meetings.map((meeting) => ({ ...meeting, evidence: [bad] })) };
    expect(differences({ meetings: [{ who }] }, found)).toEqual(['not verbatim at 24-27: "meets"']);
  });
});

describe('articles made of cases', () => {
  test('headline and paragraphs are blocks; spans count code points', () => {
    const article = toArticle(Case.parse({ headline: '🇰🇪 Talks', text: 'One.\n\nTwo.', nothing: true }));
    const letters = [...article.text];
    const parts = article.blocks.map(({ role, span }) => [role, letters.slice(span.begin, span.end).join('')]);
    expect(parts).toEqual([
      ['headline', '🇰🇪 Talks'],
      ['paragraph', 'One.'],
      ['paragraph', 'Two.'],
    ]);
  });

  test('a malformed case is refused with the reason', () => {
    expect(() => Case.parse({ text: 'x' })).toThrow('must expect something');
    expect(() => Case.parse({ text: 'x', positions: ['CN likes Taiwan'] })).toThrow('PARTY stance Issue');
    expect(() => Case.parse({ text: 'x', meetings: [{ who: ['Ana Lopes'] }] })).toThrow('Name (PARTY, role)');
  });
});

describe('the files of the phrasebook', () => {
  const files = listCaseFiles(new URL('./', import.meta.url));

  test.each(files.map((file) => [file.pathname.replace(/^.*\//, ''), file] as const))(
    '%s is well formed',
    (_, file) => {
      expect(loadCases(file).length).toBeGreaterThan(0);
    },
  );

  test('no text stands twice', () => {
    const texts = files.flatMap((file) =>
      loadCases(file).map((it) => `${it.published} ${it.headline} ${it.text.trim()}`),
    );
    expect(texts.filter((it, index) => texts.indexOf(it) !== index)).toEqual([]);
  });
});
