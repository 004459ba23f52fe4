/**
 * In: the name of a rule. Out: how far to trust what it reads.
 * The idea: a measured share and no opinion; a rule that was seen seldom is drawn towards the share of all rules.
 */

import { MEASURED } from './measured.ts';

const all = Object.values(MEASURED);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const OVERALL = sum(all.map(({ right }) => right)) / sum(all.map(({ right, wrong }) => right + wrong));

/** As if every rule had been seen this often more, and had then been as right as all rules are together. */
const PRIOR_WEIGHT = 4;

const toShare = ({ right, wrong }: { readonly right: number; readonly wrong: number }): number =>
  Math.round((100 * (right + PRIOR_WEIGHT * OVERALL)) / (right + wrong + PRIOR_WEIGHT)) / 100;

const confidences = new Map(Object.entries(MEASURED).map(([rule, counts]) => [rule, toShare(counts)]));

/**
 * The precision of `rule` on the development sets, smoothed as above (empirical Bayes: the mean of a beta posterior),
 * in hundredths, 0 to 1; undefined for a rule that reads no facts.
 */
export const confidenceOf = (rule: string): number | undefined => confidences.get(rule);
