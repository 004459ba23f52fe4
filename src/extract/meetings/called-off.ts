/** In: a sentence, and where an encounter or a visit stands in it. Out: whether the sentence says that it did not come about. */
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';

const CANCELS =
  /^(?:cancell?(?:ed|ing|s)?|postpon(?:ed|ing|es?)|scrapp(?:ed|ing)|shelv(?:ed|ing)|suspend(?:ed|ing|s)?|delay(?:ed|ing|s)?|abandon(?:ed|ing|s)?)$/;
/** "was suspended after three hours", "was delayed by an hour": what was under way, or only came later. */
const PAUSES = /^(?:suspend|delay)/;
const WHILE_UNDER_WAY = /^(?:after|by|for|briefly|shortly|when|while)$/;
const FAILS = /^(?:collapsed|fell)$/;

/** "have cancelled their meeting": a verb whose object is called off. */
export const callsOff = ({ sentence }: SentenceContext, verb: VerbChunk): boolean => {
  const word = sentence.words[verb.head]?.norm ?? '';
  if (PAUSES.test(word) && WHILE_UNDER_WAY.test(sentence.words[verb.head + 1]?.norm ?? '')) return false;
  return CANCELS.test(word) || (/^(?:call|put)/.test(word) && sentence.words[verb.head + 1]?.norm === 'off');
};

/** "the talks planned for Monday, which A proposed, have been called off": what the predicate says of the noun at `at`. */
export const isCalledOff = (context: SentenceContext, at: number): boolean => {
  const { chunks, sentence } = context;
  const predicate = chunks.find((chunk, index): chunk is VerbChunk => {
    if (index <= at || chunk.type !== 'verb' || chunk.form !== 'finite') return false;
    const before = chunks[index - 1]?.type === 'adverb' ? chunks[index - 2] : chunks[index - 1];
    const isParticiple = chunk.begin === chunk.head && !FAILS.test(sentence.words[chunk.head]?.norm ?? '');
    return before?.type !== 'relative' && !isParticiple;
  });
  if (predicate === undefined || predicate.isNegated) return false;
  return callsOff(context, predicate) || FAILS.test(sentence.words[predicate.head]?.norm ?? '');
};
