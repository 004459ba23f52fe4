/**
 * In: a topic in its sentence, which ends at a word. Out: whether an end of it is wished or called for behind it.
 * Reads: "wants the war ended", "the war must end", "illegal migration must be stopped".
 */
import type { SentenceContext } from '../context.ts';
import type { Chain } from './chains.ts';

const WANTS = /^(?:want|wants|wanted|wish|wishes|like|see|seeing|need|needs)$/;

const GONE = /^(?:destroyed|removed|ripped|dismantled|disbanded|disarmed|crushed|expelled|dissolved|closed|solved)$/;

/** "wants the war ended", "would like to see it stopped": what is wished for is that it is undone. */
export const isWantedUndone = ({ chunks, sentence }: SentenceContext, begin: number, end: number): boolean => {
  const at = chunks.findIndex((chunk) => chunk.begin === end);
  const done = chunks[at];
  if (done?.type !== 'verb' || done.begin < done.head || !/(?:ed|en)$/.test(sentence.words[done.head]?.norm ?? ''))
    return false;
  const isUndoing =
    GONE.test(sentence.words[done.head]?.norm ?? '') ||
    done.cues.some(({ frame, polarity }) => frame === 'against' || polarity === 'opposes');
  const wish = chunks.findLast((chunk) => chunk.type === 'verb' && chunk.begin < begin);
  return isUndoing && WANTS.test(sentence.words[wish?.type === 'verb' ? wish.head : -1]?.norm ?? '');
};

/** "illegal migration must be stopped": the topic is the subject, and an end of it is called for. */
export const isToEnd = (
  { chunks, sentence }: SentenceContext,
  { isTopicSubject, verb }: Chain,
  end: number,
): boolean => {
  const chunk = isTopicSubject && verb !== undefined ? chunks[verb] : undefined;
  return (
    chunk?.type === 'verb' &&
    chunk.begin >= end &&
    !chunk.isNegated &&
    sentence.words.slice(chunk.begin, chunk.head).some(({ norm }, at, words) =>
      // "had to be", "needs to", "has to"
      /^(?:has|have|had|needs?)$/.test(norm) ? words[at + 1]?.norm === 'to' : /^(?:must|should|ought)$/.test(norm),
    )
  );
};

/** "the war must end": the same without a passive. */
export const isEnding = (context: SentenceContext, chain: Chain, end: number): boolean => {
  const chunk = context.chunks[chain.verb ?? -1];
  return (
    isToEnd(context, chain, end) &&
    chunk?.type === 'verb' &&
    !chunk.isPassive &&
    /^(?:end|stop|cease)$/.test(context.sentence.words[chunk.head]?.norm ?? '')
  );
};
