/**
 * In: a sentence and its words. Out: one part of speech (Universal Dependencies) for each word.
 * The idea: wink-nlp tags; its tokens are laid onto ours by offset, which it does not give and which are rebuilt here.
 * It breaks letters outside Latin-1, so it is given text that is folded to ASCII of equal length.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Word } from '../../lexicon/index.ts';

const nlp = winkNLP(model, ['pos']);
const { its, as } = nlp;

const toAsciiLetter = (letter: string): string => {
  if (/[“”«»„]/.test(letter)) return '"';
  if (/[‘’ʼ`ʿʾ]/.test(letter)) return "'";
  if (/[\u2010-\u2015]/.test(letter)) return '-';
  const base = letter.normalize('NFKD')[0] ?? 'x';
  if (base <= '\u007f') return base;
  return /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\s/u.test(letter) ? ' ' : '-';
};

const SPACE = 0x20;

/** `text` in ASCII, letter for letter: offsets stay as they are. */
export const toAscii = (text: string): string => text.replace(/[^\n -~]/g, toAsciiLetter);

export const findTags = (sentence: string, begin: number, words: readonly Word[]): string[] => {
  const text = toAscii(sentence);
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(its.value, as.array) as string[];
  const tags = tokens.out(its.pos, as.array) as string[];
  const tagged: string[] = [];
  let at = 0;
  let next = 0;
  for (let index = 0; index < values.length; index += 1) {
    while (text.charCodeAt(at) === SPACE) at += 1;
    at += values[index]?.length ?? 0;
    for (let word = words[next]; word && word.begin < begin + at; word = words[next]) {
      tagged.push(tags[index] ?? 'X');
      next += 1;
    }
  }
  while (tagged.length < words.length) tagged.push('X');
  return tagged;
};
