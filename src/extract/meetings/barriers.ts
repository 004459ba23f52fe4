/**
 * In: two places in a sentence. Out: what stands between them that keeps a day or a place from belonging to an encounter.
 * The idea: a clause, a participle or another encounter in between takes the day for itself.
 */
import { isMark } from '../clauses/lists.ts';
import type { SentenceContext } from '../context.ts';
import { isReduced } from './arguments.ts';
import { frameOf } from './guests.ts';
import { isWord } from './reality.ts';

/** Chunks of the longest aside. */
const ASIDE = 24;

/** What stands between a word and an encounter's own: clauses, other encounters, the day of another noun. */
export const barriersBetween = (
  context: SentenceContext,
  from: number,
  to: number,
  anchors: readonly number[],
): number => {
  const [low, high] = from < to ? [from, to] : [to, from];
  let count = 0;
  if (inRelative(context, to) !== inRelative(context, from)) count += 2;
  if (inAside(context, to) !== inAside(context, from)) count += 2;
  for (const [at, chunk] of context.chunks.entries()) {
    if (chunk.begin <= low || chunk.begin >= high) continue;
    // "to discuss the talks held in Oslo on Monday": what stands behind belongs to that noun
    if (to > from && isOfOtherNoun(context, at, from)) count += 2;
    // "will visit A before he returns to B on Thursday"
    // "comes after the ministers met on Tuesday"
    const isAfter = isWord(chunk, 'after');
    const isOrder = chunk.type === 'subordinator' && /^(?:before|until|as|while|since)$/.test(chunk.word);
    if (
      (isOrder || isAfter) &&
      to > from &&
      context.chunks
        .slice(at, at + ASIDE)
        .some((one) => one.type === 'verb' && one.begin < high && (isOrder || one.form === 'finite'))
    )
      count += 2;
    if (to < from && isBehindPlan(context, at, from)) count += 2;
    // "will fly to A on Sunday, after having visited B"
    const next = context.chunks[at + 1];
    if (to < from && isAfter && next?.type === 'verb' && next.form === 'gerund') count += 2;
    // "a meeting, during which she spoke of a hospital in Oslo", "a visit for the forum, which opens on Thursday"
    const isClause =
      chunk.type === 'relative' &&
      !/^(?:when|where)$/.test(chunk.word) &&
      !isClosedAside(context, at, high) &&
      !isOfHolding(context, at);
    if (isClause && to > from) count += 1;
    // "Meeting with B, A said that trade had grown in 2024"
    if (chunk.type === 'that' && to > from && isReportOf(context, at, from)) count += 1;
    if (
      chunk.type === 'that' ||
      ((chunk.type === 'relative' || isMark(chunk, ';') || isMark(chunk, ':')) && !isClosedAside(context, at, high))
    )
      count += 1;
  }
  if (isOfOtherEncounter(context, to, from)) count += 2;
  // "On Monday A visited B and met C": what opens the sentence is said of all its verbs
  if (isOpening(context, to)) return count;
  for (const anchor of anchors) {
    const clause = inRelative(context, anchor);
    if (clause !== undefined && clause !== inRelative(context, from)) continue;
    if (anchor > low && anchor < high) count += 2;
    // a day mostly follows its verb: what stands between two encounters is the first one's
    else if (to < from && anchor < to && !hasVerbBetween(context, anchor, to)) count += 1;
  }
  return count;
};

/** Whether the "that" at `at` opens what somebody said whose encounter stands at `anchor`, at the head of the sentence. */
const isReportOf = ({ chunks }: SentenceContext, at: number, anchor: number): boolean => {
  const verb = chunks[at - 1];
  const isSaid = verb?.type === 'verb' && verb.form === 'finite' && verb.begin > anchor;
  // "a diplomat attending the talks said that trade would grow in June"
  const isFirst = chunks.find((chunk) => chunk.type === 'verb' && chunk.form === 'finite') === verb;
  return (
    isSaid && (isFirst || chunks.some(({ type, begin }) => type === 'comma' && begin > anchor && begin < verb.begin))
  );
};

/** "the outcome of the meeting | in Oslo will be told at the summit in Bergen": whether the place at `to` is another noun's. */
const isOfOtherEncounter = (context: SentenceContext, to: number, anchor: number): boolean => {
  const { chunks } = context;
  const at = chunks.findIndex(({ begin }) => begin === to);
  const noun = chunks[at - 1];
  const isEncounter = noun?.type === 'noun' && frameOf(noun.cues, 'encounter', 'gathering') !== undefined;
  if (!isEncounter || (noun.begin <= anchor && anchor < noun.end)) return false;
  const isNoun = chunks.some((chunk) => chunk.type === 'noun' && chunk.begin <= anchor && anchor < chunk.end);
  return isNoun && (to < anchor ? hasVerbBetween(context, to, anchor) : hasVerbBetween(context, anchor, noun.begin));
};

