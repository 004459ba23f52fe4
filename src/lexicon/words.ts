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
const CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am'],
]);
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

const SPELT_SHORT: ReadonlySet<string> = new Set(ABBREVIATION.split('|'));

// What a character of ASCII may be in a plain token; everything else is left to the grammar.
const [OTHER, SPACE, UPPER, LOWER, DIGIT, MARK] = [0, 1, 2, 3, 4, 5] as const;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return SPACE;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/[a-z]/.test(character)) return LOWER;
  if (/\d/.test(character)) return DIGIT;
  return /['`]/.test(character) ? OTHER : MARK;
});
const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? (KINDS[code] as number) : Number.isNaN(code) ? SPACE : OTHER;
};
const [HYPHEN_CODE, STOP_CODE] = [0x2d, 0x2e];

/** The end of the word of ASCII letters and digits that begins at `at`, or -1 where only the grammar can tell. */
const endOfPlainWord = (text: string, at: number): number => {
  let end = at + 1;
  let kind = kindAt(text, end);
  while (kind === LOWER || kind === UPPER || kind === DIGIT) kind = kindAt(text, ++end);
  if (kind === OTHER) return -1;
  if (text.charCodeAt(end) !== STOP_CODE) return end;
  return end - at < 2 || (end - at < 7 && SPELT_SHORT.has(text.slice(at, end))) ? -1 : end;
};

const toPlainShape = (text: string, begin: number, end: number): Word['shape'] => {
  let letters = 0;
  let hasLower = false;
  for (let at = begin; at < end; at += 1) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind !== DIGIT) letters += 1;
    if (kind === LOWER) hasLower = true;
  }
  if (letters > 1 && !hasLower) return 'caps';
  return KINDS[text.charCodeAt(begin)] === UPPER ? 'capital' : 'lower';
};

/** The words of `text`, in order; `offset` is added to every begin and end. */
export const toWords = (text: string, offset = 0): Word[] => {
  const words: Word[] = [];
  let previousEnd = -1;
  let hyphen = false;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const plainEnd = kind === UPPER || kind === LOWER ? endOfPlainWord(text, at) : -1;
    if (plainEnd > 0) {
      const token = text.slice(at, plainEnd);
      const shape = toPlainShape(text, at, plainEnd);
      words.push({
        text: token,
        norm: token.toLowerCase(),
        begin: at + offset,
        end: plainEnd + offset,
        joined: hyphen,
        shape,
      });
      hyphen = false;
      at = previousEnd = plainEnd;
      continue;
    }
    const isPlainMark = kind === MARK;
    TOKEN.lastIndex = at;
    const match = isPlainMark ? undefined : TOKEN.exec(text);
    if (match === null) break;
    const begin = match?.index ?? at;
    const token = match?.[0] ?? (text[at] as string);
    const end = begin + token.length;
    at = end;
    const isHyphen = isPlainMark ? text.charCodeAt(begin) === HYPHEN_CODE : token.length === 1 && HYPHEN.test(token);
    if (isHyphen && begin === previousEnd && /[\p{L}\p{N}]/u.test(text[end] ?? '')) {
      hyphen = true;
      previousEnd = end;
      continue;
    }
    const norm = isPlainMark ? token : toTokenNorm(token);
    const shape = isPlainMark ? 'mark' : toShape(token);
    words.push({ text: token, norm, begin: begin + offset, end: end + offset, joined: hyphen, shape });
    hyphen = false;
    previousEnd = end;
  }
  return words;
};

const toTokenNorm = (token: string): string =>
  /^['’][sS]$/.test(token) ? "'s" : (CONTRACTIONS.get(token.replace('’', "'")) ?? (toNorm(token) || token));
