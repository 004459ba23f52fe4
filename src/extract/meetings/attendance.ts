/**
 * In: one sentence. Out: who, as it says, was present at the encounter that the text is telling of.
 * Reads: "The meeting was attended by A and B", "Also present were A and B", "On the Chinese side, C and D took part".
 * The idea: such a sentence names no encounter of its own; it adds to the one before it, or completes one (`table.ts`).
 */
import { toLabelBits } from '../../lexicon/index.ts';
import type { Chunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import type { Sentence } from '../sentence.ts';
import { toTraitBits } from '../text/traits.ts';
import { findAfterPreposition } from './arguments.ts';
import { frameOf, isEnvoy, partyCount } from './guests.ts';
import { isWord } from './reality.ts';
import { findLeaders, isToBeLed, LED } from './side-leaders.ts';

const TALKS =
  /^(?:meetings?|talks|reception|audience|session|conversation|discussions?|encounter|call|summit|conference|event|gathering)$/;
const OPENS =
  /^(?:those who (?:attended|took part|participated)\b|(?:also |among those |those |others )?(?:present|in attendance|attending|taking part|participating)|among (?:the|its) (?:participants|attendees|guests)|(?:his|her|the|their) guests|(?:(?:from|on) the \p{L}+ side, )?(?:the )?(?:attendees|participants|representatives|principals))\b/iu;
const ATTENDS = new Set(['attended', 'participated', 'attending', 'participating']);
const COMING = /^(?:participation|attendance|presence)$/;
const PRESENT = new Set(['present', 'attendance']);

/** Whether it is a word without which `findAttendees` finds nobody, beside the verbs of attending. */
export const mayAttend = (norm: string): boolean =>
  /^(?:chair|presid)/.test(norm) ||
  norm === 'part' ||
  COMING.test(norm) ||
  PRESENT.has(norm) ||
  ATTENDS.has(norm) ||
  LED.has(norm);

/** Whether the sentence opens as a list of those who attended does. */
export const mayList = ({ text }: Sentence): boolean => OPENS.test(text);

/** How many sentences back the meeting may have been told: "it" is the one just told, "the meeting" that of the article. */
const REACH = { it: 1, attended: 2, listed: 3, meeting: 12 } as const;

export interface Attendance {
  readonly actors: readonly Actor[];
  readonly reach: number;
  /** "The meeting was chaired by A": it has taken place, whether or not the text has told of it before. */
  readonly isChaired?: boolean;
  /** "The meeting will be attended by A". */
  readonly isPlanned?: boolean;
}

/** "the meeting", "the talks": spoken of before, and nobody's in particular. */
const isTheMeeting = ({ sentence }: SentenceContext, chunk: Chunk | undefined): boolean =>
  chunk?.type === 'noun' &&
  chunk.isDefinite &&
  chunk.possessors.length === 0 &&
  chunk.modifiers.length === 0 &&
  TALKS.test(sentence.words[chunk.head]?.norm ?? '');

/** "On the Chinese side", "present on the Chinese side were": for whom those are who follow. */
const findSide = ({ chunks, sentence }: SentenceContext): string | undefined => {
  const sides = chunks.flatMap((side, at) =>
    side.type === 'actor' && side.form === 'party' && isWord(chunks[at - 1], 'on', 'from') ? [{ side, at }] : [],
  );
  const isSide = (end: number): boolean => /^(?:side|delegation)$/.test(sentence.words[end - 1]?.norm ?? '');
  const found = sides.find(({ side, at }) => at === 1 || isSide(side.end));
  return found?.side.actors[0]?.party;
};

/** "took part via video link". */
const isByVideo = ({ words }: Sentence, { begin, end }: Chunk): boolean =>
  words
    .slice(begin, end)
    .every(({ norm }) => /^(?:via|by|through|over|a|the|video|videolink|link|conference|telephone|phone)$/.test(norm));

const isPersonal = (actor: Actor): boolean => actor.person !== undefined || actor.role !== undefined;

/** "Also present were A and B", "Those attending included A". */
const afterOpening = ({ chunks, sentence }: SentenceContext): readonly Actor[] => {
  const isConjugated = (chunk: Chunk) => chunk.type === 'verb' && chunk.form === 'finite';
  const verbs = chunks.flatMap((chunk, index) => (isConjugated(chunk) ? [index] : []));
  // "Those who attended included A"
  const verb = verbs[isWord(chunks[1], 'who') ? 1 : 0] ?? -1;
  const copula = chunks[verb];
  const word = copula?.type === 'verb' ? (sentence.words[copula.head]?.norm ?? '') : '';
  const names = (copula?.type === 'verb' && copula.isCopula) || /^included?$/.test(word);
  if (!names) return [];
  const next = chunks.findIndex((chunk, index) => index > verb && isConjugated(chunk));
  const actors: Actor[] = [];
  for (let at = verb + 1; at < (next < 0 ? chunks.length : next); ) {
    const list = actorsFrom(chunks, at, { isClosedList: true });
    actors.push(...list.actors);
    at = Math.max(list.end, at + 1);
  }
  return actors;
};

/** "20 leaders attended the event, among them A and B": who is named of those who came. */
const findAmong = ({ chunks }: SentenceContext, at: number): readonly Actor[] => {
  const opener = chunks.findIndex(
    (chunk, index) => index > at && (isWord(chunk, 'including') || isWord(chunk, 'among')),
  );
  const them = chunks[opener + 1];
  const isThem = isWord(chunks[opener], 'among') && them?.type === 'actor' && them.form === 'pronoun';
  if (opener < 0 || (isWord(chunks[opener], 'among') && !isThem)) return [];
  return actorsFrom(chunks, isThem ? opener + 2 : opener + 1, { isClosedList: true }).actors;
};

const NOBODY: Attendance = { actors: [], reach: 0 };

/** "The meeting was attended by A", "A and B also attended the meeting", "C was present". */
const aroundVerb = (context: SentenceContext, at: number): Attendance => {
  const { chunks, sentence } = context;
  const verb = chunks[at] as VerbChunk;
  if (verb.form !== 'finite' || verb.isNegated || !/^(?:factual|future)$/.test(verb.mood)) return NOBODY;
  const isPlanned = verb.mood === 'future';
  const subject = findSubject(chunks, at);
  const isAttending =
    frameOf(verb.cues, 'attend', 'cochair') !== undefined ||
    /^(?:chair|presid)/.test(sentence.words[verb.head]?.norm ?? '');
  if (isAttending && verb.isPassive) {
    const spokenOf = subject.chunk ?? chunks[at - 1];
    const isIt = spokenOf?.type === 'actor' && sentence.words[spokenOf.begin]?.norm === 'it';
    const reach = isIt ? REACH.it : REACH.meeting;
    const isChaired = !isIt && frameOf(verb.cues, 'attend') === undefined;
    return isIt || isTheMeeting(context, spokenOf)
      ? { actors: findAfterPreposition(chunks, at, ['by']), reach, isChaired, isPlanned }
      : NOBODY;
  }
  const object = chunks[at + 1]?.type === 'adverb' ? at + 2 : at + 1;
  const isAtIt = isAttending && isTheMeeting(context, chunks[object]) && !isWord(chunks[object + 1], 'with', 'between');
  // "A and B attended."
  const isPart = sentence.words[verb.head]?.norm === 'took' && sentence.words[verb.head + 1]?.norm === 'part';
  const isAlone =
    (isPart || ATTENDS.has(sentence.words[verb.head]?.norm ?? '')) &&
    chunks
      .slice(at + 1)
      .every(
        (chunk) =>
          chunk.type === 'mark' ||
          chunk.type === 'adverb' ||
          (isPart && (chunk.begin === verb.head + 1 || isByVideo(sentence, chunk))),
      );
  const named = (isAttending || ATTENDS.has(sentence.words[verb.head]?.norm ?? '')) && !subject.actors.some(isPersonal);
  const among = named ? findAmong(context, at) : [];
  const isBare = isAtIt || isWord(chunks[at + 1], 'including', 'among') || chunks[at + 1]?.type === 'comma';
  if (among.length > 0 && isBare) return { actors: among, reach: REACH.attended, isPlanned };
  // "A and B have confirmed their participation"
  const own = chunks[object];
  const next = own?.type === 'actor' && own.isPossessive ? chunks[object + 1] : own;
  const isComing = own !== next && next?.type === 'noun' && COMING.test(sentence.words[next.head]?.norm ?? '');
  const behind = chunks.slice(chunks.indexOf(next as Chunk) + 1);
  const isInIt =
    behind.every(({ type }) => type === 'mark') || (isWord(behind[0], 'in', 'at') && isTheMeeting(context, behind[1]));
  if (isComing && isInIt && !verb.isPassive && sentence.words[verb.head]?.norm === 'confirmed')
    return { actors: subject.actors, reach: REACH.attended, isPlanned: true };
  // "presided over it"
  const isOverIt = isAttending && own?.type === 'actor' && sentence.words[own.begin]?.norm === 'it';
  const rest = chunks.slice(object + 1);
  const isThere =
    verb.isCopula &&
    PRESENT.has(sentence.words[(chunks[object]?.end ?? 0) - 1]?.norm ?? '') &&
    (rest.every((chunk) => chunk.type === 'mark') ||
      (isWord(rest[0], 'at', 'during') && isTheMeeting(context, rest[1])));
  return isAtIt || isThere || isAlone || isOverIt
    ? { actors: subject.actors, reach: REACH.attended, isPlanned }
    : NOBODY;
};

/** Whether a word of attending stands in the sentence at all. */
const hasVerb = ({ labels, traits }: Sentence): boolean =>
  (traits & toTraitBits('attendance')) !== 0 || (labels & toLabelBits('attend', 'cochair')) !== 0;

/** Those who were present; each with the party that the sentence gives, or the side for which it lists them. */
export const findAttendees = (context: SentenceContext): Attendance => {
  const { chunks } = context;
  const opened = mayList(context.sentence) ? afterOpening(context) : [];
  const around = hasVerb(context.sentence)
    ? chunks.flatMap((chunk, at) => (chunk.type === 'verb' ? aroundVerb(context, at) : []))
    : [];
  const found =
    opened.length > 0 ? { actors: opened, reach: REACH.listed } : around.find(({ actors }) => actors.length > 0);
  if (!found) {
    const leaders = (context.sentence.traits & toTraitBits('attendance')) === 0 ? [] : findLeaders(context);
    const reach = partyCount(leaders) > 1 ? REACH.meeting : REACH.listed;
    return leaders.length > 0 ? { actors: leaders, reach, isPlanned: isToBeLed(context) } : NOBODY;
  }
  const side = findSide(context);
  // "the Egyptian minister A, Adviser B and Governor C": who follows in the row is of the same party
  let party = side;
  const actors = found.actors.filter(isPersonal).map((actor) => {
    const isOpen = actor.party === undefined || (actor.isInferred === true && actor.person?.party === undefined);
    // an ambassador may sit between the ministers of either side
    if (isEnvoy(actor)) return isOpen && side !== undefined ? { ...actor, party: side } : actor;
    if (isOpen) return party === undefined ? actor : { ...actor, party };
    party = actor.party;
    return actor;
  });
  return { ...found, actors };
};
