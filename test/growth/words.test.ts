// Finding words in the table of spellings takes time that grows with their number, even where somebody has made them up to have
// one hash. Eight times the words may take 8 times as long, and 64 times where time is quadratic. Processor time.
import { expect, it } from 'vitest';
import { createWordForms, toWords } from '../../src/lexicon/index.ts';

const MOST = 16;

/** "Aa" and "BB" count the same (lexicon/forms.ts), and so do all rows of them. */
const toText = (count: number): string =>
  Array.from({ length: count }, (_, number) =>
    [...number.toString(2).padStart(15, '0')].map((digit) => (digit === '0' ? 'Aa' : 'BB')).join(''),
  ).join(' ');

const measure = (text: string): number => {
  const forms = createWordForms(
    () => 0,
    () => 0,
  );
  const began = process.cpuUsage();
  toWords(text, 0, forms);
  return process.cpuUsage(began).user / 1000;
};

it('words of one hash take time that grows with their number', () => {
  const [short, long] = [3_500, 28_000].map((count) => {
    const text = toText(count);
    return Math.min(measure(text), measure(text));
  }) as [number, number];
  expect(long / Math.max(short, 5)).toBeLessThan(MOST);
});

it('they are found for what they are', () => {
  const forms = createWordForms(
    () => 0,
    ({ text }) => text.lastIndexOf('Aa'),
  );
  const text = toText(200);
  for (const word of [...toWords(text, 0, forms), ...toWords(text, 0, forms)])
    expect([word.text, word.traits]).toEqual([
      text.slice(word.begin, word.end),
      text.slice(word.begin, word.end).lastIndexOf('Aa'),
    ]);
});
