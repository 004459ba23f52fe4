// In: the phrasebook, the project's articles and ordinary news. Out: how far an article is read changes nothing of what is
// read from it, and yet most of what tells nothing is left alone.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toNameTest, toTelling } from '../../src/extract/gate.ts';
import { collectPeople } from '../../src/extract/nouns/collect.ts';
import { findReach, type Gate } from '../../src/extract/reach.ts';
import { readArticle } from '../../src/extract/reading.ts';
import { toReport } from '../../src/extract/report/index.ts';
import { findSentences } from '../../src/extract/sentences.ts';
import { readArticles } from '../../src/index.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import type { Article } from '../../src/model/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import { Case, listCaseFiles, loadCases, toArticle } from '../phrasebook/cases.ts';

const lexicon = toLexicon(loadVocabulary());
const toText = (text: string): Article => toArticle(Case.parse({ text, published: '2024-05-02', nothing: true }));

const whole: Gate = { toTelling, findReach: (sentences) => sentences.length - 1 };
const read = (article: Article, gate?: Gate) => toReport(article, readArticle(article, lexicon, gate));

/** The last sentence of a text that has to be read; -1 where none has. */
const reachOf = (text: string): number => {
  const article = toText(text);
  const sentences = findSentences(article, lexicon);
  const people = collectPeople(sentences, lexicon, article.published);
  return findReach(sentences, sentences.map(toTelling), people, toNameTest(people));
};

const cases = listCaseFiles(new URL('../phrasebook/', import.meta.url)).flatMap(loadCases);
const inputs = ['../../seeds', '../../bench/generic-news.jsonl'].map((name) =>
  fileURLToPath(new URL(name, import.meta.url)),
);

/** Texts of sentences that were not written for each other: what one says of others falls on strangers. */
const mixed = (): Article[] => {
  const texts = cases.map(({ text }) => text.replace(/\s+/g, ' '));
  return Array.from({ length: 300 }, (_, index) =>
    toText([0, 1, 2, 3].map((step) => texts[(index * 7 + step * 613) % texts.length]).join(index % 2 ? ' ' : '\n')),
  );
};

// each article is read twice
describe('how far an article is read', { timeout: 120_000 }, () => {
  it('takes nothing from a case of the phrasebook', () => {
    for (const one of cases) {
      const article = toArticle(one);
      expect(read(article), one.text).toEqual(read(article, whole));
    }
  });

  it('takes nothing from the articles of the project, nor from ordinary news', async () => {
    expect(readdirSync(inputs[0] ?? '').length).toBeGreaterThan(0);
    for await (const reading of readArticles(inputs))
      if ('article' in reading) expect(read(reading.article), reading.article.id).toEqual(read(reading.article, whole));
  });

  it('takes nothing from sentences of the phrasebook in any company', () => {
    for (const article of mixed()) expect(read(article), article.text).toEqual(read(article, whole));
  });

  // each needs less than one would think: an object alone, bare parties, nobody at all
  it.each([
    'Children from Westminster met the king first.',
    'Talks between Brazil and Argentina began in Geneva on Monday.',
    'The minister phoned with congratulations.',
    'Kenya and Uganda spoke by video link on Monday.',
    'Brazil and Japan signed the treaty. This came at a summit in Oslo.',
    'Norway supports the two-state solution.',
    'The resolution on Taiwan was condemned.',
    'On Taiwan, nothing new was said.',
    'China supports the Global Security Initiative.',
    'Nobody has heard of the Pacific Resilience Partnership.',
  ])('reads “%s”', (text) => {
    expect(reachOf(text)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    'The talks lasted as long as two glasses of tea.',
    'Rain fell on the vineyards of France, and the choir met for the last time.',
    'Taiwan has new trains.',
    'The prime minister spoke of fraud.',
    'Sales rose by two per cent.',
  ])('does not read “%s”', (text) => {
    expect(reachOf(text)).toBe(-1);
  });

  it('ends with the last sentence that can add anything', () => {
    const meeting = 'Norwegian Foreign Minister Kari Lunde met Kenyan Foreign Minister Peter Omolo in Oslo.';
    expect(reachOf(`${meeting} Lunde is a keen sailor. The harbour was quiet.`)).toBe(0);
  });
});
