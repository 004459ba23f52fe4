/**
 * In: claims that were made at no meeting. Out: which of them are one statement, in several reports.
 * The idea: the same speaker, side and issue, published within a day, in much the same words; what one says again in other
 * words, or on another day, is another statement.
 */
import type { Evidence } from '../model/index.ts';
import { toDay } from './days.ts';
import { slug } from './names.ts';
import { byText } from './order.ts';

/** A claim of one article. `said` is what it says and who says it, the same for the same claim. */
export interface Loose {
  readonly said: string;
  readonly article: string;
  readonly published: string | undefined;
  readonly evidence: readonly Evidence[];
}

const DAYS_APART = 1;
/** Of the words of both; names and offices alone are less. */
const SHARED_WORDS = 0.5;
const SHORTEST = 4;

const wordsOf = (evidence: readonly Evidence[]): ReadonlySet<string> =>
  new Set(evidence.flatMap(({ quote }) => slug(quote).split('-')).filter((word) => word.length >= SHORTEST));

interface Member {
  readonly article: string;
  readonly day: number;
  readonly words: ReadonlySet<string>;
}

const isSame = (one: Member, other: Member): boolean => {
  if (one.article === other.article || !(Math.abs(one.day - other.day) <= DAYS_APART)) return false;
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  const all = one.words.size + other.words.size - shared;
  return all > 0 && shared >= SHARED_WORDS * all;
};

/** For each claim the article under which its statement is known: the first of those that give it. */
export const findStatements = (claims: readonly Loose[]): ReadonlyMap<Loose, string> => {
  const bySaid = new Map<string, Loose[]>();
  for (const claim of claims) {
    const known = bySaid.get(claim.said);
    if (known) known.push(claim);
    else bySaid.set(claim.said, [claim]);
  }
  const homes = new Map<Loose, string>();
  for (const same of bySaid.values()) {
    const [only] = same;
    if (only && same.length === 1) {
      homes.set(only, only.article);
      continue;
    }
    const byDay = new Map<number, Member[][]>();
    const sorted = [...same].sort(
      (one, other) => byText(one.published ?? '~', other.published ?? '~') || byText(one.article, other.article),
    );
    for (const claim of sorted) {
      const day = claim.published === undefined ? Number.NaN : toDay(claim.published);
      const member = { article: claim.article, day, words: wordsOf(claim.evidence) };
      const near = [...(byDay.get(day - DAYS_APART) ?? []), ...(byDay.get(day) ?? [])];
      const fitting = near.filter((statement) => statement.every((one) => isSame(one, member)));
      const [only] = fitting;
      const statement = only && fitting.length === 1 ? only : [];
      statement.push(member);
      if (statement.length === 1) byDay.set(day, [...(byDay.get(day) ?? []), statement]);
      homes.set(claim, (statement[0] as Member).article);
    }
  }
  return homes;
};
