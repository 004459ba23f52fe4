// In: gold records, and what the extractor found. Out: verdicts and scores; and the way back, drafts of gold. The one
// idea: each article is compared alone, by what gold says of it, so that no article lends another a fact.
import { judgeInitiatives, judgePositions } from './claims.ts';
import { type Facts, toFound } from './found.ts';
import type { GoldRecord } from './gold.ts';
import { judgeMeetings } from './meetings.ts';
import type { LabelsOf } from './names.ts';
import type { Verdict } from './verdict.ts';

export { type DraftOptions, toDraft } from './draft.ts';
export { type ScoringError, toErrorLines, toErrors } from './errors.ts';
export type { Facts } from './found.ts';
export { GoldRecord } from './gold.ts';
export { toScoredIssues, USUAL_ISSUES } from './issues.ts';
export { toJsonText } from './json-text.ts';
export type { LabelsOf } from './names.ts';
export { type GoldFile, parseGold } from './parse.ts';
export { type RuleScore, toRuleScores, toRuleTable } from './rules.ts';
export { type Score, toScores, toTable } from './scores.ts';
export { type Facet, facets, type Verdict } from './verdict.ts';

export type EvaluateOptions = {
  readonly labelsOf: LabelsOf;
  /** On which a position that gold does not have is false: `toScoredIssues` of all records. */
  readonly issues: readonly string[];
};

/** Compares what was found in one article with its gold record. */
export function evaluate(gold: GoldRecord, facts: Facts, options: EvaluateOptions): readonly Verdict[] {
  const found = toFound(facts, options.labelsOf);
  return [
    ...judgeMeetings(gold.meetings, found),
    ...judgePositions(gold.positions, found, options),
    ...judgeInitiatives(gold.initiatives, found, options),
  ];
}
