/**
 * In: a bare name in a sentence: "Taiwan", "Gaza". Out: whether the sentence speaks of the issue, and not only of a place.
 * The idea: between the governing word and the name stand only words that lead from one to the other.
 */
import type { KnownIssue, KnownProposition } from '../../lexicon/index.ts';
import type { SentenceContext } from '../context.ts';
import { UTTERANCES } from '../rules/closed-class.ts';
import type { TopicMention } from '../topics.ts';
import { chunkAt, findChain } from './chains.ts';

/** Whether a bare name ("Taiwan", "Gaza") is what a word of stance or talk is about, and not only a place or an actor. */
export const isSpokenOf = (context: SentenceContext, topic: TopicMention): boolean => {
  const { chunks, sentence } = context;
  const at = chunkAt(chunks, topic.begin);
  const chunk = chunks[at];
  if (!chunk) return false;
  if (chunk.type === 'actor' && (chunk.form === 'designation' || chunk.isPossessive)) return false;
  // "called on the Hong Kong authorities": somebody, and no issue
  if (chunk.type === 'actor' && chunk.end > topic.end) return false;
  // "the Xizang autonomous region" is the place itself, "Gaza hospitals" is not
  const isRegion = sentence.words
    .slice(topic.end, chunk.end)
    .every(({ norm }) => /^(?:autonomous|regions?)$/.test(norm));
  if (chunk.type === 'noun' && chunk.head >= topic.end && chunk.cues.length === 0 && !isRegion) return false;
  const chain = findChain(context, topic.begin, topic.end);
  const nearest = chain.governors[0];
  if (!nearest || nearest.cue.polarity === undefined) return false;
  if (nearest.at === at) return true;
  const between = chunks.slice(nearest.at + 1, at);
  // "called on A to respect rights in X" is for the rights, and not for the issue
  const isUrged = chain.governors.some(({ cue }) => cue.frame === 'directive');
  if (!isUrged && concernsRights(context, topic, chain.governors.at(-1)?.at ?? nearest.at, at)) return true;
  const preposition = between.findLast((one) => one.type === 'preposition');
  const word = preposition && 'word' in preposition ? preposition.word : undefined;
  const isOnIssue = between.some(
    (one) => one.type === 'preposition' && /^(?:on|over|about|regarding|concerning)$/.test(one.word),
  );
  const isTail = (one: (typeof between)[number]) =>
    one.type === 'verb' &&
    /^(?:involving|touching|concerning|facing|existing|surrounding)$/.test(sentence.words[one.head]?.norm ?? '');
  const isOther = (one: (typeof between)[number]) =>
    one.type === 'actor' &&
    !one.isPossessive &&
    !sentence.topics.some((other) => other.begin < one.end && one.begin < other.end);
  if (
    between.some((one) => one.type === 'verb' && !isTail(one)) ||
    between.filter(isOther).length > (isOnIssue ? 1 : 0)
  )
    return false;
  const isNamed = (one: (typeof between)[number]) =>
    one.type === 'comma' ||
    one.type === 'coordinator' ||
    sentence.topics.some((other) => other.begin < one.end && one.begin < other.end);
  if (between.some(isTail) && between.every((one) => isTail(one) || isNamed(one))) return true;
  if (nearest.type === 'verb' && word === undefined) return between.length <= 2 || between.every(isNamed);
  const thing = between.findLast((one) => one.type === 'noun');
  // "supports cotton growers in Xinjiang": a thing that happens to be there
  const isThing =
    thing?.type === 'noun' && thing.cues.length === 0 && !STATE_NOUNS.has(sentence.words[thing.head]?.norm ?? '');
  // "sanctioned companies in Hong Kong": no more do they
  if (thing?.type === 'noun' && isThing && OUTSIDERS.test(sentence.words[thing.head]?.norm ?? '')) return false;
  // "welcomed tourists from several places, including Taiwan"
  const object = between.find((one) => one.type === 'noun');
  const isOfPlaces =
    object?.type === 'noun' &&
    object.cues.length === 0 &&
    !STATE_NOUNS.has(sentence.words[object.head]?.norm ?? '') &&
    between.some((one) => one.type === 'preposition' && /^(?:from|in|at)$/.test(one.word));
  const isOverThing = /^(?:in|of|for|to)$/.test(word ?? '') ? isThing : isOfPlaces;
  if (
    nearest.type === 'verb' &&
    /^(?:stance|action)$/.test(nearest.cue.frame) &&
    nearest.cue.polarity === 'supports' &&
    isOverThing
  )
    return false;
  if (nearest.type === 'verb' && nearest.cue.frame === 'speech')
    return word !== undefined && /^(?:on|about|over|regarding|concerning)$/.test(word);
  return (
    word !== undefined &&
    /^(?:on|over|about|regarding|concerning|including|related|such|as|like|in|of|for|to|around|toward|towards|with|against)$/.test(
      word,
    ) &&
    between.filter((one) => one.type === 'noun').length <= 4
  );
};

