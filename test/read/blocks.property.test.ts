// Laws of blocks, whatever the text: order, bounds, code points, and that no word is outside of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf, parseText } from '../../src/read/index.ts';
import { blocksOf } from './blocks-of.ts';

const line = fc.oneof(
  fc.constantFrom(
    'date 2024-03-05 The talks in Accra began',
    ' date 2024-03-05 https://example.org/x',
    'Most read',
    'Leave a Reply',
    'Talks About Fish Begin in Accra',
    'ACCRA (Wire) - The ministers met in Accra on Tuesday, and spoke about 🐟 for an hour.',
    'The ministers met in Accra on Tuesday, and spoke about 🐟 for an hour.',
    'The ministers met in Accra on Tuesday, and…',
    'By Ann Li',
    '- a point',
    '***',
    '5 March 2024',
    'They agreed on:',
    '\u2028',
    '🐟🐟 \ud83d alone',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '"', '\t', '🐟', '\u00a0', '\r', '-', '1'), maxLength: 200 }),
);
const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));

describe('blocks', () => {
  it('stand in order within the text, and hold every character that is not white space', () => {
    fc.assert(
      fc.property(text, (source) => {
        const result = parseText(source, { id: 'a', source: 'a.txt' });
        if ('rejected' in result) return;
        const { article } = result;
        const characters = [...article.text];
        let end = 0;
        for (const { span } of article.blocks) {
          expect(characters.slice(end, span.begin).join('').trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.begin);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(characters.length);
        expect(characters.slice(end).join('').trim()).toBe('');
        for (const [, block] of blocksOf(article)) expect(block).toBe(block.trim());
        expect(
          article.blocks.every(
            ({ role, reason }) => reason !== undefined || role === 'headline' || role === 'paragraph',
          ),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same when the text is read again', () => {
    fc.assert(
      fc.property(text, (source) => {
        const first = parseText(source.replace(/[\r\ufeff]/g, ''), { id: 'a', source: 'a.txt' });
        if ('rejected' in first) return;
        expect(parseText(first.article.text, { id: 'a', source: 'a.txt' })).toEqual(first);
      }),
    );
  });

  it('have one headline at most, and it is the article’s', () => {
    fc.assert(
      fc.property(text, (source) => {
        const result = parseText(source, { id: 'a', source: 'a.txt' });
        if ('rejected' in result) return;
        const headlines = blocksOf(result.article).filter(([role]) => role === 'headline');
        expect(headlines.length).toBeLessThanOrEqual(1);
        expect(headlines[0]?.[1].replace(/\s+/g, ' ')).toBe(result.article.headline);
      }),
    );
  });
});

describe('offsets', () => {
  it('count code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(codePointsOf(before + after)(before.length)).toBe([...before].length);
      }),
    );
    expect(codePointsOf('🐟 in 🐟')('🐟 in '.length)).toBe(5);
  });
});
