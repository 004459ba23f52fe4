/** In: a pronoun and the chunks before it. Out: whom it stands for, in its own sentence first, else in the discourse. */
import { type Actor, isCalled, resolvePronoun } from '../nouns/discourse.ts';
import { POSSESSIVE_PRONOUNS, SUBJECT_PRONOUNS } from '../rules/closed-class.ts';
import { toTraitBits } from '../text/traits.ts';
import type { ActorChunk, Chunk, ChunkContext } from './chunk.ts';
import { coordinationEndingAt } from './lists.ts';
import { isOfStrangers } from './strangers.ts';
import { findSubject } from './subjects.ts';
import { norm, rangeOf } from './words.ts';

/** "the OIC ... its support", "Islamic countries and the OIC ... their support": whoever the sentence has just named. */
const findAntecedent = (chunks: readonly Chunk[], word: string): readonly Actor[] => {
  for (let index = chunks.length - 1; index >= 0; index -= 1) {
    const chunk = chunks[index];
    if (chunk?.type === 'mark' && /^[;:]$/.test(chunk.word)) return [];
    if (chunk?.type !== 'actor' || chunk.form === 'pronoun') continue;
    if (word === 'its') {
      if (
        chunk.form === 'party' ||
        chunk.actors.every((actor) => actor.person === undefined && actor.role === undefined)
      )
        return chunk.actors;
      continue;
    }
    const all = coordinationEndingAt(chunks, index);
    if (chunks[index - 1]?.type === 'coordinator' && all.start < index) return all.actors;
    if (chunk.actors.length > 1 || chunk.actors.some((actor) => actor.plural)) return chunk.actors;
  }
  return [];
};

const MEETING = /^(?:meetings?|talks|phone|telephone|calls?|conversations?|discussions?|summit|encounter)$/;

/** "A told B that ..., an account of their meeting said": the two of whom the sentence tells that they spoke. */
const findTellerAndTold = (chunks: readonly Chunk[]): readonly Actor[] => {
  for (const [at, chunk] of chunks.entries()) {
    const told = chunks[at + 1];
    if (chunk.type !== 'verb' || chunk.form !== 'finite' || chunk.isPassive || told?.type !== 'actor') continue;
    const pair = [...findSubject(chunks, at).actors, ...told.actors];
    const [one, other] = pair;
    if (!told.isPossessive && pair.length === 2 && one?.person && other?.person && one.party !== other.party)
      return pair;
  }
  return [];
};

/** "with A"; but "it came as A was in Oslo" is a clause of A's. */
const hangsOnPreposition = (chunks: readonly Chunk[], at: number): boolean => {
  const [before, next] = [chunks[at - 1], chunks[at + 1]];
  const isClause = before?.type === 'preposition' && before.word === 'as' && next?.type === 'verb';
  return before?.type === 'preposition' && !(isClause && next.form === 'finite');
};

/** "Wang said he ...": the person who leads the sentence. */
const findLeadingPerson = (chunks: readonly Chunk[]): readonly Actor[] => {
  const lead = chunks.find(
    (chunk, index): chunk is ActorChunk =>
      chunk.type === 'actor' &&
      !chunk.isPossessive &&
      chunk.actors.length === 1 &&
      chunk.actors[0]?.person !== undefined &&
      !hangsOnPreposition(chunks, index),
  );
  return lead && chunks.some((chunk) => chunk.type === 'verb' && chunk.begin > lead.begin) ? lead.actors : [];
};

/** "... after A and B said (that) they", "... after A admitted he": whose words these are. */
const findTellers = (chunks: readonly Chunk[]): readonly Actor[] => {
  const at = chunks.at(-1)?.type === 'that' ? chunks.length - 2 : chunks.length - 1;
  const verb = chunks[at];
  if (verb?.type !== 'verb' || verb.form !== 'finite' || !verb.cues.some((cue) => cue.frame === 'speech')) return [];
  return findSubject(chunks, at).actors;
};

