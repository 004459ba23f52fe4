/**
 * A meeting as one sentence gives it, before it is merged with what other sentences of the article say of it.
 */
import type { MeetingKind, PartialDate, Place } from '../../model/index.ts';
import type { Actor } from '../nouns/discourse.ts';

export interface Candidate {
  readonly rule: string;
  readonly kind: MeetingKind;
  readonly actors: readonly Actor[];
  /** The word at which the encounter is named: dates and places attach by their distance to it. */
  readonly anchor: number;
  readonly status: 'held' | 'planned';
  /** Why it is no meeting: denied, only imagined, one side missing. */
  readonly rejection?: string;
  /** "the meeting": nothing new about who; it adds day and place to one that is known. */
  readonly isReference: boolean;
  /** A reference to the encounter that its own sentence names. */
  readonly isSameSentence?: boolean;
  /** Ministerial meetings, forums, summits of an organisation, which one party's name can stand for. */
  readonly isGathering: boolean;
  /** "A and B discussed": no encounter of its own beside another of the same people. */
  readonly isWeak?: boolean;
  /** "Earlier in the day", "separately": beside what was told before. */
  readonly isFurther?: boolean;
  /** Dated weeks before publication: told as what had been before. */
  readonly isEarlier?: boolean;
  readonly date?: PartialDate;
  readonly place?: Place;
}
