/**
 * In: one sentence. Out: whose words each stretch of it is: "Wang said that ...", "..., he added", "According to Li, ...".
 * The idea: a verb of speech owns what stands behind it, or, where it floats at the end, what stands before it.
 */
import type { Chunk, PlainChunk } from '../clauses/chunk.ts';
import { actorsFrom, startOfPhrase } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAwaiting, isForced, isNormative } from './governors.ts';

export interface Voice {
  readonly actors: readonly Actor[];
  /** Chunk index of the verb of speech, or of "according to". */
  readonly at: number;
  /** Word range of what is said. */
  readonly begin: number;
  readonly end: number;
}

const isSpeech = (chunk: Chunk | undefined): chunk is VerbChunk =>
  chunk?.type === 'verb' && chunk.cues.some((cue) => cue.frame === 'speech' || cue.frame === 'directive');
/** "recognises that there is one China": whoever backs what a clause says, says it. */
const isAvowal = (chunk: Chunk, next: Chunk | undefined): boolean =>
  chunk.type === 'verb' &&
  next?.type === 'that' &&
  !chunk.isNegated &&
  chunk.cues.some(({ frame, polarity }) => frame === 'stance' && polarity === 'supports');
const isFiniteVerb = (chunk: Chunk): boolean => chunk.type === 'verb' && chunk.form === 'finite';
const isQuote = (chunk: Chunk | undefined): boolean => chunk?.type === 'quote';

/** "said Foreign Ministry spokesperson Maria Lund": the speaker behind the verb. */
const findInvertedSpeaker = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const before = chunks[at - 1];
  const opens = at === 0 || before?.type === 'comma' || isQuote(before);
  const next = chunks[at + 1];
  if (!opens || next?.type !== 'actor') return [];
  return actorsFrom(chunks, at + 1).actors;
};

const spanWords = (chunks: readonly Chunk[], from: number, to: number): { begin: number; end: number } => ({
  begin: chunks[from]?.begin ?? 0,
  end: chunks[to - 1]?.end ?? 0,
});

const hasContent = (chunks: readonly Chunk[], from: number, to: number): boolean =>
  chunks.slice(from, to).some((chunk) => isFiniteVerb(chunk) || isQuote(chunk));

/** Where the clause of a floating verb of speech opens: its speaker, or the comma before it. */
const startOfTag = ({ chunks, sentence }: SentenceContext, at: number): number => {
  let index = at - 1;
  while (index >= 0) {
    const chunk = chunks[index] as Chunk;
    if (chunk.type === 'comma' || isQuote(chunk)) return index;
    // "..., A was quoted as saying"
    const isQuoted = chunk.type === 'verb' && /^(?:quoted|cited)$/.test(sentence.words[chunk.head]?.norm ?? '');
    if (chunk.type === 'verb' && !isQuoted) return -1;
    index = Math.min(index - 1, startOfPhrase(chunks, index) - 1);
  }
  return -1;
};

/** "The Israeli Prime Minister's Office said": the party speaks. */
const ofOffice = ({ sentence }: SentenceContext, chunk: Chunk | undefined): readonly Actor[] =>
  chunk?.type === 'noun' && /^(?:office|bureau|court|cabinet)$/.test(sentence.words[chunk.head]?.norm ?? '')
    ? chunk.possessors.map(({ begin, end, party }) => ({ begin, end, ...(party === undefined ? {} : { party }) }))
    : [];

