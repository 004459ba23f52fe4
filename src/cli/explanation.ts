// In: an article and what it says. Out: its stretches of text in order, each with the facts that were read from it.
// The one idea: a fact stands under the sentence in which its evidence begins, and the reasons of its rules at the end.
import type { Article, Evidence, Extraction, Span } from '../model/index.ts';
import type { Rule } from '../pipeline.ts';
import { toFacts } from './facts.ts';

/** One thing that a rule read from, or dropped at, a stretch of text. */
export type Fact = {
  readonly kind: 'meeting' | 'participant' | 'office' | 'position' | 'initiative' | 'dropped';
  /** What was read, or why it was dropped. */
  readonly text: string;
  readonly evidence: Evidence;
};

/** A sentence with its facts; or a block that was passed over, with the reason. */
export type Stretch = {
  readonly span: Span;
  readonly text: string;
  readonly passedOver?: string;
  readonly facts: readonly Fact[];
};

export type Explanation = {
  readonly article: Article;
  readonly stretches: readonly Stretch[];
  /** Facts whose evidence begins in no stretch. */
  readonly elsewhere: readonly Fact[];
  /** The rules that read or dropped something, in the order of the catalogue. */
  readonly rules: readonly Rule[];
};

/** Lays the facts of an article out along its text; `catalogue` has the rules that can have read them. */
export function toExplanation(article: Article, extraction: Extraction, catalogue: readonly Rule[]): Explanation {
  const characters = [...article.text];
  const cut = ({ begin, end }: Span): string => characters.slice(begin, end).join('');
  const isPassedOver = (role: string): boolean => role !== 'headline' && role !== 'paragraph';
  const places = [
    ...extraction.sentences.map((span) => ({ span })),
    ...article.blocks
      .filter(({ role }) => isPassedOver(role))
      .map(({ span, role, reason }) => ({ span, passedOver: reason ? `${role}: ${reason}` : role })),
  ].sort((a, b) => a.span.begin - b.span.begin);
  const facts = toFacts(extraction);
  const isIn = ({ begin, end }: Span, fact: Fact): boolean =>
    begin <= fact.evidence.span.begin && fact.evidence.span.begin < end;
  return {
    article,
    stretches: places.map((place) => ({
      ...place,
      text: cut(place.span),
      facts: facts.filter((fact) => isIn(place.span, fact)),
    })),
    elsewhere: facts.filter((fact) => !places.some(({ span }) => isIn(span, fact))),
    rules: catalogue.filter(({ name }) => facts.some(({ evidence }) => evidence.rule === name)),
  };
}
