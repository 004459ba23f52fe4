/**
 * In: a verb of calling or regarding. Out: the stance that it takes towards its object, as its complement says.
 * Reads: "called the annexation illegal", "regards the claims to be illegitimate", "considers it a legitimate right". The idea:
 * what somebody calls a thing says what he thinks of it.
 */
import type { Cue } from '../../lexicon/index.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';

const CALLS =
  /^(?:call|deem|regard|consider|declar|view|brand|label|term|denounc|describ|see|saw|f(?:ind|ound)|dub|judg|treat)/;

const BAD =
  /^(?:illegal|unlawful|illegitimate|invalid|void|unjustified|unjustifiable|unacceptable|intolerable|baseless|groundless|unfounded|wrong|criminal|outrageous|barbaric|cowardly|heinous|inexcusable|irresponsible|reckless)$/;
/** The same, behind an article or "as". */
const BAD_THINGS = /^(?:crime|provocation|aggression|farce|sham|interference|violation|breach|mistake)$/;
const GOOD = /^(?:legitimate|legal|lawful|justified|indispensable|essential|vital|inalienable|the only)$/;

/** Words from the verb to its complement. */
const REACH = 14;

const toCue = (polarity: 'supports' | 'opposes'): Cue => ({
  ...{ kind: 'cue', lemma: 'call', partOfSpeech: 'verb', frame: 'stance', polarity },
  act: polarity === 'opposes' ? 'rejects' : 'affirms',
});

/** What the verb at `at` calls its object, as a cue; undefined where it gives no verdict. */
export const findVerdict = ({ chunks, sentence }: SentenceContext, verb: VerbChunk, at: number): Cue | undefined => {
  const { words, tags } = sentence;
  if (verb.isPassive || verb.isNegated || verb.end > verb.head + 1 || !CALLS.test(words[verb.head]?.norm ?? ''))
    return undefined;
  const next = chunks.find(
    (chunk, index) =>
      index > at &&
      ((chunk.type === 'verb' && chunk.form === 'finite') || /^(?:that|mark|quote|comma)$/.test(chunk.type)),
  );
  const end = Math.min(next?.begin ?? words.length, verb.end + REACH);
  for (let place = verb.end + 1; place < end; place += 1) {
    const word = words[place]?.norm ?? '';
    const isThing = BAD_THINGS.test(word) && /^(?:an?|as|be)$/.test(words[place - 1]?.norm ?? '');
    const polarity = BAD.test(word) || isThing ? 'opposes' : GOOD.test(word) ? 'supports' : undefined;
    // "called for action against illegal settlements": said of what follows
    const isLast = !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tags[place + 1] ?? '') || words[place + 1]?.shape === 'mark';
    const isOwn = !/^(?:the|this|that|these|those|and|of|over|on|about|for|against|'s)$/.test(
      words[place - 1]?.norm ?? '',
    );
    if (polarity && isLast && isOwn) return toCue(polarity);
  }
  return undefined;
};
