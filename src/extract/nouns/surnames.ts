/**
 * In: a sentence and a word in it. Out: whether the word is a surname, though it is another word or a place as well.
 * Reads: "Security Adviser Tom Hall", "Minister West said", "Albert del Rosario". The idea: what stands before it decides.
 */
import { CALENDAR_WORDS, INSTITUTION_WORDS, PARTICLES, TITLES } from '../rules/closed-class.ts';
import { mentionAt, type Sentence } from '../sentence.ts';

/** Whether an office ends right before a word. */
export const isOfficeBefore = (sentence: Sentence, at: number): boolean => {
  const mention = mentionAt(sentence, at - 1);
  return mention?.end === at && mention.labels.some((label) => label.kind === 'office');
};

export const isParticle = (word: Sentence['words'][number] | undefined): boolean =>
  word !== undefined && word.norm.length < 5 && (PARTICLES.has(word.norm) || PARTICLES.has(word.text));

/** "Security Adviser Tom Hall", "Vice Minister Pedro Lima": a surname that is another word, behind office and first name. */
export const isSurname = (sentence: Sentence, at: number): boolean => {
  if (!isOfficeBefore(sentence, at - 1)) return false;
  const [first, next] = [sentence.words[at - 1], sentence.words[at + 1]];
  const mention = mentionAt(sentence, at);
  const isOther =
    mention === undefined || (mention.end - mention.begin === 1 && mention.labels.some(({ kind }) => kind === 'place'));
  return (
    isOther &&
    !sentence.isHeadline &&
    first?.shape === 'capital' &&
    sentence.words[at]?.shape === 'capital' &&
    next?.shape !== 'capital' &&
    next?.shape !== 'caps' &&
    !mentionAt(sentence, at - 1) &&
    !INSTITUTION_WORDS.has(first.norm) &&
    !CALENDAR_WORDS.has(first.norm) &&
    !TITLES.has(first.norm)
  );
};

/** Words that are surnames as well, though they mostly name a direction, a house or a month. */
const WORD_SURNAMES = new Set(['west', 'hall', 'may', 'march']);

/** "Key West", "the Middle West". */
const REGIONS = new Set(['key', 'wild', 'middle', 'far', 'old']);

/** "Minister West said", "the minister, Judith West,": behind an office, or behind a first name that no "the" or "in" opens. */
export const isWordSurname = (sentence: Sentence, at: number): boolean => {
  const { words, tags, isHeadline } = sentence;
  const [word, first, next] = [words[at], words[at - 1], words[at + 1]];
  if (!word || isHeadline || word.shape !== 'capital' || !WORD_SURNAMES.has(word.norm)) return false;
  if (next && (next.shape === 'capital' || next.shape === 'caps' || /^\d/.test(next.text) || next.joined)) return false;
  if (isOfficeBefore(sentence, at)) return true;
  if (word.norm !== 'west') return false;
  const isFirst =
    first?.shape === 'capital' &&
    tags[at - 1] === 'PROPN' &&
    mentionAt(sentence, at - 1) === undefined &&
    !REGIONS.has(first.norm) &&
    ![INSTITUTION_WORDS, CALENDAR_WORDS, TITLES].some((list) => list.has(first.norm));
  return isFirst && at > 1 && !/^(?:ADP|DET|PROPN|ADJ)$/.test(tags[at - 2] ?? '');
};

/** "Albert del Rosario": a surname that is a town's as well, behind a particle. */
export const isTownName = (sentence: Sentence, at: number): boolean => {
  const mention = mentionAt(sentence, at);
  return (
    sentence.words[at]?.shape === 'capital' &&
    mention?.end === at + 1 &&
    mention.labels.every(({ kind }) => kind === 'place') &&
    isParticle(sentence.words[at - 1]) &&
    sentence.words[at - 1]?.norm !== 'la'
  );
};
