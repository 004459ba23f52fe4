/**
 * In: a sentence and the discourse. Out: its chunks: actors, other noun groups, verb groups and what joins them.
 * The idea: the rules of meetings and statements see who does what to whom, and no single words.
 */
import { type Cue, type KnownPlace, type Lexicon, type PartyLabel } from '../../lexicon/index.ts';
import { type Designation, findDesignations, findPartyList } from '../nouns/designations.ts';
import { type Actor, type Discourse, resolveDesignation, resolvePronoun } from '../nouns/discourse.ts';
import { findNameRun } from '../nouns/names.ts';
import { GOVERNMENT_NOUNS, POSSESSIVE_PRONOUNS, SIDES, SUBJECT_PRONOUNS } from '../rules/closed-class.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';
import { readVerb, type VerbChunk } from './verbs.ts';

export interface ActorChunk {
  readonly type: 'actor';
  readonly begin: number;
  readonly end: number;
  readonly actors: readonly Actor[];
  readonly form: 'designation' | 'party' | 'pronoun' | 'sides';
  readonly isPossessive: boolean;
  /** A country's name or a capital's: the same words can be a place. */
  readonly place?: KnownPlace | PartyLabel;
  readonly designations?: readonly Designation[];
}
export interface NounChunk {
  readonly type: 'noun';
  readonly begin: number;
  readonly end: number;
  readonly head: number;
  readonly possessors: readonly Actor[];
  /** Parties that qualify the noun: "the China-Arab summit", "Russian troops". */
  readonly modifiers: readonly Actor[];
  readonly cues: readonly Cue[];
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
}
export interface PlainChunk {
  readonly type: 'preposition' | 'coordinator' | 'that' | 'relative' | 'subordinator' | 'adverb' | 'comma' | 'quote' | 'mark' | 'adjective' | 'particle';
  readonly begin: number;
  readonly end: number;
  readonly word: string;
  readonly cues: readonly Cue[];
}
export type Chunk = ActorChunk | NounChunk | VerbChunk | PlainChunk;

export interface ChunkContext {
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  readonly discourse: Discourse;
}

