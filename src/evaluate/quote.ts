// In: a sentence, and the names of what it is about. Out: a few of its words, verbatim. The one idea: the words around
// the name are the ones that a person looks for.
import { toPlain } from './names.ts';

const WORDS = 12;
const WORDS_BEFORE = 6;

/** At most twelve words of the sentence, around the first of the names that it holds, or its first words. */
export function findQuote(sentence: string, names: readonly string[]): string {
  const words = [...sentence.matchAll(/\S+/g)];
  if (words.length <= WORDS) return sentence.trim();
  const plain = words.map(([word]) => toBare(word));
  const isAt = (at: number): boolean =>
    names.some((name) => {
      const wanted = toPlain(name).split(' ').map(toBare).join(' ');
      return `${plain.slice(at).join(' ')} `.startsWith(`${wanted} `);
    });
  const at = Math.max(
    0,
    words.findIndex((_, index) => isAt(index)),
  );
  const first = Math.max(0, Math.min(at - WORDS_BEFORE, words.length - WORDS));
  const last = words[Math.min(first + WORDS, words.length) - 1];
  const begin = words[first]?.index ?? 0;
  return sentence.slice(begin, last === undefined ? sentence.length : last.index + last[0].length);
}

const toBare = (word: string): string => toPlain(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
