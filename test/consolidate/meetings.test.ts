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

const VISIT = "James Otieno, Kenya's foreign minister, is visiting Norway from 3 to 6 March.";
const onVisit = (when: string) => `${VISIT} He met Norwegian Foreign Minister Kari Solberg in Oslo${when}.`;

test('a report without a day is of the meeting during the visit that it tells of, and part of it', () => {
  const merged = meetingsOf(dated, toArticle('b-visit', onVisit('')));
  expect(merged.map(({ kind, reports }) => [kind, reports])).toEqual([
    ['bilateral', ['a-dated', 'b-visit']],
    ['visit', ['b-visit']],
  ]);
  expect(merged[0]?.partOf).toBe(merged[1]?.key);
  expect(daysOf(toArticle('a', `${SIDES} on 14 March 2019.`), toArticle('b-visit', onVisit('')))).toEqual([
    '--03-03',
    '2019-03-14',
    'no day',
  ]);
});

test('a weekday must be that of the day', () => {
  expect(daysOf(dated, toArticle('b', onVisit(' on Monday')))).toEqual(['--03-03', '2019-03-04']);
  expect(daysOf(dated, toArticle('b', onVisit(' on Tuesday')))).toEqual(['--03-03', '2019-03-04', 'no day']);
});

test('a weekday during a visit is a day, which is inferred', () => {
  const text = onVisit(' on Monday').replace('6 March', '6 March 2019');
  const [talks] = meetingsOf(toArticle('a', text));
  expect(talks?.date).toEqual({ start: '2019-03-04', basis: 'inferred' });
});

test('a month is of the one meeting in it, and of none if there are two', () => {
  const month = toArticle('b', `${SIDES} in March 2019.`);
  expect(daysOf(dated, month)).toEqual(['2019-03-04']);
  expect(daysOf(dated, month, toArticle('c', `${SIDES} on 20 March 2019.`))).toEqual([
    '2019-03',
    '2019-03-04',
    '2019-03-20',
  ]);
});

test('a report that could be of two meetings says so, and brings no others together', () => {
  const { accounts } = consolidate(
    [dated, toArticle('b', `${SIDES} in March 2019.`), toArticle('c', `${SIDES} on 20 March 2019.`)].map((article) =>
      extract(article, lexicon),
    ),
  );
  expect(accounts.find(({ article, kind }) => article === 'b' && kind === 'meeting')?.reason).toBe(
    'it could be of 2 meetings (2019-03-04, 2019-03-20), and so is of none',
  );
});

test('where reports differ, the most precise is shown, and each is kept with its article', () => {
  const other = toArticle('b', `${SIDES.replace('in Oslo', 'in Norway')} in March 2019.`);
  const { disagreements } = consolidate([dated, other].map((article) => extract(article, lexicon)));
  expect(
    disagreements.map(({ aspect, readings }) => [aspect, readings.map(({ value, reports }) => [value, reports])]),
  ).toEqual([
    [
      'date',
      [
        ['2019-03-04', ['a-dated']],
        ['2019-03', ['b']],
      ],
    ],
    [
      'place',
      [
        ['Oslo', ['a-dated']],
        ['Norway', ['b']],
      ],
    ],
  ]);
});

const SAID = 'Kari Solberg said that Norway supports the two-state solution.';
const positionsOf = (...articles: readonly Article[]) =>
  consolidate(articles.map((article) => extract(article, lexicon))).positions;

test('a statement at a meeting is one in all reports of it, and another at the next', () => {
  const first = toArticle('a', `${SIDES} on 4 March 2019.\n\n${SAID}`);
  const again = toArticle('b', `${SIDES} on 4 March 2019.\n\n${SAID.replace('said', 'stressed')}`);
  const [position, ...others] = positionsOf(first, again);
  expect(others).toEqual([]);
  expect(position).toMatchObject({
    reports: ['a', 'b'],
    reason: '2 reports give the same statement by the same side at the same meeting',
  });
  expect(positionsOf(first, toArticle('c', `${SIDES} on 6 March 2019.\n\n${SAID}`))).toHaveLength(2);
});

test('a statement at no meeting is one where reports of a day give it in much the same words', () => {
  const spoken = 'Norwegian Foreign Minister Kari Solberg said that Norway supports the two-state solution.';
  const first = toArticle('a', spoken, '2019-03-04');
  expect(positionsOf(first, toArticle('b', spoken.replace('said', 'told reporters'), '2019-03-05'))).toHaveLength(1);
  expect(positionsOf(first, toArticle('c', spoken, '2019-03-09'))).toHaveLength(2);
  const otherWords = 'Norwegian Foreign Minister Kari Solberg backed Palestinian statehood in a lecture to students.';
  expect(positionsOf(first, toArticle('d', otherWords, '2019-03-04')).length).toBe(
    positionsOf(first).length + positionsOf(toArticle('d', otherWords, '2019-03-04')).length,
  );
});
