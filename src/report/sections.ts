// In: statistics. Out: the tables of a report. The one idea: what is printed and what stands in Markdown is one list of
// tables, so that both say the same.
import type { Share } from './shares.ts';
import type { Statistics } from './statistics.ts';

export type Section = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that were left out. */
  readonly more: number;
  /** Stands instead of a table without rows. */
  readonly empty: string;
};

export type SectionOptions = {
  /** Of the lists that grow with the graph, this many rows. */
  readonly most: number;
};

export function toSections(statistics: Statistics, { most }: SectionOptions): readonly Section[] {
  const { counts, meetings, statements, factsPerArticle, articles } = statistics;
  const { least, median, mean, most: largest } = factsPerArticle;
  const list = (title: string, head: readonly string[], rows: Section['rows'], empty: string): Section => ({
    title,
    head,
    rows: rows.slice(0, most),
    more: Math.max(0, rows.length - most),
    empty,
  });
  const whole = (title: string, head: readonly string[], rows: Section['rows']): Section => ({
    ...{ title, head, rows },
    ...{ more: 0, empty: 'none' },
  });
  const fullest = articles.toSorted((one, other) => other.facts - one.facts || (one.article < other.article ? -1 : 1));
  return [
    whole(
      'What is in the graph',
      ['what', 'number'],
      Object.entries(counts).map(([what, count]) => [what, toNumber(count)]),
    ),
    whole('Meetings', ['meetings', 'number', 'of', 'share'], toShareRows(meetings)),
    whole('Statements', ['statements', 'number', 'of', 'share'], toShareRows(statements)),
    whole('Facts in an article', ['least', 'median', 'mean', 'most'], [[least, median, mean, largest].map(toNumber)]),
    list(
      'Articles with most facts',
      ['article', 'published', 'meetings', 'positions', 'initiatives'],
      fullest.map(({ article, published = '', ...one }) => [
        article,
        published,
        ...[one.meetings, one.positions, one.initiatives].map(toNumber),
      ]),
      'no articles',
    ),
    list(
      'Articles without facts',
      ['article', 'published', 'headline'],
      articles
        .filter(({ facts }) => facts === 0)
        .map(({ article, published = '', headline = '' }) => [article, published, headline]),
      'none',
    ),
    ...toAttention(statistics, list),
  ];
}

type List = (title: string, head: readonly string[], rows: Section['rows'], empty: string) => Section;

function toAttention({ unknownOffices, unlinkedParties, conflicts }: Statistics, list: List): readonly Section[] {
  return [
    list(
      'Offices that the vocabulary does not know',
      ['office', 'people', 'articles'],
      unknownOffices.map(({ role, people, articles }) => [role, people.join(', '), articles.join(', ')]),
      'none',
    ),
    list(
      'Parties without a link to Wikidata',
      ['party', 'facts', 'node'],
      unlinkedParties.map(({ party, facts, iri }) => [party, toNumber(facts), iri]),
      'none',
    ),
    list(
      'Conflicts, for a person to look at',
      ['kind', 'about', 'what', 'articles'],
      conflicts.map(({ kind, about, what, articles }) => [kind, about, what, articles.join(', ')]),
      'none',
    ),
  ];
}

function toShareRows(shares: Readonly<Record<string, Share>>): Section['rows'] {
  return Object.entries(shares).map(([what, { count, of }]) => [
    what,
    toNumber(count),
    toNumber(of),
    of === 0 ? '' : `${Math.round((100 * count) / of)} %`,
  ]);
}

const toNumber = (number: number): string => number.toLocaleString('en');
