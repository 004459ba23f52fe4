/**
 * In: a verb of talking in one sentence. Out: the encounter that it tells of without naming one.
 * Reads: "A discussed X with B on Monday", "with B we discussed X", "A and his counterpart B discussed X",
 * "A told visiting B". The idea: those who are named, and both there, have met; what only one of them says needs more.
 */
import type { Chunk } from '../clauses/chunk.ts';
import { isFirstPersonChunk } from '../clauses/first-person.ts';
import { actorsFrom } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { type Sentence, textOf } from '../sentence.ts';
import { findAfterPreposition, findObject } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { frameOf, isByPhone, isNamed, partyCount, splitSeries, toCandidate } from './guests.ts';
import { isWord, realityOf } from './reality.ts';

const APART =
  /\b(?:separate(?:ly)?|respective(?:ly)?|rival|interviews?|speech(?:es)?|statements?|letters?|op-eds?|articles?|essays?|debates?|several times|repeatedly|since)\b/i;

const AGREES = new Set(['agreed', 'pledged', 'vowed', 'signed', 'inked', 'resolved']);

/** "agreed in Oslo on Monday": a town or site of the verb's own clause. */
const isSet = ({ chunks, places, sentence }: SentenceContext, at: number): boolean => {
  const verb = chunks[at]?.end ?? 0;
  const that = chunks.find((chunk) => chunk.begin > verb && chunk.type === 'that')?.begin ?? sentence.words.length;
  return places.some(
    ({ begin, preposition, isAttribute }) => begin < that && /^(?:in|at)$/.test(preposition) && !isAttribute,
  );
};

/** Two who are both named, from two parties. */
const isPair = (actors: readonly Actor[]): boolean =>
  actors.length === 2 && partyCount(actors) === 2 && actors.every((actor) => actor.person !== undefined);

const ON_THE_LINE = /^(?!.*\beach\b).*\b(?:by|over|on|via)(?: the)? (?:tele)?phone\b(?!.*\bwith\b)/s;

/** "A and his Kenyan counterpart discussed trade over the phone": both on the line, though one is not named yet. */
const isOnTheLine = ({ text }: Sentence, actors: readonly Actor[]): boolean =>
  ON_THE_LINE.test(text) &&
  actors.length === 2 &&
  partyCount(actors) === 2 &&
  actors.some(({ person }) => person !== undefined) &&
  actors.some(({ counterpart }) => counterpart === true);

/** "how to end the war with B": whom one fights is not whom one talks to. */
const STRIFE = /\b(?:wars?|conflicts?|fighting|hostilities|tensions|standoff|rift|dispute)$/i;

/** "with B": behind the verb, or at the head of the sentence. */
const findPartners = ({ chunks, sentence }: SentenceContext, at: number): readonly Actor[] => {
  const opener = chunks.find((chunk, index) => index > at && isWord(chunk, 'with'));
  const isStrife = opener !== undefined && STRIFE.test(textOf(sentence, 0, opener.begin));
  const behind = isStrife ? [] : findAfterPreposition(chunks, at, ['with'], 12);
  if (behind.length > 0 || !isWord(chunks[0], 'with')) return behind;
  return actorsFrom(chunks, 1, { isClosedList: true }).actors.filter(
    (actor) => !findSubject(chunks, at).actors.some((one) => one.begin === actor.begin),
  );
};

/** "discussed the truce with King Abdullah on Tuesday": somebody named from another party, and a day, or "we". */
export const fromDiscussion = (context: SentenceContext, at: number): Candidate[] | undefined => {
  const { chunks, dates, sentence } = context;
  const verb = chunks[at] as VerbChunk;
  if (
    verb.form !== 'finite' ||
    verb.isPassive ||
    !(frameOf(verb.cues, 'discuss') || AGREES.has(sentence.words[verb.head]?.norm ?? '')) ||
    frameOf(verb.cues, 'meet', 'speak', 'phone')
  )
    return undefined;
  const found = findSubject(chunks, at);
  const areOnTheLine = isOnTheLine(sentence, found.actors);
  const subject = areOnTheLine
    ? found.actors
    : found.actors.filter((actor) => isNamed(actor) || actor.isInferred === true);
  const isOurs = found.chunk !== undefined && isFirstPersonChunk(sentence, found.chunk);
  const partners = findPartners(context, at).filter(
    (actor) =>
      actor.person !== undefined || actor.counterpart === true || (isOurs && actor.role !== undefined && !actor.plural),
  );
  const isBetween = partners.length > 0 && subject.length > 0;
  // "their talks, they agreed, would go on": what is agreed stands around it
  const isInserted = chunks[at + 1]?.type === 'comma';
  const isDated = dates.some((date) => date.date || date.reason);
  const isNamedByOther = subject.some((actor) => actor.counterpart === true);
  // "President A and Prime Minister B discussed trade": each in office, and nothing that keeps them apart
  const areNamedHere = found.chunk?.type === 'actor' && found.chunk.form === 'designation';
  const areInOffice =
    areNamedHere && frameOf(verb.cues, 'discuss') !== undefined && subject.every(({ role }) => role !== undefined);
  // "A called B. On Sunday, the two discussed trade": the day of what was told before
  const { sides, sidesIn } = context.discourse;
  const isOfThose =
    isDated &&
    sentence.index - sidesIn <= 2 &&
    sides.length === subject.length &&
    subject.every(({ person }) => sides.some((side) => side.person === person));
  const isTogether = (isNamedByOther && isDated) || isOfThose || isSet(context, at) || areInOffice;
  const isOfTwo = (isPair(subject) && isTogether) || areOnTheLine;
  const isJoint = isOfTwo && !isInserted && !APART.test(sentence.text) && !isWord(chunks[at + 2], 'with');
  if (!(isBetween && (isOurs || isDated)) && !isJoint) return undefined;
  const reality = realityOf(context, at);
  const kind = isByPhone(sentence.text) ? 'call' : 'bilateral';
  return splitSeries(sentence.text, subject, partners, false, (actors) =>
    toCandidate('discuss-with', kind, actors, verb.head, reality, isBetween ? {} : { isWeak: true }),
  );
};

