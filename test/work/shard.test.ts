// Shards are disjoint, make up the whole, and are of about one size; each id is in the same one wherever it is asked.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInShard } from '../../src/work/index.ts';

it('puts each id into exactly one of n', () => {
  const property = fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (id, of) => {
    const parts = Array.from({ length: of }, (_, index) => index + 1);
    expect(parts.filter((part) => isInShard(id, { part, of }))).toHaveLength(1);
  });
  fc.assert(property);
});

it('makes shards of about one size from ids that differ by a digit', () => {
  const ids = Array.from({ length: 8000 }, (_, index) => `article-${index}`);
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8].map((part) => ids.filter((id) => isInShard(id, { part, of: 8 })).length);
  expect(Math.min(...sizes)).toBeGreaterThan(850);
  expect(Math.max(...sizes)).toBeLessThan(1150);
});
