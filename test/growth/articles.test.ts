// No step over an article is quadratic: four times the text may take about four times as long, not sixteen. Processor time; the
// short text comes first, so that it bears what warming up costs.
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { type Article, loadVocabulary, toLexicon } from '../../src/index.ts';

const lexicon = toLexicon(loadVocabulary());
const LENGTHS = [100_000, 400_000] as const;
const MOST = 10;

const syllables = ['ba', 'ke', 'di', 'lo', 'mu', 'na', 'ri', 'so', 'tu', 've'];
const toName = (number: number): string => {
  const name = [...String(number).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('');
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
};

const fill = (length: number, toPiece: (number: number) => string): string => {
  let text = '';
  for (let number = 0; text.length < length; number += 1) text += toPiece(number);
  return text;
};

const texts: Readonly<Record<string, (length: number) => string>> = {
  'one long word': (length) => fill(length, () => 'harvest'),
  'an encounter beside one long row of marks': (length) =>
    `The Foreign Minister of Peru met the Foreign Minister of Chile in Lima ${fill(length, () => '/')} on Monday.`,
  'many sentences that tell nothing': (length) => fill(length, () => 'The harvest was good in the hills this year. '),
  'many encounters': (length) =>
    fill(length, (number) => `On Monday Foreign Minister ${toName(number % 50)} of Peru met his Chilean counterpart. `),
  'many paragraphs': (length) => fill(length, () => 'The minister said that they support the ceasefire.\n'),
};

function toArticle(text: string): Article {
  const span = { begin: 0, end: text.length };
  const blocks: Article['blocks'] = [{ role: 'paragraph', span }];
  return { id: 'long', text, source: 'long', published: '2024-05-06', blocks, metadata: {}, findings: [] };
}

function measure(article: Article): number {
  const began = process.cpuUsage();
  extract(article, lexicon);
  return process.cpuUsage(began).user / 1000;
}

describe('a long article', () => {
  it.each(Object.entries(texts))('of %s takes time that grows with it', (_, toText) => {
    const [short, long] = LENGTHS.map((length) => measure(toArticle(toText(length)))) as [number, number];
    expect(long / Math.max(short, 20)).toBeLessThan(MOST);
  });
});