/** "A and B agreed on it when they ...": the subject of the clause before. */
const findClauseBefore = (chunks: readonly Chunk[]): readonly Actor[] => {
  const opener = chunks.at(-1);
  if (opener === undefined || !('word' in opener) || !/^(?:when|as|where|while|after|before)$/.test(opener.word))
    return [];
  // "signed by A and B when they met"
  const { actors, start } = coordinationEndingAt(chunks, chunks.length - 2);
  const [signed, by] = [chunks[start - 2], chunks[start - 1]];
  if (signed?.type === 'verb' && by?.type === 'preposition' && by.word === 'by' && actors.length > 1) return actors;
  const verb = chunks.findLastIndex((chunk) => chunk.type === 'verb' && chunk.form === 'finite');
  return verb < 0 ? [] : findSubject(chunks, verb).actors;
};

/** Those of whom the sentence has said something before. */
const findSpeakers = (chunks: readonly Chunk[]): readonly Actor[] => {
  const told = findTellers(chunks);
  const tellers = told.length > 0 ? told : findClauseBefore(chunks);
  return tellers.length > 1 || tellers.some((actor) => actor.plural) ? tellers : [];
};

/** "C met with him": whom an earlier pronoun of the sentence stands for; nobody whose own verb this is an object of. */
const findObjectOf = (chunks: readonly Chunk[]): readonly Actor[] | undefined => {
  const at = chunks.findLastIndex((chunk) => chunk.type === 'verb' && chunk.form === 'finite');
  const subject = at < 0 ? [] : findSubject(chunks, at).actors;
  const lead = findLeadingPerson(chunks);
  const earlier = chunks.find(
    (chunk): chunk is ActorChunk =>
      chunk.type === 'actor' && chunk.form === 'pronoun' && chunk.actors.length === 1 && chunk.begin > 0,
  );
  const isOther = (actors: readonly Actor[]) =>
    actors.length > 0 && !actors.some((actor) => subject.some((one) => one.person === actor.person));
  if (subject.length === 0) return undefined;
  return [earlier?.actors ?? [], lead].find(isOther) ?? [];
};

/** "Kenya said on Monday that it", "In it Kenya states that it": the party that speaks, and no person of it. */
const findParty = (chunks: readonly Chunk[]): readonly Actor[] => {
  const that = chunks.at(-1)?.type === 'that' ? chunks.length - 1 : -1;
  const isOpen = (chunk: Chunk | undefined): boolean =>
    chunk?.type === 'verb' && chunk.form === 'finite' && chunk.cues.some((cue) => cue.frame === 'speech');
  const at = chunks.findLastIndex((chunk, index) => index < that && chunk.type === 'verb');
  const tellers = isOpen(chunks[at]) ? findSubject(chunks, at).actors : findTellers(chunks);
  return tellers.length === 1 && tellers.every(({ person, role, party }) => !person && !role && party) ? tellers : [];
};

const findSpeaker = (chunks: readonly Chunk[]): readonly Actor[] => {
  const tellers = findTellers(chunks);
  return tellers.length === 1 && tellers[0]?.person !== undefined ? tellers : [];
};

/** "A statement from A's team said he": the one person whose text or office tells it. */
const findTellersOwner = (chunks: readonly Chunk[]): readonly Actor[] => {
  const at = chunks.at(-1)?.type === 'that' ? chunks.length - 2 : chunks.length - 1;
  const verb = chunks[at];
  if (verb?.type !== 'verb' || verb.form !== 'finite' || !verb.cues.some(({ frame }) => frame === 'speech')) return [];
  const [owner, ...others] = chunks.slice(0, at).flatMap((chunk) => (chunk.type === 'actor' ? chunk.actors : []));
  const isOwned = chunks.slice(0, at).some((chunk) => chunk.type === 'actor' && chunk.isPossessive);
  return owner?.person !== undefined && others.length === 0 && isOwned ? [owner] : [];
};

