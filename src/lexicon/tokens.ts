/**
 * In: text. Out: one token after the other: a word, a number, a mark, by their places.
 * The idea: most tokens are plain, and a look at their characters finds their end; what could be more than that (an
 * abbreviation, a contraction, letters beyond ASCII) is left to one grammar. Nothing is made on the way.
 */
import { addToHash, toHash } from './forms.ts';

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

const SPELT_SHORT: ReadonlySet<string> = new Set(ABBREVIATION.split('|'));

// What a character may be in a plain token; everything else is left to the grammar.
const [OTHER, SPACE, UPPER, LOWER, DIGIT, MARK] = [0, 1, 2, 3, 4, 5] as const;
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return SPACE;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/[a-z]/.test(character)) return LOWER;
  if (/\d/.test(character)) return DIGIT;
  return /['`]/.test(character) ? OTHER : MARK;
});
const APOSTROPHE = 0x27;
const CURLY = 0x2019;
/** Dashes, quotes and the like, but for the one that is an apostrophe as well. */
const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x2026 && code !== CURLY;

/** Behind the end of the text stands a space. */
const kindAt = (text: string, at: number): number => {
  if (at >= text.length) return SPACE;
  const code = text.charCodeAt(at);
  return code < 128 ? (KINDS[code] as number) : isPunctuation(code) ? MARK : OTHER;
};
const [STOP_CODE, SMALL_S] = [0x2e, 0x73];

/** Whether an apostrophe at `at` ends the word before it: nothing follows that could be of one word with it. */
const endsAtApostrophe = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code !== APOSTROPHE && code !== CURLY) return false;
  const next = kindAt(text, at + 1);
  if (next === SPACE || next === MARK) return true;
  const after = kindAt(text, at + 2);
  return text.charCodeAt(at + 1) === SMALL_S && (after === SPACE || after === MARK);
};

/** The token that `findToken` found last, with the hash of its characters (`forms.ts`): to be read before anything else is called. */
export const token = { begin: 0, end: 0, hash: 0 };

/** The end of the word of ASCII letters and digits that begins at `at`, or -1 where only the grammar can tell. */
const endOfPlainWord = (text: string, at: number): number => {
  let hash = addToHash(0, text.charCodeAt(at));
  let end = at + 1;
  let kind = kindAt(text, end);
  while (kind === LOWER || kind === UPPER || kind === DIGIT) {
    hash = addToHash(hash, text.charCodeAt(end));
    kind = kindAt(text, ++end);
  }
  token.hash = hash;
  if (kind === OTHER) return endsAtApostrophe(text, end) ? end : -1;
  if (kind !== MARK || text.charCodeAt(end) !== STOP_CODE) return end;
  return end - at < 2 || (end - at < 7 && SPELT_SHORT.has(text.slice(at, end))) ? -1 : end;
};

/** The end of the number of ASCII digits that begins at `at`, or -1 where only the grammar can tell. */
const endOfPlainNumber = (text: string, at: number): number => {
  let hash = addToHash(0, text.charCodeAt(at));
  let end = at + 1;
  let kind = kindAt(text, end);
  while (kind === DIGIT) {
    hash = addToHash(hash, text.charCodeAt(end));
    kind = kindAt(text, ++end);
  }
  token.hash = hash;
  return kind === SPACE || (kind === MARK && kindAt(text, end + 1) !== DIGIT) ? end : -1;
};

/** Finds the first token from `at` on, and leaves it in `token`: says whether there is one. */
export const findToken = (text: string, at: number): boolean => {
  let begin = at;
  let kind = kindAt(text, begin);
  while (kind === SPACE) {
    if (begin >= text.length) return false;
    kind = kindAt(text, ++begin);
  }
  let end = -1;
  if (kind === UPPER || kind === LOWER) end = endOfPlainWord(text, begin);
  else if (kind === DIGIT) end = endOfPlainNumber(text, begin);
  else if (kind === MARK) {
    token.hash = addToHash(0, text.charCodeAt(begin));
    end = begin + 1;
  }
  if (end < 0) {
    TOKEN.lastIndex = begin;
    const match = TOKEN.exec(text);
    if (match === null) return false;
    begin = match.index;
    end = begin + match[0].length;
    token.hash = toHash(text, begin, end);
  }
  token.begin = begin;
  token.end = end;
  return true;
};
