/**
 * In: the traits of a sentence's words. Out: which patterns of dates are worth a try. The idea: a look at one number serves
 * them all; it may say yes too often.
 */
import { type Trait, toTraitBits } from '../text/traits.ts';

/** What has to stand in a sentence before a pattern is worth a try: one of each group. */
const NEEDS = {
  year: [['year']],
  ordinal: [['ordinal']],
  month: [['month']],
  'day of month': [['month'], ['digit']],
  day: [['day']],
  count: [['count'], ['day', 'week']],
  last: [['last'], ['span']],
} as const satisfies Readonly<Record<string, readonly (readonly Trait[])[]>>;

export type Need = keyof typeof NEEDS;

const BITS = new Map<string, readonly number[]>(
  Object.entries(NEEDS).map(([need, groups]) => [need, groups.map((traits) => toTraitBits(...traits))]),
);

/** Whether words with these traits can have what is needed. */
export const isMet = (need: Need, traits: number): boolean =>
  BITS.get(need)?.every((bits) => (traits & bits) !== 0) ?? true;

/** Whether words with these traits can hold any day at all. */
export const mayHaveDate = (traits: number): boolean => [...BITS.keys()].some((need) => isMet(need as Need, traits));
