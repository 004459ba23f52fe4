/**
 * In: text. Out: its words with offsets (UTF-16), in the one form in which labels of the vocabulary and prose are compared.
 * The idea: labels and articles go through the same tokeniser, so "one-China", "One China" and "one‑China’s" meet.
 */

/** A word, number or mark. A hyphen inside a word is no token: the word after it is `joined`. */
export interface Word {
  readonly text: string;
  /** Lower case, without diacritics, dots and apostrophes. */
  readonly norm: string;
  readonly begin: number;
  readonly end: number;
  readonly joined: boolean;
  readonly shape: 'caps' | 'capital' | 'lower' | 'number' | 'mark';
}

const ABBREVIATION = 'Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Gen|Lt|Col|Maj|Capt|Adm|Sgt|Sen|Rep|Gov|Amb|Hon|Jr|Sr|St|Messrs|No';
const TOKEN = new RegExp(
  [
    `(?:${ABBREVIATION})\\.(?=[\\s,)])`,
    '\\d+(?:st|nd|rd|th)(?![\\p{L}\\p{N}])',
    '\\p{L}\\.(?:\\p{L}\\.)+',
    '\\p{Lu}\\.(?=\\s+\\p{Lu})',
    "['’](?:s|S|ve|re|ll|d|m)(?![\\p{L}\\p{N}])",
    '\\d+(?:[.,:]\\d+)*(?=\\D|$)',
    "[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ`ʿʾ](?!(?:[sS]|ve|re|ll|d|m)(?![\\p{L}\\p{N}]))[\\p{L}\\p{M}]+)*",
    '[^\\s]',
  ].join('|'),
  'gu',
);
const CONTRACTIONS: Readonly<Record<string, string>> = {
  "'ve": 'have',
  "'re": 'are',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
};
const HYPHEN = /[-\u2010-\u2013]/u;
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

const toShape = (text: string): Word['shape'] => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (/^\d/.test(text) && letters.length < 2) return 'number';
  if (letters === '') return 'mark';
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'caps';
  return /^\P{L}*\p{Lu}/u.test(text) ? 'capital' : 'lower';
};

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Most labels are plain words: they need no grammar of tokens. */
const toPlainWords = (text: string, offset: number): Word[] => {
  let at = offset;
  return text.split(' ').map((token) => {
    const begin = at;
    at += token.length + 1;
    const norm = token.toLowerCase();
    const shape = norm === token ? 'lower' : token.length > 1 && token === token.toUpperCase() ? 'caps' : 'capital';
    const first = token.charCodeAt(0) < 91;
    return {
      text: token,
      norm,
      begin,
      end: begin + token.length,
      joined: false,
      shape: shape === 'capital' && !first ? 'lower' : shape,
    };
  });
};

/** The words of `text`, in order; `offset` is added to every begin and end. */
export const toWords = (text: string, offset = 0): Word[] => {
  if (PLAIN.test(text)) return toPlainWords(text, offset);
  const words: Word[] = [];
  let previousEnd = -1;
  let hyphen = false;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const begin = match.index;
    const end = begin + token.length;
    if (HYPHEN.test(token) && token.length === 1 && begin === previousEnd && /[\p{L}\p{N}]/u.test(text[end] ?? '')) {
      hyphen = true;
      previousEnd = end;
      continue;
    }
    const norm = /^['’][sS]$/.test(token) ? "'s" : (CONTRACTIONS[token.replace('’', "'")] ?? (toNorm(token) || token));
    words.push({ text: token, norm, begin: begin + offset, end: end + offset, joined: hyphen, shape: toShape(token) });
    hyphen = false;
    previousEnd = end;
  }
  return words;
};
