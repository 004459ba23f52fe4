// Work that takes too long is ended, and what comes after it is as if it had not been.
import { expect, it } from 'vitest';
import { toTimeLimit } from '../../src/work/index.ts';

it('gives what the work gives, and throws what it throws', () => {
  const { within } = toTimeLimit(20);
  const made = { sum: 3 };
  expect(within(() => made)).toBe(made);
  expect(() =>
    within(() => {
      throw new RangeError('out of range');
    }),
  ).toThrow(RangeError);
  expect(within(() => within(() => made) ?? {})).toBe(made);
});

it('ends work without an end, as often as it comes', () => {
  const { within } = toTimeLimit(0.05);
  const endless = () => {
    for (;;);
  };
  expect([within(endless), within(endless), within(() => [1])]).toEqual([undefined, undefined, [1]]);
});
