/**
 * In: a word. Out: whether it is a main verb here, and which cue it is.
 * The idea: the tagger decides, except where a cue of the vocabulary and its neighbours know better.
 */

import type { Cue, Match } from '../../lexicon/index.ts';
import type { Sentence } from '../sentence.ts';
import type { ChunkContext } from './chunk.ts';
import { cuesAt } from './words.ts';

export const FUTURE = new Set('will shall ll'.split(' '));

/** Prepositions that look like participles. */
const NEVER_VERBS = new Set('including regarding concerning according during pending'.split(' '));

/** Tags that can follow a verb of the third person that was taken for a plural noun: "Jordan values Norway's ...". */
const AFTER_VERB = /^(?:PROPN|DET|PRON|ADJ)$/;

const HAVE = new Set(['has', 'have', 'had']);

const norm = (sentence: Sentence, at: number): string => sentence.words[at]?.norm ?? '';

export const findVerbCue = (context: ChunkContext, at: number): readonly Match<Cue>[] => {
  const matches = cuesAt(context.sentence, at, 'verb');
  return matches.length < 2 ? matches : matches.filter((match) => match.end === matches[0]?.end);
};

const ENCOUNTERS = new Set(['encounter', 'gathering', 'visit', 'meet', 'speak', 'phone', 'hold']);

/** Whether a list of capitalised names that ends in "and X" stands right before a word, and an object behind it. */
const isAfterList = (sentence: Sentence, at: number): boolean => {
  if (sentence.tags[at] !== 'NOUN' || sentence.words[at]?.shape !== 'lower') return false;
  let place = at - 1;
  while (place > 0 && /^(?:capital|caps)$/.test(sentence.words[place]?.shape ?? '')) place -= 1;
  const isList = place < at - 1 && norm(sentence, place) === 'and' && sentence.words[place - 1]?.shape !== 'lower';
  const next = sentence.words[at + 1];
  return (
    isList &&
    next !== undefined &&
    (next.shape === 'capital' || next.shape === 'caps' || /^(?:DET|PRON)$/.test(sentence.tags[at + 1] ?? ''))
  );
};

const HOLDS = /^(?:claim|regard|view)s?$/;

/** "Beijing regards the island as", "which claims it as": what a noun would not have behind it. */
const holdsAs = ({ words, tags }: Sentence, at: number): boolean => {
  if (!HOLDS.test(words[at]?.norm ?? '') || words[at]?.shape !== 'lower') return false;
  const isSubject = tags[at - 1] === 'PROPN' || /^(?:which|who|that|it|they|both)$/.test(words[at - 1]?.norm ?? '');
  const behind = words.slice(at + 1, at + 8).map(({ norm: word }) => word);
  return isSubject && behind.indexOf('as') > 0 && !/^(?:of|on|about|to|over|by|that|,|and|or)$/.test(behind[0] ?? '');
};

