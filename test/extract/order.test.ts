// In: the same texts in different company. Out: the same words and the same facts: what was read before is not remembered.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toLexicon, toWords } from '../../src/lexicon/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import { Case, toArticle } from '../phrasebook/cases.ts';

const lexicon = toLexicon(loadVocabulary());
const news = readFileSync(new URL('../../bench/generic-news.jsonl', import.meta.url), 'utf8');
const names = ['China', 'country', 'Kamikawa', 'Zhytomyr', 'NATO', 'x', '2024'];
const odd = names.flatMap((name) => ["'s", "'s.", "'s,", "'s/", "s'", '.', '-led', '/', ''].map((end) => name + end));
const texts = [...new Set([...odd, ...news.split(/\s+/).slice(0, 20_000)])];

const toArticleOf = (text: string) => toArticle(Case.parse({ text, published: '2024-05-02', nothing: true }));

type Tagger = typeof import('../../src/extract/text/tagger.ts');
type Extract = typeof import('../../src/extract/index.ts');

describe('what was read before', { timeout: 120_000 }, () => {
  // each begins with a tagger that has read nothing
  beforeEach(() => vi.resetModules());

  const tagAll = async (order: readonly string[], before: readonly string[] = []) => {
    vi.resetModules();
    const { findTags }: Tagger = await import('../../src/extract/text/tagger.ts');
    const tag = (text: string) => findTags(text, 0, toWords(text)).join(' ');
    before.forEach(tag);
    return new Map(order.map((text) => [text, tag(text)]));
  };

  it('changes no tag of what is read next', async () => {
    const forward = await tagAll(texts);
    const differing = (others: ReadonlyMap<string, string>) =>
      texts.filter((one) => others.get(one) !== forward.get(one));
    expect(differing(await tagAll(texts.toReversed()))).toEqual([]);
    expect(
      differing(
        await tagAll(
          texts,
          texts.map((text) => `${text}'s.`),
        ),
      ),
    ).toEqual([]);
  });

  it('leaves no word in the vocabulary of the tagger', async () => {
    await tagAll(texts);
    const { cache } = await import('../../src/extract/text/tag-tokens.ts');
    expect(texts.filter((text) => (cache.lookup(text)?.[0] ?? 0) >= cache.intrinsicSize())).toEqual([]);
    expect(cache.lookup('Kamikawa')).toBeNull();
  });

  it('changes no fact of what is read next', async () => {
    const article = toArticleOf(
      'Chinese Foreign Minister Wang Yi met Japanese Foreign Minister Yoko Kamikawa in Tokyo on April 29. ' +
        "Japan noted the country's calls on Taiwan, Wang Yi told Yoko Kamikawa.",
    );
    const { extract: extractFirst }: Extract = await import('../../src/extract/index.ts');
    const alone = extractFirst(article, lexicon);
    vi.resetModules();
    const { extract }: Extract = await import('../../src/extract/index.ts');
    extract(toArticleOf("Wang Yi met Yoko Kamikawa in the country's."), lexicon);
    expect(extract(article, lexicon)).toEqual(alone);
  });
});
