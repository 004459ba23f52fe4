// Articles to draw corpora from, with what they say. Those of one name tell of one encounter in two ways, as an article does that
// was corrected. The one idea: people are named in full, by surname or by office, and many make statements, so that what one
// article says bears on what others mean.
import fc from 'fast-check';
import { extract } from '../../src/extract/index.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import type { Article, Extraction } from '../../src/model/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import type { Source } from '../../src/sources.ts';
import { encounters, together } from '../consolidate/encounters.ts';
import { retell } from '../consolidate/retell.ts';
import { toArticle } from '../consolidate/texts.ts';

export const vocabulary = loadVocabulary();
export const lexicon = toLexicon(vocabulary);

const STATEMENTS = [
  'Kenyan Foreign Minister James Barasa said that Kenya supports the two-state solution.',
  'Barasa said that Kenya supports the two-state solution.',
  'Norwegian Foreign Minister Kari Vinje said that Norway opposes Taiwan independence.',
  'The two sides praised the Belt and Road Initiative.',
  'Ghana commended the Green Corridor Initiative, the ministry said.',
  'Peru is firmly opposed to Taiwan independence.',
  '',
];

const told = [11, 12].flatMap((seed) =>
  retell(encounters, together, seed).map(({ article: { id, text, published } }, at): readonly [Article, Extraction] => {
    const article = toArticle(id, `${text}\n${STATEMENTS[(at * seed) % STATEMENTS.length]}\n`, published);
    return [article, extract(article, lexicon)];
  }),
);

/** All articles; some share an id, and no corpus has both. */
export const sources: readonly Source[] = told.map(([article, extraction]) => ({
  id: article.id,
  key: `${article.id} ${article.text}`,
  tell: async () => ({ article, extraction }),
}));

const byId = (all: readonly Source[]): Source[] => [...new Map(all.map((source) => [source.id, source])).values()];

/** Some of the articles. Neighbours tell of one encounter, so runs of them are drawn. */
export const corpora: fc.Arbitrary<readonly Source[]> = fc
  .array(fc.tuple(fc.nat(sources.length - 1), fc.integer({ min: 1, max: 8 })), { minLength: 1, maxLength: 9 })
  .map((runs) => byId(runs.flatMap(([from, count]) => sources.slice(from, from + count))));

/** A corpus, and the same after some articles came, went or were corrected. */
export const changes: fc.Arbitrary<readonly [before: readonly Source[], after: readonly Source[]]> = corpora.chain(
  (before) => {
    const others = sources.filter(({ id }) => before.some((source) => source.id === id));
    return fc
      .tuple(
        fc.array(fc.constantFrom(...before), { maxLength: 3 }),
        fc.array(fc.constantFrom(...sources), { maxLength: 3 }),
        fc.array(fc.constantFrom(...others), { maxLength: 2 }),
      )
      .map(([gone, come, corrected]) => {
        const rest = before.filter((source) => !gone.includes(source));
        return [before, byId([...rest, ...come, ...corrected])] as const;
      });
  },
);