/** "a summit will be held in Ankara in June, after talks with B": whether the comma at `at` parts the noun at `anchor` from a plan. */
const isBehindPlan = ({ chunks }: SentenceContext, at: number, anchor: number): boolean => {
  const noun = chunks[at + 2];
  const isOver =
    chunks[at]?.type === 'comma' &&
    isWord(chunks[at + 1], 'after', 'during', 'following') &&
    noun?.type === 'noun' &&
    noun.begin <= anchor &&
    anchor < noun.end;
  const verb = chunks.slice(0, at).findLast(({ type }) => type === 'verb');
  return isOver && verb?.type === 'verb' && verb.mood === 'future';
};

/** "the summit, which was held in Oslo on Monday": the clause says when and where it was. */
const isOfHolding = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const verb = chunks.slice(at + 1, at + 3).find(({ type }) => type === 'verb');
  const word = verb?.type === 'verb' ? (sentence.words[verb.head]?.norm ?? '') : '';
  return /^(?:held|hosted|convened|took|takes|opened|began|concluded|ended)$/.test(word);
};

/** Whether the participle at `at` describes another noun than the one that stands at `anchor`. */
const isOfOtherNoun = ({ chunks, sentence }: SentenceContext, at: number, anchor: number): boolean => {
  const [noun, verb] = [chunks[at - 1], chunks[at]];
  const isHeld = verb?.type === 'verb' && /^(?:held|hosted|convened)$/.test(sentence.words[verb.head]?.norm ?? '');
  return isHeld && isReduced(chunks, at) && noun?.type === 'noun' && !(noun.begin <= anchor && anchor < noun.end);
};

/** "A, who was in Oslo, met B", "(12 May; local time)": whether what opens or stands there is over before the word at `end`. */
const isClosedAside = ({ chunks }: SentenceContext, at: number, end: number): boolean => {
  const chunk = chunks[at];
  const closes = (mark: string, from: number): boolean => {
    const behind = chunks.slice(from, from + ASIDE).find((one) => one.type === mark || isMark(one, mark));
    return behind !== undefined && behind.begin < end;
  };
  if (chunk?.type === 'mark')
    return chunks.slice(Math.max(0, at - ASIDE), at).some((one) => isMark(one, '(')) && closes(')', at + 1);
  const isAside = chunk?.type === 'relative' && chunks[at - 1]?.type === 'comma' && chunk.word !== 'where';
  return isAside && closes('comma', at + 1);
};

/** "met A, and flew on to Oslo on Friday for talks with B": a verb of its own leads the day away from the first encounter. */
export const hasVerbBetween = ({ chunks }: SentenceContext, from: number, to: number): boolean =>
  chunks.some((chunk) => chunk.type === 'verb' && chunk.form === 'finite' && from < chunk.begin && chunk.begin < to);

/** "On 20 April in Rabat, ...": whether only days and places stand before a word. */
const isOpening = ({ chunks }: SentenceContext, word: number): boolean => {
  const before = chunks.filter((chunk) => chunk.begin < word);
  return (
    before.length > 0 &&
    before.every(
      (chunk) =>
        chunk.type === 'preposition' ||
        chunk.type === 'adverb' ||
        chunk.type === 'comma' ||
        (chunk.type === 'noun' && chunk.cues.length === 0 && chunk.possessors.length === 0),
    )
  );
};

/** The brackets in which a word stands, where a clause of their own is in them: "(she takes office on May 21)". */
const inAside = ({ chunks }: SentenceContext, word: number): number | undefined => {
  const isBracket = (chunk: (typeof chunks)[number], mark: string) => chunk.type === 'mark' && chunk.word === mark;
  const opener = chunks.findLastIndex((chunk) => isBracket(chunk, '(') && chunk.begin < word);
  const close = opener < 0 ? -1 : chunks.findIndex((chunk, index) => index > opener && isBracket(chunk, ')'));
  const holds = close > opener && (chunks[close]?.begin ?? 0) > word;
  return holds && chunks.slice(opener, close).some((chunk) => chunk.type === 'verb') ? opener : undefined;
};

/** The relative clause between commas in which a word stands: "who took office in May". */
const inRelative = (context: SentenceContext, word: number): number | undefined => {
  const opener = context.chunks.findLastIndex(
    (chunk) => chunk.type === 'relative' && chunk.word !== 'where' && chunk.begin <= word,
  );
  if (opener < 0 || context.chunks[opener - 1]?.type !== 'comma' || isOfHolding(context, opener)) return undefined;
  const close = context.chunks.findIndex((chunk, index) => index > opener && chunk.type === 'comma');
  return close >= 0 && (context.chunks[close]?.begin ?? 0) > word ? opener : undefined;
};

/** The word of the sentence at an offset of its text. */
export const wordAtOffset = (context: SentenceContext, offset: number): number => {
  const absolute = context.sentence.begin + offset;
  const found = context.sentence.words.findIndex((word) => word.end > absolute);
  return found < 0 ? context.sentence.words.length : found;
};

/** The dates of a sentence but for those of a clause between commas: "A, who is to speak on Saturday, met B". */
export const mainDates = (context: SentenceContext): SentenceContext['dates'] =>
  context.dates.filter(({ begin }) => inRelative(context, wordAtOffset(context, begin)) === undefined);
