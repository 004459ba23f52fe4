/**
 * In: names of people. Out: whether they can be spellings of one name.
 * The idea: a transliteration keeps the consonants and varies the vowels; short words are compared letter for letter,
 * since there a vowel makes another name.
 */
import { toNorm } from '../lexicon/index.ts';

export const slug = (text: string): string =>
  toNorm(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

// Articles and "son of", which some writers join to the name and others leave out.
const PARTICLES = new Set([
  'al',
  'el',
  'ul',
  'bin',
  'ibn',
  'ben',
  'bint',
  'de',
  'da',
  'dos',
  'von',
  'van',
  'der',
  'la',
]);

/** So many names are known by their spelling at a time; of millions the same few come again and again. */
const REMEMBERED = 50_000;

const remember = <T>(known: Map<string, T>, text: string, result: T): T => {
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, result);
  return result;
};

const split = new Map<string, readonly string[]>();

/** The words of a name, without initials and particles; with them where nothing else is left. */
export const nameWords = (name: string): readonly string[] => {
  const known = split.get(name);
  if (known !== undefined) return known;
  return remember(split, name, toNameWords(name));
};

const toNameWords = (name: string): readonly string[] => {
  const all = slug(name).split('-').filter(Boolean);
  const words = all.filter((word) => word.length > 1 && !PARTICLES.has(word));
  // a filtered list has room for a dozen more, and there may be millions
  return (words.length > 0 ? words : all).slice();
};

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/y|j(?=$)/g, 'i'],
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/kh|gh|ck|q|c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/dj/g, 'j'],
  [/(.)\1+/g, '$1'],
];

const folded = new Map<string, string>();

/** A word as transliterations agree on it, but for its vowels. */
const fold = (word: string): string => {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const result = FOLDS.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
  return remember(folded, word, result);
};

/** The consonants: what blocks of names are made by. A word without any stands for itself. */
export const skeleton = (word: string): string => fold(word).replace(/[aeiou]/g, '') || word;

const spoken = new Map<string, string>();

/** Consonants and, between them, that there is a vowel; a first one is left out by some ("Brahim"). */
const syllables = (word: string): string => {
  const known = spoken.get(word);
  if (known !== undefined) return known;
  const result = fold(word)
    .replace(/^[aeiou]+/, '')
    .replace(/[aeiou]+/g, '-');
  return remember(spoken, word, result);
};

const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1)
      next.push(
        Math.min(
          (row[to] as number) + 1,
          (next[to - 1] as number) + 1,
          (row[to - 1] as number) + (one[at - 1] === other[to - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[other.length] as number;
};

const SHORTEST = 4;
const SHORT = 5;

// "Benslimane" for "Ben Slimane", "Alrawahi" for "Al Rawahi".
const JOINED_PARTICLE = /^(?:ben|bin|al|el)(?=\p{L}{5})/u;

/** Whether two words can be one word in two transliterations: "Hissein" and "Hussein", not "Hassan" and "Hussein". */
export const sameWord = (one: string, other: string): boolean => {
  if (one === other || one.replace(JOINED_PARTICLE, '') === other || other.replace(JOINED_PARTICLE, '') === one)
    return true;
  if (one.length < SHORTEST || other.length < SHORTEST || syllables(one) !== syllables(other)) return false;
  const [left, right] = [fold(one), fold(other)];
  return distance(left, right) <= (Math.min(left.length, right.length) <= SHORT ? 1 : 2);
};

export type Likeness = 'equal' | 'contained' | 'reordered' | 'transliterated';

/** How two full names agree: every word of the shorter is in the longer. Undefined where they do not. */
export const compareNames = (one: readonly string[], other: readonly string[]): Likeness | undefined => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2) return undefined;
  if (short.join('') === long.join('')) return 'equal';
  const free = [...long];
  let isExact = true;
  for (const word of short) {
    const exact = free.indexOf(word);
    const at = exact >= 0 ? exact : free.findIndex((candidate) => sameWord(word, candidate));
    if (at < 0) return fold(short.join('')) === fold(long.join('')) ? 'transliterated' : undefined;
    if (exact < 0) isExact = false;
    free.splice(at, 1);
  }
  if (!isExact) return 'transliterated';
  if (short.length < long.length) return 'contained';
  return 'reordered';
};

/** Whether a single word, such as a surname, is the first or the last of a full name. */
export const isShortFor = (word: string, full: readonly string[]): boolean =>
  full.length > 1 && [full[0] as string, full.at(-1) as string].some((end) => sameWord(word, end));
