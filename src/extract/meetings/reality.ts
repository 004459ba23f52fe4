/**
 * In: a verb of a sentence. Out: whether what it says is told as a fact, as fixed for later, or only as wished or denied.
 * The idea: the verb's own mood first, then what governs it.
 */
import type { Chunk, PlainChunk } from '../clauses/chunk.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Sentence } from '../sentence.ts';
import { isGlad } from './posts.ts';

export interface Reality {
  readonly status: 'held' | 'planned';
  readonly rejection?: string;
}
export const HELD: Reality = { status: 'held' };
export const PLANNED: Reality = { status: 'planned' };
const not = (rejection: string): Reality => ({ status: 'held', rejection });

export const isWord = (chunk: Chunk | undefined, ...words: readonly string[]): chunk is PlainChunk =>
  chunk !== undefined && 'word' in chunk && words.includes(chunk.word);

const MOVED = /^(?:arrived|came|travelled|traveled|flew|gathered|landed|visited)$/;
/** "heads to Oslo to meet A": what is to come. */
const SETS_OUT = /^(?:travels|heads|flies|goes|comes|arrives)$/;
/** "used the margins to hold", "managed to meet": whoever did so has done what follows. */
const ACHIEVED = /^(?:used|managed|went|stopped|paused|allowed|enabled|permitted)$/;
/** "is expected in Oslo to meet A". */
const EXPECTED = /^(?:expected|due)$/;
const DENIALS = new Set('deny dismiss reject rule out refuse decline'.split(' '));
const REGULARLY = /\b(?:regularly|often|every (?:year|month|week|two years|three years)|annually|usually)\b/i;

const WISH = /\bwish(?:es|ed)? (?:that )?(?:I|we|he|she|they)\b/i;

const FICTION =
  /\bin (?:the|a|an|his|her|their|this) (?:[a-z]+ ){0,2}(?:novel|film|movie|play|opera|series|episode|game|thriller|story|musical|comic)\b/i;

const isSpeech = (chunk: Chunk | undefined): chunk is VerbChunk =>
  chunk?.type === 'verb' && chunk.cues.some((cue) => cue.frame === 'speech' || cue.frame === 'stance');

const REPORTS =
  /^(?:inform(?:s|ed)|announc(?:es|ed)|confirm(?:s|ed)|reveal(?:s|ed)|indicat(?:es|ed)|tweeted|posted|wrote)$/;

/** "announced that he would meet A". */
const isReport = ({ words }: Sentence, chunk: Chunk): boolean =>
  chunk.type === 'verb' && chunk.form === 'finite' && REPORTS.test(words[chunk.head]?.norm ?? '');

/** "denied that he had met": the verb that governs this one through "that" denies it. */
const isDenied = (chunks: readonly Chunk[], at: number): boolean => {
  for (let index = at - 1; index > 0; index -= 1) {
    const chunk = chunks[index];
    if (chunk?.type === 'that' || chunk?.type === 'relative') {
      const governor = chunks[index - 1];
      return governor?.type === 'verb' && governor.cues.some((cue) => DENIALS.has(cue.lemma));
    }
    // "A, who rejects it, met B": what is denied in an aside
    if (chunk?.type === 'comma') return false;
    if (chunk?.type === 'verb') return chunk.cues.some((cue) => DENIALS.has(cue.lemma));
  }
  return false;
};