const fromVerb = (context: SentenceContext, at: number): Voice | undefined => {
  const { chunks } = context;
  const verb = chunks[at] as VerbChunk;
  if (verb.isPassive && !/^(?:quoted|cited|told|informed|briefed)$/.test(context.sentence.words[verb.head]?.norm ?? ''))
    return undefined;
  const inverted = findInvertedSpeaker(chunks, at);
  const subject = findSubject(chunks, at);
  const actors = [inverted, subject.actors].find(({ length }) => length > 0) ?? ofOffice(context, subject.chunk);
  // "Russia must agree", "if Russia agrees": what is wished or awaited of it is not its word; but "I must stress"
  const isMe = subject.chunk?.type === 'actor' && subject.chunk.form === 'pronoun';
  const isOpen = isNormative(context, verb) || findAwaiting(context, at) !== undefined || isForced(context, verb, at);
  if (inverted.length === 0 && !isMe && isOpen) return undefined;
  if (actors.length === 0) return undefined;
  const afterAt = inverted.length > 0 ? actorsFrom(chunks, at + 1).end : at + 1;
  const rightHas = withoutBrackets(chunks.slice(afterAt)).some(
    (chunk, offset) =>
      chunk.type === 'that' ||
      (isFiniteVerb(chunk) && !isInRelative(chunks, afterAt + offset)) ||
      (isQuote(chunk) && offset < 3),
  );
  const tag = inverted.length > 0 ? at - 1 : startOfTag(context, at);
  const joins = chunks[tag + 1]?.type === 'subordinator' || chunks[tag + 1]?.type === 'coordinator';
  // "joined A, which had announced it": its own clause, and nothing that stands before
  const floats = verb.cues.some((cue) => cue.frame === 'speech') && !joins && !isInRelative(chunks, at);
  const leftHas = floats && tag > 0 && hasContent(chunks, 0, tag);
  const isThat =
    chunks[afterAt]?.type === 'that' ||
    isQuote(chunks[afterAt]) ||
    (chunks[afterAt]?.type === 'comma' && isQuote(chunks[afterAt + 1])) ||
    (chunks[afterAt] as PlainChunk | undefined)?.word === ':';
  if (isParenthetical(chunks, at, tag)) return { actors, at, begin: 0, end: chunks.at(-1)?.end ?? 0 };
  if (leftHas && (!rightHas || inverted.length > 0) && !isThat) return { actors, at, ...spanWords(chunks, 0, tag) };
  if (leftHas && isQuote(chunks[tag]) && !isThat) return { actors, at, begin: 0, end: chunks.at(-1)?.end ?? 0 };
  return { actors, at, ...spanWords(chunks, afterAt, chunks.length) };
};
/** "The war, the minister said in Kyiv, is ...": between commas, so the whole sentence is the speaker's. */
const isParenthetical = (chunks: readonly Chunk[], at: number, tag: number): boolean => {
  if (tag <= 0 || chunks[tag]?.type !== 'comma' || chunks.slice(0, tag).some(isFiniteVerb)) return false;
  if (chunks[0]?.type === 'preposition' || chunks[0]?.type === 'subordinator' || chunks[0]?.type === 'verb')
    return false;
  const close = chunks.findIndex((chunk, index) => index > at && index < at + 6 && chunk.type === 'comma');
  return (
    close > 0 &&
    !chunks.slice(at + 1, close).some((chunk) => isFiniteVerb(chunk) || chunk.type === 'that') &&
    chunks.slice(close, close + 3).some(isFiniteVerb)
  );
};
/** A remark in brackets says nothing of how the sentence is built. */
const withoutBrackets = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const open = chunks.findIndex((chunk) => chunk.type === 'mark' && chunk.word === '(');
  const close = chunks.findIndex((chunk, index) => index > open && chunk.type === 'mark' && chunk.word === ')');
  return open >= 0 && close > open ? chunks.slice(0, open) : chunks;
};

const isInRelative = (chunks: readonly Chunk[], at: number): boolean => chunks[at - 1]?.type === 'relative';

const fromAccording = (chunks: readonly Chunk[], at: number): Voice | undefined => {
  const owner = chunks[at + 1];
  const list = actorsFrom(chunks, at + 1);
  const actors = list.actors.length === 0 && owner?.type === 'actor' ? owner.actors : list.actors;
  const end = Math.max(list.end, at + 2);
  if (actors.length === 0) return undefined;
  return at === 0
    ? { actors, at, ...spanWords(chunks, end, chunks.length) }
    : { actors, at, ...spanWords(chunks, 0, at) };
};

/** The voices of a sentence, outermost first. */
export const findVoices = (context: SentenceContext): Voice[] => {
  const { chunks } = context;
  return chunks
    .flatMap((chunk, index): Voice[] => {
      if (chunk.type === 'preposition' && chunk.word === 'according')
        return [fromAccording(chunks, index)].filter((voice) => voice !== undefined);
      if (!isSpeech(chunk) && !isAvowal(chunk, chunks[index + 1])) return [];
      return [fromVerb(context, index)].filter((voice) => voice !== undefined);
    })
    .sort((one, other) => other.end - other.begin - (one.end - one.begin));
};
