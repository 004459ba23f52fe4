import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/read/decode.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));

describe('bytes that are text', () => {
  it.each([
    ['UTF-8', bytes('Türkiye 🐟'), 'Türkiye 🐟'],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], 'Fish'), 'Fish'],
    ['UTF-16, little end first', bytes([0xff, 0xfe], [0x46, 0, 0x69, 0]), 'Fi'],
    ['UTF-16, big end first', bytes([0xfe, 0xff], [0, 0x46, 0, 0x69]), 'Fi'],
    ['a replacement character that the file holds', bytes('a\ufffdb'), 'a\ufffdb'],
  ])('%s', (_, source, text) => expect(decodeText(source, 'a.txt')).toEqual({ text, findings: [] }));

  it('Windows-1252 is a guess, and said', () => {
    const decoded = decodeText(bytes('The caf', [0xe9], ' in Z', [0xfc], 'rich, ', [0x93], 'open', [0x94]), 'a.txt');
    expect(decoded).toMatchObject({
      text: 'The café in Zürich, “open”',
      findings: [{ code: 'not-utf-8', severity: 'warning', where: 'a.txt' }],
    });
    expect('findings' in decoded && decoded.findings[0]?.message).toContain('byte 7 ');
  });

  it('one odd byte in much plain text is Windows-1252, and no damage', () => {
    const decoded = decodeText(bytes('The ministers met. '.repeat(40), 'The caf', [0xe9]), 'a.txt');
    expect(decoded).toMatchObject({ findings: [{ code: 'not-utf-8' }] });
  });

  it('UTF-8 that is cut in a character is damaged, and not another encoding', () => {
    const whole = bytes(
      'He said “yes”, in Zürich, to Mr Çavuşoğlu, and “no” to the other one, whom he did not name at all in…',
    );
    const decoded = decodeText(whole.subarray(0, -1), 'a.txt');
    expect(decoded).toMatchObject({ findings: [{ code: 'damaged-utf-8' }] });
    expect('text' in decoded && decoded.text.startsWith('He said “yes”')).toBe(true);
    expect('findings' in decoded && decoded.findings[0]?.message).toContain(`byte ${whole.length - 3} `);
  });

  it('an encoding that the page declares is believed where the bytes are not UTF-8', () => {
    expect(decodeText(bytes([0xcc, 0xe5]), 'a.html', 'gb2312')).toEqual({ text: '体', findings: [] });
    expect(decodeText(bytes('ü'), 'a.html', 'iso-8859-1')).toEqual({ text: 'ü', findings: [] });
  });
});

describe('bytes that are none', () => {
  it.each([
    ['nothing', bytes(), 'empty-file', 'empty'],
    ['NUL', bytes('abc', [0], 'd'), 'binary-file', 'byte 3 '],
    ['an image', bytes([0x89], 'PNG', [13, 10, 0x1a, 10, 0xff, 1, 2]), 'binary-file', 'byte 0 '],
    ['noise', bytes('ab', [0xff, 0xc0, 0x81, 0x8d, 0xfe]), 'binary-file', 'byte 2 '],
    ['half of UTF-16', bytes([0xff, 0xfe], [0x46]), 'binary-file', 'utf-16le'],
  ])('%s', (_, source, code, met) => {
    const decoded = decodeText(source, 'a.txt');
    expect(decoded).toMatchObject({ rejected: { code, severity: 'error', where: 'a.txt' } });
    expect('rejected' in decoded && decoded.rejected.message).toContain(met);
  });
});
