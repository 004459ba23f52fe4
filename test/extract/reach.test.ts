// In: the phrasebook, the project's articles and ordinary news. Out: what is left unread (extract/gate.ts, reach.ts, sources.ts)
// changes nothing of what is read from an article, and yet most of what tells nothing is left alone.
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

/** Everything is read, whatever it may tell. */
const whole: Gate = { toTelling: () => 'anyway', findReach: (sentences) => sentences.length - 1 };
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

/** Sentences that name nobody, or no encounter, and lean on those around them. */
const leaning = [
  'The talks took place on Monday.',
  'The meeting was held in Geneva.',
  'A day earlier, talks had begun.',
  'Wang Yi met Yoko Kamikawa.',
  'It was attended by Wang Yi and Yoko Kamikawa.',
  'Present were Wang Yi and Yoko Kamikawa.',
  'Also in attendance were the Kenyan Foreign Minister and his Norwegian counterpart.',
  'Wang Yi and Yoko Kamikawa took part.',
  'The event was chaired by Wang Yi.',
  'The session was hosted by Kenya.',
  'BRICS members held a summit in Kazan.',
  'The summit will be held in June.',
  'A phone call took place on Sunday.',
  'He arrived in Oslo on Monday.',
  'He had a series of meetings with foreign guests on Tuesday.',
  'The two sides met on Friday.',
  'Both agreed on trade.',
  'This was said at a reception in Lima.',
  'The trip took him to Seoul.',
  'Kenya supports the one-China principle.',
  'Norway appreciates this.',
  'Kenya thanked Norway for that.',
  'Peru expressed its gratitude.',
  'Kenya praised the Global Development Initiative.',
  'The initiative was supported.',
  'They said the following:',
];

/** Each of them with each, on one line or on two, and with a stranger between. */
const leaningTogether = (): Article[] =>
  leaning.flatMap((one, at) =>
    leaning.flatMap((other, index) => {
      const stranger = cases[(at * 31 + index * 7) % cases.length]?.text.replace(/\s+/g, ' ') ?? '';
      const between = (at + index) % 2 ? ' ' : '\n';
      return [[one, other].join(between), [one, stranger, other].join(between)].map(toText);
    }),
  );

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

  it('takes nothing from sentences that lean on each other', () => {
    for (const article of leaningTogether()) expect(read(article), article.text).toEqual(read(article, whole));
  });

  it('has those who attended, and the day, from sentences of their own', () => {
    const [attended, dated] = [
      'The talks took place on Monday. It was attended by Wang Yi and Yoko Kamikawa.',
      'BRICS members held a summit in Kazan. The talks took place on Monday.',
    ].map((text) => read(toText(text)).meetings);
    expect(attended?.map(({ kind, date }) => [kind, date?.start])).toEqual([['multilateral', '2024-04-29']]);
    expect(dated?.map(({ kind, date }) => [kind, date?.start])).toEqual([['summit', '2024-04-29']]);
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
