// The reports with which the project began, built together: each encounter once, whoever reports it, and nothing else joined.
import { expect, it } from 'vitest';
import { IRI } from '../../src/rdf/index.ts';
import { toNodes } from './nodes.ts';
import { build, neighbours } from './seeds.ts';

const [first] = neighbours;

it('one meeting with the foreign minister, one with the vice president, and the visit of which both are part', async ({
  skip,
}) => {
  skip(first === undefined || first.isMissing, 'the first reports are not here');
  const { quads } = await build([first?.folder ?? '']);
  const { ofClass, values } = toNodes(quads);
  const meetings = ofClass(IRI.rap.Meeting).map((meeting) => ({
    meeting,
    people: values(meeting, IRI.rap.participation)
      .flatMap((one) => values(one, IRI.rap.person))
      .map((person) => person.replace(/^.*\//, ''))
      .sort(),
    articles: values(meeting, IRI.prov.wasDerivedFrom).map((article) => article.replace(/^.*\/(\d+)_.*$/, '$1')),
    day: values(meeting, IRI.schema.startDate)[0],
    place: values(meeting, IRI.schema.location)[0]?.replace(/^.*\//, ''),
    kind: values(meeting, IRI.rap.kind)[0]?.replace(/^.*\//, ''),
    partOf: values(meeting, IRI.schema.superEvent),
  }));
  const withTaha = meetings.filter(({ people }) => people.includes('HisseinBrahimTaha'));
  const visit = withTaha.find(({ kind }) => kind === 'visit');
  expect(visit).toMatchObject({ day: '--01-22', articles: ['002'], partOf: [] });
  expect(withTaha.filter((one) => one !== visit).sort((one, other) => (one.people < other.people ? -1 : 1))).toEqual([
    expect.objectContaining({
      people: ['HanZheng', 'HisseinBrahimTaha'],
      // The only Monday of the visit, in the weeks of the other report.
      day: '2026-01-26',
      articles: ['001', '002'],
      partOf: [visit?.meeting],
    }),
    expect.objectContaining({
      people: ['HisseinBrahimTaha', 'WangYi'],
      day: '2026-01-26',
      place: 'Beijing',
      articles: ['000', '001', '002'],
      partOf: [visit?.meeting],
    }),
  ]);
  const others = meetings.filter((one) => !withTaha.includes(one));
  expect(others.every(({ articles }) => articles.length === 1 && /00[34]/.test(articles[0] ?? ''))).toBe(true);
});
