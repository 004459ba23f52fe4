// In: text. Out: its words, by a look at the characters where that is enough, and the bits that they have together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordForms, scanWords, toLabelBits, toLexicon, toWords } from '../../src/lexicon/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';

const split = (text: string): string =>
  toWords(text)
    .map((word) => (word.joined ? '-' : '') + word.text)
    .join('|');

describe('the words of a text', () => {
  it.each([
    ["China's ministers’ talks", "China|'s|ministers|’|talks"],
    ["can't, they'll, O’Brien’s", "can't|,|they|'ll|,|O’Brien|’s"],
    ['“one‑China”—1.5 m, 3rd', '“|one|-China|”|—|1.5|m|,|3rd'],
    ['Mr. Lee met J. F. Doe of the U.S.', 'Mr.|Lee|met|J.|F.|Doe|of|the|U.S.'],
    ['12:30, 2024-05-02; 7. Then', '12:30|,|2024|-05|-02|;|7|.|Then'],
    ['Dvořák-Łódź\u00a0x\u2028y', 'Dvořák|-Łódź|x|y'],
    ['a- b -c', 'a|-|b|-|c'],
    ['', ''],
  ])('of “%s” are %s', (text, words) => {
    expect(split(text)).toBe(words);
  });

  it('have their own places, and together the bits that a look at the text finds', () => {
    const piece = fc.constantFrom('Oslo', "'s", '’', 'é', '-', '–', '3', '.5', ' ', '\n', 'No.', 'U.S.', '“', '…', 'x');
    const forms = createWordForms(
      ({ text }) => 1 << (text.charCodeAt(0) % 30),
      ({ text }) => 1 << (text.length % 30),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const words = toWords(text, 0, forms);
        for (const word of words) expect(text.slice(word.begin, word.end)).toBe(word.text);
        const { labels, traits } = scanWords(text, forms);
        for (const word of words)
          expect([labels & word.labels, traits & word.traits]).toEqual([word.labels, word.traits]);
      }),
    );
  });

  it('are scanned to the end, whatever the reader looks up on the way', () => {
    const forms = createWordForms(
      ({ text }) => toWords(`${text} of a much longer text`).length,
      ({ text }) => 1 << text.length,
    );
    expect(scanWords('a bc def ghij', forms).traits).toBe(0b11110);
  });

  it('say what labels of the vocabulary begin with them', () => {
    const lexicon = toLexicon(loadVocabulary());
    expect(lexicon.labelsOf('norway') & toLabelBits('party')).not.toBe(0);
    expect(lexicon.labelsOf('met') & toLabelBits('meet')).not.toBe(0);
    expect(lexicon.labelsOf('norway') & toLabelBits('meet')).toBe(0);
  });
});

describe('a table of spellings', { timeout: 120_000 }, () => {
  it('keeps telling what is so when it has started anew', () => {
    const forms = createWordForms(
      () => 0,
      ({ text }) => text.length,
    );
    for (let count = 0; count < 70_000; count += 1)
      expect(toWords(`w${count}`, 0, forms)[0]?.traits).toBe(`w${count}`.length);
    expect(toWords('w1', 0, forms)[0]?.text).toBe('w1');
  });
});
