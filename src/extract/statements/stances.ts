/**
 * In: a topic of the vocabulary, and what kind of words govern it. Out: on which side of the reference proposition they stand.
 * The idea: the vocabulary says what the topic's own words show, the governing words whether they are backed or turned round.
 */
import type { KnownIssue, KnownProposition } from '../../lexicon/index.ts';
import type { Stance } from '../../model/index.ts';
import type { toPolarity } from './polarity.ts';

export const SIGNS: Readonly<Record<Stance, number>> = { supports: 1, neutral: 0, opposes: -1 };

export const toStance = (sign: number): Stance => (sign > 0 ? 'supports' : sign < 0 ? 'opposes' : 'neutral');

/** How firmly the governing words hold the topic. */
export interface Grip {
  readonly hasDirectStance: boolean;
  /** The words are the direct object of a verb, or what "support for" is for. */
  readonly isBacked: boolean;
  /** The words are only a circumstance: "following the launch", "in the face of aggression". */
  readonly isMention: boolean;
}

/** What nobody owns to: to name it takes no side. */
export const isEvil = (topic: KnownIssue | KnownProposition): boolean =>
  topic.kind === 'proposition' && topic.sense === 'opposes' && topic.loadedSense === 'neutral';

/** 1 with the reference proposition, -1 against it, 0 on neither side. */
export const readStance = (
  topic: KnownIssue | KnownProposition,
  polarity: ReturnType<typeof toPolarity>,
  isComplaint: boolean,
  { hasDirectStance, isBacked, isMention }: Grip,
  isIll: boolean,
): number => {
  const flip = isComplaint ? -1 : 1;
  if (topic.kind === 'proposition') {
    const sense = SIGNS[topic.sense];
    if (polarity.isForGoods && topic.loadedSense === undefined) return sense;
    if (polarity.isRightsDemanded && topic.loadedSense === 'neutral' && sense > 0) return -sense;
    const isCharged = topic.loadedSense !== undefined && SIGNS[topic.loadedSense] === -sense && sense !== 0;
    if (isCharged && !(isBacked && polarity.sign > 0)) return SIGNS[topic.loadedSense as Stance];
    if (polarity.isConcern && polarity.isDiscussed && topic.loadedSense === 'neutral') return -sense;
    if (isMention && topic.loadedSense !== undefined) return SIGNS[topic.loadedSense];
    // "discussed A's violation of the Charter": who speaks of a wrong done to it is not against it
    if (polarity.isDiscussed && polarity.isHarm && sense > 0 && polarity.sign < 0) return 0;
    if (hasDirectStance) return sense * polarity.sign * flip;
    if (topic.loadedSense !== undefined) return SIGNS[topic.loadedSense];
    return polarity.isDiscussed ? 0 : sense * polarity.sign * flip;
  }
  if (polarity.isConcern || (polarity.isBlame && polarity.sign < 0 && topic.concernSense !== undefined))
    return topic.concernSense === undefined ? 0 : SIGNS[topic.concernSense];
  // "condemned the war in Yemen", "corruption is the enemy of us all": what is against an ill is for the issue
  if (isIll && polarity.sign < 0) return 1;
  return polarity.hasStance ? polarity.issueSign * flip : 0;
};

/** What an issue is named by, and nobody is for. */
export const ILLS =
  /\b(?:war|wars|conflicts?|crisis|crises|violence|fighting|bloodshed|hostilities|famine|hunger|starvation|poverty|corruption|piracy|islamophobia|antisemitism|anti-semitism|racism|hatred|intolerance|crimes?|weaponi[sz]ation|insecurity|pollution|deforestation)\b/i;
