/**
 * In: a sentence and a place in it. Out: the actor that is named there: a designation, a party, a surname.
 * The idea: a party's name is an actor unless it qualifies a noun or is part of a topic.
 */
import type { KnownPlace, PartyLabel } from '../../lexicon/index.ts';
import type { Designation } from '../nouns/designation.ts';
import { findDesignations } from '../nouns/designations.ts';
import { type Discourse, resolveDesignation } from '../nouns/discourse.ts';
import { findNameRun, type NameRun } from '../nouns/names.ts';
import type { PersonEntry } from '../nouns/people.ts';
import { GOVERNMENT_NOUNS } from '../rules/closed-class.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';
import type { ActorChunk, ChunkContext } from './chunk.ts';
import { isMainVerb } from './main-verbs.ts';
import { cuesAt, isPossessiveMark, norm, rangeOf } from './words.ts';

const insideTopic = (sentence: Sentence, begin: number, end: number): boolean =>
  sentence.topics.some(
    (topic) =>
      topic.begin <= begin &&
      topic.end >= end &&
      topic.end - topic.begin > end - begin &&
      sentence.tags[begin - 1] !== 'ADP',
  );

export const readDesignations = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  const designations = findDesignations(sentence, at)?.filter(
    (one) =>
      one.offices.length > 0 ||
      one.counterpart ||
      (one.name !== undefined && discourse.people.find(one.name) !== undefined),
  );
  const last = designations?.at(-1);
  if (!designations || !last) return undefined;
  const first = designations[0] as Designation;
  const sole = designations.length === 1 ? first : undefined;
  if (sole?.plural && sole.party === undefined && sole.name === undefined) return undefined;
  const end = Math.max(...designations.map((one) => one.end));
  const actors = designations.flatMap((one) => {
    const range = rangeOf(sentence, one.begin, one.end);
    return [resolveDesignation(one, range, discourse)];
  });
  const isPossessive = isPossessiveMark(sentence, end);
  return {
    type: 'actor',
    begin: at,
    end: isPossessive ? end + 1 : end,
    actors,
    form: 'designation',
    isPossessive,
    designations,
  };
};

export const readParty = (context: ChunkContext, at: number): ActorChunk | undefined => {
  const { sentence } = context;
  const start = norm(sentence, at) === 'the' ? at + 1 : at;
  const mention = mentionFrom(sentence, start);
  const label = mention?.labels.find((one): one is PartyLabel => one.kind === 'party');
  if (!mention || !label || insideTopic(sentence, start, mention.end)) return undefined;
  const owned =
    isPossessiveMark(sentence, mention.end) &&
    GOVERNMENT_NOUNS.has(norm(sentence, mention.end + 1)) &&
    sentence.words[mention.end + 1]?.shape === 'lower'
      ? mention.end + 1
      : mention.end;
  let end = owned;
  const place =
    mention.labels.find((one): one is KnownPlace => one.kind === 'place') ??
    (label.use === 'name' && label.party.type === 'country' ? label : undefined);
  const hyphenated = sentence.words[end]?.joined === true;
  const government = GOVERNMENT_NOUNS.has(norm(sentence, end)) && !hyphenated;
  if (government) {
    end += 1;
    while (GOVERNMENT_NOUNS.has(norm(sentence, end))) end += 1;
  } else if (label.use === 'demonym' || hyphenated) return undefined;
  if (owned > mention.end && (sentence.tags[end] === 'NOUN' || mentionFrom(sentence, end))) return undefined;
  // "the 43rd ASEAN Summit", "the G20 meeting": the body qualifies its gathering
  if (
    !government &&
    cuesAt(sentence, end, 'noun').some(
      (match) => match.value.frame === 'gathering' || match.value.frame === 'encounter',
    )
  )
    return undefined;
  const isPossessive = isPossessiveMark(sentence, end);
  const next = norm(sentence, end);
  if (!isPossessive && !government && label.use !== 'members' && isModifierUse(context, end, next)) return undefined;
  return {
    type: 'actor',
    begin: at,
    end: isPossessive ? end + 1 : end,
    form: 'party',
    isPossessive,
    actors: [
      {
        ...rangeOf(sentence, start, end),
        party: label.party.code,
        plural: label.use === 'members' || label.party.type === 'organisation',
        ...(place && !government ? { isPlaceName: true } : {}),
      },
    ],
    ...(place && !government ? { place } : {}),
  };
};

/** "SCO countries", "Gaza ceasefire": a party's name directly before a common noun qualifies it. */
const isModifierUse = (context: ChunkContext, end: number, next: string): boolean => {
  const { sentence } = context;
  return (
    (sentence.tags[end] === 'NOUN' || sentence.tags[end] === 'ADJ') &&
    sentence.words[end]?.shape === 'lower' &&
    next !== 'today' &&
    next !== 'last' &&
    next !== 'next' &&
    !isMainVerb(context, end, false, false)
  );
};

const WORDS_THAT_ARE_NAMES = new Set(['ADV', 'ADJ', 'NOUN', 'VERB', 'AUX', 'PROPN']);

/** "Gao said", "Cook told", "May raised": somebody's surname that is a town's name or another word as well. */
const findSurname = (sentence: Sentence, at: number, { people }: Discourse): NameRun | undefined => {
  const word = sentence.words[at];
  if (word?.shape !== 'capital' || sentence.tags[at - 1] === 'ADP') return undefined;
  const mention = mentionFrom(sentence, at);
  const isOther = mention ? mention.labels.every((one) => one.kind === 'place') : isWordBeforeVerb(sentence, at);
  const entry = isOther ? people.find(word.text) : undefined;
  return entry && entry.words.length > 1 && entry.words.includes(word.norm) ? { begin: at, end: at + 1 } : undefined;
};

// "May 3", "Will China accept", "Jointly raised": with a capital only where it is a name, or opens the sentence
const isWordBeforeVerb = ({ tags, words }: Sentence, at: number): boolean =>
  WORDS_THAT_ARE_NAMES.has(tags[at] ?? 'X') &&
  (tags[at + 1] === 'VERB' || tags[at + 1] === 'AUX') &&
  /(?:ed|s)$|^(?:said|told|met|had|spoke|held|made|took|gave|went|came|paid|did)$/.test(words[at + 1]?.norm ?? '');

/** The words from `begin` to `end`, which stand for somebody whom the article names elsewhere. */
export const toPersonChunk = (
  { sentence, discourse }: Pick<ChunkContext, 'sentence' | 'discourse'>,
  begin: number,
  end: number,
  entry: PersonEntry,
): ActorChunk => {
  discourse.people.touch(entry);
  const isPossessive = isPossessiveMark(sentence, end);
  const party = entry.party ?? discourse.home;
  const actor = {
    ...rangeOf(sentence, begin, end),
    person: entry,
    ...(party === undefined ? {} : { party }),
    ...(entry.party === undefined ? { isInferred: true } : {}),
  };
  return {
    ...{ type: 'actor', form: 'designation', isPossessive, begin, end: isPossessive ? end + 1 : end },
    actors: [actor],
  };
};

/** "Wang", "Taha": a short name of somebody whom the article names elsewhere. */
export const readShortName = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  const run = findNameRun(sentence, at) ?? findSurname(sentence, at, discourse);
  if (!run) return undefined;
  const entry = discourse.people.find(
    sentence.text.slice(
      (sentence.words[at]?.begin ?? 0) - sentence.begin,
      (sentence.words[run.end - 1]?.end ?? 0) - sentence.begin,
    ),
  );
  return entry && toPersonChunk({ sentence, discourse }, at, run.end, entry);
};
