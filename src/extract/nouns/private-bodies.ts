/** In: a place behind a country's name. Out: whether a firm, a club or a society follows, whose officers speak for no state. */
import type { Sentence } from '../sentence.ts';
import { isCapital, isPossessiveMark, norm, officeAt } from './labels.ts';
import { findExtension } from './portfolios.ts';

const PRIVATE_BODY =
  /^(?:federation|association|club|university|college|museum|airlines?|bank|company|corporation|group|foundation|society|chamber|institute|football|olympic)$/;

/** Whether what follows a country's name makes a firm, a club or a society of it. */
export const isPrivateBody = (sentence: Sentence, at: number): boolean => {
  const from = isPossessiveMark(sentence, at) ? at + 1 : at;
  if (from === at && sentence.words[at]?.shape === 'lower' && sentence.tags[at] === 'NOUN') return true;
  if (from > at && isCapital(sentence, from) && findExtension(sentence, from) === from && !officeAt(sentence, from))
    return true;
  return [0, 1, 2, 3].some(
    (step) => isCapital(sentence, from + step) && PRIVATE_BODY.test(norm(sentence, from + step)),
  );
};
