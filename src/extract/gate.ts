/**
 * In: a sentence, and the people of its article. Out: whether reading it can tell a fact, or change what later ones refer to.
 * The idea: a fact needs a word of meeting, a topic or an initiative; an actor needs a name or a pronoun. A look at the words
 * says where neither is, without parts of speech. It may say yes too often, never no too often: test/extract/reach.test.ts reads
 * everything, and compares.
 */
import { toLabelBits, type Word } from '../lexicon/index.ts';
import { mayList } from './meetings/attendance.ts';
import { mayNameGuests } from './meetings/those-met.ts';
import type { Mention } from './mentions.ts';
import type { Actor, Discourse } from './nouns/discourse.ts';
import { toSkeleton } from './nouns/name-words.ts';
import type { People } from './nouns/people.ts';
import type { Sentence } from './sentence.ts';
import { toTraitBits } from './text/traits.ts';

/** What a sentence may tell: `anyway`, a topic or an initiative; `of somebody`, an encounter, if it names or means anybody. */
export type Telling = 'nothing' | 'of somebody' | 'anyway';

const MEETING = toLabelBits(
  ...(['meet', 'gather', 'receive', 'welcome', 'cochair', 'speak', 'phone', 'discuss'] as const),
  ...(['encounter', 'visit', 'travel', 'attend'] as const),
);
// "phoned with" is a call, though nobody were to be seen; of talks and conferences the next sentence may tell who was there, and
// "the talks took place on Monday" adds the day to what was told before
const ANYWAY = toLabelBits('phone', 'gathering', 'encounter');
const NAMED = toLabelBits('topic', 'bare topic', 'initiative');
// "the initiative was supported": by whoever has the word
const INITIATIVE = toTraitBits('coined', 'initiative');
const TOGETHER = toTraitBits('together', 'attendance');

/** Whether a cue of one of these frames begins at a word. */
export const hasCue = (sentence: Sentence, bits: number): boolean =>
  (sentence.labels & bits) !== 0 &&
  sentence.words.some(
    ({ labels, shape }, at) =>
      (labels & bits) !== 0 &&
      shape !== 'mark' &&
      sentence.cuesAt(at).some(({ value }) => (toLabelBits(value.frame) & bits) !== 0),
  );

export const isInitiative = ({ labels }: Mention): boolean => labels.some(({ kind }) => kind === 'initiative');

export const toTelling = (sentence: Sentence): Telling => {
  const { labels, traits } = sentence;
  if ((traits & INITIATIVE) !== 0 || hasCue(sentence, ANYWAY)) return 'anyway';
  if ((labels & NAMED) !== 0 && (sentence.topics.length > 0 || sentence.mentions.some(isInitiative))) return 'anyway';
  const mayTell =
    (traits & TOGETHER) !== 0 || hasCue(sentence, MEETING) || mayList(sentence) || mayNameGuests(sentence);
  return mayTell ? 'of somebody' : 'nothing';
};

const [REFERRING, PRONOUN] = [toTraitBits('referring'), toTraitBits('pronoun')];
const ACTOR = toLabelBits('party', 'office', 'person');

const isLong = (word: string): boolean => word.length > 3;
const isActor = ({ labels }: Mention): boolean =>
  labels.some(({ kind }) => kind === 'party' || kind === 'office' || kind === 'person');

/** Says of a sentence whether it has a name of `people`, or a word of one. */
export const toNameTest = (people: People): ((sentence: Sentence) => boolean) => {
  const names = new Set(people.entries.flatMap((entry) => entry.words));
  const skeletons = new Set([...names].filter(isLong).map(toSkeleton));
  const isOfPeople = ({ norm, shape, joined, text }: Word): boolean =>
    (joined || shape === 'capital' || shape === 'caps' || text.length > norm.length) &&
    (names.has(norm) || (isLong(norm) && skeletons.has(toSkeleton(norm))));
  return ({ words }) => names.size > 0 && words.some(isOfPeople);
};

/** Says of a sentence whether it names or means anybody: by the vocabulary, by a name of the article's people, or by a pronoun. */
export const toReferenceTest =
  (isNaming: (sentence: Sentence) => boolean): ReferenceTest =>
  (sentence, isAnybodyMeant) =>
    (sentence.traits & (isAnybodyMeant ? REFERRING | PRONOUN : REFERRING)) !== 0 ||
    ((sentence.labels & ACTOR) !== 0 && sentence.mentions.some(isActor)) ||
    isNaming(sentence);

export type ReferenceTest = (sentence: Sentence, isAnybodyMeant: boolean) => boolean;

/** Whether a pronoun can stand for anybody at this point. */
export const isAnybodyMeant = (
  { focus, sides, speaker, author, issuer }: Discourse,
  quoted: readonly Actor[],
): boolean => issuer !== undefined || [focus, sides, speaker, author, quoted].some((actors) => actors.length > 0);
