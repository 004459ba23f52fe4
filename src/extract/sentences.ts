/** In: an Article. Out: the sentences of its headline and paragraphs; every other block is passed over. */
import { type Lexicon, toWords } from '../lexicon/index.ts';
import type { Article } from '../model/index.ts';
import { type Sentence, toSentence } from './sentence.ts';
import { toOffsets } from './text/offsets.ts';
import { toSentences } from './text/sentences.ts';

/** Words that stand with a capital inside a sentence of the body: in a headline they may be names. */
const findProperWords = (paragraphs: readonly string[]): Set<string> => {
  const words = new Set<string>();
  for (const paragraph of paragraphs)
    for (const { begin, end } of toSentences(paragraph))
      for (const [index, word] of toWords(paragraph.slice(begin, end)).entries())
        if ((index > 0 || end - begin < 60) && (word.shape === 'capital' || word.shape === 'caps'))
          words.add(word.norm);
  return words;
};

/** "Statement by Prime Minister A at the session": the text itself need not name whose words it gives. */
const NAMES_ITS_AUTHOR = /^(?:\p{L}+ )?(?:statement|remarks|speech|address|message)\b.{0,12}? (?:by|of|from) /iu;

export const findSentences = (article: Article, lexicon: Lexicon): Sentence[] => {
  const offsets = toOffsets(article.text);
  const sentences: Sentence[] = [];
  const textOf = ({ span }: Article['blocks'][number]) =>
    article.text.slice(offsets.toUtf16(span.begin), offsets.toUtf16(span.end));
  const body = article.blocks.filter((block) => block.role === 'paragraph').map(textOf);
  const properWords = body.length > 0 ? findProperWords(body) : undefined;
  article.blocks.forEach((block, paragraph) => {
    if (block.role !== 'headline' && block.role !== 'paragraph') return;
    const from = offsets.toUtf16(block.span.begin);
    const text = article.text.slice(from, offsets.toUtf16(block.span.end));
    for (const { begin, end } of toSentences(text))
      sentences.push(
        toSentence(
          {
            index: sentences.length,
            paragraph,
            isHeadline: block.role === 'headline',
            begin: from + begin,
            text: text.slice(begin, end),
            ...(block.role === 'headline' && properWords && !NAMES_ITS_AUTHOR.test(text) ? { properWords } : {}),
          },
          lexicon,
        ),
      );
  });
  return sentences;
};
