// No regular expression takes much more than its share when its text grows. Eight times the text may take 8 times as long, and
// 64 times where time is quadratic; 2.5 for each doubling is 15.6, and what a busy machine adds is allowed for.
import { describe, expect, it } from 'vitest';
import { type Expression, findBuilt, findLiterals } from './expressions.ts';
import { findGrowth } from './growth.ts';

const MOST = 24;

/** What is only ever asked of a few characters, each with the bound that its place gives it. */
const bounded: Readonly<Record<string, string>> = {
  '\\p{L}{2}.*\\s.*\\p{L}{2}': 'the first 400 characters of a line (read/blocks/lines.ts)',
};

const { expressions, count } = await findAll();

async function findAll() {
  const literals = ['extract', 'lexicon', 'read'].flatMap(findLiterals);
  // The tagger's own are asked of short pieces of text only; articles of long ones are in articles.test.ts.
  await import('../../src/extract/text/tag-tokens.ts');
  const built = await findBuilt(async () => {
    await import('../../src/extract/dates/patterns.ts');
    await import('../../src/lexicon/words.ts');
    await import('../../src/read/dates.ts');
    await import('../../src/read/blocks/dateline.ts');
    await import('../../src/read/blocks/furniture-words.ts');
  });
  const unique = new Map([...literals, ...built].map((one) => [String(one.expression), one]));
  return { expressions: [...unique.values()], count: { literals: literals.length, built: built.length } };
}

const findTooSteep = (all: readonly Expression[]): readonly string[] =>
  all.flatMap(({ where, expression }) => {
    if (expression.source in bounded) return [];
    const { piece, times } = findGrowth(expression);
    // Once more before it is called steep: a neighbour may have taken the processor's cache.
    const again = times > MOST ? Math.min(times, findGrowth(expression).times) : times;
    return again > MOST ? [`${where}: ${again.toFixed(0)} times on "${piece}": ${expression}`] : [];
  });

describe('the regular expressions of reading and extraction', () => {
  it('are found', () => {
    expect(count.literals).toBeGreaterThan(350);
    expect(count.built).toBeGreaterThan(20);
  });

  it('take time that grows with the text', () => {
    expect(findTooSteep(expressions)).toEqual([]);
  });

  it('would be caught if it did not', () => {
    const steep = [{ where: 'here', expression: /[\s,.]+$/ }];
    expect(findTooSteep(steep)).toHaveLength(1);
  });
});
