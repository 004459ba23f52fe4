/**
 * In: the opening of a paragraph or sentence. Out: whose turn it is in a transcript: a question, an answer, a named speaker.
 * Reads: "Q: ...", "A: ...", "President of Russia Vladimir Putin: ...", "Mao Ning: ...".
 */

import { findDesignations } from './nouns/designations.ts';
import { type Actor, type Discourse, resolveDesignation } from './nouns/discourse.ts';
import { findNameRun } from './nouns/names.ts';
import { type Sentence, textOf } from './sentence.ts';
import { toTraitBits } from './text/traits.ts';

export type Turn =
  | { readonly type: 'question' }
  | { readonly type: 'answer' }
  | { readonly type: 'speaker'; readonly actors: readonly Actor[] };

/** Who asks at a press conference: "Q", an outlet by its kind. */
const QUESTION =
  /^(?:Q|Question|Reporter|Journalist|(?:[A-Z][\p{L}.]{1,20} ){0,3}(?:News|Daily|Agency|TV|Times|Post|Television|Radio|Reuters|Bloomberg|Xinhua|Kyodo|Yonhap|Sputnik))\s*:/u;
/** "NHK: ...": an outlet by the letters of its name, if they are nobody's. */
const LETTERS = /^\p{Lu}{2,5}\s*:/u;
const ANSWER = /^(?:A|Answer)\s*:/;
/** "Beijing Daily: What is your comment?" is a question, whoever asks. */
const ASKS = /\?["”’]?$/;

const COLON = toTraitBits('colon');

/** Without a colon nobody is given the word. */
export const mayTurn = ({ traits }: Sentence): boolean => (traits & COLON) !== 0;

export const findTurn = (sentence: Sentence, discourse: Discourse): Turn | undefined => {
  if (!mayTurn(sentence)) return undefined;
  if (QUESTION.test(sentence.text)) return { type: 'question' };
  if (ANSWER.test(sentence.text)) return { type: 'answer' };
  const colon = sentence.words.findIndex((word) => word.text === ':');
  if (colon < 1 || colon > 24) return undefined;
  for (let at = Math.max(0, colon - 24); at < colon; at += 1) {
    const designation = findDesignations(sentence, at)?.at(-1);
    const run = findNameRun(sentence, at);
    const end = Math.max(designation?.name === undefined ? 0 : designation.end, run?.end ?? 0);
    if (end !== colon && sentence.words[end]?.text !== ',') continue;
    // "A shared the details of his call with B:"; but "A received a letter from B:"
    const isClause = sentence.tags
      .slice(0, at)
      .some((tag, place) => (tag === 'VERB' || tag === 'AUX') && !sentence.words[place]?.norm.endsWith('ing'));
    if (isClause && /^(?:with|to|of|and|alongside|about|for)$/.test(sentence.words[at - 1]?.norm ?? ''))
      return undefined;
    const range = {
      begin: sentence.words[at]?.begin ?? sentence.begin,
      end: sentence.words[colon - 1]?.end ?? sentence.end,
    };
    if (designation?.name !== undefined && designation.end === colon) {
      const actor = resolveDesignation(designation, range, discourse);
      if (actor.party !== undefined) return { type: 'speaker', actors: [actor] };
    }
    // "PENNY WALSH, FOREIGN MINISTER:"
    const comma = sentence.words.findIndex((word, index) => index > at && index < colon && word.text === ',');
    const entry =
      discourse.people.find(textOf(sentence, at, colon)) ??
      (comma > 0 && run?.end === comma ? discourse.people.find(textOf(sentence, at, comma)) : undefined);
    const party = entry?.party ?? (entry && entry.offices.length > 0 ? discourse.issuer : undefined);
    if (entry && party !== undefined) return { type: 'speaker', actors: [{ ...range, person: entry, party }] };
  }
  if (LETTERS.test(sentence.text) && sentence.mentionAt(0) === undefined) return { type: 'question' };
  return ASKS.test(sentence.text.trim()) && sentence.words[colon - 1]?.shape !== 'lower' && colon < 5
    ? { type: 'question' }
    : undefined;
};
