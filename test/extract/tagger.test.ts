// In: sentences. Out: the same parts of speech as wink-nlp gives them by its own way through a document.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { findSentences } from '../../src/extract/sentences.ts';
import { findTags, toAscii } from '../../src/extract/text/tagger.ts';
import { readArticles } from '../../src/index.ts';
import { toLexicon, toWords } from '../../src/lexicon/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';

const nlp = winkNLP(model, ['pos']);
const { its, as } = nlp;

/** One tag for each word, from wink's tokens and tags. */
const tagByWink = (sentence: string): readonly string[] => {
  const text = toAscii(sentence);
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(its.value, as.array) as string[];
  const tags = tokens.out(its.pos, as.array) as string[];
  const ends: number[] = [];
  let at = 0;
  for (const value of values) {
    while (text[at] === ' ') at += 1;
    at += value.length;
    ends.push(at);
  }
  return toWords(sentence).map(({ begin }) => tags[ends.findIndex((end) => begin < end)] ?? 'X');
};

describe('the tagger', { timeout: 120_000 }, () => {
  it.each([
    "They can't say it won't end, but they'll meet; he's gone.",
    'Mr. Lee’s U.S.-led talks (3.5 hours) “went well” … or so.',
    'He said:\n\tno, 12:30 p.m. — or 13.05.2024?',
    'Émigrés from Łódź met  Dvořák’s    aides.',
    'mail@example.org #peace @un http://example.org/a?b=c :-) 1990s 3rd $5',
    '',
  ])('tags “%s” as wink does', (text) => {
    expect(findTags(text, 0, toWords(text))).toEqual(tagByWink(text));
  });

  it('tags the articles of the project as wink does', async () => {
    const lexicon = toLexicon(loadVocabulary());
    const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
    for await (const reading of readArticles([seeds]))
      if ('article' in reading)
        for (const { text, tags } of findSentences(reading.article, lexicon))
          expect(tags, text).toEqual(tagByWink(text));
  });
});
