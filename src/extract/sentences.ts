/** In: an Article. Out: the sentences of its headline and paragraphs; every other block is passed over. */
import type { Lexicon, Word } from '../lexicon/index.ts';
import type { Article } from '../model/index.ts';
import { type Sentence, type Surroundings, toSentence } from './sentence.ts';
import { toOffsets } from './text/offsets.ts';
import { toSentences } from './text/sentences.ts';
import { type Named, toNamed, toNamedIssues } from './topics.ts';

/** Words that stand with a capital inside a sentence of the body: in a headline they may be names. */
const findProperWords = (body: readonly Sentence[]): Set<string> => {
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

const isBody = ({ isHeadline }: Sentence): boolean => !isHeadline;

export const findSentences = (article: Article, lexicon: Lexicon): Sentence[] => {
  const offsets = toOffsets(article.text);
  const sentences: Sentence[] = [];
  const everywhere = toEverywhere(sentences);
  let properWords: ReadonlySet<string> | undefined;
  const around: Surroundings = {
    lexicon,
    toProperWords(paragraph) {
      const { begin = 0, end = 0 } = article.blocks[paragraph]?.span ?? {};
      const headline = article.text.slice(offsets.toUtf16(begin), offsets.toUtf16(end));
      const hasBody = article.blocks.some((block) => block.role === 'paragraph');
      if (!hasBody || NAMES_ITS_AUTHOR.test(headline)) return undefined;
      properWords ??= findProperWords(sentences.filter(isBody));
      return properWords;
    },
    toBefore: (index) => ({ shortly: () => namedBefore(sentences, index), everywhere: () => everywhere(index) }),
  };
  for (const [paragraph, { role, span }] of article.blocks.entries()) {
    if (role !== 'headline' && role !== 'paragraph') continue;
    const isHeadline = role === 'headline';
    const from = offsets.toUtf16(span.begin);
    const block = article.text.slice(from, offsets.toUtf16(span.end));
    for (const { begin, end } of toSentences(block)) {
      const source = {
        index: sentences.length,
        paragraph,
        isHeadline,
        begin: from + begin,
        text: block.slice(begin, end),
      };
      sentences.push(toSentence(source, around));
    }
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

/** What gives the issues that were named before a sentence, each once, the last one last; to be asked in the order of the text. */
const toEverywhere = (sentences: readonly Sentence[]): ((index: number) => readonly Named[]) => {
  const named = new Map<string, Named>();
  let seen = 0;
  return (index) => {
    // The topics of one sentence ask for those before it, which are there by then.
    for (; seen < index; seen += 1)
      for (const one of toNamed(sentences[seen]?.topics ?? [])) {
        const key = `${one.issue} ${one.isPlace}`;
        named.delete(key);
        named.set(key, one);
      }
    return [...named.values()];
  };
};
