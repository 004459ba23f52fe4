// `rapporteur explain` without the process: every fact stands under the sentence that it was read from.
import { describe, expect, it } from 'vitest';
import { toExplanation } from '../../src/cli/explanation.ts';
import { toLines } from '../../src/cli/explanation-lines.ts';
import type { Article, Evidence, Extraction } from '../../src/model/index.ts';

const sentences = ['Kari Lund met her Kenyan colleague in Oslo on 3 March.', '🕊 She backed a two-state solution.'];
const advert = 'Subscribe to our letter.';
const text = [...sentences, advert].join('\n');
const characters = [...text];

function spanOf(words: string) {
  const begin = [...text.slice(0, text.indexOf(words))].length;
  return { begin, end: begin + [...words].length };
}

function evidenceOf(words: string, rule: string, confidence?: number): Evidence {
  return { article: 'oslo', span: spanOf(words), quote: words, rule, ...(confidence && { confidence }) };
}

const article: Article = {
  id: 'oslo',
  source: 'articles/oslo.txt',
  text,
  published: '2024-03-04',
  blocks: [
    ...sentences.map((sentence) => ({ role: 'paragraph' as const, span: spanOf(sentence) })),
    { role: 'boilerplate', span: spanOf(advert), reason: 'asks to subscribe' },
  ],
  findings: [],
};

const met = evidenceOf('Kari Lund met her Kenyan colleague', 'meeting.verb');
const backed = evidenceOf('She backed a two-state solution', 'position.verb', 0.9);

const extraction: Extraction = {
  article: 'oslo',
  sentences: sentences.map(spanOf),
  persons: [{ key: 'p1', name: 'Kari Lund', aliases: [], party: 'NO', offices: [] }],
  meetings: [
    {
      key: 'm1',
      kind: 'bilateral',
      status: 'held',
      participations: [
        { person: 'p1', party: 'NO', role: 'foreign minister', evidence: [met] },
        { party: 'KE', evidence: [met] },
      ],
      date: { start: '2024-03-03', basis: 'inferred' },
      place: { name: 'Oslo', country: 'NO', basis: 'stated' },
      reports: ['oslo'],
      evidence: [met],
    },
  ],
  positions: [
    {
      key: 's1',
      holder: 'NO',
      speaker: 'p1',
      issue: 'https://example.org/concept/Palestine',
      stance: 'supports',
      act: 'affirms',
      attributedBy: 'KE',
      reports: ['oslo'],
      evidence: [backed],
    },
  ],
  initiatives: [],
  rejections: [
    { kind: 'person', reason: 'a pronoun\u001b[2J names nobody', evidence: evidenceOf('She', 'person.name') },
  ],
};

describe('an explanation', () => {
  const rules = [
    { name: 'position.verb', reads: 'position', reason: 'The verb tells a mind.', example: '' },
    { name: 'meeting.unused', reads: 'meeting', reason: 'It read nothing here.', example: '' },
  ] as const;
  const explanation = toExplanation(article, extraction, rules);

  it('puts each fact under its sentence, and cuts by code points', () => {
    expect(explanation.stretches.map((stretch) => stretch.text)).toEqual([...sentences, advert]);
    expect(explanation.stretches.map(({ facts }) => facts.map(({ kind }) => kind))).toEqual([
      ['meeting'],
      ['position', 'dropped'],
      [],
    ]);
    expect(explanation.elsewhere).toEqual([]);
  });

  it('keeps a fact whose evidence is in no sentence', () => {
    const { elsewhere } = toExplanation(article, { ...extraction, sentences: [spanOf(sentences[1] ?? '')] }, rules);
    expect(elsewhere.map(({ kind }) => kind)).toEqual(['meeting']);
  });

  it('gives at the end the reasons of the rules that were at work, and of no others', () => {
    const lines = toLines(explanation, { output: 'plain' });
    expect(lines).toMatch(/\(rules\)\n +position\.verb +The verb tells a mind\.\n/);
    expect(lines).not.toContain('It read nothing here.');
  });

  it('says who, where, when, which rule, what was inferred, dropped and passed over', () => {
    const lines = toLines(explanation, { output: 'plain' });
    expect(lines).toContain('bilateral, held: Kari Lund (NO, foreign minister) with an unnamed delegate (KE)');
    expect(lines).toContain('on 2024-03-03 (inferred); in Oslo (NO)  [meeting.verb]');
    expect(lines).toContain('NO supports Palestine; affirms; said by Kari Lund; as KE says  [position.verb 0.90]');
    expect(lines).toContain('dropped      person “She”: a pronoun');
    expect(lines).toContain('passed over (boilerplate: asks to subscribe) Subscribe to our letter.');
    const { begin, end } = spanOf(sentences[1] ?? '');
    expect(lines).toContain(`[${begin},${end}) ${characters.slice(begin, end).join('')}`);
  });

  it('breaks lines between words where a width is given, and nowhere else', () => {
    const [narrow, wide] = [60, undefined].map((width) => toLines(explanation, { output: 'plain', width }));
    const lines = narrow?.split('\n') ?? [];
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
    const at = lines.findIndex((line) => line.startsWith('    meeting'));
    expect(lines.slice(at, at + 4)).toEqual([
      '    meeting      bilateral, held: Kari Lund (NO, foreign',
      '                 minister) with an unnamed delegate (KE); on',
      '                 2024-03-03 (inferred); in Oslo (NO)',
      '                 [meeting.verb]',
    ]);
    const joined = (text: string | undefined) => text?.replace(/\s+/g, ' ');
    expect(joined(narrow)).toBe(joined(wide));
    expect(wide).toContain('(inferred); in Oslo (NO)  [meeting.verb]');
  });

  it('colours the same words', () => {
    const plain = toLines(explanation, { output: 'plain', width: 60 });
    const coloured = toLines(explanation, { output: 'coloured', width: 60 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of them
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });

  it('lets no text move the cursor, and colours only where it is asked to', () => {
    const escapeCode = '\u001b';
    expect(toLines(explanation, { output: 'plain' })).not.toContain(escapeCode);
    expect(toLines(explanation, { output: 'coloured' })).not.toContain(`${escapeCode}[2J`);
  });
});
