/**
 * In: a sentence, and the people of its article. Out: whether reading it can tell a fact, or change what later ones refer to.
 * The idea: a fact needs a word of meeting, a topic or an initiative; an actor needs a name or a pronoun. A look at the words
 * says where neither is, without parts of speech. It may say yes too often, never no too often.
 */
import type { CueFrame, Word } from '../lexicon/index.ts';
import { mayAttend } from './meetings/attendance.ts';
import { mayDiscuss } from './meetings/discussions.ts';
import { maySit } from './meetings/sittings.ts';
import type { Actor, Discourse } from './nouns/discourse.ts';
import { toSkeleton } from './nouns/name-words.ts';
import type { People } from './nouns/people.ts';
import { POSSESSIVE_PRONOUNS, SIDES, SUBJECT_PRONOUNS } from './rules/closed-class.ts';
import type { Mention, Sentence } from './sentence.ts';
import { COINED_HEADS } from './statements/initiatives.ts';

const FRAMES: ReadonlySet<CueFrame> = new Set<CueFrame>([
  ...(['meet', 'gather', 'receive', 'welcome', 'cochair', 'speak', 'phone', 'discuss'] as const),
  ...(['encounter', 'visit', 'travel', 'attend'] as const),
]);

/** What a sentence may tell: `anyway`, a topic or an initiative; `of somebody`, an encounter, if it names or means anybody. */
export type Telling = 'nothing' | 'of somebody' | 'anyway';

export const toTelling = (sentence: Sentence): Telling => {
  const { words } = sentence;
  let telling: Telling = 'nothing';
  for (let at = 0; at < words.length; at += 1) {
    const { norm, shape } = words[at] as Word;
    if (shape === 'mark') continue;
    if (shape === 'capital' && COINED_HEADS.has(norm)) return 'anyway';
    for (const { value } of sentence.cuesAt(at)) {
      // "phoned with" is a call, though nobody were to be seen; of a conference the next sentence may tell who was there
      if (value.frame === 'phone' || value.frame === 'gathering') return 'anyway';
      if (FRAMES.has(value.frame)) telling = 'of somebody';
    }
    if (mayDiscuss(norm) || maySit(norm) || norm === 'initiative') telling = 'of somebody';
  }
  const isInitiative = ({ labels }: Mention) => labels.some(({ kind }) => kind === 'initiative');
  if (sentence.topics.length > 0 || sentence.mentions.some(isInitiative)) return 'anyway';
  return telling === 'nothing' && mayAttend(sentence) ? 'of somebody' : telling;
};

const PRONOUNS: ReadonlySet<string> = new Set([...SUBJECT_PRONOUNS, ...POSSESSIVE_PRONOUNS, 'him', 'them', 'us']);
const REFERRING: ReadonlySet<string> = new Set([
  ...[...SIDES, 'both', 'two', 'three', 'four', 'five', 'six', 'seven'],
  ...['counterpart', 'counterparts', 'colleague', 'colleagues', 'opposite'],
]);

const isLong = (word: string): boolean => word.length > 3;
const isActor = ({ labels }: Mention): boolean =>
  labels.some(({ kind }) => kind === 'party' || kind === 'office' || kind === 'person');

/** Says of a sentence whether it names or means anybody: by the vocabulary, by a name of `people`, or by a pronoun. */
export const toReferenceTest = (people: People): ReferenceTest => {
  const names = new Set(people.entries.flatMap((entry) => entry.words));
  const skeletons = new Set([...names].filter(isLong).map(toSkeleton));
  const isOfPeople = ({ norm, shape, joined, text }: Word): boolean =>
    (joined || shape === 'capital' || shape === 'caps' || text.length > norm.length) &&
    (names.has(norm) || (isLong(norm) && skeletons.has(toSkeleton(norm))));
  return ({ words, mentions }, isAnybodyMeant) =>
    mentions.some(isActor) ||
    words.some((word) => REFERRING.has(word.norm) || (isAnybodyMeant && PRONOUNS.has(word.norm)) || isOfPeople(word));
};

export type ReferenceTest = (sentence: Sentence, isAnybodyMeant: boolean) => boolean;

/** Whether a pronoun can stand for anybody at this point. */
export const isAnybodyMeant = (
  { focus, sides, speaker, author, issuer }: Discourse,
  quoted: readonly Actor[],
): boolean => issuer !== undefined || [focus, sides, speaker, author, quoted].some((actors) => actors.length > 0);
