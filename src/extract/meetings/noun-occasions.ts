/**
 * In: a noun of meeting in a phrase of its own: "during talks", "at a meeting with B". Out: how it hangs in its clause.
 * The idea: whoever does something at an encounter was at it, unless the clause tells of what is to come or only wished.
 */
import type { NounChunk } from '../clauses/chunk.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { textOf } from '../sentence.ts';
import { hasPastDay, isAhead, isOfPlan, liesAhead } from './ahead.ts';
import { findAfterPreposition, findClauseSubject } from './arguments.ts';
import { frameOf } from './guests.ts';
import { findAddressees } from './noun-addressees.ts';
import { startOfNoun } from './noun-phrases.ts';
import { findSpeaker } from './noun-speakers.ts';
import { isOnlyInMind } from './only-in-mind.ts';
import { HELD, isWord, PLANNED, type Reality, realityOf } from './reality.ts';
import { findUrging } from './urging.ts';

/** How a noun of meeting hangs in its clause. */
export interface Frame {
  readonly rule: string;
  readonly reality: Reality;
  readonly subject: readonly Actor[];
  /** What stands "with" or "between" elsewhere in the clause. */
  readonly others: readonly Actor[];
}

const FOLLOWS_UP = /\bfollow(?:s|ed|ing)? up on$/;

/** "is sending its envoy to the summit": who goes there is not yet there. */
const isSentTo = ({ chunks, sentence }: SentenceContext, at: number): boolean =>
  isWord(chunks[startOfNoun(chunks, at) - 1], 'to') &&
  chunks
    .slice(0, at)
    .some((chunk) => chunk.type === 'verb' && /^(?:send|dispatch)/.test(sentence.words[chunk.head]?.norm ?? ''));

/** How the noun hangs that stands in a phrase such as "during"; `own` is what its own words say of whether it took place. */
export const readOccasion = (context: SentenceContext, at: number, own: Reality): Frame | undefined => {
  const { chunks, sentence } = context;
  const noun = chunks[at] as NounChunk;
  const after = chunks.findIndex((chunk, place) => place > at && chunk.type === 'verb');
  const opener = chunks[startOfNoun(chunks, at) - 1];
  // "called for calm amid a summit": who speaks while others meet
  if (isWord(opener, 'amid') && frameOf(noun.cues, 'gathering')) return undefined;
  if (isOnlyInMind(context, at) || isSentTo(context, at)) return undefined;
  // "On the trade talks with B, A said": what he spoke of
  if (isWord(opener, 'on') && opener === chunks[0] && noun.isDefinite) return undefined;
  // "will visit Kenya to follow up on their talks"
  if (isWord(opener, 'on') && FOLLOWS_UP.test(textOf(sentence, 0, opener?.end ?? 0))) return undefined;
  const isFor = isWord(opener, 'for');
  const isLoose = isWord(opener, 'for', 'of', 'on', 'about', 'to', 'into');
  // "agreed to go on, following a first meeting on Monday": what is over does not hang on what is wished
  const isBehindComma = chunks[startOfNoun(chunks, at) - 2]?.type === 'comma';
  const isOver = isWord(opener, 'after', 'following') && (isBehindComma || hasPastDay(context));
  if ((isLoose || noun.isIndefinite) && !isOver) {
    const governor = chunks.findLastIndex(
      (chunk, index) =>
        index < at && chunk.type === 'verb' && (isFor || isWord(opener, 'into') || !isLoose || chunk.form === 'finite'),
    );
    const governed = governor < 0 ? HELD : realityOf(context, governor);
    const urging = findUrging(context, at, findAfterPreposition(chunks, at, ['with']));
    if (urging.length > 0) return { rule: 'during', reality: own, subject: urging, others: [] };
    if (governed.rejection !== undefined)
      return {
        rule: 'during',
        reality: governed,
        subject: findClauseSubject(chunks, startOfNoun(chunks, at)),
        others: [],
      };
  }
  // "looked forward to meeting at the summit"
  const nearest = chunks.findLastIndex((chunk, index) => index < at && chunk.type === 'verb');
  const near = nearest < 0 ? undefined : (chunks[nearest] as VerbChunk);
  const isOfNear = !chunks.slice(nearest, at).some(({ type }) => type === 'comma');
  if (near && near.form !== 'finite' && isOfNear && frameOf(near.cues, 'meet', 'hold', 'attend')) {
    const wished = realityOf(context, nearest);
    if (wished.rejection !== undefined) return { rule: 'during', reality: wished, subject: [], others: [] };
  }
  const isComing =
    isFor &&
    /\b(?:upcoming|forthcoming|planned|scheduled) (?:[a-z]+ ){0,2}(?:visit|trip)\b|\b(?:is|are) (?:due|expected|awaited)\b|\b(?:arrives?|travels?|heads?)\b|\bwill\b|\bto (?:visit|travel|arrive)\b/.test(
      sentence.text,
    );
  const clauseVerb = chunks.findLastIndex(
    (chunk, index) => index < at && chunk.type === 'verb' && chunk.form === 'finite',
  );
  // "which will be followed by a meeting"
  const leads = clauseVerb < 0 ? undefined : (chunks[clauseVerb] as VerbChunk);
  const isToFollow = leads?.mood === 'future' && leads.isPassive && isWord(opener, 'by');
  // "would raise it in talks with B if he were asked"
  const isImagined = leads?.mood === 'hypothetical' && isWord(opener, 'in', 'at', 'during');
  // "agreed to visit B, following a call", and in a headline "to visit B after call with A": that one is over
  const hasBeen =
    (isBehindComma && isWord(opener, 'following')) || (sentence.isHeadline && isWord(opener, 'after', 'following'));
  const clause = isImagined ? realityOf(context, clauseVerb) : HELD;
  const liesBefore =
    isToFollow ||
    isComing ||
    isOfPlan(context, clauseVerb, startOfNoun(chunks, at)) ||
    isAhead(context, clauseVerb, at);
  return {
    rule: 'during',
    reality:
      clause.rejection !== undefined
        ? clause
        : !hasBeen && (liesBefore || liesAhead(context, noun.head))
          ? PLANNED
          : own,
    subject: findSpeaker(context, startOfNoun(chunks, at)),
    others: findAddressees(context, at, { before: clauseVerb, after }),
  };
};