/** "China claims almost all of the sea", "which claims sovereignty over it": what behind a noun would need "to". */
const laysClaim = ({ words, tags }: Sentence, at: number): boolean =>
  words[at]?.norm === 'claims' &&
  (tags[at - 1] === 'PROPN' || words[at - 1]?.norm === 'which') &&
  /^(?:almost|nearly|virtually|most|much|the|all|parts|sovereignty|indisputable|undisputed|historic|more|some|about|[“"])$/u.test(
    words[at + 1]?.norm ?? '',
  );

/** "the question concerns A's interests": no worries. */
const concernsIt = ({ words, tags }: Sentence, at: number): boolean =>
  words[at]?.norm === 'concerns' &&
  /^(?:questions?|issues?|matters?|disputes?|this|it|which|that)$/.test(words[at - 1]?.norm ?? '') &&
  /^(?:DET|PROPN|PRON)$/.test(tags[at + 1] ?? '');

export const isMainVerb = (
  context: ChunkContext,
  at: number,
  afterOwner: boolean,
  afterAuxiliary: boolean,
): boolean => {
  const { sentence } = context;
  const tag = sentence.tags[at] ?? 'X';
  const word = sentence.words[at];
  if (
    !word ||
    word.shape === 'mark' ||
    word.joined ||
    NEVER_VERBS.has(word.norm) ||
    // "bilateral, closed-door talks"
    (sentence.words[at + 1]?.joined === true && word.norm.endsWith('ed')) ||
    (word.norm === 'following' && !afterAuxiliary)
  )
    return false;
  if (afterOwner && !word.norm.endsWith('ing')) return false;
  if (
    HAVE.has(norm(sentence, at - 1)) &&
    sentence.tags[at + 1] === 'NOUN' &&
    findVerbCue(context, at)[0]?.value.lemma === word.norm
  )
    return false;
  if (
    sentence.words[at - 1]?.norm === "'s" &&
    sentence.cuesAt(at).some((match) => match.value.frame === 'encounter' || match.value.frame === 'gathering')
  )
    return false;
  // "have claims of their own"
  if (HAVE.has(norm(sentence, at - 1)) && word.norm === 'claims') return false;
  if (tag === 'VERB')
    return !(
      afterOwner &&
      sentence.words[at + 1]?.shape === 'lower' &&
      (sentence.tags[at + 1] === 'NOUN' || sentence.tags[at + 1] === 'PROPN')
    );
  if (holdsAs(sentence, at) || concernsIt(sentence, at) || laysClaim(sentence, at)) return true;
  const [cue] = findVerbCue(context, at);
  if (!cue) return false;
  // "has telephone talks": after "has" a base form is no verb
  if (HAVE.has(norm(sentence, at - 1)) && cue.value.lemma === word.norm && tag !== 'VERB') return false;
  // "Both support", "Both welcomed": an opening "both" without a noun is a subject
  if (
    norm(sentence, at - 1) === 'both' &&
    (at === 1 || sentence.words[at - 2]?.shape === 'mark') &&
    word.shape === 'lower' &&
    !/(?:s|ing)$/.test(word.norm) &&
    norm(sentence, at + 1) !== 'and'
  )
    return true;
  const isPhrase =
    cue.end > at + 1 &&
    /^(?:CCONJ|PRON|ADV|PROPN)$/.test(sentence.tags[at - 1] ?? '') &&
    word.shape === 'lower' &&
    sentence.tags[at] !== 'ADJ';
  if (isPhrase) return true;
  // "after meeting Prime Minister X": a noun would need "with"
  if (
    word.norm.endsWith('ing') &&
    cue.value.frame === 'meet' &&
    /^(?:capital|caps)$/.test(sentence.words[at + 1]?.shape ?? '') &&
    sentence.tags[at - 1] !== 'DET' &&
    sentence.tags[at - 1] !== 'ADJ'
  )
    return true;
  // "while meeting with A", "after meeting her counterpart": a noun would need "with", and none stands behind "while"
  if (
    word.norm.endsWith('ing') &&
    cue.value.frame === 'meet' &&
    (/^(?:while|when)$/.test(norm(sentence, at - 1)) ||
      (/^(?:after|before|upon|by)$/.test(norm(sentence, at - 1)) &&
        /^(?:the|an?|his|her|its|their)$/.test(norm(sentence, at + 1))))
  )
    return true;
  if (FUTURE.has(norm(sentence, at - 1)) && cue.value.lemma === word.norm) return true;
  if (
    tag === 'NOUN' &&
    /s$/.test(word.norm) &&
    word.shape === 'lower' &&
    sentence.tags[at - 1] === 'PROPN' &&
    AFTER_VERB.test(sentence.tags[at + 1] ?? '') &&
    !['encounter', 'gathering'].includes(cue.value.frame)
  )
    return true;
  // "France and Germany support Ukraine": after a list of names, a base form that the tagger takes for a noun
  if (isAfterList(sentence, at) && cue.value.lemma === word.norm && !ENCOUNTERS.has(cue.value.frame)) return true;
  // "and support China's position": a noun would need a preposition before what follows
  if (
    tag === 'NOUN' &&
    norm(sentence, at - 1) === 'and' &&
    cue.value.lemma === word.norm &&
    cue.value.frame === 'stance' &&
    (/^(?:the|its|their|all|each|every|any)$/.test(norm(sentence, at + 1)) ||
      sentence.words[at + 1]?.shape === 'capital')
  )
    return true;
  const past = /(?:ed|said|told|met|spoke|held|wrote)$/.test(word.norm);
  return (
    (past && tag !== 'ADJ' && word.shape === 'lower') ||
    (afterAuxiliary && tag !== 'ADJ' && tag !== 'PROPN' && !/^(?:meeting|talks|call)$/.test(word.norm))
  );
};
