// In: the articles of bench/generic-news.jsonl: ordinary news that speaks of no diplomacy. A meeting or a position read
// from them is false, and at most one sentence in 500 may yield one. bench/generic-news.md says what the sample is.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract/index.ts';
import { toLexicon } from '../src/lexicon/index.ts';
import type { Article, Evidence, Extraction } from '../src/model/index.ts';
import { loadVocabulary } from '../src/rdf/index.ts';
import { parseJsonRecord, readArticles } from '../src/read/index.ts';

const SENTENCES_PER_FALSE_ONE = 500;
const lexicon = toLexicon(loadVocabulary());

/** One sentence with the facts that were read from it. */
type Yield = { readonly article: string; readonly sentence: string; readonly facts: readonly string[] };

const localName = (iri: string) => iri.replace(/^.*[/#]/, '');

function listFacts(extraction: Extraction): readonly { readonly fact: string; readonly evidence: Evidence }[] {
  const names = new Map(extraction.persons.map((person) => [person.key, person.name]));
  const meetings = extraction.meetings.flatMap(({ kind, participations, evidence }) => {
    const who = participations.map((one) => `${names.get(one.person ?? '') ?? one.role ?? 'somebody'} (${one.party})`);
    return evidence.map((each) => ({ fact: `meeting (${kind}, ${each.rule}): ${who.join(' + ')}`, evidence: each }));
  });
  const positions = extraction.positions.flatMap(({ holder, stance, issue, evidence }) =>
    evidence.map((each) => ({
      fact: `position (${each.rule}): ${holder} ${stance} ${localName(issue)}`,
      evidence: each,
    })),
  );
  return [...meetings, ...positions];
}

/** The sentences that yield a meeting or a position, each once. */
function findYields(article: Article, extraction: Extraction): readonly Yield[] {
  const letters = [...article.text];
  const facts = listFacts(extraction);
  return extraction.sentences.flatMap(({ begin, end }) => {
    const own = facts.filter(({ evidence: { span } }) => begin <= span.begin && span.begin < end);
    return own.length === 0
      ? []
      : [{ article: article.id, sentence: letters.slice(begin, end).join(''), facts: own.map(({ fact }) => fact) }];
  });
}

const show = ({ article, sentence, facts }: Yield) => `${article}: ${sentence}\n    ${facts.join('\n    ')}`;

/** Headlines are read, and what they yield counts, but they do not make the sample larger. */
function countSentences(article: Article, extraction: Extraction): number {
  const headlines = article.blocks.filter((block) => block.role === 'headline');
  return extraction.sentences.filter(
    ({ begin }) => !headlines.some(({ span }) => span.begin <= begin && begin < span.end),
  ).length;
}

const articles: Article[] = [];
for await (const result of readArticles([fileURLToPath(new URL('../bench/generic-news.jsonl', import.meta.url))])) {
  if ('rejected' in result) throw new Error(result.rejected.message);
  articles.push(result.article);
}
const readings = articles.map((article) => ({ article, extraction: extract(article, lexicon) }));
const sentences = readings.reduce((sum, { article, extraction }) => sum + countSentences(article, extraction), 0);

describe('ordinary news', () => {
  it(`gives a meeting or a position in at most one sentence in ${SENTENCES_PER_FALSE_ONE}`, () => {
    const yields = readings.flatMap(({ article, extraction }) => findYields(article, extraction));
    const figure = `${yields.length} of ${sentences} sentences in ${articles.length} articles yield a meeting or a position`;
    console.log(figure);
    const message = `${figure}\n\n${yields.map(show).join('\n\n')}\n`;
    expect(yields.length * SENTENCES_PER_FALSE_ONE, message).toBeLessThanOrEqual(sentences);
  });

  it('is large and varied enough to tell', () => {
    const bodies = readings.flatMap(({ article, extraction }) =>
      extraction.sentences.map(({ begin, end }) => [...article.text].slice(begin, end).join('')),
    );
    expect(sentences).toBeGreaterThanOrEqual(2_400);
    expect(new Set(bodies).size).toBe(bodies.length);
    // Numbers and names apart, hardly two sentences are alike: no templates.
    const shapes = new Set(bodies.map((body) => body.replace(/\p{Lu}[\p{L}\p{M}'’-]*|\d+/gu, 'X')));
    expect(shapes.size / bodies.length).toBeGreaterThan(0.99);
    expect(articles.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'duplicate'))).toEqual([]);
  });

  it('is told from diplomacy by what is counted', async () => {
    const text =
      'Norwegian Foreign Minister Kari Lunde met Maltese Foreign Minister Joseph Vella in Valletta on Tuesday. ' +
      'She reaffirmed that Norway supports a two-state solution. The weather was mild.';
    const result = await parseJsonRecord({ text, published: '2024-05-02' }, { id: 'diplomacy', source: 'test' });
    if ('rejected' in result) throw new Error(result.rejected.message);
    const found = findYields(result.article, extract(result.article, lexicon));
    expect(found.map(({ sentence }) => sentence.split(' ')[0])).toEqual(['Norwegian', 'She']);
  });
});
