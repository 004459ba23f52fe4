/** In: an Article. Out: the sentences of its headline and paragraphs; every other block is passed over. */
import { type Lexicon, toWords, type Word } from '../lexicon/index.ts';
import type { Article } from '../model/index.ts';
import { type Sentence, toSentence } from './sentence.ts';
import { toOffsets } from './text/offsets.ts';
import { toSentences } from './text/sentences.ts';
import { type NamedBefore, toNamed, toNamedIssues } from './topics.ts';

/** Words that stand with a capital inside a sentence of the body: in a headline they may be names. */
const findProperWords = (body: readonly Piece[]): Set<string> => {
  const proper = new Set<string>();
  for (const { text, words } of body)
    for (let at = text.length < 60 ? 0 : 1; at < words.length; at += 1) {
      const word = words[at] as Word;
      if (word.shape === 'capital' || word.shape === 'caps') proper.add(word.norm);
    }
  return proper;
};

/** "Statement by Prime Minister A at the session": the text itself need not name whose words it gives. */
const NAMES_ITS_AUTHOR = /^(?:\p{L}+ )?(?:statement|remarks|speech|address|message)\b.{0,12}? (?:by|of|from) /iu;

interface Piece {
  readonly paragraph: number;
  readonly block: string;
  readonly isHeadline: boolean;
  readonly begin: number;
  readonly text: string;
  readonly words: readonly Word[];
}

const findPieces = (article: Article): Piece[] => {
  const offsets = toOffsets(article.text);
  const pieces: Piece[] = [];
  for (const [paragraph, { role, span }] of article.blocks.entries()) {
    if (role !== 'headline' && role !== 'paragraph') continue;
    const from = offsets.toUtf16(span.begin);
    const block = article.text.slice(from, offsets.toUtf16(span.end));
    for (const range of toSentences(block)) {
      const text = block.slice(range.begin, range.end);
      const begin = from + range.begin;
      pieces.push({ paragraph, block, isHeadline: role === 'headline', begin, text, words: toWords(text, begin) });
    }
  }
  return pieces;
};

export const findSentences = (article: Article, lexicon: Lexicon): Sentence[] => {
  const pieces = findPieces(article);
  const body = pieces.filter((piece) => !piece.isHeadline);
  const hasBody = article.blocks.some((block) => block.role === 'paragraph');
  const properWords = hasBody && body.length < pieces.length ? findProperWords(body) : undefined;
  const sentences: Sentence[] = [];
  for (const [index, { block, ...piece }] of pieces.entries()) {
    const before: NamedBefore = {
      shortly: () => namedBefore(sentences, index),
      everywhere: () => sentences.slice(0, index).flatMap(({ topics }) => toNamed(topics)),
    };
    const proper = piece.isHeadline && properWords && !NAMES_ITS_AUTHOR.test(block) ? { properWords } : {};
    sentences.push(toSentence({ ...piece, index, ...proper }, lexicon, before));
  }
  return sentences;
};

/** An issue that was named longer ago is not what "the ceasefire" means. */
const SHORTLY = 6;

/** The issues named in the paragraph so far, and in the last sentence of the one before it. */
const namedBefore = (sentences: readonly Sentence[], index: number): readonly string[] => {
  const own = sentences[index];
  const issues: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - SHORTLY); at -= 1) {
    const sentence = sentences[at];
    if (sentence === undefined || own === undefined || sentence.isHeadline !== own.isHeadline) break;
    issues.unshift(...toNamedIssues(sentence.topics));
    if (sentence.paragraph !== own.paragraph) break;
  }
  return issues;
};
