/**
 * In: text. Out: its words with offsets (UTF-16), in the one form in which labels of the vocabulary and prose are compared.
 * The idea: labels and articles go through the same tokeniser, so "one-China", "One China" and "one‑China’s" meet.
 */

import { createForms, type Form, type Forms, type Spelling } from './forms.ts';
import { findToken, token } from './tokens.ts';

/** A word, number or mark. A hyphen inside a word is no token: the word after it is `joined`. */
export interface Word extends Form {
  readonly begin: number;
  readonly end: number;
  readonly joined: boolean;
}

const CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am'],
]);
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
};

// Has no diacritics to take off.
const ASCII = /^[ -~]*$/;

/** `text` as labels and prose are compared: lower case, letters without diacritics, no dots or apostrophes. */
export const toNorm = (text: string): string => {
  if (/^[a-z]+$/.test(text)) return text;
  if (ASCII.test(text)) return text.toLowerCase().replace(/[.'`]/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f.'’ʼ`ʿʾ]/gu, '')
    .replace(/[ıłøđðþßæœəħ]/gu, (letter) => LETTERS[letter] ?? letter);
};

const toShape = (text: string): Form['shape'] => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (/^\d/.test(text) && letters.length < 2) return 'number';
  if (letters === '') return 'mark';
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'caps';
  return /^\P{L}*\p{Lu}/u.test(text) ? 'capital' : 'lower';
};

const spell = (text: string): Spelling => {
  const shape = toShape(text);
  return { text, norm: shape === 'mark' && text.length === 1 && ASCII.test(text) ? text : toTokenNorm(text), shape };
};

const PLAIN_FORMS = createForms(spell);

/** A table of forms for the words that `toWords` makes. */
export const createWordForms = (
  toLabels: (spelling: Spelling) => number,
  toTraits: (spelling: Spelling) => number,
): Forms => createForms(spell, toLabels, toTraits);

const isHyphenCode = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2013);

/** The words of `text`, in order; `offset` is added to every begin and end. `forms` says more of each than its spelling. */
export const toWords = (text: string, offset = 0, forms: Forms = PLAIN_FORMS): Word[] => {
  const words: Word[] = [];
  let previousEnd = -1;
  let joined = false;
  while (findToken(text, Math.max(previousEnd, 0))) {
    const { begin, end, hash } = token;
    const isHyphen = end - begin === 1 && begin === previousEnd && isHyphenCode(text.charCodeAt(begin));
    previousEnd = end;
    if (isHyphen && /[\p{L}\p{N}]/u.test(text[end] ?? '')) {
      joined = true;
      continue;
    }
    const { text: spelt, norm, shape, labels, traits } = forms.at(text, begin, end, hash);
    words.push({ text: spelt, norm, begin: begin + offset, end: end + offset, joined, shape, labels, traits });
    joined = false;
  }
  return words;
};

/** The labels and traits of all words of `text` together, found without making the words. */
export const scanWords = (text: string, forms: Forms): Pick<Form, 'labels' | 'traits'> => {
  let labels = 0;
  let traits = 0;
  for (let at = 0; findToken(text, at); ) {
    // before anything is asked that may look for tokens itself
    const { begin, end, hash } = token;
    const form = forms.at(text, begin, end, hash);
    labels |= form.labels;
    traits |= form.traits;
    at = end;
  }
  return { labels, traits };
};

const toTokenNorm = (text: string): string =>
  /^['’][sS]$/.test(text) ? "'s" : (CONTRACTIONS.get(text.replace('’', "'")) ?? (toNorm(text) || text));
