/**
 * In: a noun of meeting in a phrase. Out: whether the words before it only think of the encounter.
 * Reads: "plans for talks", "a return to talks", "no point in talks", "is ready for talks with B".
 */
import type { Word } from '../../lexicon/index.ts';
import type { PlainChunk } from '../clauses/chunk.ts';
import type { SentenceContext } from '../context.ts';
import { headBefore, startOfNoun } from './noun-phrases.ts';
import { isWord } from './reality.ts';

const UNREAL_NOUNS =
  /^(?:plans?|prospects?|possibility|proposals?|suggestions?|speculation|idea|invitation|offers?|requests?|preparations?|hopes?|way|means|path)$/;

/** The same, where what follows says for what, of what or to what they are. */
const UNREAL_FOR =
  /^(?:messages?|letters?|greetings|conditions?|preconditions?|terms|demands?|readiness|willingness|groundwork|return|resumption|restart|revival|convening|need|calls?|appeals?|time|reason|grounds|enthusiasm|appetite)$/;
const UNREAL_IN = /^(?:point|sense|use|interest|hope|confidence|faith|purpose|benefit)$/;

/** "is ready | for talks": an adjective before the preposition. */
const READY =
  /^(?:ready|eager|keen|open|willing|prepared|available|ripe|right|hopeful|desperate|impatient|necessary|pressing|pushing|hoping|waiting|longing|opposed|committed|favourable|favorable|back|forward)$/;

export const isOnlyInMind = (context: SentenceContext, at: number): boolean => {
  const { chunks, sentence } = context;
  const opener = chunks[startOfNoun(chunks, at) - 1];
  const head = headBefore(context, at);
  // "made the request during a meeting"
  if (UNREAL_NOUNS.test(head)) return !isWord(opener, 'during', 'after', 'following');
  if (isWord(opener, 'in')) return UNREAL_IN.test(head);
  if (!isWord(opener, 'for', 'of', 'to')) return false;
  const before = sentence.words[(opener as PlainChunk).begin - 1]?.norm ?? '';
  const isInTime = head === 'time' && sentence.words[(opener as PlainChunk).begin - 2]?.norm === 'in';
  return (UNREAL_FOR.test(head) && !isInTime) || READY.test(before);
};

/** "his call for talks", "calls on A": an appeal, and nobody on the line. */
export const isAppeal = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const [noun, next, behind] = chunks.slice(at, at + 3);
  if (noun?.type !== 'noun' || !/^calls?$/.test(sentence.words[noun.head]?.norm ?? '')) return false;
  // "during a joint call on the president"
  if (isWord(chunks[startOfNoun(chunks, at) - 1], 'during', 'at', 'after', 'following')) return false;
  const isTime = behind?.type === 'noun' && behind.isTime;
  return (isWord(next, 'for') && !isTime) || (isWord(next, 'on', 'upon') && behind?.type === 'actor');
};

const IMAGINED_WORDS =
  /^(?:possible|probable|potential|likely|proposed|future|any|regular|further|more|such|no|prospective|eventual|annual)$/;

/** "a possible meeting", "any talks", and "regular talks" unless they were held: what stands before the noun. */
export const isImagined = (qualifiers: readonly Word[], isHeld: boolean): boolean =>
  qualifiers.some(({ norm }) => IMAGINED_WORDS.test(norm) && !(isHeld && /^(?:regular|annual|further)$/.test(norm)));
