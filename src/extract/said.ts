/** What a reading of one article gives: its sentences and people, and what they say, with offsets in UTF-16. */
import type { Draft, Dropped } from './meetings/drafts.ts';
import type { People } from './nouns/people.ts';
import type { Sentence } from './sentence.ts';
import type { StatedReference } from './statements/initiatives.ts';
import type { StatedPosition } from './statements/positions.ts';

export interface Said<T> {
  readonly sentence: Sentence;
  readonly said: T;
  readonly occasion?: Draft;
}

export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly people: People;
  readonly drafts: readonly Draft[];
  readonly positions: readonly Said<StatedPosition>[];
  readonly references: readonly Said<StatedReference>[];
  readonly dropped: readonly Dropped[];
}
