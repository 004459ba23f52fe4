/** What every part of the report needs: the article's id, the keys of its people, and how words become Evidence. */
import { toNorm } from '../../lexicon/index.ts';
import type { Article, Evidence } from '../../model/index.ts';
import type { Quoted } from '../meetings/drafts.ts';
import type { PersonEntry } from '../nouns/people.ts';
import { confidenceOf } from '../rules/confidence.ts';
import type { Offsets } from '../text/offsets.ts';

export interface Context {
  readonly article: string;
  readonly personKeys: ReadonlyMap<PersonEntry, string>;
  readonly toEvidence: (quoted: Quoted) => Evidence;
}

export const toEvidenceMaker =
  (article: Article, offsets: Offsets) =>
  ({ begin, end, rule }: Quoted): Evidence => {
    const confidence = confidenceOf(rule);
    return {
      article: article.id,
      span: { begin: offsets.toCodePoint(begin), end: offsets.toCodePoint(end) },
      quote: article.text.slice(begin, end),
      rule,
      ...(confidence === undefined ? {} : { confidence }),
    };
  };

/** A piece of a key: lower case, letters and digits joined by hyphens. */
export const slug = (text: string): string =>
  toNorm(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The key, or where it is taken the key with the first number that makes it new, in the order of the text. */
export const toFreeKey = (key: string, taken: ReadonlySet<string>): string => {
  let candidate = key;
  for (let count = 2; taken.has(candidate); count += 1) candidate = `${key}.${count}`;
  return candidate;
};
