/**
 * In: sentences in reading order. Out: whether each stands in a quotation that was opened before it, and whose words go on.
 * The idea: until the closing mark, or the end of a paragraph, what is said stays the words of the one who is quoted.
 */
import type { Actor } from './nouns/discourse.ts';
import type { Sentence } from './sentence.ts';
import { startsQuoted } from './speakers.ts';
import type { Voice } from './statements/voices.ts';

/** A test that remembers whether the quotation of the sentences before is still open; a paragraph opens it anew. */
export const createQuotationTest = (): ((sentence: Sentence) => boolean) => {
  let paragraph = -1;
  let isOpen = false;
  return (sentence) => {
    if (sentence.paragraph !== paragraph) isOpen = false;
    paragraph = sentence.paragraph;
    const isQuoted = isOpen || startsQuoted(sentence);
    for (const [found] of sentence.text.matchAll(/\d?"|[“”]/g))
      isOpen = found.endsWith('"') ? !isOpen && found === '"' : found === '“';
    return isQuoted;
  };
};

interface Told {
  readonly sentence: Sentence;
  readonly isQuoted: boolean;
  /** Who speaks in the sentence, if anybody is known. */
  readonly voice: Voice | undefined;
  readonly subject: readonly Actor[];
  /** The sentence is not the words of those who spoke before. */
  readonly isOthers: boolean;
}

const SHARES =
  /(?<!\b(?:was|were|been|being|is) )\b(?:shared|outlined|described|detailed|recounted|summed up|summari[sz]ed|set out|commented)\b/;

/** "A shared the details of the call:", and paragraphs of quotation behind it; not "A received a letter:". */
const opensQuotation = ({ text }: Sentence): boolean => text.trimEnd().endsWith(':') && SHARES.test(text);

/** Whose quoted or reported words the next sentence goes on with; `continued` are those of this one. */
export const continueQuoted = (continued: readonly Actor[], told: Told): readonly Actor[] => {
  const { sentence, isQuoted, voice, subject, isOthers } = told;
  const isInside = isQuoted && continued.length > 0 && !/["”]/.test(sentence.text.slice(1));
  if (isInside) return continued;
  if (voice) return voice.actors;
  if (opensQuotation(sentence) && subject.length === 1 && subject[0]?.person) return subject;
  return subject.length > 0 && isOthers ? [] : continued;
};