const TELLS = new Set(['told', 'assured', 'informed', 'briefed']);

/** Whether the word is one of those that tell of an encounter without being a cue of one. */
export const mayDiscuss = (norm: string): boolean => AGREES.has(norm) || TELLS.has(norm);

/** Whether it is a verb of telling somebody something. */
export const mayTell = (norm: string): boolean => TELLS.has(norm);

const FROM_AFAR =
  /\b(?:letters?|messages?|statements?|interviews?|posts?|posted|tweet(?:ed)?|telegram|emails?|cables?|speech|address|televised|broadcast|warning|thanks to|once|never)\b/i;

/** "With B, A discussed X": the same. */
const findTalking = (context: SentenceContext): readonly Actor[] => {
  const at = context.chunks.findIndex(
    (chunk) =>
      chunk.type === 'verb' &&
      chunk.form === 'finite' &&
      !chunk.isPassive &&
      frameOf(chunk.cues, 'discuss') !== undefined,
  );
  const pair = at < 0 ? [] : [...findSubject(context.chunks, at).actors, ...findPartners(context, at)];
  return isPair(pair) ? pair : [];
};

/** "A has told B that": two who are named, of whom later sentences may speak as "the ministers". */
export const findTold = (context: SentenceContext): readonly Actor[] => {
  const { chunks, sentence } = context;
  const at = chunks.findIndex(
    (chunk) =>
      chunk.type === 'verb' &&
      chunk.form === 'finite' &&
      !chunk.isPassive &&
      TELLS.has(sentence.words[chunk.head]?.norm ?? ''),
  );
  if (at < 0 || chunks[at + 1]?.type !== 'actor') return findTalking(context);
  const pair = [...findSubject(chunks, at).actors, ...findObject(chunks, at)];
  return isPair(pair) ? pair : [];
};

/** "told visiting President B", "told B in Oslo on Monday": two who are named, and a sign that both were there. */
export const fromTelling = (context: SentenceContext, at: number): Candidate[] | undefined => {
  const { chunks, dates, sentence } = context;
  const verb = chunks[at] as VerbChunk;
  if (!TELLS.has(sentence.words[verb.head]?.norm ?? '') || verb.isPassive || verb.form !== 'finite') return undefined;
  const subject = findSubject(chunks, at).actors;
  const isAside = (chunk: Chunk | undefined) => chunk?.type === 'adverb' || (chunk?.type === 'noun' && chunk.isTime);
  const object = chunks[isAside(chunks[at + 1]) ? at + 2 : at + 1]?.type === 'actor' ? findObject(chunks, at) : [];
  if (!isPair([...subject, ...object]) || FROM_AFAR.test(sentence.text)) return undefined;
  const told = chunks.find((chunk, index) => index > at && chunk.type === 'actor');
  const end = chunks.find((chunk) => chunk.begin > verb.end && chunk.type === 'that')?.begin ?? sentence.words.length;
  const isVisiting = sentence.words.slice(verb.end, told?.end).some((word) => word.norm === 'visiting');
  const last = sentence.words[end - 1]?.end ?? sentence.end;
  const isDated = dates.some(({ begin, date }) => date !== undefined && sentence.begin + begin < last);
  if (!isVisiting && !isSet(context, at) && !isDated) return undefined;
  const kind = isByPhone(sentence.text) ? 'call' : 'bilateral';
  return [toCandidate('tell', kind, [...subject, ...object], verb.head, realityOf(context, at), { isWeak: true })];
};
