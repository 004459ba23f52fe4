// In: articles of our own and of others. Out: where ours run word for word as theirs. The one idea: names, offices and
// the terms of an issue are the same in everybody's mouth, and so are a few quoted words; the other words are not.
import type { Article, Lexicon } from '../../src/index.ts';
import { toWords, type Word } from '../../src/lexicon/index.ts';

/** So many words in a row are no chance, */
const RUN = 8;
/** nor are so many of them that somebody chose: longer ones in small letters, outside names, terms and quotations. */
const CHOSEN = 4;
const LONG_WORD = 5;
const LONGEST_QUOTATION = 25;

const isWord = ({ shape }: Word): boolean => shape !== 'mark';

export type Theirs = {
  /** Every run of eight words. */
  readonly runs: ReadonlySet<string>;
  /** The words that they write in small letters somewhere: in a title's capitals these are no names. */
  readonly common: ReadonlySet<string>;
};

export function toTheirs(texts: readonly string[]): Theirs {
  const all = texts.map((text) => toWords(text).filter(isWord));
  return {
    runs: new Set(all.flatMap((words) => words.slice(RUN - 1).map((_, at) => toKey(words, at)))),
    common: new Set(all.flat().flatMap(({ norm, shape }) => (shape === 'lower' ? norm : []))),
  };
}

/** The stretches of an own text that stand in theirs as well, and in which enough words are a writer's own. */
export function findCopies(text: string, { runs, common }: Theirs, lexicon: Lexicon): readonly string[] {
  const given = findGiven(text, lexicon);
  const words = toWords(text).filter(isWord);
  const isChosen = ({ begin, norm }: Word): boolean =>
    norm.length >= LONG_WORD && common.has(norm) && !given.some((span) => span.begin <= begin && begin < span.end);
  const copies: string[] = [];
  for (let at = 0; at + RUN <= words.length; at += 1) {
    let end = at;
    while (runs.has(toKey(words, end))) end += 1;
    if (end === at) continue;
    const run = words.slice(at, end + RUN - 1);
    if (run.filter(isChosen).length >= CHOSEN) copies.push(run.map((word) => word.text).join(' '));
    at = end;
  }
  return copies;
}

const toKey = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + RUN)
    .map(({ norm }) => norm)
    .join(' ');

type Stretch = { readonly begin: number; readonly end: number };

// Labels of the vocabulary, and short quotations.
function findGiven(text: string, { entities, topics }: Lexicon): readonly Stretch[] {
  const words = toWords(text);
  const labels = words.flatMap((word, at) =>
    [...entities.matchesAt(words, at), ...topics.matchesAt(words, at)].map(({ end }) => ({
      begin: word.begin,
      end: words[end - 1]?.end ?? word.end,
    })),
  );
  const quotations = [...text.matchAll(/“[^”]*”|"[^"]*"|‘[^’]*’/gu)]
    .filter(([quotation]) => toWords(quotation).filter(isWord).length <= LONGEST_QUOTATION)
    .map(({ 0: quotation, index }) => ({ begin: index, end: index + quotation.length }));
  return [...labels, ...quotations];
}

/** What an article says itself: its headline and paragraphs, without what a site puts around them. */
export function toProse({ text, blocks }: Article): readonly string[] {
  const characters = [...text];
  const prose = blocks.filter(({ role }) => role === 'headline' || role === 'paragraph');
  return prose.map(({ span }) => characters.slice(span.begin, span.end).join(''));
}
