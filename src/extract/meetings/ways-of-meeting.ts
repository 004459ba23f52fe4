/**
 * In: a verb of meeting in its sentence. Out: what its words say of how people met: at a meal, at a house, one after the other.
 * The idea: each is one look at the words behind the verb.
 */
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { isWord } from './reality.ts';

/** "met several other leaders, including A and B": one after the other. */
export const SEVERAL =
  /\b(?:several|many|various|other|fellow)\b(?: \p{L}+){0,3} (?:leaders|ministers|counterparts|heads|presidents)\b/u;

/** "called on President A and Prime Minister B": each in an office of his own, and one after the other. */
export const areCalledOn = ({ cues }: VerbChunk, guests: readonly Actor[]): boolean =>
  cues.some(({ lemma }) => lemma === 'call on') && guests.every(({ person, role }) => person !== undefined && role);

/**
 * "on Monday welcomed his Chinese counterpart A": a guest, where "welcomed A", or "his new counterpart", may be no more than approval.
 */
export const isCounterpartMet = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const guest = chunks[at + 1];
  if (guest?.type !== 'actor' || guest.actors.length !== 1) return false;
  const [actor] = guest.actors;
  const isNew = sentence.words.slice(guest.begin, guest.end).some(({ norm }) => /^(?:new|newly|incoming)$/.test(norm));
  const [after, day] = [chunks[at + 2], chunks[at + 3]];
  const isOn = isWord(after, 'on') && day?.type === 'noun' && day.isTime;
  const isEnd = after === undefined || after.type === 'mark' || after.type === 'comma' || isWord(after, 'in', 'at');
  return actor?.counterpart === true && actor.person !== undefined && !isNew && (isOn || isEnd);
};

/** "hosted a dinner for A". */
export const isMeal = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const next = chunks[at + 1];
  const head = next?.type === 'noun' ? (sentence.words[next.head]?.norm ?? '') : '';
  return /^(?:dinner|lunch|luncheon|banquet|breakfast|reception|iftar)$/.test(head);
};

const HOUSES =
  /^(?:street|house|palace|castle|office|chancellery|villa|hall|ranch|residence|headquarters|ministry|lodge|pentagon)$/;

/** "welcomed A to Downing Street": a house that is named, which the vocabulary need not know. */
export const isToSite = ({ chunks, sentence }: SentenceContext, at: number): boolean =>
  chunks.some((chunk, index) => {
    const site = chunks[index + 1];
    return (
      index > at &&
      isWord(chunk, 'to') &&
      chunks[index - 1]?.type === 'actor' &&
      site?.type === 'noun' &&
      sentence.words.slice(site.begin, site.end).some(({ norm, shape }) => shape === 'capital' && HOUSES.test(norm))
    );
  });

/** What somebody calls on another for; whatever else behind "to" is demanded of them. */
const PURPOSE =
  /^(?:discuss|exchange|present|deliver|convey|hand|review|brief|congratulate|bid|say|express|thank|follow|prepare|explore|introduce|inform)$/;

/** "held a phone call to discuss": whether a purpose follows the noun at `at`. */
export const hasInfinitiveAfter = ({ chunks, sentence }: SentenceContext, at: number): boolean =>
  chunks
    .slice(at + 1)
    .some(
      (chunk) =>
        chunk.type === 'verb' && chunk.form === 'infinitive' && !PURPOSE.test(sentence.words[chunk.head]?.norm ?? ''),
    );

/** "I met separately with A and B", where the text does not say who I am: they did not meet each other. */
export const isByUnnamedTeller = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const { chunk } = findSubject(chunks, at);
  return (
    chunk?.type === 'actor' && chunk.form === 'pronoun' && /^(?:i|we)$/.test(sentence.words[chunk.begin]?.norm ?? '')
  );
};

/** "received a high-level Norwegian delegation": guests of whom only the party is told. */
export const isDelegationMet = ({ chunks }: SentenceContext, at: number): boolean => {
  const guests = chunks[at + 1];
  return guests?.type === 'noun' && guests.cues.some(({ frame }) => frame === 'delegation');
};

const FOR_A_WHILE =
  /^(?:briefly|for (?:\p{L}+|\d+)(?: \p{L}+){0,3} (?:minutes?|hours?)|face[- ]to[- ]face|in person|privately|alone)\b(?! (?:to|at|before|each|about|of|against|during|out|on behalf)\b)/u;

/** "A and B spoke briefly", "spoke for an hour": two who are named, and who speak to nobody else. */
export const speakTogether = (
  { chunks, sentence }: SentenceContext,
  at: number,
  subject: readonly Actor[],
): boolean => {
  const behind = sentence.text.slice((sentence.words[chunks[at]?.end ?? 0]?.begin ?? sentence.end) - sentence.begin);
  return subject.length === 2 && subject.every(({ person }) => person !== undefined) && FOR_A_WHILE.test(behind);
};

const PRESS = /^(?:reporters?|journalists?|press|media|newspapers?|broadcasters?|correspondents?|television|tv|radio)$/;

/** "Speaking to reporters after meeting A": those who are spoken to report it. */
export const isToPress = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const to = chunks.findIndex((chunk, index) => index > at && isWord(chunk, 'to', 'with'));
  const audience = chunks[to + 1];
  return to >= 0 && audience?.type === 'noun' && PRESS.test(sentence.words[audience.head]?.norm ?? '');
};

/** "was speaking during talks with A": the noun tells of it. */
export const isAtTalks = ({ chunks }: SentenceContext, at: number): boolean => {
  const to = chunks.findIndex((chunk, index) => index > at && isWord(chunk, 'to', 'with'));
  return chunks
    .slice(at + 1, Math.max(to, at + 1))
    .some((chunk) => chunk.type === 'noun' && chunk.cues.some(({ frame }) => /^(?:encounter|gathering)$/.test(frame)));
};

/** "welcomed the outcome of a meeting between A and B": no guest. */
export const isOutcome = ({ chunks }: SentenceContext, at: number): boolean => {
  const [object, link] = [chunks[at + 1], chunks[at + 2]];
  const isDelegation = object?.type === 'noun' && object.cues.some(({ frame }) => frame === 'delegation');
  return object?.type === 'noun' && !isDelegation && isWord(link, 'of', 'between', 'from', 'with');
};
