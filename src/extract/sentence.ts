/**
 * In: an article's paragraphs. Out: sentences with words, parts of speech and the vocabulary's labels that stand in them.
 * The idea: everything later works on word indices of one sentence; offsets come back only with the evidence.
 */
import type { Cue, EntityLabel, Lexicon, Match, Word } from '../lexicon/index.ts';
import type { Designation } from './nouns/designation.ts';
import { findTags } from './text/tagger.ts';
import { findTopics, type NamedBefore, NOTHING_BEFORE, type TopicMention } from './topics.ts';

/** `words[begin, end)` names one or more entities: "Beijing" is a town and a government. */
export interface Mention {
  readonly begin: number;
  readonly end: number;
  readonly labels: readonly EntityLabel[];
}

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
  /** In a headline, where every word may be a capital: the words that the body writes with one, too. */
  readonly properWords?: ReadonlySet<string>;
  /** The mention that begins at a word. */
  mentionFrom(at: number): Mention | undefined;
  /** The cues that begin at a word, the longest first. */
  cuesAt(at: number): readonly Match<Cue>[];
  /** What `findDesignations` found at a word, once it was asked. */
  readonly designations: (readonly Designation[] | null | undefined)[];
}

/** "Organization of Islamic Cooperation (OIC)": the acronym in brackets belongs to the name. */
const endOfAcronym = (words: readonly Word[], at: number, labels: readonly EntityLabel[], lexicon: Lexicon): number => {
  if (words[at]?.text !== '(' || words[at + 2]?.text !== ')') return at;
  const inner = lexicon.entities.matchesAt(words, at + 1).map((match) => match.value);
  const repeats = inner.some((one) =>
    labels.some(
      (label) => label === one || (label.kind === 'party' && one.kind === 'party' && label.party === one.party),
    ),
  );
  const isAcronym =
    words[at + 1]?.shape === 'caps' && labels.some((label) => label.kind === 'party' || label.kind === 'initiative');
  return repeats || isAcronym ? at + 3 : at;
};

/** "President of the Republic of Peru": the office ends where the longer name of its country begins. */
const preferOfficeBeforeParty = (
  words: readonly Word[],
  matches: readonly Match<EntityLabel>[],
  lexicon: Lexicon,
): Match<EntityLabel> | undefined => {
  const [longest] = matches;
  if (longest?.value.kind !== 'office') return undefined;
  return matches.find((match) => {
    if (match.value.kind !== 'office' || match.end >= longest.end || words[match.end]?.norm !== 'of') return false;
    const name = words[match.end + 1]?.norm === 'the' ? match.end + 2 : match.end + 1;
    return lexicon.entities
      .matchesAt(words, name)
      .some((party) => party.value.kind === 'party' && party.end > longest.end);
  });
};

const findMentions = (words: readonly Word[], lexicon: Lexicon): Mention[] => {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const matches = lexicon.entities.matchesAt(words, at);
    if (matches.length === 0) {
      at += 1;
      continue;
    }
    const longest = preferOfficeBeforeParty(words, matches, lexicon) ?? (matches[0] as Match<EntityLabel>);
    const labels = [...new Set(matches.filter((match) => match.end === longest.end).map((match) => match.value))];
    const end = endOfAcronym(words, longest.end, labels, lexicon);
    mentions.push({ begin: at, end, labels });
    at = end;
  }
  return mentions;
};

export type SentenceSource = Pick<
  Sentence,
  'index' | 'paragraph' | 'isHeadline' | 'begin' | 'text' | 'words' | 'properWords'
>;

/** What is costly is found when it is first asked for: in most sentences nobody asks. `before` gives the issues named so far. */
export const toSentence = (
  source: SentenceSource,
  lexicon: Lexicon,
  before: NamedBefore = NOTHING_BEFORE,
): Sentence => {
  const { text, begin, words } = source;
  let tags: readonly string[] | undefined;
  let mentions: readonly Mention[] | undefined;
  let topics: readonly TopicMention[] | undefined;
  let firsts: readonly (Mention | undefined)[] | undefined;
  let matches: (readonly Match<Cue>[] | undefined)[] | undefined;
  return {
    ...source,
    end: begin + text.length,
    get tags() {
      tags ??= findTags(text, begin, words);
      return tags;
    },
    get mentions() {
      mentions ??= findMentions(words, lexicon);
      return mentions;
    },
    get topics() {
      topics ??= findTopics(words, lexicon, () => this.mentions, before);
      return topics;
    },
    mentionFrom(at) {
      firsts ??= toFirsts(this.mentions, words.length);
      return firsts[at];
    },
    cuesAt(at) {
      matches ??= [];
      let found = matches[at];
      if (!found) matches[at] = found = lexicon.cues.matchesAt(words, at);
      return found;
    },
    designations: [],
  };
};

const toFirsts = (mentions: readonly Mention[], count: number): readonly (Mention | undefined)[] => {
  const firsts = new Array<Mention | undefined>(count).fill(undefined);
  for (const mention of mentions) firsts[mention.begin] = mention;
  return firsts;
};

export const mentionAt = (sentence: Sentence, at: number): Mention | undefined => {
  for (const mention of sentence.mentions) if (mention.begin <= at && at < mention.end) return mention;
  return undefined;
};
export const mentionFrom = (sentence: Sentence, at: number): Mention | undefined => sentence.mentionFrom(at);

/** The words `[begin, end)` as they stand in the text. */
export const textOf = (sentence: Sentence, begin: number, end: number): string => {
  const first = sentence.words[begin];
  const last = sentence.words[end - 1];
  return first && last ? sentence.text.slice(first.begin - sentence.begin, last.end - sentence.begin) : '';
};
