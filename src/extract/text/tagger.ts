/**
 * In: a sentence and its words. Out: one part of speech (Universal Dependencies) for each word.
 * The idea: wink-nlp tags; its tokens are laid onto ours by offset, which it does not give and which are rebuilt here.
 * It breaks letters outside Latin-1, so it is given text that is folded to ASCII of equal length. Its tokeniser and its
 * automata are used without the document that it wraps around them, which costs more than they do.
 */
import { addToHash, type Word } from '../../lexicon/index.ts';
import { tagTokens } from './tag-machine.ts';
import { cache, pieces, type TagToken } from './tag-tokens.ts';

const toAsciiLetter = (letter: string): string => {
  if (/[“”«»„]/.test(letter)) return '"';
  if (/[‘’ʼ`ʿʾ]/.test(letter)) return "'";
  if (/[\u2010-\u2015]/.test(letter)) return '-';
  const base = letter.normalize('NFKD')[0] ?? 'x';
  if (base <= '\u007f') return base;
  return /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\s/u.test(letter) ? ' ' : '-';
};

const SPACE = 0x20;
const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x09;

/** `text` in ASCII, letter for letter: offsets stay as they are. */
export const toAscii = (text: string): string => (NOT_ASCII.test(text) ? text.replace(NO_ASCII, toAsciiLetter) : text);

const NO_ASCII = /[^\n -~]/g;
const NOT_ASCII = /[^\n -~]/;

/** What is longer is cut, since wink's expressions take time that grows with the square of a piece; no word is so long. */
const LONGEST = 200;

/** The tokens of a text, piece by piece: pieces stand between spaces, and line breaks are pieces as well. */
const toTokens = (text: string): readonly TagToken[] => {
  const tokens: TagToken[] = [];
  for (let at = 0; at < text.length; ) {
    let code = text.charCodeAt(at);
    const begin = at;
    let hash = 0;
    if (code === SPACE) {
      at += 1;
      continue;
    }
    const isOfBreaks = isBreak(code);
    while (at < text.length && at - begin < LONGEST && code !== SPACE && isBreak(code) === isOfBreaks) {
      hash = addToHash(hash, code);
      at += 1;
      code = text.charCodeAt(at);
    }
    const piece = pieces.at(text, begin, at, hash).tokens;
    for (let index = 0; index < piece.length; index += 1) tokens.push(piece[index] as TagToken);
  }
  return tokens;
};

const names: string[] = [];
const nameOf = (pos: number): string => {
  names[pos] ??= cache.valueOf('pos', pos);
  return names[pos];
};

export const findTags = (sentence: string, begin: number, words: readonly Word[]): string[] => {
  const text = toAscii(sentence);
  const tokens = toTokens(text);
  const tags = tagTokens(tokens);
  const tagged: string[] = [];
  let at = 0;
  let next = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    while (text.charCodeAt(at) === SPACE) at += 1;
    at += tokens[index]?.length ?? 0;
    for (let word = words[next]; word && word.begin < begin + at; word = words[next]) {
      tagged.push(nameOf(tags[index] ?? 0));
      next += 1;
    }
  }
  while (tagged.length < words.length) tagged.push('X');
  return tagged;
};
