/**
 * In: one sentence. Out: who refers to which initiative, and how.
 * Reads: "China is ready to implement the Global Security Initiative, Li said"; an unknown one by its capitals and head
 * noun: "the Americas Partnership".
 */

import type { Act, Stance } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { mentionAt, textOf } from '../sentence.ts';
import { toTraitBits } from '../text/traits.ts';
import { findChain } from './chains.ts';
import { resolveHoldings } from './holders.ts';
import { findKnown, type Named } from './known-initiatives.ts';
import { toPolarity } from './polarity.ts';
import type { Voice } from './voices.ts';

export interface StatedReference {
  readonly name: string;
  readonly concept?: string;
  readonly actor: Actor;
  readonly stance: Stance;
  readonly act: Act;
  readonly rule: string;
}

/** Nouns that end the name of an initiative which the vocabulary does not have. */
export const COINED_HEADS = new Set('initiative partnership corridor framework gateway'.split(' '));
const NOT_NAMES = new Set(
  'the this that new strategic comprehensive economic bilateral security political our their joint annual regional global international foreign national high level first second third'.split(
    ' ',
  ),
);

const TREATIES = new Set('act agreement treaty council forum dialogue committee meeting programme program'.split(' '));

/** "the Americas Partnership", "the Pacific Resilience Initiative": two to six capitals that end in a head noun. */
const findCoined = (context: SentenceContext): Named[] => {
  const { sentence } = context;
  if ((sentence.traits & toTraitBits('coined')) === 0) return [];
  return sentence.words.flatMap((word, end): Named[] => {
    if (word.shape !== 'capital' || !COINED_HEADS.has(word.norm) || mentionAt(sentence, end) || sentence.isHeadline)
      return [];
    let begin = end;
    while (
      begin > 0 &&
      /^(?:capital|caps|number)$/.test(sentence.words[begin - 1]?.shape ?? '') &&
      end - begin < 6 &&
      begin - 1 > 0
    )
      begin -= 1;
    const inner = sentence.words.slice(begin, end);
    if (
      inner.length === 0 ||
      inner.every((one) => NOT_NAMES.has(one.norm)) ||
      sentence.words[begin - 1]?.norm !== 'the'
    )
      return [];
    // "the Comprehensive Strategic Partnership", "the Partnership and Cooperation Agreement": how two stand to each other
    const isRelation =
      word.norm === 'partnership' && inner.some((one) => /^(?:strategic|comprehensive)$/.test(one.norm));
    const behind = sentence.words.slice(end + 1, end + 4).map((one) => one.norm);
    const isTreaty = behind.some((one, at) => TREATIES.has(one) && (at === 0 || behind[0] === 'and'));
    if (isRelation || isTreaty) return [];
    return [{ begin, end: end + 1, name: textOf(sentence, begin, end + 1) }];
  });
};

const LEAVES = new Set(
  'leave left leaving quit quits quitting exit exited exiting abandon abandoned ditch ditched'.split(' '),
);
const WITHDRAWS = /\b(?:withdr[ae]w\p{L}*|pull(?:s|ed|ing)? out) (?:\p{L}+ ){0,2}?$/u;

/** "decided to leave the Belt and Road Initiative", "withdrew from it". */
const isLeft = ({ sentence }: SentenceContext, begin: number): boolean => {
  const before = sentence.words.slice(Math.max(0, begin - 7), begin).map(({ norm }) => norm);
  if (before.some((word) => /^(?:not|never|no|against|n't|nt)$|n't$/.test(word))) return false;
  return (
    LEAVES.has(before.filter((word) => !/^(?:the|china|'s|its)$/.test(word)).at(-1) ?? '') ||
    WITHDRAWS.test(`${before.join(' ')} `)
  );
};

/** "China's Belt and Road Initiative", "President Xi's signature initiative": whose it is, who stands behind it. */
const findOwners = ({ chunks }: SentenceContext, { begin }: Named): readonly Actor[] => {
  const at = chunks.findIndex((chunk) => chunk.begin <= begin && begin < chunk.end);
  // "China's vast “Belt and Road” initiative"
  const before = chunks[at - 1]?.type === 'quote' ? chunks[at - 2] : chunks[at - 1];
  const noun = [chunks[at], before].find((chunk) => chunk?.type === 'noun' && chunk.possessors.length > 0);
  const owners =
    noun?.type === 'noun'
      ? noun.possessors
      : before?.type === 'actor' && before.isPossessive && before.form !== 'pronoun'
        ? before.actors
        : [];
  return owners.filter(({ party }) => party !== undefined);
};

export const findReferences = (
  context: SentenceContext,
  voices: readonly Voice[],
  fallback: readonly Actor[],
): StatedReference[] =>
  [...findKnown(context), ...findCoined(context)].flatMap((named): StatedReference[] => {
    const chain = findChain(context, named.begin, named.end);
    const polarity = toPolarity(context, chain, named);
    const covering = voices.filter((voice) => voice.begin <= named.begin && named.end <= voice.end);
    const holdings = resolveHoldings(
      context,
      chain,
      { voices: covering, fallback },
      polarity.isDiscussed,
      polarity.isHarm,
    ).filter((holding) => holding.attributedBy === undefined || covering.length > 0);
    const subject = chain.subject?.actors.filter((actor) => actor.party !== undefined) ?? [];
    const owners = findOwners(context, named);
    const [verb, by] = context.chunks.slice(chain.verb ?? context.chunks.length).slice(0, 2);
    // "joined China's initiative", but "countries reached by China's initiative"
    const isBy = by?.type === 'preposition' && by.word === 'by';
    const joining = verb?.type === 'verb' && !verb.isCopula && !verb.isPassive && !isBy ? subject : [];
    const told = owners.length > 0 ? [...joining, ...owners] : subject.length > 0 ? subject : context.discourse.sides;
    const narrated = holdings.length > 0 || named.isMeant ? [] : told;
    const isAgainst = polarity.sign < 0 || isLeft(context, named.begin);
    const stance: Stance = polarity.isDiscussed && !polarity.hasStance ? 'neutral' : isAgainst ? 'opposes' : 'supports';
    const to = (actor: Actor, act: Act, rule: string): StatedReference => ({
      name: named.name,
      actor,
      stance,
      act,
      rule,
      ...(named.concept === undefined ? {} : { concept: named.concept }),
    });
    return [
      ...holdings.flatMap((holding) => holding.holders.map((holder) => to(holder, holding.act, holding.rule))),
      ...narrated.map((actor) => to(actor, 'affirms', owners.length > 0 ? 'owner-of-stance' : 'sides')),
    ];
  });
