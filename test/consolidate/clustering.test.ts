// The set of invented encounters, told in many ways, is found again: as good as the figures below, and printed.
import { describe, expect, it, vi } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { extract } from '../../src/extract/index.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import { calledOff, encounters, together } from './encounters.ts';
import { retell, type Told } from './retell.ts';
import { type Item, toScores } from './scores.ts';
import { toArticle } from './texts.ts';

vi.setConfig({ testTimeout: 60_000 });

const lexicon = toLexicon(loadVocabulary());

/** Where the graph has each report; one that was not read as a meeting is in a cluster of its own. */
const toMeetings = (articles: readonly Told['article'][]) =>
  consolidate(
    articles.map(({ id, text, published }) => extract(toArticle(id, text, published), lexicon)),
    { lexicon },
  ).meetings;

function toItems(told: readonly Told[]): readonly Item[] {
  const meetings = toMeetings(told.map(({ article }) => article));
  return told.map(({ article, span, encounter }) => {
    const found = meetings.find(
      ({ kind, evidence }) =>
        kind !== 'visit' &&
        evidence.some((one) => one.article === article.id && one.span.begin < span.end && span.begin < one.span.end),
    );
    return { found: found?.key ?? `not read: ${article.id}`, meant: encounter };
  });
}

const percent = (share: number): string => share.toFixed(3);

describe('invented encounters', () => {
  // The same encounters, told anew from each seed.
  it.each([1, 2, 3, 4, 5])('are found again (seed %i)', (seed) => {
    const told = retell(encounters, together, seed);
    expect(encounters.length).toBeGreaterThanOrEqual(40);
    expect(told.length).toBeGreaterThanOrEqual(120);
    const items = toItems(told);
    const scores = toScores(items);
    const unread = items.filter(({ found }) => found.startsWith('not read')).length;
    process.stdout.write(
      `seed ${seed}: ${encounters.length} encounters, ${told.length} reports (${unread} not read): pairwise precision ${percent(scores.precision)} (${scores.wrongPairs} wrong), recall ${percent(scores.recall)} (${scores.missedPairs} missed), B-cubed F1 ${percent(scores.bCubed)}\n`,
    );
    if (process.env.SHOW !== undefined)
      for (const [at, { found, meant }] of items.entries())
        process.stdout.write(
          `${meant} <- ${found} | ${told[at]?.article.published ?? ''} | ${told[at]?.article.text.split('\n')[0]}\n`,
        );
    expect(scores.precision).toBeGreaterThanOrEqual(0.98);
    expect(scores.recall).toBeGreaterThanOrEqual(0.9);
    expect(scores.bCubed).toBeGreaterThanOrEqual(0.95);
  });

  it('are no more for those that were called off', () => {
    const articles = retell(encounters, together, 1).map(({ article }) => article);
    const off = calledOff.map((text, at) => ({ id: `off-${at}`, text: `${text}\n` }));
    expect(toMeetings([...articles, ...off])).toEqual(toMeetings(articles));
  });
});
