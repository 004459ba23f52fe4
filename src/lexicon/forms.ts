/**
 * In: the spelling of a word. Out: what holds of it wherever it stands: its norm, its shape, what labels it can begin.
 * The idea: prose repeats few words, so each spelling is looked at once and then found by its characters alone. The table
 * starts anew when it is full, and does without what has no place near its own: what it knows can always be found out again.
 */

export type Shape = 'caps' | 'capital' | 'lower' | 'number' | 'mark';

export interface Form {
  readonly text: string;
  /** Lower case, without diacritics, dots and apostrophes. */
  readonly norm: string;
  readonly shape: Shape;
  /** Bits: the kinds of labels (`label-bits.ts`) that can begin with the word; all of them where nobody has looked. */
  readonly labels: number;
  /** Bits: the reader's own classes that the word is in; all of them where nobody has looked. */
  readonly traits: number;
}

export type Spelling = Pick<Form, 'text' | 'norm' | 'shape'>;

/** What is known of pieces of text, found by their characters. */
export interface SpellingTable<T> {
  /** What is known of `text[begin, end)`, whose `toHash` is given. */
  at(text: string, begin: number, end: number, hash: number): T;
}

export type Forms = SpellingTable<Form>;

const SLOTS = 1 << 16;
/** So many spellings keep the table less than half full. */
const MOST = 30_000;
const LONGEST = 40;
/** So many places are tried for a spelling: words can be made up that all have one hash. */
const MOST_TRIED = 64;

/** A step of the hash, one for each character from the left; it begins with 0. */
export const addToHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

export const toHash = (text: string, begin: number, end: number): number => {
  let hash = 0;
  for (let at = begin; at < end; at += 1) hash = addToHash(hash, text.charCodeAt(at));
  return hash;
};

/** The one copy of a string: it keeps no text in memory that it is a slice of, and is found in maps by its address. */
export const toOwn = (slice: string): string => Object.keys({ [slice]: 0 })[0] as string;

const isSame = (known: string, text: string, begin: number, length: number): boolean => {
  if (known.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (known.charCodeAt(at) !== text.charCodeAt(begin + at)) return false;
  return true;
};

/** `make` finds out what is to be known of a piece of text. */
export const createSpellingTable = <T extends { readonly text: string }>(
  make: (text: string) => T,
): SpellingTable<T> => {
  let slots = new Array<T | undefined>(SLOTS).fill(undefined);
  let count = 0;
  return {
    at(text, begin, end, hash) {
      const length = end - begin;
      let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
      let known = slots[slot];
      for (let tried = 0; known !== undefined && tried < MOST_TRIED; tried += 1) {
        if (isSame(known.text, text, begin, length)) return known;
        slot = (slot + 1) & (SLOTS - 1);
        known = slots[slot];
      }
      const fresh = make(toOwn(text.slice(begin, end)));
      if (length > LONGEST || known !== undefined) return fresh;
      if (count >= MOST) {
        slots = new Array<T | undefined>(SLOTS).fill(undefined);
        count = 0;
        slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
      }
      slots[slot] = fresh;
      count += 1;
      return fresh;
    },
  };
};

/** `spell` finds norm and shape; `toLabels` and `toTraits` what the owner of the table knows of a spelling. */
export const createForms = (
  spell: (text: string) => Spelling,
  toLabels: (spelling: Spelling) => number = () => -1,
  toTraits: (spelling: Spelling) => number = () => -1,
): Forms =>
  createSpellingTable((text) => {
    const spelling = spell(text);
    const [labels, traits] = [toLabels(spelling), toTraits(spelling)];
    return { text, norm: toOwn(spelling.norm), shape: spelling.shape, labels, traits };
  });