/** "raised human rights, among them those of people in X", "concern about the rights situation in C, in particular in X". */
const concernsRights = (
  { chunks, sentence }: SentenceContext,
  { begin, label }: TopicMention,
  from: number,
  at: number,
): boolean => {
  if (label.topic.kind !== 'issue' || label.topic.concernSense === undefined) return false;
  const start = chunks[from]?.begin ?? begin;
  const rights = sentence.words.findIndex((word, index) => index >= start && index < begin && word.norm === 'rights');
  return rights >= 0 && chunks.slice(from + 1, at).every((one) => one.end <= rights || one.type !== 'verb');
};

/** What happens to be in a place, whoever is hard on it. */
const OUTSIDERS =
  /^(?:compan(?:y|ies)|firms?|banks?|entit(?:y|ies)|business(?:es)?|factor(?:y|ies)|consulates?|hotels?|fires?|blaze|earthquake|floods?|typhoon|storm|crash|accident)$/;

/** What is said to be in a place when the place stands for its question. */
const STATE_NOUNS = new Set(
  'situation war conflict ceasefire truce peace rights crisis stability developments events settlement fighting hostilities violence question status sovereignty independence security order people side interests matters affairs'.split(
    ' ',
  ),
);

/**
 * "rejects the joint statement on Hong Kong": what is rejected are others' words, so the issue itself is defended. Only where
 * concern is a side, so that words on it are mostly against it; not where the text says whose words they are, or goes on.
 */
export const isAboutUtterance = (
  { chunks, sentence }: SentenceContext,
  topic: TopicMention,
  concept: KnownIssue | KnownProposition,
): boolean => {
  const at = chunkAt(chunks, topic.begin);
  const link = chunks[at - 1];
  const noun = chunks[at - 2];
  const next = chunks[at + 1];
  return (
    concept.kind === 'issue' &&
    concept.concernSense === 'opposes' &&
    link?.type === 'preposition' &&
    /^(?:on|about|over|regarding|concerning)$/.test(link.word) &&
    noun?.type === 'noun' &&
    noun.possessors.length === 0 &&
    noun.modifiers.length === 0 &&
    (next === undefined || /^(?:mark|comma|quote)$/.test(next.type)) &&
    UTTERANCES.has(sentence.words[noun.head]?.norm ?? '')
  );
};

const CLAIMS =
  /^(?:talk|claims?|accusations?|allegations?|charges?|suggestions?|insinuations?|notion|idea|narrative|theory|rumou?rs?|fears)$/;

/** "dismissed talk of a debt trap": what is denied is that there is one. */
export const isOfClaim = ({ chunks, sentence }: SentenceContext, topic: TopicMention): boolean => {
  const at = chunkAt(chunks, topic.begin);
  const [noun, link] = [chunks[at - 2], chunks[at - 1]];
  return (
    link?.type === 'preposition' &&
    /^(?:of|about|over|on)$/.test(link.word) &&
    noun?.type === 'noun' &&
    CLAIMS.test(sentence.words[noun.head]?.norm ?? '')
  );
};
