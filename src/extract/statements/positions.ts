/**
 * In: one sentence. Out: the positions that it states on issues of the vocabulary.
 * The idea: each topic is looked at once: what governs it, with what sign, and whose mind that is.
 */

import type { KnownIssue, KnownProposition } from '../../lexicon/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Dropped } from '../meetings/drafts.ts';
import type { Actor, StatedPosition } from '../nouns/discourse.ts';
import { type Sentence, textOf } from '../sentence.ts';
import type { TopicMention } from '../topics.ts';
import { withoutBareBeside } from './bare-beside.ts';
import { type Chain, chunkAt, findChain } from './chains.ts';
import { FRONTED, findFronted, isFrontedName } from './fronted.ts';
import { type Holding, resolveHoldings } from './holders.ts';
import { MATTERS, overlaps, type Speakers } from './minds.ts';
import { toPolarity } from './polarity.ts';
import { findRefusals } from './refusals-of-that.ts';
import { isAboutUtterance, isOfClaim, isSpokenOf } from './spoken-of.ts';
import { type Grip, ILLS, isEvil, readStance, SIGNS, toStance } from './stances.ts';
import { findThanksForThat } from './thanks-for-that.ts';
import type { Voice } from './voices.ts';

export interface DroppedTopic {
  readonly topic: TopicMention;
  readonly reason: string;
}

export type { StatedPosition };

const CIRCUMSTANCES = new Set(
  'following after amid during despite since before against from over for under including'.split(' '),
);

/** "the Human Rights | Council": words of a body's name, and no topic. */
const isOfName = ({ words }: Sentence, end: number): boolean =>
  words[end - 1]?.shape === 'capital' &&
  words[end]?.shape === 'capital' &&
  /^(?:council|committee|commission|commissioner|office|watch|court|tribunal|department|institute|agency|forum)$/.test(
    words[end]?.norm ?? '',
  );

/** "The group has helped Al-Qaeda, the minister said", "how to deal with terrorism": nobody is said to back a wrong who does not do it. */
const isBackedByNobody = (topic: KnownIssue | KnownProposition, chain: Chain, { holders }: Holding): boolean =>
  isEvil(topic) &&
  !chain.isTopicSubject &&
  !chain.governors.some(({ type, minds }) => type === 'verb' && overlaps(minds, holders));

