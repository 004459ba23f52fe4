/**
 * In: the end of an office. Out: the further office that is joined to it: "Prime Minister | and Foreign Minister".
 * The idea: an office with a country or an article of its own is somebody else's.
 */
import type { Sentence } from '../sentence.ts';
import { norm, officeAt, partyAt } from './labels.ts';
import { readHead } from './office-heads.ts';

interface Joined {
  readonly again: NonNullable<ReturnType<typeof officeAt>>;
  readonly nextHead: ReturnType<typeof readHead>;
}

/** "Prime Minister | and Foreign Minister": the further office that is joined to those before `at`, and its head. */
export const findJoined = (sentence: Sentence, at: number): Joined | undefined => {
  let next = at;
  if (norm(sentence, next) === ',') next += 1;
  if (/^(?:and|&|cum|\/)$/.test(norm(sentence, next))) next += 1;
  if (next === at) return undefined;
  const nextHead = readHead(sentence, next);
  const again = officeAt(sentence, nextHead.place);
  const isOther =
    again?.label.plural === true ||
    nextHead.parties.length > 0 ||
    nextHead.begin + 1 < nextHead.place ||
    norm(sentence, nextHead.begin) === 'the';
  return again && !isOther ? { again, nextHead } : undefined;
};

/** "the King of Jordan, Prime Minister | of Israel": whether the further office is that of another party than those before it. */
export const isOfOther = (sentence: Sentence, end: number, parties: readonly string[]): boolean => {
  if (norm(sentence, end) !== 'of' || parties.length === 0) return false;
  const party = partyAt(sentence, norm(sentence, end + 1) === 'the' ? end + 2 : end + 1);
  return party !== undefined && !parties.includes(party.label.party.code);
};
