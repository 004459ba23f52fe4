// In: an article, and the words or clues behind a verdict. Out: the sentence to show. The one idea: whoever reads of an
// error reads the sentence that it is about.
import type { Article, Evidence, Extraction, Span } from '../model/index.ts';
import { toPlain } from './names.ts';
import type { Clues } from './verdict.ts';

export type Sentences = {
  /** The sentence in which the evidence begins, or the words of the evidence. */
  readonly around: (evidence: Evidence) => string;
  /** The sentence that holds the quote, or else the first that holds most of the names; none where none holds any. */
  readonly bestFor: (clues: Clues) => string | undefined;
};

/** The sentences of an article, to be searched. */
export function toSentences({ text }: Article, { sentences }: Pick<Extraction, 'sentences'>): Sentences {
  const characters = [...text];
  const toText = ({ begin, end }: Span): string => toLine(characters.slice(begin, end).join(''));
  const lines = sentences.map(toText);
  const plain = lines.map((line) => ` ${toWords(line)} `);
  const isIn = (at: number, words: string): boolean => words !== '' && (plain[at]?.includes(` ${words} `) ?? false);
  return {
    around: ({ span, quote }) => {
      const sentence = sentences.find(({ begin, end }) => begin <= span.begin && span.begin < end);
      return sentence === undefined ? toLine(quote) : toText(sentence);
    },
    bestFor: ({ quote, names }) => {
      if (quote !== undefined) return lines.find((_, at) => isIn(at, toWords(quote))) ?? toLine(quote);
      const counts = lines.map((_, at) => names.filter((same) => same.some((name) => isIn(at, toWords(name)))).length);
      const most = Math.max(0, ...counts);
      return most === 0 ? undefined : lines[counts.indexOf(most)];
    },
  };
}

const toLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

// Letters and digits alone, so that quotation marks and stops do not matter.
const toWords = (text: string): string =>
  toPlain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