/** Positions of one sentence. `topicIsUsable` lets the caller leave out topics that only name a place. */
export const findPositions = (
  context: SentenceContext,
  voices: readonly Voice[],
  fallback: readonly Actor[],
): {
  readonly positions: StatedPosition[];
  readonly dropped: readonly DroppedTopic[];
} => {
  const positions: StatedPosition[] = [];
  const dropped: DroppedTopic[] = [];
  for (const topic of context.sentence.topics) {
    const { topic: concept, bare } = topic.label;
    const at = context.chunks[chunkAt(context.chunks, topic.begin)];
    if ((at?.type === 'actor' && at.form === 'designation') || isOfName(context.sentence, topic.end)) continue;
    if (bare && !isSpokenOf(context, topic) && !isFrontedName(context, topic)) continue;
    const chain = findChain(context, topic.begin, topic.end);
    const polarity = toPolarity(context, chain, topic);
    const isBlamed = polarity.isBlame && concept.kind === 'issue' && concept.concernSense !== undefined;
    const isDefended = bare && polarity.sign < 0 && isAboutUtterance(context, topic, concept);
    if (bare && polarity.sign < 0 && !polarity.isConcern && !isBlamed && !isDefended) {
      dropped.push({ topic, reason: 'what is opposed is not the issue itself' });
      continue;
    }
    const covering = voices.filter((voice) => voice.begin <= topic.begin && topic.end <= voice.end);
    const speakers: Speakers = { voices: covering, fallback };
    const isCharged =
      concept.kind === 'proposition' &&
      concept.loadedSense !== undefined &&
      concept.sense !== 'neutral' &&
      SIGNS[concept.loadedSense] === -SIGNS[concept.sense];
    const held = resolveHoldings(context, chain, speakers, polarity.isDiscussed, polarity.isHarm, isCharged);
    const holdings = held.length > 0 ? held : findFronted(context, topic);
    if (holdings.length === 0) {
      dropped.push({ topic, reason: 'nobody is seen to hold it' });
      continue;
    }
    const isIll = ILLS.test(textOf(context.sentence, topic.begin, topic.end));
    const nearest = chain.governors[0];
    const hasDirectStance =
      polarity.isJudged || (nearest !== undefined && nearest.cue.frame !== 'discuss' && polarity.hasStance);
    const grip: Grip = {
      hasDirectStance,
      isBacked:
        nearest !== undefined &&
        nearest.cue.frame === 'stance' &&
        (chain.link === undefined || (nearest.type === 'noun' && /^(?:for|to|of)$/.test(chain.link))),
      isMention:
        chain.isOfOthers === true ||
        (chain.link !== undefined &&
          CIRCUMSTANCES.has(chain.link) &&
          // "blamed A for the attacks"
          !(chain.link === 'for' && nearest?.type === 'verb' && nearest.cue.act === 'condemns') &&
          !(
            /^(?:over|for|against|from|under)$/.test(chain.link) &&
            nearest?.type === 'noun' &&
            nearest.at >= chunkAt(context.chunks, topic.begin) - 2
          )),
    };
    // "holds that matters of X are its own affair": no talk, for all its "matters"
    const isMatter =
      concept.kind === 'proposition' &&
      concept.loadedSense === concept.sense &&
      chain.governors.every(
        ({ type, cue }) =>
          cue.frame !== 'discuss' || (type === 'noun' && MATTERS.has(cue.lemma)) || cue.lemma === 'consider',
      );
    for (const holding of holdings) {
      for (const holder of holding.holders) {
        // in a readout the loaded words of a bare "discussed" are the issuer's alone
        const isBareTalk =
          polarity.isDiscussed && !polarity.hasStance && !isMatter && holder.party !== context.discourse.issuer;
        const onlyTalks = isBareTalk || polarity.isAbstained || holding.rule === FRONTED;
        const isWorry = holding.rule === FRONTED && holding.act === 'voices-concern' && concept.kind === 'issue';
        const worry = isWorry && concept.concernSense !== undefined ? SIGNS[concept.concernSense] : 0;
        const read = isDefended
          ? 1
          : onlyTalks
            ? worry
            : readStance(concept, polarity, holding.isComplaint, grip, isIll);
        const isDenied = isEvil(concept) && polarity.sign < 0 && isOfClaim(context, topic);
        const sign = isDenied || (read < 0 && isBackedByNobody(concept, chain, holding)) ? 0 : read;
        positions.push({
          holder,
          issue: concept.kind === 'proposition' ? concept.issue : concept.iri,
          stance: toStance(sign),
          act: holding.act,
          rule: holding.rule,
          ...(concept.kind === 'proposition' ? { proposition: concept.iri } : {}),
          ...(holding.attributedBy === undefined ? {} : { attributedBy: holding.attributedBy }),
        });
      }
    }
  }
  const { discourse, sentence } = context;
  const before = discourse.stated?.index === sentence.index - 1 ? discourse.stated.positions : [];
  const stated = withoutBareBeside(positions);
  stated.push(
    ...findThanksForThat(context, stated, before),
    ...findRefusals(
      context,
      before.filter(({ issue }) => stated.every((one) => one.issue !== issue)),
    ),
  );
  discourse.stated = { positions: stated, index: sentence.index };
  return { positions: stated, dropped };
};

/** The same, for the list of all that was dropped. */
export const toDroppedPosition = ({ words, begin, end }: Sentence, { topic, reason }: DroppedTopic): Dropped => ({
  kind: 'position',
  reason,
  quoted: { begin: words[topic.begin]?.begin ?? begin, end: words[topic.end - 1]?.end ?? end, rule: 'topic' },
});
