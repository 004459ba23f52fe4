/**
 * In: an office. Out: whether its holder is sent somewhere, and where the words for his post end.
 * Reads: "Permanent Representative to X", "Jordan's Ambassador in Riyadh Ada Obi". The idea: a post is where somebody serves, and
 * not whom.
 */
import type { KnownOffice } from '../../lexicon/index.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';
import { opensPerson } from './names.ts';

const SENT =
  /ambassador|representative|envoy|commissioner|consul|delegate|advis|mission|charg|nuncio|observer|liaison|secretary|counsel|attach|legate|official|diplomat|minister-counsellor|plenipotentiary/i;

/** "Ambassador to X"; but "welcomed A, Prime Minister of B to X". */
export const isSent = ({ name }: KnownOffice): boolean => SENT.test(name);

/** Where the town or country at `at` ends, in which whoever is named behind it serves. */
export const endOfPost = (sentence: Sentence, office: KnownOffice, at: number): number | undefined => {
  const mention = isSent(office) ? mentionFrom(sentence, at) : undefined;
  const isPlace = mention?.labels.some(({ kind }) => kind === 'place' || kind === 'party');
  return mention && isPlace && opensPerson(sentence, mention.end) ? mention.end : undefined;
};
