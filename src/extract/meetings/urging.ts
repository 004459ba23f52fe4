/**
 * In: a noun of meeting behind what somebody is urged to do. Out: who urged, where the meeting is theirs.
 * Reads: "A urged Kenya to act at a meeting with the Kenyan minister B". The idea: whoever urges a country and meets its minister did
 * both at once; "urged Kenya to say so at a meeting with Norway" is to come.
 */
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findClauseSubject, findObject } from './arguments.ts';
import { frameOf } from './guests.ts';
import { startOfNoun } from './noun-phrases.ts';
import { isWord } from './reality.ts';

/** The subject of the verb of urging, for the noun at `at` with `partners`. */
export const findUrging = (context: SentenceContext, at: number, partners: readonly Actor[]): readonly Actor[] => {
  const { chunks } = context;
  if (!isWord(chunks[startOfNoun(chunks, at) - 1], 'at', 'in', 'during')) return [];
  const urges = chunks.findIndex(
    (chunk, index) =>
      index < at && chunk.type === 'verb' && chunk.form === 'finite' && frameOf(chunk.cues, 'directive') !== undefined,
  );
  const urged = urges < 0 ? [] : findObject(chunks, urges);
  const isTheirs = partners.length > 0 && partners.every(({ party }) => urged.some((one) => one.party === party));
  return isTheirs ? findClauseSubject(chunks, urges + 1) : [];
};
