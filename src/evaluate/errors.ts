// In: the verdicts on one article. Out: its misses and false items, each with its sentence. The one idea: what is right
// needs no words.
import type { Article, Extraction } from '../model/index.ts';
import { toSentences } from './sentences.ts';
import type { Facet, Verdict } from './verdict.ts';

export type ScoringError = {
  readonly article: string;
  readonly facet: Facet;
  readonly verdict: 'missed' | 'false';
  readonly what: string;
  readonly sentence?: string;
};

/** The errors among the verdicts, in their order. */
export function toErrors(
  verdicts: readonly Verdict[],
  article: Article,
  extraction: Pick<Extraction, 'sentences'>,
): readonly ScoringError[] {
  const sentences = toSentences(article, extraction);
  const findSentence = (one: Exclude<Verdict, { verdict: 'right' }>): string | undefined => {
    if (one.verdict === 'missed') return sentences.bestFor(one.clues);
    return one.evidence && sentences.around(one.evidence);
  };
  return verdicts.flatMap((one) => {
    if (one.verdict === 'right') return [];
    const { facet, verdict, what } = one;
    const sentence = findSentence(one);
    return [{ article: article.id, facet, verdict, what, ...(sentence === undefined ? {} : { sentence }) }];
  });
}

/**
 * ```
 * missed positions oslo: NO supports Palestine
 *        “Norway firmly supports the two-state solution.”
 * ```
 */
export function toErrorLines({ article, facet, verdict, what, sentence }: ScoringError): string {
  const first = `${verdict.padEnd(6)} ${facet} ${article}: ${what}\n`;
  return sentence === undefined ? first : `${first}       “${sentence}”\n`;
}
