/**
 * Consolidation as filters over sorted lines: `scatter` makes lines of each article, and each step makes lines of those with
 * one key, until they are the graph, the same as `build` gives for all articles at once.
 */
import { toOffices } from '../consolidate/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { cutArticles } from './articles.ts';
import { findFacts, type OnFacts } from './facts.ts';
import { writeGraphLines } from './graph.ts';
import { toGroups } from './groups.ts';
import { splitLines } from './lines.ts';
import { findPeople } from './people.ts';
import type { Step } from './records.ts';
import type { Settings } from './settings.ts';
import { findVisits } from './visits.ts';

export { toGraphLines } from './alone.ts';
export { isStatement, RecordError, STEPS, type Step, toStepNumber } from './records.ts';
export { scatter } from './scatter.ts';
export type { Settings } from './settings.ts';

/** Bytes of lines of one step become lines of the following; what is not for it is passed on. Throws a RecordError. */
export function runStep(step: Step, input: AsyncIterable<Uint8Array>, settings: StepSettings): AsyncIterable<string> {
  return runStepOnLines(step, splitLines(input), settings);
}

export type StepSettings = Settings & { readonly lexicon: Lexicon; readonly onFacts?: OnFacts };

/** The same for lines without their ends; those that come out have them. */
export function runStepOnLines(
  step: Step,
  lines: AsyncIterable<string> | Iterable<string>,
  { lexicon, onFacts, ...settings }: StepSettings,
): AsyncIterable<string> {
  const met = toGroups(lines, step);
  const offices = toOffices(lexicon);
  return {
    people: () => findPeople(met, offices),
    articles: () => cutArticles(met),
    facts: () => findFacts(met, offices, settings, onFacts),
    visits: () => findVisits(met),
    graph: () => writeGraphLines(met, settings),
  }[step]();
}
