// The user has the last word: owl:sameAs and owl:differentFrom hold in both directions, and after every rebuilding.
import { expect, it } from 'vitest';
import { consolidateWith, type Statement } from '../../src/consolidate/index.ts';
import { extract } from '../../src/extract/index.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import type { Dossier } from '../../src/model/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import { toArticle } from './texts.ts';

const lexicon = toLexicon(loadVocabulary());

const toText = (day: string, name = 'Kari Vinje'): string =>
  `Norwegian Foreign Minister ${name} met Peruvian Foreign Minister Elena Quispe in Lima on ${day}.\n`;

const articles = [
  toArticle('first', toText('3 March 2031')),
  toArticle('second', toText('3 March 2031')),
  toArticle('third', toText('4 March 2031')),
  toArticle('fourth', toText('9 June 2031', 'Karin Vinjevoll')),
].map((article) => extract(article, lexicon));

const build = (...statements: readonly Statement[]) => consolidateWith(articles, { lexicon, identity: { statements } });
const reportsOf = ({ meetings }: Dossier) => meetings.map(({ reports }) => reports.join(' ')).sort();
const found = build().dossier;

/** The name of what one article says of a meeting, as the graph has it for every article. */
const account = (article: string): string => {
  const { meetings = [] } = articles.find((one) => one.article === article) ?? {};
  return `meeting ${article} ${meetings[0]?.key}`;
};
const keyOf = (report: string): string => found.meetings.find(({ reports }) => reports.includes(report))?.key ?? '';

it('without a word of the user, the same day is one meeting', () => {
  expect(reportsOf(found)).toEqual(['first second', 'fourth', 'third']);
});

it.each([
  ['first', 'second'],
  ['second', 'first'],
])('two accounts that differ are two meetings (%s, %s)', (one, other) => {
  const { dossier, unknown } = build({ relation: 'different', one: account(one), other: account(other) });
  expect(reportsOf(dossier)).toEqual(['first', 'fourth', 'second', 'third']);
  expect(new Set(dossier.meetings.map(({ key }) => key)).size).toBe(4);
  expect(unknown).toEqual([]);
});

it('two meetings that are the same are one, with the day that most reports give, and the other kept', () => {
  const { dossier } = build({ relation: 'same', one: keyOf('third'), other: keyOf('first') });
  expect(reportsOf(dossier)).toEqual(['first second third', 'fourth']);
  const merged = dossier.meetings.find(({ reports }) => reports.length === 3);
  expect(merged?.date?.start).toBe('2031-03-03');
  expect(dossier.disagreements.filter(({ meeting }) => meeting === merged?.key)).toMatchObject([
    {
      aspect: 'date',
      readings: [
        { value: '2031-03-03', isPreferred: true, reports: ['first', 'second'] },
        { value: '2031-03-04', isPreferred: false, reports: ['third'] },
      ],
      reason: 'most reports give it: 2 of 3 reports give it',
    },
  ]);
  expect(dossier.accounts.find(({ article, kind }) => article === 'third' && kind === 'meeting')?.reason).toBe(
    'the identity file says that it is the same',
  );
});

it('a statement holds on what an earlier one has made', () => {
  const same: Statement = { relation: 'same', one: keyOf('third'), other: keyOf('first') };
  const merged = build(same).dossier.meetings.find(({ reports }) => reports.length === 3)?.key ?? '';
  const { dossier, unknown } = build(same, { relation: 'same', one: merged, other: account('fourth') });
  expect(unknown).toEqual([]);
  expect(reportsOf(dossier)).toEqual(['first fourth second third']);
});

it('people are joined and told apart in the same way, and so are their meetings', () => {
  const joined = build({ relation: 'same', one: 'kari-vinje-NO', other: 'karin-vinjevoll-NO' });
  expect(joined.dossier.persons).toHaveLength(2);
  const key = (article: string) => `person ${article} kari-vinje`;
  const apart = build({ relation: 'different', one: key('first'), other: key('second') });
  expect(apart.dossier.persons).toHaveLength(4);
  expect(apart.unknown).toEqual([]);
  expect(reportsOf(apart.dossier)).toEqual(['first', 'fourth', 'second', 'third']);
});

it('what names nothing, and what contradicts a difference, is told and not followed', () => {
  const nothing: Statement = { relation: 'same', one: 'nobody', other: keyOf('first') };
  expect(build(nothing).unknown).toEqual([nothing]);
  const apart: Statement = { relation: 'different', one: account('first'), other: account('third') };
  const together: Statement = { relation: 'same', one: account('third'), other: account('first') };
  const { dossier, contradictory } = build(together, apart);
  expect(contradictory).toEqual([together]);
  expect(reportsOf(dossier)).toEqual(reportsOf(found));
});
