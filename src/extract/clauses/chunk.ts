/** A chunk of a sentence: an actor, another noun group, a verb group, or what joins them. Word indices are the sentence's. */

import type { Cue, KnownPlace, Lexicon, PartyLabel } from '../../lexicon/index.ts';
import type { Designation } from '../nouns/designation.ts';
import type { Actor, Discourse } from '../nouns/discourse.ts';
import type { Sentence } from '../sentence.ts';
import type { VerbChunk } from './verbs.ts';

export interface ActorChunk {
  readonly type: 'actor';
  readonly begin: number;
  readonly end: number;
  readonly actors: readonly Actor[];
  readonly form: 'designation' | 'party' | 'pronoun' | 'sides';
  readonly isPossessive: boolean;
  /** A country's name or a capital's: the same words can be a place. */
  readonly place?: KnownPlace | PartyLabel;
  readonly designations?: readonly Designation[];
}

export interface NounChunk {
  readonly type: 'noun';
  /** "no state", "few countries". */
  readonly isNone?: boolean;
  readonly begin: number;
  readonly end: number;
  readonly head: number;
  readonly possessors: readonly Actor[];
  /** Parties that qualify the noun: "the China-Arab summit", "Russian troops". */
  readonly modifiers: readonly Actor[];
  readonly cues: readonly Cue[];
  /** "Monday", "this morning": a time, which is nobody's subject or object. */
  readonly isTime: boolean;
  readonly isDefinite: boolean;
  readonly isIndefinite: boolean;
}

export interface PlainChunk {
  readonly type:
    | 'preposition'
    | 'coordinator'
    | 'that'
    | 'relative'
    | 'subordinator'
    | 'adverb'
    | 'comma'
    | 'quote'
    | 'mark'
    | 'adjective'
    | 'particle';
  readonly begin: number;
  readonly end: number;
  readonly word: string;
  readonly cues: readonly Cue[];
}

export type Chunk = ActorChunk | NounChunk | VerbChunk | PlainChunk;

export interface ChunkContext {
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
  readonly discourse: Discourse;
  /** The days that the sentence names, by their offsets in its text. */
  readonly days?: readonly { readonly begin: number; readonly end: number }[];
}