const NOUN_TAGS = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'SYM', 'X', 'INTJ']);
const QUOTES = /^["“”«»]$/;
const RELATIVES = new Set(['who', 'which', 'whom', 'whose', 'where', 'when']);
const SUBORDINATORS = new Set('while as if when because although though since whereas unless until after before whether once so than'.split(' '));
const PREPOSITIONS = new Set(
  'of in on at with by for from to into between among amid during after before following ahead within under over about regarding concerning against towards toward through across around near upon via without despite per including besides beyond throughout along alongside'.split(' '),
);

const rangeOf = (sentence: Sentence, begin: number, end: number) => ({
  begin: sentence.words[begin]?.begin ?? sentence.begin,
  end: sentence.words[end - 1]?.end ?? sentence.end,
});
const norm = (sentence: Sentence, at: number) => sentence.words[at]?.norm ?? '';
const isPossessiveMark = (sentence: Sentence, at: number) => norm(sentence, at) === "'s" || (/^['’]$/.test(norm(sentence, at)) && /s$/.test(norm(sentence, at - 1)));

const insideTopic = (sentence: Sentence, begin: number, end: number): boolean =>
  sentence.topics.some((topic) => topic.begin <= begin && topic.end >= end && topic.end - topic.begin > end - begin && sentence.tags[begin - 1] !== 'ADP');

const readDesignations = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  const designations = findDesignations(sentence, at)?.filter(
    (one) => one.offices.length > 0 || one.counterpart || (one.name !== undefined && discourse.people.find(one.name) !== undefined),
  );
  const last = designations?.at(-1);
  if (!designations || !last) return undefined;
  const first = designations[0] as Designation;
  const sole = designations.length === 1 ? first : undefined;
  if (sole && sole.plural && sole.party === undefined && sole.name === undefined) return undefined;
  const end = Math.max(...designations.map((one) => one.end));
  const actors = designations.flatMap((one) => {
    const range = rangeOf(sentence, one.begin, one.end);
    return [resolveDesignation(one, range, discourse)];
  });
  const isPossessive = isPossessiveMark(sentence, end);
  return { type: 'actor', begin: at, end: isPossessive ? end + 1 : end, actors, form: 'designation', isPossessive, designations };
};

/** "the two sides", "both leaders", "the ministers" without a party: both parties of the meeting spoken of. */
const readSides = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  const first = norm(sentence, at);
  if (first !== 'the' && first !== 'both' && first !== 'our' && first !== 'two') return undefined;
  let place = at + 1;
  while (/^(?:two|both|three|respective|foreign|defence|defense|national|security|prime|top|of|state|senior|participating)$/.test(norm(sentence, place))) place += 1;
  const counted = first === 'both' || first === 'two' || norm(sentence, at + 1) === 'two' || norm(sentence, at + 1) === 'both' || norm(sentence, at + 1) === 'three';
  const isBareTwo = (first === 'both' || (first === 'the' && norm(sentence, at + 1) === 'two')) && !SIDES.has(norm(sentence, place)) && /^(?:VERB|AUX|ADV|PUNCT)$/.test(sentence.tags[place] ?? '') && place <= at + 2;
  if (isBareTwo) place -= 1;
  else if (!SIDES.has(norm(sentence, place))) return undefined;
  if (/^(?:of|from)$/.test(norm(sentence, place + 1)) && mentionFrom(sentence, place + 2 + (norm(sentence, place + 2) === 'the' ? 1 : 0))) return undefined;
  if (!counted && (norm(sentence, place) === 'officials' || norm(sentence, place) === 'governments' || norm(sentence, place) === 'nations' || norm(sentence, place) === 'countries' || norm(sentence, place) === 'states')) return undefined;
  if (discourse.sides.length < 2) return undefined;
  const isPossessive = isPossessiveMark(sentence, place + 1);
  const range = rangeOf(sentence, at, place + 1);
  return { type: 'actor', begin: at, end: place + 1 + (isPossessive ? 1 : 0), actors: discourse.sides.map((side) => ({ ...side, ...range })), form: 'sides', isPossessive };
};

const readParty = (context: ChunkContext, at: number): ActorChunk | undefined => {
  const { sentence } = context;
  const start = norm(sentence, at) === 'the' ? at + 1 : at;
  const mention = mentionFrom(sentence, start);
  const label = mention?.labels.find((one): one is PartyLabel => one.kind === 'party');
  if (!mention || !label || insideTopic(sentence, start, mention.end)) return undefined;
  let end = mention.end;
  const place = mention.labels.find((one): one is KnownPlace => one.kind === 'place') ?? (label.use === 'name' && label.party.type === 'country' ? label : undefined);
  const hyphenated = sentence.words[end]?.joined === true;
  const government = GOVERNMENT_NOUNS.has(norm(sentence, end)) && !hyphenated;
  if (government) {
    end += 1;
    while (GOVERNMENT_NOUNS.has(norm(sentence, end))) end += 1;
  } else if (label.use === 'demonym' || hyphenated) return undefined;
  if (government && isPossessiveMark(sentence, mention.end)) return undefined;
  const isPossessive = isPossessiveMark(sentence, end);
  const next = norm(sentence, end);
  if (!isPossessive && !government && label.use !== 'members' && isModifierUse(sentence, end, next)) return undefined;
  return {
    type: 'actor', begin: at, end: isPossessive ? end + 1 : end, form: 'party', isPossessive,
    actors: [{ ...rangeOf(sentence, start, end), party: label.party.code, plural: label.use === 'members' || label.party.type === 'organisation', ...(place && !government ? { isPlaceName: true } : {}) }],
    ...(place && !government ? { place } : {}),
  };
};
/** "SCO countries", "Gaza ceasefire": a party's name directly before a common noun qualifies it. */
const isModifierUse = (sentence: Sentence, end: number, next: string): boolean =>
  (sentence.tags[end] === 'NOUN' || sentence.tags[end] === 'ADJ') && sentence.words[end]?.shape === 'lower' && next !== 'today' && next !== 'last' && next !== 'next';

/** "Wang", "Taha": a short name of somebody whom the article names elsewhere. */
const readShortName = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  const run = findNameRun(sentence, at);
  if (!run) return undefined;
  const entry = discourse.people.find(sentence.text.slice((sentence.words[at]?.begin ?? 0) - sentence.begin, (sentence.words[run.end - 1]?.end ?? 0) - sentence.begin));
  if (!entry) return undefined;
  discourse.people.touch(entry);
  const isPossessive = isPossessiveMark(sentence, run.end);
  const party = entry.party ?? discourse.home;
  return {
    type: 'actor', begin: at, end: isPossessive ? run.end + 1 : run.end, form: 'designation', isPossessive,
    actors: [{ ...rangeOf(sentence, at, run.end), person: entry, ...(party === undefined ? {} : { party }), ...(entry.party === undefined ? { isInferred: true } : {}) }],
  };
};

/** "the OIC ... its support", "Islamic countries and the OIC ... their support": whoever the sentence has just named. */
const findAntecedent = (chunks: readonly Chunk[], word: string): readonly Actor[] => {
  for (let index = chunks.length - 1; index >= 0; index -= 1) {
    const chunk = chunks[index];
    if (chunk?.type === 'mark' && /^[;:]$/.test(chunk.word)) return [];
    if (chunk?.type !== 'actor' || chunk.form === 'pronoun') continue;
    if (word === 'its') {
      if (chunk.form === 'party' || chunk.actors.every((actor) => actor.person === undefined && actor.role === undefined)) return chunk.actors;
      continue;
    }
    const before = chunks[index - 2];
    if (chunks[index - 1]?.type === 'coordinator' && before?.type === 'actor' && !before.isPossessive) return [...before.actors, ...chunk.actors];
    if (chunk.actors.length > 1 || chunk.actors.some((actor) => actor.plural)) return chunk.actors;
  }
  return [];
};

