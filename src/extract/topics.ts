/**
 * In: the words of a sentence, and what was named before. Out: the issues and propositions that its words speak of.
 * The idea: some words name an issue wherever they stand; others ("ceasefire") only where the text has said which one.
 */
import { type Lexicon, TOPIC_BITS, type TopicLabel, type Word } from '../lexicon/index.ts';
import type { Mention } from './mentions.ts';

export interface TopicMention {
  readonly begin: number;
  readonly end: number;
  readonly label: TopicLabel;
}

const issueOf = ({ topic }: TopicLabel): string => (topic.kind === 'proposition' ? topic.issue : topic.iri);

/** What was named before a sentence: shortly before it, and in all of the article. */
export interface NamedBefore {
  /** The issues named shortly before, the last one last. */
  shortly(): readonly string[];
  /** All that were named so far, each once, the last one last. */
  everywhere(): readonly Named[];
}

/** `isPlace` where it was by a bare name, so that a war may be meant which is no rival. */
export interface Named {
  readonly issue: string;
  readonly isPlace: boolean;
}

export const NOTHING_BEFORE: NamedBefore = { shortly: () => [], everywhere: () => [] };

export const toNamed = (topics: readonly TopicMention[]): readonly Named[] =>
  topics
    .filter(({ label }) => label.isContextual !== true)
    .map(({ label }) => ({ issue: issueOf(label), isPlace: label.bare }));

/** The issues that a sentence names in words of their own, in their order. */
export const toNamedIssues = (topics: readonly TopicMention[]): readonly string[] =>
  topics.filter(({ label }) => label.isContextual !== true).map(({ label }) => issueOf(label));

const namesParty = (mentions: readonly Mention[], parties: readonly string[]): boolean =>
  mentions.some(({ labels }) => labels.some((label) => label.kind === 'party' && parties.includes(label.party.code)));

/** Of several issues that a word may mean: the one named last, or the only one that the article has named at all. */
const findMeant = (rivals: ReadonlySet<string>, before: NamedBefore): string | undefined => {
  const near = before.shortly().findLast((issue) => rivals.has(issue));
  if (near !== undefined) return near;
  const named = before.everywhere().filter(({ issue, isPlace }) => isPlace || rivals.has(issue));
  const last = named.at(-1)?.issue;
  const isOnly = named.every(({ issue }) => issue === last || !rivals.has(issue));
  return last !== undefined && rivals.has(last) && isOnly ? last : undefined;
};

/** "support for | Russia's invasion of Ukraine": a gap in the words of the first in which others begin, the second. */
const reachesOver = (words: readonly Word[], one: TopicMention, other: TopicMention): boolean =>
  issueOf(one.label) === issueOf(other.label) &&
  one.end === other.end &&
  other.begin > one.begin + 1 &&
  /^(?:support|backing|aid) (?:for|of|to) (?:russian?|moscow|putin)$/.test(
    words
      .slice(one.begin, one.begin + 3)
      .map(({ norm }) => norm)
      .join(' '),
  ) &&
  one.label.topic.iri !== other.label.topic.iri;

/**
 * The topics of a sentence: of one that stands inside another's words the longer, several propositions side by side.
 * `toMentions` gives the sentence's entities.
 */
export const findTopics = (
  words: readonly Word[],
  lexicon: Lexicon,
  toMentions: () => readonly Mention[],
  before: NamedBefore,
): TopicMention[] => {
  const all: TopicMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (((words[at] as Word).labels & TOPIC_BITS) === 0) continue;
    const matches = lexicon.topics.matchesAt(words, at);
    if (matches.length === 0) continue;
    const seen = new Set<string>();
    for (const { begin, end, value } of matches) {
      if (seen.has(value.topic.iri)) continue;
      seen.add(value.topic.iri);
      all.push({ begin, end, label: value });
    }
  }
  if (all.length === 0) return all;
  const named = new Set(toNamedIssues(all));
  // "with regard to Sudan, a truce": the place that the sentence names, and none before
  const isElsewhere = all.some(({ label }) => label.bare);
  // "a ceasefire" after a war was named: of several, the one that was named last
  const isLastOf = (one: TopicMention): boolean => {
    const rivals = new Set(
      all.filter(({ begin, label }) => begin === one.begin && label.follows).map(({ label }) => issueOf(label)),
    );
    return (
      !isElsewhere && ![...rivals].some((issue) => named.has(issue)) && findMeant(rivals, before) === issueOf(one.label)
    );
  };
  const isInContext = (one: TopicMention): boolean =>
    one.label.isContextual !== true ||
    named.has(issueOf(one.label)) ||
    (one.label.follows !== undefined && (isLastOf(one) || namesParty(toMentions(), one.label.follows.parties)));
  const told = all.filter((one) => !all.some((other) => reachesOver(words, one, other)));
  return told.filter(
    (one) =>
      isInContext(one) &&
      !told.some(
        (other) =>
          other !== one &&
          issueOf(other.label) === issueOf(one.label) &&
          other.begin <= one.begin &&
          other.end >= one.end &&
          other.end - other.begin > one.end - one.begin,
      ),
  );
};