/** "A met B in Oslo and | they will meet again": the two of whom the clause before tells. */
const findPair = (chunks: readonly Chunk[]): readonly Actor[] => {
  if (chunks.at(-1)?.type !== 'coordinator') return [];
  const people = chunks.flatMap((chunk) => (chunk.type === 'actor' && chunk.form !== 'pronoun' ? chunk.actors : []));
  const named = people.filter(({ person }) => person !== undefined);
  return named.length === 2 && named[0]?.person !== named[1]?.person ? named : [];
};

/** "A met B. Premier C also held talks with him": who would be of the subject's own party is the other of the two. */
const findOtherSide = (
  chunks: readonly Chunk[],
  meant: readonly Actor[],
  { sides }: ChunkContext['discourse'],
): Actor | undefined => {
  const verb = chunks.findLastIndex((chunk) => chunk.type === 'verb' && chunk.form === 'finite');
  const own = new Set(verb < 0 ? [] : findSubject(chunks, verb).actors.flatMap(({ party }) => party ?? []));
  if (own.size === 0 || !meant.every(({ party }) => party !== undefined && own.has(party))) return undefined;
  const [other, ...rest] = sides.filter(({ party, person }) => person && party !== undefined && !own.has(party));
  return rest.length === 0 ? other : undefined;
};

const OBJECTS = new Set(['him', 'them', 'us']);

export const readPronoun = (context: ChunkContext, at: number, chunks: readonly Chunk[]): ActorChunk | undefined => {
  const { sentence, discourse } = context;
  if (((sentence.words[at]?.traits ?? 0) & toTraitBits('pronoun')) === 0) return undefined;
  const word = norm(sentence, at);
  const isHer = word === 'her' && (sentence.tags[at + 1] === 'ADP' || /^[.,;]$/.test(norm(sentence, at + 1)));
  const possessive = POSSESSIVE_PRONOUNS.has(word) && !isHer;
  if (!possessive && !isHer && !SUBJECT_PRONOUNS.has(word) && !OBJECTS.has(word)) return undefined;
  if (sentence.words[at]?.shape === 'caps' && word === 'us') return undefined;
  const objectOf = word === 'him' || (word === 'her' && !possessive) ? findObjectOf(chunks) : undefined;
  const together = word === 'their' && MEETING.test(norm(sentence, at + 1)) ? findTellerAndTold(chunks) : [];
  const near = /^(?:its|their|them)$/.test(word)
    ? ([findAntecedent(chunks, word), together].find((actors) => actors.length > 0) ?? [])
    : objectOf !== undefined
      ? objectOf
      : /^(?:he|she|his|her|him)$/.test(word)
        ? ([findSpeaker(chunks), findLeadingPerson(chunks), findTellersOwner(chunks)]
            .map((actors) => actors.filter((actor) => isCalled(actor, word)))
            .find((actors) => actors.length > 0) ?? [])
        : word === 'they'
          ? ([findSpeakers(chunks), findPair(chunks)].find((actors) => actors.length > 0) ?? [])
          : word === 'it'
            ? findParty(chunks)
            : [];
  const range = rangeOf(sentence, at, at + 1);
  const far = isOfStrangers(context, chunks, word) ? [] : resolvePronoun(word, range, discourse);
  // "Türkiye reiterates her support": a country, where no woman is meant
  const country = word === 'her' && possessive && near.length + far.length === 0 ? findAntecedent(chunks, 'its') : near;
  const meant = country.length > 0 ? country.map((actor) => ({ ...actor, ...range })) : far;
  const other = word === 'him' || isHer ? findOtherSide(chunks, meant, discourse) : undefined;
  return {
    type: 'actor',
    begin: at,
    end: at + 1,
    form: 'pronoun',
    isPossessive: possessive,
    actors: other ? [{ ...other, ...range }] : meant,
  };
};
