// Which reports are of one meeting: those that can be, and none that would lend another's day to a text without one.
import { expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { extract } from '../../src/extract/index.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import type { Article } from '../../src/model/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';

const lexicon = toLexicon(loadVocabulary());

const toArticle = (id: string, text: string, published?: string): Article => ({
  id,
  source: id,
  text,
  blocks: [{ role: 'paragraph', span: { begin: 0, end: text.length } }],
  findings: [],
  ...(published === undefined ? {} : { published }),
});

const meetingsOf = (...articles: readonly Article[]) =>
  consolidate(articles.map((article) => extract(article, lexicon))).meetings;

const daysOf = (...articles: readonly Article[]) =>
  meetingsOf(...articles)
    .map((meeting) => meeting.date?.start ?? 'no day')
    .sort();

const SIDES =
  'Norwegian Foreign Minister Kari Solberg met Kenyan Foreign Minister James Otieno in Oslo to discuss fisheries';
const dated = toArticle('a-dated', `${SIDES} on 4 March 2019.`, '2019-03-05');

test('two papers that give the day report one meeting', () => {
  const other = toArticle(
    'b-paper',
    `Kari Solberg, the Norwegian foreign minister, held talks with Kenyan Foreign Minister James Otieno on 4 March 2019.`,
  );
  expect(daysOf(dated, other)).toEqual(['2019-03-04']);
});

test('another day is another meeting', () => {
  expect(daysOf(dated, toArticle('b-later', `${SIDES} on 6 March 2019.`))).toEqual(['2019-03-04', '2019-03-06']);
});

test.each([
  ['2019-03-08', ['2019-03-04']],
  ['2019-03-01', ['2019-03-04', 'no day']],
  ['2026-02-10', ['2019-03-04', 'no day']],
  [undefined, ['2019-03-04', 'no day']],
])('a report without a day, published %s, is of the meeting of its own weeks only', (published, days) => {
  expect(daysOf(dated, toArticle('b-undated', `${SIDES}.`, published))).toEqual(days);
});

test('two reports without a day are one meeting if they came out in the same weeks', () => {
  const first = toArticle('a', `${SIDES}.`, '2019-03-05');
  expect(daysOf(first, toArticle('b', `${SIDES}.`, '2019-03-07'))).toEqual(['no day']);
  expect(daysOf(first, toArticle('b', `${SIDES}.`, '2021-03-07'))).toEqual(['no day', 'no day']);
});

test('a day without its year is of the one meeting on that day, and of none if there are two', () => {
  const yearless = toArticle('b', `${SIDES} on 4 March.`);
  const other = toArticle('c', `${SIDES} on 4 March 2024.`);
  expect(daysOf(dated, yearless)).toEqual(['2019-03-04']);
  expect(daysOf(dated, yearless, other)).toEqual(['--03-04', '2019-03-04', '2024-03-04']);
});
