/**
 * In: two names that share their words. Out: whether they are of two people all the same.
 * Reads: "Abdullah II" and "Abdullah bin Abdulaziz", "King Abdullah" and "Crown Prince Al Hussein bin Abdullah". The idea: a reign
 * and a father tell namesakes apart.
 */
import { toWords } from '../../lexicon/index.ts';
import { toNameWords } from './name-words.ts';
import type { PersonEntry } from './people.ts';

const REIGN = /\b(?:I{1,3}|IV|VI{0,3}|IX|X[IV]*)$/;

/** "Abdullah II" is not "Abdullah bin Abdulaziz": a reign's number stands behind the whole of a name. */
const areOfTwoReigns = (one: string, other: string): boolean =>
  REIGN.test(one) !== REIGN.test(other) && toNameWords(REIGN.test(one) ? other : one).length > 1;

const ROYAL = /\b(?:king|queen|sultan|emir|amir|prince|princess|majesty|highness)\b/i;

/** Whether `name` is one word, and that of the father in `other`. */
const isFathersIn = (name: string, other: string): boolean => {
  const [sole, second] = toWords(name).map(({ norm }) => norm);
  const words = toWords(other).map(({ norm }) => norm);
  const at = sole === undefined || second !== undefined ? -1 : words.indexOf(sole);
  return at > 0 && /^(?:bin|ibn|bint)$/.test(words[at - 1] ?? '');
};

/** Whether a name, with the office before it, is not that of `entry`, though their words fit. */
export const areNamesakes = (name: string, role: string | undefined, entry: PersonEntry): boolean =>
  areOfTwoReigns(name, entry.name) ||
  (role !== undefined && ROYAL.test(role) && isFathersIn(name, entry.name)) ||
  (entry.offices.some((held) => ROYAL.test(held.role)) && isFathersIn(entry.name, name));
