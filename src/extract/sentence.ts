/**
 * In: an article's paragraphs. Out: sentences with words, parts of speech and the vocabulary's labels that stand in them.
 * The idea: everything later works on word indices of one sentence; offsets come back only with the evidence.
 */
import { CUE_BITS, type Cue, ENTITY_BITS, type Lexicon, type Match, TOPIC_BITS, type Word } from '../lexicon/index.ts';
import { findMentions, type Mention, toCovering } from './mentions.ts';
import type { Designation } from './nouns/designation.ts';
import type { NameRun } from './nouns/names.ts';
import { findTags } from './text/tagger.ts';
import { scanWordsOf, toWordsOf } from './text/traits.ts';
import { findTopics, type NamedBefore, type TopicMention } from './topics.ts';

export interface Sentence {
  readonly index: number;
  readonly paragraph: number;
  readonly isHeadline: boolean;
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly Word[];
  readonly tags: readonly string[];
  readonly mentions: readonly Mention[];
  readonly topics: readonly TopicMention[];
  /** The bits of all its words together: what labels can begin in it, and what classes its words are in. */
  readonly labels: number;
  readonly traits: number;
  /** In a headline, where every word may be a capital: the words that the body writes with one, too. */
  readonly properWords: ReadonlySet<string> | undefined;
  /** The mention that begins at a word, and the one that a word is in. */
  mentionFrom(at: number): Mention | undefined;
  mentionAt(at: number): Mention | undefined;
  /** The cues that begin at a word, the longest first. */
  cuesAt(at: number): readonly Match<Cue>[];
  /** What `findDesignations` found at a word, once it was asked. */
  readonly designations: (readonly Designation[] | null | undefined)[];
  /** What `findNameRun` found at a word, once it was asked. */
  readonly nameRuns: (NameRun | null | undefined)[];
}

const NOTHING: readonly never[] = [];

export type SentenceSource = Pick<Sentence, 'index' | 'paragraph' | 'isHeadline' | 'begin' | 'text'>;

/** What a sentence may ask of the text that it stands in. */
export interface Surroundings {
  readonly lexicon: Lexicon;
  /** What the body writes with a capital, for the headline that is this paragraph. */
  toProperWords(paragraph: number): ReadonlySet<string> | undefined;
  /** The issues that were named before the sentence. */
  toBefore(index: number): NamedBefore;
}

/** What is costly is found when it is first asked for: of most sentences nobody asks even the words. */
class LazySentence implements Sentence {
  readonly index: number;
  readonly paragraph: number;
  readonly isHeadline: boolean;
  readonly begin: number;
  readonly end: number;
  readonly text: string;
  readonly labels: number;
  readonly traits: number;
  private readonly around: Surroundings;
  private knownWords: readonly Word[] | undefined = undefined;
  private knownProper: ReadonlySet<string> | 'none' | undefined = undefined;
  private knownTags: readonly string[] | undefined = undefined;
  private knownMentions: readonly Mention[] | undefined = undefined;
  private knownTopics: readonly TopicMention[] | undefined = undefined;
  private covering: readonly (Mention | undefined)[] | undefined = undefined;
  private cues: (readonly Match<Cue>[] | undefined)[] | undefined = undefined;
  private knownRuns: (NameRun | null | undefined)[] | undefined = undefined;
  private knownDesignations: (readonly Designation[] | null | undefined)[] | undefined = undefined;

  constructor({ index, paragraph, isHeadline, begin, text }: SentenceSource, around: Surroundings) {
    const { labels, traits } = scanWordsOf(text, around.lexicon);
    this.index = index;
    this.paragraph = paragraph;
    this.isHeadline = isHeadline;
    this.begin = begin;
    this.end = begin + text.length;
    this.text = text;
    this.labels = labels;
    this.traits = traits;
    this.around = around;
  }

  get words(): readonly Word[] {
    this.knownWords ??= toWordsOf(this.text, this.begin, this.around.lexicon);
    return this.knownWords;
  }

  get properWords(): ReadonlySet<string> | undefined {
    if (this.isHeadline && this.knownProper === undefined)
      this.knownProper = this.around.toProperWords(this.paragraph) ?? 'none';
    return this.knownProper === 'none' ? undefined : this.knownProper;
  }

  get designations(): (readonly Designation[] | null | undefined)[] {
    this.knownDesignations ??= [];
    return this.knownDesignations;
  }

  get nameRuns(): (NameRun | null | undefined)[] {
    this.knownRuns ??= [];
    return this.knownRuns;
  }

  get tags(): readonly string[] {
    this.knownTags ??= findTags(this.text, this.begin, this.words);
    return this.knownTags;
  }

  get mentions(): readonly Mention[] {
    this.knownMentions ??= (this.labels & ENTITY_BITS) === 0 ? NOTHING : findMentions(this.words, this.around.lexicon);
    return this.knownMentions;
  }

  get topics(): readonly TopicMention[] {
    const { lexicon } = this.around;
    this.knownTopics ??=
      (this.labels & TOPIC_BITS) === 0
        ? NOTHING
        : findTopics(this.words, lexicon, () => this.mentions, this.around.toBefore(this.index));
    return this.knownTopics;
  }

  mentionFrom(at: number): Mention | undefined {
    const mention = this.mentionAt(at);
    return mention?.begin === at ? mention : undefined;
  }

  mentionAt(at: number): Mention | undefined {
    this.covering ??= toCovering(this.mentions, this.words.length);
    return this.covering[at];
  }

  cuesAt(at: number): readonly Match<Cue>[] {
    if (((this.words[at]?.labels ?? 0) & CUE_BITS) === 0) return NOTHING;
    this.cues ??= [];
    let found = this.cues[at];
    if (!found) this.cues[at] = found = this.around.lexicon.cues.matchesAt(this.words, at);
    return found;
  }
}

export const toSentence = (source: SentenceSource, around: Surroundings): Sentence => new LazySentence(source, around);

export const mentionAt = (sentence: Sentence, at: number): Mention | undefined => sentence.mentionAt(at);
export const mentionFrom = (sentence: Sentence, at: number): Mention | undefined => sentence.mentionFrom(at);

/** The words `[begin, end)` as they stand in the text. */
export const textOf = (sentence: Sentence, begin: number, end: number): string => {
  const first = sentence.words[begin];
  const last = sentence.words[end - 1];
  return first && last ? sentence.text.slice(first.begin - sentence.begin, last.end - sentence.begin) : '';
};