const OF_RANK =
  /\b(?:first|second|third|only|latest|highest|highest-ranking|senior)(?: [\p{L}.'’-]+){0,6} (?:leader|minister|premier|president|chancellor|official|diplomat|head of (?:state|government)|monarch|king|queen|pope|secretary(?: of state)?|politician|\p{Lu}\p{L}+(?:an|ese|ish|er)) $/u;

/** "is the first President to visit Oslo since": an infinitive that tells of what has come about. */
export const isOfRank = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const begin = sentence.words[chunks[at]?.begin ?? 0]?.begin ?? sentence.begin;
  const governor = chunks.findLast((chunk, index) => index < at && chunk.type === 'verb');
  if (governor?.type !== 'verb' || governor.mood !== 'factual' || governor.isNegated) return false;
  const isPredicate = governor.isCopula || /^bec[ao]me?s?$/.test(sentence.words[governor.head]?.norm ?? '');
  return isPredicate && OF_RANK.test(sentence.text.slice(0, begin - sentence.begin));
};

const ofInfinitive = (context: SentenceContext, at: number): Reality => {
  const { chunks, sentence } = context;
  for (let index = at - 1; index >= 0; index -= 1) {
    const chunk = chunks[index];
    if (chunk?.type !== 'verb') continue;
    if (chunk.isNegated) return not('denied');
    if (chunk.mood === 'future') return PLANNED;
    // "was in Tianjin to meet A"
    const isThere = chunk.isCopula && /^(?:was|were)$/.test(sentence.words[chunk.head]?.norm ?? '');
    if (isThere && chunk.mood === 'factual' && isWord(chunks[index + 1], 'in')) return HELD;
    // "is due in Oslo on Monday to meet A"
    if (chunk.isCopula && EXPECTED.test(sentence.words[chunk.end]?.norm ?? '')) return PLANNED;
    if (chunk.isPassive && EXPECTED.test(sentence.words[chunk.head]?.norm ?? '')) return PLANNED;
    if (chunk.mood === 'factual' && ACHIEVED.test(sentence.words[chunk.head]?.norm ?? '')) return HELD;
    if (chunk.mood === 'factual' && SETS_OUT.test(sentence.words[chunk.head]?.norm ?? '')) return PLANNED;
    // "has visited Oslo to meet A"
    const isDone = sentence.words.slice(chunk.begin, chunk.head).some(({ norm }) => /^(?:has|have)$/.test(norm));
    if (isDone && sentence.words[chunk.head]?.norm === 'visited') return HELD;
    if (chunk.mood === 'factual' && MOVED.test(sentence.words[chunk.head]?.norm ?? ''))
      // "flew to Oslo on Monday to meet A": a day that lies ahead is settled later
      return context.dates.some(({ date }) => date !== undefined) ? HELD : PLANNED;
    return not('only intended');
  }
  // a headline's "X to visit Y"
  return PLANNED;
};

/** "will meet A and hold talks with B": a base form takes its mood from the verb that it is joined to. */
const firstOfRow = ({ chunks, sentence }: SentenceContext, at: number): number | undefined => {
  const verb = chunks[at] as VerbChunk;
  const word = sentence.words[verb.head]?.norm;
  const isBase = verb.begin === verb.head && verb.cues.some((cue) => cue.lemma.split(' ')[0] === word);
  if (!isBase || verb.form !== 'finite' || chunks[at - 1]?.type !== 'coordinator') return undefined;
  const first = chunks.findLastIndex((chunk, index) => index < at && chunk.type === 'verb' && chunk.begin < chunk.head);
  return first >= 0 ? first : undefined;
};

const PROPOSALS = /^(?:propos|suggest|request|recommend|urg|demand|insist|ask|invit|offer|appeal|plea)/;

/** "had proposed that the minister pay a call": a base form behind "that" is only proposed. */
const isProposed = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const verb = chunks[at] as VerbChunk;
  const word = sentence.words[verb.head]?.norm;
  const isBase = verb.begin === verb.head && verb.cues.some((cue) => cue.lemma.split(' ')[0] === word);
  const that = chunks.findLastIndex((chunk, index) => index < at && chunk.type === 'that');
  const isDay = (chunk: Chunk | undefined): boolean =>
    chunk?.type === 'adverb' || (chunk?.type === 'noun' && chunk.isTime);
  const governor = isDay(chunks[that - 1]) ? chunks[that - 2] : chunks[that - 1];
  return (
    isBase &&
    verb.form === 'finite' &&
    governor !== undefined &&
    PROPOSALS.test(sentence.words[governor.end - 1]?.norm ?? '')
  );
};

