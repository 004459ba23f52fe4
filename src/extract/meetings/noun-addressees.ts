/**
 * In: a noun of meeting in a phrase, and the verb of its clause. Out: whom that verb's subject speaks to there.
 * Reads: "told B in a meeting", "During a meeting, A told B", "conveyed his concern to B in talks", "joined A and B in a meeting".
 */
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findAfterPreposition, findObject } from './arguments.ts';
import { frameOf } from './guests.ts';
import { isOfTwo } from './noun-phrases.ts';
import { isOfLaterNoun } from './noun-sides.ts';
import { isWord } from './reality.ts';

const CONVEYS = /^(?:convey|express|voic|deliver|reiterat|stress|explain|present|relay|pass|wish|hand)/;

const ADDRESSES = /^(?:congratulat|thank|brief|assur|inform|updat|consol|comfort|wish)/;

const TELLS_SOMEBODY = /^(?:told|tells|assured|informed|briefed|reminded)$/;

const isPerson = ({ person }: Actor): boolean => person !== undefined;

/** `before` is the finite verb before the noun at `at`, or -1; `after` the first verb behind it, or -1. */
export const findAddressees = (
  context: SentenceContext,
  at: number,
  { before, after }: { readonly before: number; readonly after: number },
): readonly Actor[] => {
  const { chunks, sentence } = context;
  const main = before < 0 ? after : before;
  const verb = chunks[main] as VerbChunk | undefined;
  const word = sentence.words[verb?.head ?? -1]?.norm ?? '';
  // "joined A and B in a trilateral meeting"
  const isJoined = before >= 0 && /^join/.test(word);
  // "During a meeting in Oslo, A told B"; not "During a meeting of his cabinet"
  const isTold =
    before >= 0 || (TELLS_SOMEBODY.test(word) && chunks[main + 1]?.type === 'actor' && isOfTwo(context, at));
  const told =
    verb && isTold && (isJoined || frameOf(verb.cues, 'speech', 'directive'))
      ? isJoined && verb.isPassive
        ? findAfterPreposition(chunks, main, ['by'])
        : findObject(chunks, main)
      : [];
  // "conveyed his concern to B in a meeting"
  const isTheirs = !isWord(chunks[at + 1], 'with', 'between') && isOfTwo(context, at);
  const conveys = isTheirs && CONVEYS.test(word);
  // "congratulated B in a phone call"
  const addressed = isTheirs && told.length === 0 && ADDRESSES.test(word) ? findObject(chunks, main) : [];
  const words = [...(before < 0 ? [] : ['with']), ...(conveys ? ['to'] : [])];
  const isNear = chunks.some((chunk, index) => index > main && index < at && isWord(chunk, ...words));
  const isOwn = words.length > 0 && (isNear || !isOfLaterNoun(context, at, words));
  const partners = isOwn ? findAfterPreposition(chunks, main, words) : [];
  return [...(conveys ? partners.filter(isPerson) : partners), ...told, ...addressed.filter(isPerson)];
};