/** "Wang said he ...": the person who leads the sentence. */
const findLeadingPerson = (chunks: readonly Chunk[]): readonly Actor[] => {
  const lead = chunks.find((chunk, index): chunk is ActorChunk => chunk.type === 'actor' && !chunk.isPossessive && chunk.actors.length === 1 && chunk.actors[0]?.person !== undefined && chunks[index - 1]?.type !== 'preposition');
  return lead && chunks.some((chunk) => chunk.type === 'verb' && chunk.begin > lead.begin) ? lead.actors : [];
};

const readPronoun = ({ sentence, discourse }: ChunkContext, at: number, chunks: readonly Chunk[]): ActorChunk | undefined => {
  const word = norm(sentence, at);
  const possessive = POSSESSIVE_PRONOUNS.has(word) && !(word === 'her' && sentence.tags[at + 1] === 'ADP');
  if (!possessive && !SUBJECT_PRONOUNS.has(word) && !/^(?:him|them|us)$/.test(word)) return undefined;
  if (sentence.words[at]?.shape === 'caps' && word === 'us') return undefined;
  const near = /^(?:its|their|them)$/.test(word) ? findAntecedent(chunks, word) : /^(?:he|she|his|her|him)$/.test(word) ? findLeadingPerson(chunks) : [];
  const range = rangeOf(sentence, at, at + 1);
  if (near.length > 0) return { type: 'actor', begin: at, end: at + 1, form: 'pronoun', isPossessive: possessive, actors: near.map((actor) => ({ ...actor, ...range })) };
  return { type: 'actor', begin: at, end: at + 1, form: 'pronoun', isPossessive: possessive, actors: resolvePronoun(word, rangeOf(sentence, at, at + 1), discourse) };
};

const cuesAt = (lexicon: Lexicon, sentence: Sentence, at: number, partOfSpeech: Cue['partOfSpeech']) =>
  lexicon.cues.matchesAt(sentence.words, at).filter((match) => match.value.partOfSpeech === partOfSpeech);

/** A noun group: modifiers, parties that qualify, and the head, which may be a cue of several words. */
const readNoun = (context: ChunkContext, at: number, possessors: readonly Actor[]): NounChunk | undefined => {
  const { sentence, lexicon } = context;
  const modifiers: Actor[] = [];
  const cues = new Map<Cue, number>();
  let place = at;
  let head = -1;
  let owners = possessors;
  const isDefinite = norm(sentence, at) === 'the' || possessors.length > 0 || /^(?:this|that|their|his|her)$/.test(norm(sentence, at));
  const isIndefinite = /^(?:a|an|any|another)$/.test(norm(sentence, at));
  while (place < sentence.words.length) {
    const word = sentence.words[place];
    if (!word || (word.shape === 'mark' && !/^[&%$€£+/]$/.test(word.text)) ) break;
    if (place > at && norm(sentence, place) === 'the') break;
    if (place > at && word.shape !== 'lower' && !word.joined && findDesignations(sentence, place)?.some((one) => one.name !== undefined && one.offices.length > 0)) break;
    const matches = cuesAt(lexicon, sentence, place, 'noun');
    const longest = matches[0];
    const mention = mentionFrom(sentence, place);
    const party = mention?.labels.find((label): label is PartyLabel => label.kind === 'party');
    const tag = sentence.tags[place] ?? 'X';
    if (longest && (tag !== 'VERB' || (place > at && !['NOUN', 'PROPN', 'NUM'].includes(sentence.tags[place - 1] ?? '')) || longest.end - longest.begin > 1)) {
      for (const match of matches) if (match.end === longest.end) cues.set(match.value, longest.end - 1);
      place = longest.end;
      head = place - 1;
    } else if (party && mention) {
      modifiers.push({ ...rangeOf(sentence, place, mention.end), party: party.party.code, plural: party.party.type === 'organisation' });
      place = mention.end;
      head = place - 1;
      if (isPossessiveMark(sentence, place)) {
        owners = [...modifiers];
        place += 1;
      }
    } else if (NOUN_TAGS.has(tag) || (word.joined && place > at) || (tag === 'VERB' && /(?:ing|ed)$/.test(word.norm) && place <= at + 1 && (isDefinite || isIndefinite || place === at) && /^(?:NOUN|PROPN|ADJ)$/.test(sentence.tags[place + 1] ?? '')) || (tag === 'ADV' && sentence.tags[place + 1] === 'ADJ' && place >= at)) {
      if (tag !== 'DET') head = place;
      place += 1;
    } else break;
    if (isPossessiveMark(sentence, place)) {
      // "the ministers' meeting": what stood before qualifies what follows
      place += 1;
    }
  }
  if (head < at) return undefined;
  return { type: 'noun', begin: at, end: place, head, possessors: owners, modifiers, isDefinite, isIndefinite, cues: [...cues].filter(([, end]) => end === head).map(([cue]) => cue) };
};

