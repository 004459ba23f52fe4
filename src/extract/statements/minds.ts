/**
 * In: the words that govern a topic and those who speak. Out: whose mind each of those words tells of.
 * The idea: an owner or a subject holds a view unless it is only wished of them.
 */
import type { Act } from '../../model/index.ts';
import type { Actor } from '../nouns/discourse.ts';
import type { Governor } from './governors.ts';
import type { Voice } from './voices.ts';

/** Nouns for what is talked of, which need not be talked of where they stand. */
export const MATTERS: ReadonlySet<string> = new Set(['matter', 'issue', 'question', 'affair', 'affairs']);

export const THANKING = new Set<Act | undefined>(['appreciates', 'commends']);

/** Nouns by which a party is said to hold a view: thanking somebody for them attributes the view. */
export const STANCE_NOUNS = new Set(
  'support backing adherence commitment recognition endorsement solidarity stance position respect decision opposition objection rejection refusal attachment stand resolve condemnation concern call appeal demand insistence determination'.split(
    ' ',
  ),
);

export const partiesOf = (actors: readonly Actor[]): Set<string> =>
  new Set(actors.flatMap((actor) => (actor.party === undefined ? [] : [actor.party])));

export const overlaps = (one: readonly Actor[], other: readonly Actor[]): boolean =>
  [...partiesOf(one)].some((party) => partiesOf(other).has(party));

export const withParty = (actors: readonly Actor[]): Actor[] => actors.filter((actor) => actor.party !== undefined);

/** "Oman supports X, the minister said": a party's position is voiced by the one who speaks for it. */
export const withSpeakers = (minds: readonly Actor[], said: readonly Actor[]): readonly Actor[] =>
  minds.map((mind) =>
    mind.person === undefined
      ? (said.find((speaker) => speaker.person !== undefined && speaker.party === mind.party) ?? mind)
      : mind,
  );

/** A directive's object is not the one who holds the view; nor is the subject of "should". */
export const isOwnMind = (governor: Governor, outer: readonly Governor[]): boolean =>
  !governor.isNormative &&
  governor.cue.frame !== 'harm' &&
  governor.cue.frame !== 'weight' &&
  !outer.some((other) => other.cue.frame === 'directive' && !overlaps(other.minds, governor.minds));

export interface Speakers {
  /** The voices of the sentence that cover the topic, outermost first. */
  readonly voices: readonly Voice[];
  /** Who speaks where the sentence itself names nobody: the turn, the quotation that goes on, the issuer. */
  readonly fallback: readonly Actor[];
}

/** "thanks for Cambodia's support for China's position": the outer owners hold it as well. */
export const otherOwners = (governors: readonly Governor[], own: Governor): Governor[] =>
  governors.filter(
    (governor) =>
      governor !== own &&
      governor.type === 'noun' &&
      STANCE_NOUNS.has(governor.cue.lemma) &&
      !overlaps(governor.minds, own.minds),
  );
