/**
 * In: the positions of a sentence. Out: the same, without those on an issue's bare name beside what is said of it.
 * Reads: "called for respect for the rights of the Uyghurs in Xinjiang". The idea: what is said of an issue is the stance, and its
 * name only says where.
 */
import type { StatedPosition } from '../nouns/discourse.ts';

/** Whether `other` says of the same issue, for the same holder, what `one` does not. */
const contradicts = (one: StatedPosition, other: StatedPosition): boolean =>
  other.proposition !== undefined &&
  other.issue === one.issue &&
  other.holder.party === one.holder.party &&
  other.stance !== one.stance &&
  other.stance !== 'neutral';

export const withoutBareBeside = (positions: readonly StatedPosition[]): StatedPosition[] =>
  positions.filter((one) => one.proposition !== undefined || !positions.some((other) => contradicts(one, other)));