const toPlain = (sentence: Sentence, at: number, type: PlainChunk['type'], cues: readonly Cue[] = [], end = at + 1): PlainChunk => ({ type, begin: at, end, word: norm(sentence, at), cues });

const readAccording = ({ sentence }: ChunkContext, at: number): PlainChunk | undefined =>
  norm(sentence, at) === 'according' && norm(sentence, at + 1) === 'to' ? toPlain(sentence, at, 'preposition', [], at + 2) : undefined;

const isBothBefore = (sentence: Sentence, at: number): boolean => norm(sentence, at) === 'both' && mentionFrom(sentence, norm(sentence, at + 1) === 'the' ? at + 2 : at + 1) !== undefined;

const readPlain = ({ sentence, lexicon }: ChunkContext, at: number): PlainChunk | undefined => {
  const word = norm(sentence, at);
  const tag = sentence.tags[at] ?? 'X';
  if (word === ',') return toPlain(sentence, at, 'comma');
  if (isBothBefore(sentence, at)) return toPlain(sentence, at, 'adverb');
  if (QUOTES.test(word)) return toPlain(sentence, at, 'quote');
  if (sentence.words[at]?.shape === 'mark') return toPlain(sentence, at, 'mark');
  if ((word === 'and' || word === 'or' || word === 'but' || word === 'nor')) return toPlain(sentence, at, 'coordinator');
  if (word === 'as' && norm(sentence, at + 1) === 'well' && norm(sentence, at + 2) === 'as') return toPlain(sentence, at, 'coordinator', [], at + 3);
  if (word === 'together' && norm(sentence, at + 1) === 'with') return toPlain(sentence, at, 'coordinator', [], at + 2);
  if (word === 'that' && (tag === 'SCONJ' || tag === 'ADP' || tag === 'PRON' || tag === 'DET')) return toPlain(sentence, at, 'that');
  if (RELATIVES.has(word)) return toPlain(sentence, at, 'relative');
  if (word === 'to' && (sentence.tags[at + 1] === 'VERB' || sentence.tags[at + 1] === 'AUX' || (sentence.tags[at + 1] === 'ADV' && sentence.tags[at + 2] === 'VERB'))) return toPlain(sentence, at, 'particle');
  if (word === 'as' && (at === 0 || norm(sentence, at - 1) === ',')) return toPlain(sentence, at, 'subordinator');
  if (tag === 'ADP' || (PREPOSITIONS.has(word) && tag !== 'SCONJ' && (tag !== 'VERB' || /ing$/.test(word)))) return toPlain(sentence, at, 'preposition');
  if (tag === 'SCONJ' || (SUBORDINATORS.has(word) && tag !== 'ADV')) return toPlain(sentence, at, 'subordinator');
  const adjective = cuesAt(lexicon, sentence, at, 'adjective')[0];
  if (adjective && (tag === 'ADJ' || tag === 'VERB') && !NOUN_TAGS.has(sentence.tags[adjective.end] ?? '')) return toPlain(sentence, at, 'adjective', [adjective.value], adjective.end);
  if (tag === 'ADV' || tag === 'PART') return toPlain(sentence, at, 'adverb');
  return undefined;
};

/** The chunks of a sentence, in order; every word is in one. */
export const findChunks = (context: ChunkContext): Chunk[] => {
  const { sentence } = context;
  const chunks: Chunk[] = [];
  let owners: readonly Actor[] = [];
  for (let at = 0; at < sentence.words.length; ) {
    const previous = chunks.at(-1);
    owners = previous?.type === 'actor' && previous.isPossessive ? previous.actors : [];
    const chunk: Chunk | undefined =
      readAccording(context, at) ??
      readDesignations(context, at) ??
      readSides(context, at) ??
      readParty(context, at) ??
      readShortName(context, at) ??
      readPronoun(context, at, chunks) ??
      readVerb(context, at, owners.length > 0 || previous?.type === 'preposition') ??
      readPlain(context, at) ??
      readNoun(context, at, owners) ??
      toPlain(sentence, at, 'mark');
    chunks.push(chunk);
    at = Math.max(chunk.end, at + 1);
  }
  return chunks;
};

export { findPartyList };