/** "was due to meet A on Monday, but fell ill": a plan of the past, and what came of it. */
const hasComeToNothing = ({ sentence, chunks }: SentenceContext, verb: VerbChunk): boolean =>
  /^(?:was|were|had)$/.test(sentence.words[verb.begin]?.norm ?? '') &&
  chunks.some((chunk, at) => {
    const next = chunks[at + 1];
    // "before leaving on Saturday" is no end of the plan
    const isOrder = isWord(chunk, 'before') && next?.type === 'verb' && next.form === 'gerund';
    return !isOrder && chunk.begin > verb.end && isWord(chunk, 'but', 'however', 'instead', 'until', 'before');
  });

const KEEPS_FROM =
  /\b(?:bar(?:s|red|ring)?|block\p{L}*|exclud\p{L}*|prevent\p{L}*|ban(?:s|ned|ning)?|stop(?:s|ped)?(?! (?:in|off|over|at|by)\b)|keep|kept|refrain\p{L}*|abstain\p{L}*)\b[^,;]{0,80} from $/u;

/** "to bar partners from attending the summit". */
const isKeptFrom = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const verb = chunks[at] as VerbChunk;
  const begin = (sentence.words[verb.begin]?.begin ?? sentence.begin) - sentence.begin;
  return verb.form === 'gerund' && isWord(chunks[at - 1], 'from') && KEEPS_FROM.test(sentence.text.slice(0, begin));
};

/** "when he meets A next week": the present of what is to come. */
const isToCome = ({ chunks, sentence }: SentenceContext, at: number): boolean =>
  /^(?:meets?|holds?|visits?|receives?|hosts?)$/.test(sentence.words[(chunks[at] as VerbChunk).begin]?.norm ?? '') &&
  chunks.slice(Math.max(0, at - 3), at).some((chunk) => isWord(chunk, 'when', 'before', 'once', 'until'));

/** The reality of what the verb at `chunks[at]` says. */
export const realityOf = (context: SentenceContext, at: number): Reality => {
  const first = firstOfRow(context, at);
  if (first !== undefined) return realityOf(context, first);
  const { chunks, sentence } = context;
  const verb = chunks[at] as VerbChunk;
  if (sentence.text.trimEnd().endsWith('?')) return not('only asked about');
  if (verb.isNegated || isDenied(chunks, at) || isKeptFrom(context, at)) return not('denied');
  if (FICTION.test(sentence.text)) return not('told in a work of fiction');
  if (WISH.test(sentence.text)) return not('only wished for');
  if (REGULARLY.test(sentence.text)) return not('a habit, no single encounter');
  if (isProposed(context, at)) return not('only proposed');
  if (verb.mood === 'hypothetical') {
    const would = sentence.words.slice(verb.begin, verb.head).some((word) => word.norm === 'would');
    const isReported =
      chunks.slice(0, at).some((chunk) => isSpeech(chunk) || isReport(sentence, chunk)) &&
      !/\bif\b/i.test(sentence.text);
    return would && isReported ? PLANNED : not('only imagined');
  }
  if (verb.mood === 'future') return hasComeToNothing(context, verb) ? not('called off') : PLANNED;
  if (chunks.slice(Math.max(0, at - 4), at).some((chunk) => isWord(chunk, 'if', 'whether', 'unless')))
    return not('only imagined');
  if (verb.form === 'finite' && isToCome(context, at)) return PLANNED;
  // "hoped to travel to talk to A": the "to" of two verbs
  const before = chunks[at - 1];
  const isBare = before?.type === 'verb' && verb.begin === verb.head && sentence.words[before.end - 1]?.norm === 'to';
  if (isBare) return before.form === 'infinitive' ? realityOf(context, at - 1) : ofInfinitive(context, at);
  if (verb.form === 'infinitive')
    return isGlad(context, at) || isOfRank(context, at) ? HELD : ofInfinitive(context, at);
  const governor = chunks[at - 1];
  if (verb.form === 'gerund' && isWord(governor, 'to', 'of', 'for', 'without', 'about')) return not('only imagined');
  if (
    verb.form === 'gerund' &&
    governor?.type === 'verb' &&
    governor.cues.some((cue) => cue.frame === 'stance' || cue.frame === 'directive' || cue.frame === 'against')
  )
    return not('only wished for');
  return HELD;
};
