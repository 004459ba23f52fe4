/**
 * In: a sentence and a place in it. Out: the verb group that begins there: its cue, form, voice, negation, mood.
 * Reads: "met", "was received by", "will not be attending", "is scheduled to meet", "has said".
 */

import type { Cue } from '../../lexicon/index.ts';
import type { Sentence } from '../sentence.ts';
import { AUXILIARIES, BE, DO, HAVE, HYPOTHETICAL, NEGATIONS, TO_FUTURE, TO_HYPOTHETICAL } from './auxiliaries.ts';
import type { ChunkContext } from './chunk.ts';
import { endOfTime } from './inserted-times.ts';
import { FUTURE, findVerbCue, isMainVerb } from './main-verbs.ts';
import { norm } from './words.ts';

export interface VerbChunk {
  readonly type: 'verb';
  readonly begin: number;
  readonly end: number;
  readonly head: number;
  readonly cues: readonly Cue[];
  readonly form: 'finite' | 'infinitive' | 'gerund';
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  readonly mood: 'factual' | 'future' | 'hypothetical';
  /** "is", "remains" and the like, with no verb after them. */
  readonly isCopula: boolean;
}

const ADVERBS = new Set('also jointly today yesterday separately once again earlier'.split(' '));

const isAdverb = (sentence: Sentence, at: number): boolean =>
  sentence.tags[at] === 'ADV' ||
  (norm(sentence, at).endsWith('ly') &&
    sentence.tags[at] !== 'ADJ' &&
    sentence.tags[at] !== 'NOUN' &&
    sentence.tags[at] !== 'PROPN') ||
  ADVERBS.has(norm(sentence, at)) ||
  // "the two last spoke in May", but "had first talks"
  (/^(?:last|first)$/.test(norm(sentence, at)) && /(?:ed|met|held|spoken?|saw|seen)$/.test(norm(sentence, at + 1)));

export const readVerb = (context: ChunkContext, at: number, afterOwner: boolean): VerbChunk | undefined => {
  const { sentence } = context;
  let place = at;
  // "called on A to “ensure ...”": the quotation opens behind the "to"
  const isQuoted = /^[“"‘]$/u.test(norm(sentence, at - 1)) && norm(sentence, at - 2) === 'to';
  const passed: string[] = isQuoted && sentence.tags[at] === 'VERB' ? ['to'] : [];
  for (;;) {
    const word = norm(sentence, place);
    const opens =
      AUXILIARIES.has(word) &&
      // "got together"
      !(/^g[eo]t$/.test(word) && findVerbCue(context, place).length > 0) &&
      (sentence.tags[place] === 'AUX' ||
        word === 'to' ||
        passed.length > 0 ||
        HAVE.has(word) ||
        BE.has(word) ||
        DO.has(word) ||
        TO_FUTURE.test(word) ||
        TO_HYPOTHETICAL.test(word));
    if (opens && (TO_FUTURE.test(word) || TO_HYPOTHETICAL.test(word)) && norm(sentence, place + 1) !== 'to') break;
    // "to Downing Street": a capital inside a sentence is no infinitive
    if (opens && word === 'to' && sentence.words[place + 1]?.shape === 'capital' && !sentence.isHeadline) break;
    if (
      opens &&
      word === 'to' &&
      !(
        sentence.tags[place + 1] === 'VERB' ||
        sentence.tags[place + 1] === 'AUX' ||
        isAdverb(sentence, place + 1) ||
        BE.has(norm(sentence, place + 1)) ||
        HAVE.has(norm(sentence, place + 1)) ||
        findVerbCue(context, place + 1).some((match) => match.value.lemma === norm(sentence, place + 1))
      )
    )
      break;
    if (opens) {
      passed.push(word);
      if (HAVE.has(word) || BE.has(word)) place = endOfTime(sentence, place + 1) - 1;
    } else if (
      NEGATIONS.has(word) &&
      (passed.length > 0 ||
        (word === 'not' && norm(sentence, place + 1) === 'to') ||
        (/^(?:neither|never|not)$/.test(word) && isMainVerb(context, place + 1, afterOwner, false)))
    )
      passed.push('not');
    else if (
      isAdverb(sentence, place) &&
      (passed.length > 0 ||
        isMainVerb(context, place + 1, afterOwner, false) ||
        AUXILIARIES.has(norm(sentence, place + 1)))
    )
      passed.push('');
    else break;
    place += 1;
  }
  const auxiliary = passed.filter(Boolean);
  const hasMain = isMainVerb(context, place, afterOwner && auxiliary.length === 0, auxiliary.length > 0);
  if (!hasMain) {
    if (auxiliary.length === 0) return undefined;
    const head = place - 1;
    if (auxiliary.every((word) => word === 'to')) return undefined;
    const have =
      auxiliary.every(
        (word) => HAVE.has(word) || word === 'not' || DO.has(word) || FUTURE.has(word) || word === 'to',
      ) && auxiliary.some((word) => HAVE.has(word))
        ? findVerbCue(context, at + passed.findIndex((word) => HAVE.has(word)))
        : [];
    return toChunk(
      sentence,
      at,
      place,
      head,
      auxiliary,
      have.map((match) => match.value),
      !auxiliary.some((word) => HAVE.has(word)),
    );
  }
  const matches = findVerbCue(context, place);
  const end = matches[0]?.end ?? place + 1;
  return toChunk(
    sentence,
    at,
    end,
    place,
    auxiliary,
    matches.map((match) => match.value),
    false,
  );
};

const toChunk = (
  sentence: Sentence,
  begin: number,
  end: number,
  head: number,
  auxiliary: readonly string[],
  cues: readonly Cue[],
  isCopula: boolean,
): VerbChunk => {
  const main = norm(sentence, head);
  const be = auxiliary.some((word) => BE.has(word));
  const to = auxiliary.indexOf('to');
  const isPassive =
    !isCopula && be && !/ing$/.test(main) && !(to >= 0 && auxiliary.slice(to).every((word) => !BE.has(word)));
  const future =
    auxiliary.some((word) => FUTURE.has(word) || TO_FUTURE.test(word)) || (to > 0 && BE.has(auxiliary[to - 1] ?? ''));
  const hypothetical = auxiliary.some((word) => HYPOTHETICAL.has(word) || TO_HYPOTHETICAL.test(word));
  return {
    type: 'verb',
    begin,
    end,
    head,
    cues,
    isPassive,
    isCopula,
    form:
      auxiliary.find((word) => word !== 'not') === 'to'
        ? 'infinitive'
        : auxiliary.length === 0 && /ing$/.test(main)
          ? 'gerund'
          : 'finite',
    isNegated:
      auxiliary.includes('not') || auxiliary.some((word) => /^(?:refused|refuses|declined|failed|cannot)$/.test(word)),
    mood: hypothetical ? 'hypothetical' : future ? 'future' : 'factual',
  };
};
