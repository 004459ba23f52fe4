/**
 * In: a sentence, and the positions that the one before it states. Out: those of whoever rejects them without naming them again.
 * Reads: "A voiced concern over X. B rejected this as interference", "A called for X. B dismissed the appeal". The idea: who rejects
 * what another has just said is of the other mind.
 */
import type { Chunk } from '../clauses/chunk.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { SentenceContext } from '../context.ts';
import type { StatedPosition } from '../nouns/discourse.ts';
import { withParty } from './minds.ts';

const REJECTS = /^(?:reject|dismiss|rebut|refut|repudiat|brush|denounc|den(?:y|ies|ied)$)/;
const BLAME = /^(?:accusations?|allegations?|charges?|claims?|criticisms?|remarks|comments|concerns?|statements?)$/;
const WISHES = /^(?:appeals?|demands?|calls?|proposals?|idea)$/;

/** "this", "these", "the accusations". */
const isThat = ({ sentence }: SentenceContext, chunk: Chunk | undefined): boolean => {
  const first = sentence.words[chunk?.begin ?? -1]?.norm ?? '';
  if (/^(?:this|that|it|these|those|them)$/.test(first) && chunk?.type !== 'noun') return true;
  if (chunk?.type !== 'noun' || chunk.possessors.length > 0 || chunk.modifiers.length > 0) return false;
  return /^(?:this|that|these|those|the|such)$/.test(first)
    ? chunk.head === chunk.begin ||
        BLAME.test(sentence.words[chunk.head]?.norm ?? '') ||
        WISHES.test(sentence.words[chunk.head]?.norm ?? '')
    : false;
};

/** What the sentence's subject holds against `before`. */
export const findRefusals = (context: SentenceContext, before: readonly StatedPosition[]): StatedPosition[] =>
  context.chunks.flatMap((verb, at) => {
    const { sentence, chunks } = context;
    if (verb.type !== 'verb' || verb.form !== 'finite' || verb.isPassive || verb.isNegated || verb.mood !== 'factual')
      return [];
    const [that, next] = chunks.slice(at + 1, at + 3);
    // "denied it had attacked"
    if (!REJECTS.test(sentence.words[verb.head]?.norm ?? '') || !isThat(context, that) || next?.type === 'verb')
      return [];
    const isBlame = that?.type === 'noun' && BLAME.test(sentence.words[that.head]?.norm ?? '');
    const by = withParty(findSubject(chunks, at).actors);
    const theirs = before.filter(
      ({ holder, attributedBy }) => attributedBy === undefined && by.every(({ party }) => party !== holder.party),
    );
    // "condemned the abuses, and stood up for human rights": what is rejected is the blame
    const rejected = isBlame || theirs.some(({ stance }) => stance === 'opposes') ? 'opposes' : 'supports';
    return theirs
      .filter(({ stance }) => stance === rejected)
      .flatMap((stated) =>
        by.map(
          (holder): StatedPosition => ({
            ...{ ...stated, holder, act: 'rejects', rule: 'refusal-of-that' },
            stance: rejected === 'opposes' ? 'supports' : 'opposes',
          }),
        ),
      );
  });
