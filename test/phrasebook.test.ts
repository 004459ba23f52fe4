// In: the cases of test/phrasebook/*.yaml. One test each: the facts that a careful reader takes, and no others.
// A case with `known-failure` must fail, so that it loses the mark on the day it is mended.
import { describe, expect, test } from 'vitest';
import { extract } from '../src/extract/index.ts';
import { toLexicon } from '../src/lexicon/index.ts';
import { loadVocabulary } from '../src/rdf/index.ts';
import { listCaseFiles, loadCases, toArticle } from './phrasebook/cases.ts';
import { findDifferences } from './phrasebook/check.ts';

const lexicon = toLexicon(loadVocabulary());

for (const file of listCaseFiles(new URL('phrasebook/', import.meta.url))) {
  describe(file.pathname.replace(/^.*\//, ''), () => {
    for (const it of loadCases(file)) {
      const knownFailure = it['known-failure'];
      test(`${knownFailure === undefined ? '' : `(known failure: ${knownFailure}) `}${it.text.trim()}`, () => {
        const article = toArticle(it);
        const differences = findDifferences(it, article, extract(article, lexicon));
        if (knownFailure === undefined) expect(differences).toEqual([]);
        else expect(differences, 'it works now: take `known-failure` away').not.toEqual([]);
      });
    }
  });
}
