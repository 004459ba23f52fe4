// In: a text, and the words that somebody looks for. Out: the text with the words marked. The one idea: letters are compared
// without case and marks, and shown as they stand.
import type { Html } from '../view.ts';
import { html } from './parts.ts';

// Letters whose mark is no character of its own in Unicode.
const plain: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', ŧ: 't', ı: 'i', ŋ: 'n' };

/** Small letters without marks: "Malmström" as "malmstrom". */
export function fold(text: string): string {
  return [...text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()]
    .map((letter) => plain[letter] ?? letter)
    .join('');
}

/** Rank of a name for what is looked for: 0 is all of it, 1 its beginning, 2 the beginning of a word, 3 anything else. */
export function toRank(name: string, phrase: string): number {
  const folded = fold(name);
  if (folded === phrase) return 0;
  if (folded.startsWith(phrase)) return 1;
  return ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${phrase}`) ? 2 : 3;
}

/** The text, with each of the folded words in `<mark>`. */
export function toMarked(text: string, words: readonly string[]): Html {
  const letters = [...text];
  const starts: number[] = [];
  let folded = '';
  for (const [at, letter] of letters.entries()) {
    const piece = fold(letter);
    for (let unit = 0; unit < piece.length; unit += 1) starts.push(at);
    folded += piece;
  }
  const marked = new Set<number>();
  for (const word of words.filter((each) => each !== '')) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      for (let unit = at; unit < at + word.length; unit += 1) marked.add(starts[unit] ?? -1);
    }
  }
  return html`${toRuns(letters, marked).map(({ run, isHit }) => (isHit ? html`<mark>${run}</mark>` : html`${run}`))}`;
}

function toRuns(letters: readonly string[], marked: ReadonlySet<number>) {
  const runs: { run: string; isHit: boolean }[] = [];
  for (const [at, letter] of letters.entries()) {
    const last = runs.at(-1);
    if (last && last.isHit === marked.has(at)) last.run += letter;
    else runs.push({ run: letter, isHit: marked.has(at) });
  }
  return runs;
}
