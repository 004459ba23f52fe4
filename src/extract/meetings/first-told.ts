/**
 * In: "the meeting" of which the text has not told yet, and of whom the sentence before it spoke. Out: the encounter of these.
 * Reads: "The foreign ministers of A, B and C agreed on a pact. In the meeting, held in Oslo, ...". The idea: those who have just
 * said something together are the ones who met.
 */
import type { Discourse } from '../nouns/discourse.ts';
import type { Candidate } from './candidates.ts';
import { isNamed, partyCount } from './guests.ts';

/** The candidate with its people, where it is a bare reference and nothing was told before. */
export const asFirstTold = (
  candidate: Candidate,
  isFirst: boolean,
  { focus, focusIn, isJoint }: Discourse,
  index: number,
): Candidate => {
  const isPlain = candidate.kind === 'bilateral' || candidate.kind === 'multilateral';
  const isBare = isPlain && candidate.isReference && candidate.isSameSentence !== true && candidate.actors.length === 0;
  const areSeveral = partyCount(focus) > 1 && focus.every((actor) => isNamed(actor) && actor.party !== undefined);
  return isFirst && isBare && isJoint === true && areSeveral && index - focusIn === 1
    ? { ...candidate, isReference: false, actors: focus }
    : candidate;
};
