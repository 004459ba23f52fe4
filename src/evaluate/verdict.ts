// In: nothing. Out: what a comparison says. The one idea: every figure is a count of verdicts, and every verdict can be
// shown with the words behind it.
import type { Evidence } from '../model/index.ts';
import type { GoldParticipant } from './gold.ts';

/** In the order in which they are told. */
export const facets = [
  'meetings',
  'participants',
  'roles',
  'dates',
  'places',
  'positions',
  'stance',
  'attribution',
  'initiatives',
] as const;
export type Facet = (typeof facets)[number];

/** Where to look for what was missed: the words of gold, or else names that should stand close together. */
export type Clues = {
  readonly quote?: string | undefined;
  /** Each with its alternatives: `[['Wang Yi'], ['OIC', 'Organisation of Islamic Cooperation']]`. */
  readonly names: readonly (readonly string[])[];
};

export type Verdict =
  | { readonly facet: Facet; readonly verdict: 'right'; readonly rules?: readonly string[] | undefined }
  | { readonly facet: Facet; readonly verdict: 'missed'; readonly what: string; readonly clues: Clues }
  | {
      readonly facet: Facet;
      readonly verdict: 'false';
      readonly what: string;
      readonly evidence: Evidence | undefined;
      readonly rules?: readonly string[] | undefined;
    };

/** "Wang Yi and a delegate of OIC" */
export function toDelegateList(participants: readonly GoldParticipant[]): string {
  return participants.map(toDelegateText).join(' and ');
}

/** "Wang Yi (CN)", "a delegate of CN" */
export function toDelegateText({ name, represents }: GoldParticipant): string {
  return name === null ? `a delegate of ${represents}` : `${name} (${represents})`;
}
