// Laws of merging, over random corpora: it is a function of the set of articles, so merging is idempotent, commutative and
// associative; a cluster holds nothing contradictory; and an article speaks only for what it speaks of.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { consolidate, consolidateWith, type Statement } from '../../src/consolidate/index.ts';
import { extract } from '../../src/extract/index.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import type { Account, Dossier, Extraction } from '../../src/model/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import { encounters, together } from './encounters.ts';
import { retell } from './retell.ts';
import { toArticle } from './texts.ts';

vi.setConfig({ testTimeout: 120_000 });

const lexicon = toLexicon(loadVocabulary());
const byId = new Map(
  [11, 12].flatMap((seed) =>
    retell(encounters, together, seed).map(({ article: { id, text, published } }) => {
      const article = toArticle(`${id}-${seed}`, text, published);
      return [article.id, extract(article, lexicon)] as const;
    }),
  ),
);
const all = [...byId.values()];
const merge = (extractions: readonly Extraction[]): Dossier => consolidate(extractions, { lexicon });

/** Some of the articles, in any order. Neighbours in the list tell of one encounter, so runs of it are drawn. */
const corpora = fc
  .array(fc.tuple(fc.nat(all.length - 1), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 8 })
  .map((runs) => [...new Set(runs.flatMap(([from, count]) => all.slice(from, from + count)))])
  .chain((corpus) => fc.shuffledSubarray(corpus, { minLength: Math.min(1, corpus.length) }));

const runs = { numRuns: 60 };

it('order changes nothing', () => {
  fc.assert(
    fc.property(
      corpora.chain((corpus) =>
        fc.tuple(fc.constant(corpus), fc.shuffledSubarray(corpus, { minLength: corpus.length })),
      ),
      ([corpus, shuffled]) => {
        expect(merge(shuffled)).toEqual(merge(corpus));
      },
    ),
    runs,
  );
});

it('repetition changes nothing', () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      expect(merge([...corpus, ...[...corpus].reverse()])).toEqual(merge(corpus));
    }),
    runs,
  );
});

it('corpora may be put together in any order and grouping, and may overlap', () => {
  fc.assert(
    fc.property(corpora, corpora, corpora, (one, two, three) => {
      const left = [...new Set([...new Set([...one, ...two]), ...three])];
      const right = [...new Set([...one, ...new Set([...three, ...two])])];
      expect(merge(left)).toEqual(merge(right));
      expect(merge([...three, ...two, ...one])).toEqual(merge(left));
    }),
    runs,
  );
});

const toName = ({ kind, article, key }: Account): string => `${kind} ${article} ${key}`;
const withoutReasons = ({ accounts, ...rest }: Dossier) => ({
  ...rest,
  accounts: accounts.map(({ kind, of, article, key }) => ({ kind, of, article, key })),
});

it('what was found, said again by the user, is found again', () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      const found = merge(corpus);
      const statements = found.accounts.flatMap((account, at): Statement[] => {
        const next = found.accounts[at + 1];
        if (next === undefined || next.kind !== account.kind) return [];
        const relation = next.of === account.of ? 'same' : 'different';
        return [{ relation, one: toName(account), other: toName(next) }];
      });
      const again = consolidateWith(corpus, { lexicon, identity: { statements } });
      expect(again.unknown).toEqual([]);
      expect(again.contradictory).toEqual([]);
      // A report that joined nothing, since it could be of several meetings, may be told of by then.
      expect(withoutReasons(again.dossier)).toEqual(withoutReasons(found));
    }),
    runs,
  );
});

it('every two reports of one meeting can be of one day, and no article reports it twice', () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      const { meetings, accounts } = merge(corpus);
      for (const { key } of meetings) {
        const own = accounts.filter(({ kind, of }) => kind === 'meeting' && of === key);
        const days = own.flatMap(({ meeting }) =>
          /^\d{4}-\d\d-\d\d$/.test(meeting?.date?.start ?? '') ? [meeting?.date?.start] : [],
        );
        expect(new Set(days).size).toBeLessThanOrEqual(1);
        expect(new Set(own.map(({ article }) => article)).size).toBe(own.length);
      }
    }),
    runs,
  );
});

it('an article that is taken away leaves nothing, and changed only what has its parties', () => {
  fc.assert(
    fc.property(corpora, fc.constantFrom(...all), (corpus, article) => {
      const without = merge(corpus.filter((one) => one !== article));
      const others = corpus.filter((one) => one !== article);
      const withIt = merge([...others, article]);
      expect(merge(others)).toEqual(without);
      const parties = new Set(
        article.meetings.flatMap(({ participations }) => participations.map(({ party }) => party)),
      );
      const ofOthers = ({ meetings }: Dossier) =>
        meetings.filter(({ participations }) => !participations.some(({ party }) => parties.has(party)));
      expect(ofOthers(withIt)).toEqual(ofOthers(without));
    }),
    runs,
  );
});
