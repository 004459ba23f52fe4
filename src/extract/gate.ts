/**
 * In: a sentence, and the people of its article. Out: whether reading it can tell a fact, or change what later ones refer to.
 * The idea: a fact needs a word of meeting, a topic or an initiative; an actor needs a name or a pronoun. A look at the words
 * says where neither is, without parts of speech. It may say yes too often, never no too often.
 */
import type { CueFrame } from '../lexicon/index.ts';
import { mayAttend } from './meetings/attendance.ts';
import { mayDiscuss } from './meetings/discussions.ts';
import { type PersonEntry, toSkeleton } from './nouns/people.ts';
import { POSSESSIVE_PRONOUNS, SIDES, SUBJECT_PRONOUNS } from './rules/closed-class.ts';
import type { Sentence } from './sentence.ts';
import { COINED_HEADS } from './statements/initiatives.ts';

const FRAMES: ReadonlySet<CueFrame> = new Set<CueFrame>([
  ...(['meet', 'gather', 'receive', 'welcome', 'cochair', 'speak', 'phone', 'discuss'] as const),
  ...(['encounter', 'gathering', 'visit', 'travel', 'attend'] as const),
]);

/** Whether the sentence can tell of an encounter, a visit, who attended, a position or an initiative. */
export const mayTell = (sentence: Sentence): boolean => {
  const { words } = sentence;
  for (let at = 0; at < words.length; at += 1) {
    const { norm, shape } = words[at] as Sentence['words'][number];
    if (shape === 'mark') continue;
    for (const { value } of sentence.cuesAt(at)) if (FRAMES.has(value.frame)) return true;
    if (mayDiscuss(norm) || (shape === 'capital' && COINED_HEADS.has(norm))) return true;
  }
  return (
    sentence.topics.length > 0 ||
    mayAttend(sentence) ||
    sentence.mentions.some(({ labels }) => labels.some(({ kind }) => kind === 'initiative'))
  );
};

const isLong = (word: string): boolean => word.length > 3;

const REFERRING: ReadonlySet<string> = new Set([
  ...[...SUBJECT_PRONOUNS, ...POSSESSIVE_PRONOUNS, 'him', 'them', 'us'],
  ...[...SIDES, 'both', 'two', 'three', 'four', 'five', 'six', 'seven'],
  ...['counterpart', 'counterparts', 'colleague', 'colleagues', 'opposite'],
]);

/** Says of a sentence whether it can name or mean anybody: by a name of the vocabulary or of `people`, or a pronoun. */
export const toReferenceTest = (people: readonly PersonEntry[]): ((sentence: Sentence) => boolean) => {
  const names = new Set(people.flatMap((entry) => entry.words));
  const skeletons = new Set([...names].filter(isLong).map(toSkeleton));
  return ({ words, mentions }) =>
    mentions.length > 0 ||
    words.some(
      ({ norm, shape, joined, text }) =>
        REFERRING.has(norm) ||
        ((joined || shape === 'capital' || shape === 'caps' || text.length > norm.length) &&
          (names.has(norm) || (isLong(norm) && skeletons.has(toSkeleton(norm))))),
    );
};
