/**
 * In: a sentence, and the positions that it and the one before it state. Out: those that somebody shares by giving thanks for them.
 * Reads: "A adheres to X, which B appreciates", "..., and B thanks A for that", "B highly commends this." The idea: who thanks
 * another for a view holds it, though a pronoun stands in its place.
 */
import type { Chunk } from '../clauses/chunk.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor, StatedPosition } from '../nouns/discourse.ts';
import { THANKING, withParty } from './minds.ts';

interface Thanks {
  readonly by: readonly Actor[];
  readonly to: readonly Actor[];
  readonly act: StatedPosition['act'];
}

const VIEWS = /^(?:position|stance|attitude|support|commitment|view|policy|regard|respect)$/;

/** "this", "that", "this position". */
const isThat = ({ sentence: { words } }: SentenceContext, chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  /^(?:this|that|it)$/.test(words[chunk.begin]?.norm ?? '') &&
  (chunk.type !== 'noun' || VIEWS.test(words[chunk.head]?.norm ?? ''));

const isEnd = (chunk: Chunk | undefined): boolean =>
  chunk === undefined ||
  chunk.type === 'quote' ||
  chunk.type === 'comma' ||
  chunk.type === 'coordinator' ||
  chunk.type === 'mark';

const isOwner = (chunk: Chunk | undefined): boolean =>
  (chunk?.type === 'actor' && chunk.isPossessive) || chunk?.type === 'adjective';

const VOICES = /^(?:expressed|expresses|voiced|voices|conveyed|conveys|offered)$/;
const THANKS = /^(?:appreciation|gratitude|thanks)$/;

/** "for which B voiced high appreciation", "and B expressed its appreciation for this". */
const readVoicedThanks = (context: SentenceContext, at: number): Thanks | undefined => {
  const { chunks, sentence } = context;
  const verb = chunks[at];
  if (verb?.type !== 'verb' || verb.form !== 'finite' || verb.isNegated || verb.mood !== 'factual') return undefined;
  if (!VOICES.test(sentence.words[verb.head]?.norm ?? '')) return undefined;
  let object = at + 1;
  // "his country's high appreciation"
  while (object < at + 4 && isOwner(chunks[object])) object += 1;
  const noun = chunks[object];
  if (noun?.type !== 'noun' || !THANKS.test(sentence.words[noun.head]?.norm ?? '')) return undefined;
  const near = chunks[at - 1];
  const isAside = near?.type === 'actor' && chunks[at - 2]?.type === 'relative';
  // "for that position", "in this regard"
  const isFor = /^(?:for|in)$/.test((chunks[object + 1] as { word?: string } | undefined)?.word ?? '');
  const end = isFor && isThat(context, chunks[object + 2]) ? object + 3 : object + 1;
  const by = withParty(isAside ? near.actors : findSubject(chunks, at).actors);
  return by.length > 0 && isEnd(chunks[end]) ? { by, to: [], act: 'appreciates' } : undefined;
};

/** The thanks of the verb at `at`, if they are for what a pronoun stands for. */
const readThanks = (context: SentenceContext, at: number): Thanks | undefined => {
  const { chunks } = context;
  const verb = chunks[at];
  if (verb?.type !== 'verb' || verb.form !== 'finite' || verb.isNegated || verb.mood !== 'factual') return undefined;
  const act = verb.cues.find((cue) => THANKING.has(cue.act))?.act;
  if (act === undefined) return undefined;
  const near = chunks[at - 1];
  // "which China highly appreciates"
  const isAside = near?.type === 'actor' && chunks[at - 2]?.type === 'relative' && chunks[at - 3]?.type === 'comma';
  const by = withParty(isAside ? near.actors : findSubject(chunks, at).actors);
  if (by.length === 0) return undefined;
  if (isAside && isEnd(chunks[at + 1])) return { by, to: [], act };
  const named = chunks[at + 1];
  const thanked = named?.type === 'actor' && !isThat(context, named) ? named.actors : [];
  const link = thanked.length > 0 ? at + 2 : at + 1;
  const isFor = (chunks[link] as { word?: string } | undefined)?.word === 'for';
  if (thanked.length > 0 && !isFor) return undefined;
  const object = isFor ? link + 1 : link;
  return isThat(context, chunks[object]) && isEnd(chunks[object + 1]) ? { by, to: thanked, act } : undefined;
};

/** Positions that are shared by way of thanks; `own` are the sentence's, `before` those of the sentence before it. */
export const findThanksForThat = (
  context: SentenceContext,
  own: readonly StatedPosition[],
  before: readonly StatedPosition[],
): StatedPosition[] => {
  const stated = own.length > 0 ? own : before;
  if (stated.length === 0) return [];
  const thanks = context.chunks.flatMap((_, at) => readThanks(context, at) ?? readVoicedThanks(context, at) ?? []);
  return thanks.flatMap(({ by, to, act }) =>
    stated
      .filter(
        ({ holder }) =>
          !by.some(({ party }) => party === holder.party) &&
          (to.length === 0 || to.some(({ party }) => party === holder.party)),
      )
      .flatMap(({ attributedBy: _, ...shared }) =>
        by.map((holder): StatedPosition => ({ ...shared, holder, act, rule: 'thanks-for-stance' })),
      ),
  );
};
