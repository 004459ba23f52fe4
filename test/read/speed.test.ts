// No line may make a rule search it again and again: 1 MB of any of these is read in a moment, where a rule that does takes
// minutes; the limit leaves room for a busy machine.
import { describe, expect, it } from 'vitest';
import { parseMarkdown, parseText } from '../../src/read/index.ts';

const origin = { id: 'a', source: 'a.txt' };
const SIZE = 1_000_000;

describe('a line of 1 MB', () => {
  it.each([
    'a',
    'word ',
    '- ',
    '[',
    '*',
    '"',
    '. ',
    '… ',
    'Q: ',
    'A, ',
    "'.",
    '_a ',
    '<!--',
    '(',
    '1 May 2024 ',
    '#a',
    '`',
    '🐟',
  ])(
    'of %j',
    async (piece) => {
      const text = `x ${piece.repeat(SIZE / piece.length)}`;
      const start = performance.now();
      parseText(text, origin);
      await parseMarkdown(text, origin);
      await parseMarkdown(`---\n${text}\n---\nThe body.`, origin);
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    60_000,
  );
});
