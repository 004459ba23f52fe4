// Words of the command line that are parameters of a question; and names that come near to what was written.
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/query/index.ts';
import { findNearest } from '../../src/query/nearest.ts';

const parameters = ['party', 'from'].map((name) => ({ name, type: 'string', description: '', required: false }));
const parse = (words: readonly string[], sets: readonly string[] = []) =>
  Object.fromEntries(parseSettings(words, sets, parameters));

describe('settings', () => {
  it('are read from options and from --set', () => {
    expect(parse(['--party', 'China'], ['from=2025'])).toEqual({ party: 'China', from: '2025' });
    expect(parse(['--party=a=b', '--from', '-1'])).toEqual({ party: 'a=b', from: '-1' });
    expect(parse([], ['party=a=b'])).toEqual({ party: 'a=b' });
  });

  it.each([
    [['--partei', 'China'], [], 'unknown option --partei; this query takes --party, --from'],
    [['--partei=China'], [], 'unknown option --partei'],
    [['--party'], [], '--party needs a value'],
    [['--party', '--from', '2025'], [], '--party needs a value'],
    [['--party', 'China', 'Egypt'], [], '"Egypt" belongs to no option'],
    [['-x'], [], '"-x" belongs to no option'],
    [['--party', 'China'], ['party=Egypt'], '--party is given twice'],
    [[], ['party'], '--set takes name=value, and not "party"'],
    [[], ['constructor=x'], 'unknown option --constructor'],
  ])('%j and %j are refused', (words, sets, message) => {
    expect(() => parse(words, sets)).toThrow(message);
  });

  it('are refused by a query that takes none', () => {
    expect(() => parseSettings(['--party', 'x'], [], [])).toThrow('this query takes no parameters');
  });
});

describe('the nearest names', () => {
  const names = ['China', 'Chile', 'Chad', 'Türkiye', 'United Arab Emirates', 'Organisation of Islamic Cooperation'];
  it.each([
    ['Chna', ['China']],
    ['Chinа', ['China']],
    ['Turkiye', ['Türkiye']],
    ['islamic cooperation', ['Organisation of Islamic Cooperation']],
    ['united', ['United Arab Emirates']],
    ['Hcina', ['China']],
    ['Peru', []],
  ])('to %j', (text, expected) => {
    expect(findNearest(text, names)).toEqual(expected);
  });
});
