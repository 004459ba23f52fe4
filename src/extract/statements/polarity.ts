/** In: the words that govern a topic. Out: the sign of their product, and what kind of words they are. */

import type { Act, Stance } from '../../model/index.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Sentence } from '../sentence.ts';
import type { Chain } from './chains.ts';
import { isEnding, isToEnd, isWantedUndone } from './endings.ts';
import type { Governor } from './governors.ts';

const STANCES: Readonly<Record<Stance, number>> = { supports: 1, opposes: -1, neutral: 0 };

const NEGATIVE_PREDICATES = new Set(
  'unacceptable illegal unlawful futile doomed reckless provocative irresponsible deplorable regrettable wrong baseless groundless false lie lies fabrication fabrications nonsense slander fail fails failed no impossible unthinkable unrealistic illusion pipe nonstarter mistake reward rewards prize suicide null void invalid farce sham threatens threatened undermines undermined endangers endangered jeopardises jeopardizes jeopardised jeopardized'.split(
    ' ',
  ),
);

/** "constitutes a grave threat", but not "is under threat". */
const JUDGEMENTS = new Set(
  'threat danger provocation menace affront enemy scourge cancer evil plague poison crime'.split(' '),
);

/** "raised the human rights situation in": whoever puts it on the table minds it. */
const RAISING = new Set(['raise', 'bring up', 'take up']);
const RIGHTS = new Set(
  'rights freedom freedoms liberties autonomy repression persecution oppression treatment mistreatment abuse abuses crackdown erosion detention detentions detained imprisoned minorities dissidents'.split(
    ' ',
  ),
);

/** What a concern is for, and not about. */
const GOODS = new Set('rights freedom freedoms liberties autonomy democracy'.split(' '));
const WRONGS = new Set('violation violations abuse abuses breach breaches infringement infringements'.split(' '));

/** "fundamental freedoms", but not "human rights violations". */
const isOfGoods = ({ words }: Sentence, begin: number, end: number): boolean => {
  const topic = words.slice(begin, end);
  return topic.some(({ norm }) => GOODS.has(norm)) && !topic.some(({ norm }) => WRONGS.has(norm));
};

const isRightsRaised = ({ chunks, sentence }: SentenceContext, { at, cue }: Governor, end: number): boolean =>
  RAISING.has(cue.lemma) && sentence.words.slice(chunks[at]?.end ?? end, end).some(({ norm }) => RIGHTS.has(norm));

const isPassive = ({ chunks }: SentenceContext, { at }: Governor): boolean => {
  const chunk = chunks[at];
  return chunk?.type === 'verb' && chunk.isPassive;
};

const MEANS = new Set(['through', 'via', 'by', 'at', 'around']);

const NONE = /\b(?:will|shall|would|can|could|must) be no$|\bnever be an?$/;

/** "There will be no Palestinian state"; but "there is no ceasefire" tells how things are. */
const isNone = ({ sentence: { words } }: SentenceContext, at: number): boolean =>
  NONE.test(
    words
      .slice(Math.max(0, at - 3), at)
      .map(({ norm }) => norm)
      .join(' '),
  );

/** The product of the chain's polarities; 0 where it only discusses; undefined where nothing takes a side. */
export const toPolarity = (
  context: SentenceContext,
  chain: Chain,
  { begin: topicBegin, end: topicEnd }: { readonly begin: number; readonly end: number },
): {
  readonly sign: number;
  /** The same without what ends or prevents its object: "efforts to end the crisis" are not against the issue. */
  readonly issueSign: number;
  readonly isDiscussed: boolean;
  readonly hasStance: boolean;
  readonly isConcern: boolean;
  /** The predicate judges the topic: "is a violation", "is unacceptable". */
  readonly isJudged: boolean;
  /** "concern about freedoms in X": whoever voices it wants them kept. */
  readonly isForGoods: boolean;
  /** "urged A to respect rights in X": whoever has to ask for it finds it wanting. */
  readonly isRightsDemanded: boolean;
  /** Something is condemned or criticised. */
  readonly isBlame: boolean;
  readonly isHarm: boolean;
  /** "abstained from a vote condemning X": no side is taken. */
  readonly isAbstained: boolean;
} => {
  let sign = 1;
  let issueSign = 1;
  let hasStance = false;
  let isConcern = false;
  let isBlame = false;
  let isHarm = false;
  let isDiscussed = false;
  for (const governor of chain.governors) {
    const polarity = governor.cue.polarity === undefined ? undefined : STANCES[governor.cue.polarity];
    if (governor.cue.frame === 'discuss') {
      isDiscussed = true;
      if (isRightsRaised(context, governor, topicEnd)) isConcern = true;
      continue;
    }
    if (polarity === undefined) continue;
    // "to end the war through negotiations": the means is not what is ended; nor is what stands behind "must be ended"
    // "imposed sanctions over X", where the sanctions are the topic's own word
    if (governor.cue.lemma.startsWith('impose') && context.sentence.words[topicBegin]?.norm === 'sanctions') {
      hasStance = true;
      continue;
    }
    const isUndone =
      governor.cue.frame === 'against' && isPassive(context, governor) && !isToEnd(context, chain, topicEnd);
    // "withdraw its forces from within its borders": from where
    const isFromIt = governor.cue.lemma === 'withdraw' && /^(?:from|within)$/.test(chain.link ?? '');
    if (isUndone || isFromIt || (governor.cue.frame === 'against' && MEANS.has(chain.link ?? ''))) continue;
    if (governor.cue.act === 'voices-concern') isConcern = true;
    if (governor.cue.act === 'condemns') isBlame = true;
    if (governor.cue.frame === 'harm') isHarm = true;
    hasStance = true;
    if (governor.cue.frame !== 'against') issueSign *= (polarity || 1) * (governor.isNegated ? -1 : 1);
    sign *= (polarity || 1) * (governor.isNegated ? -1 : 1);
  }
  // "urges others not to meddle in its affairs", where the verb is the topic's own first word
  const own = context.chunks.find(({ begin, end }) => begin <= topicBegin && topicBegin < end);
  const isNot = own?.type === 'verb' && own.isNegated && own.head === topicBegin && own.form !== 'finite';
  if (isNot) sign *= -1;
  const isUndoneByWish = isWantedUndone(context, topicBegin, topicEnd) || isEnding(context, chain, topicEnd);
  if (isUndoneByWish) sign *= -1;
  const isJudged =
    chain.isDenied ||
    isNone(context, topicBegin) ||
    (chain.isTopicSubject &&
      chain.verb !== undefined &&
      // "cannot be tolerated" has been counted
      !chain.governors.some(({ at, isNegated }) => at === chain.verb && isNegated) &&
      isNegativePredicate(context, chain.verb));
  if (isJudged) sign *= -1;
  return {
    sign,
    issueSign,
    isDiscussed,
    hasStance: hasStance || isUndoneByWish || isNot || isJudged || isConcern,
    isConcern,
    isForGoods: isConcern && !isHarm && isOfGoods(context.sentence, topicBegin, topicEnd),
    isRightsDemanded:
      chain.governors.some(({ cue }) => cue.frame === 'directive') && isOfGoods(context.sentence, topicBegin, topicEnd),
    isBlame,
    isHarm,
    isAbstained: chain.governors.some(({ cue }) => cue.lemma.startsWith('abstain')),
    isJudged,
  };
};

/** "has not changed", "cannot wait": the negation says that it stands, or is urgent. */
const UNCHANGING = new Set(
  'changed change changes wavered waver altered shifted shift wait delayed postponed ignored overlooked neglected forgotten underestimated overstated overestimated overemphasised overemphasized exaggerated doubted questioned disputed denied'.split(
    ' ',
  ),
);

/** Words from a copula to the noun by which something is blamed. */
const BLAME = 8;

/** "is dead", "is a dead end"; not "is far from dead", "is needed to bury the dead". */
const isDead = (words: readonly string[]): boolean =>
  /^(?:(?:now|already|all but|effectively|politically|as good as|a|an) )*dead\b/.test(words.join(' '));

const isNegativePredicate = (context: SentenceContext, verbAt: number): boolean => {
  const verb = context.chunks[verbAt] as VerbChunk;
  const { words: all, tags } = context.sentence;
  const words = all.slice(verb.head + 1, verb.head + 5).map((word) => word.norm);
  // "is not about rights at all"
  const isOfMatter = verb.isCopula && words[0] === 'about';
  const denies =
    (verb.isNegated && !isOfMatter && !UNCHANGING.has(all[verb.head]?.norm ?? '')) ||
    (verb.isCopula && isDead(words)) ||
    words.some((word, at) => NEGATIVE_PREDICATES.has(word) || (JUDGEMENTS.has(word) && words[at - 1] !== 'under')) ||
    NEGATIVE_PREDICATES.has(all[verb.head]?.norm ?? '');
  // "was a clear and serious breach | of the declaration"
  const from = verb.head + 1;
  const stop = tags.findIndex((tag, at) => at > from && (/^(?:ADP|VERB|AUX)$/.test(tag) || all[at]?.norm === ','));
  const end = stop < 0 ? from + BLAME : Math.min(stop, from + BLAME);
  const isBlamed =
    verb.isCopula &&
    all
      .slice(from, Math.max(end, from + 5))
      .some((_, step) =>
        context.lexicon.cues
          .matchesAt(all, from + step)
          .some((match) => match.value.frame === 'harm' && match.value.partOfSpeech === 'noun'),
      );
  return denies || isBlamed;
};

export const actOf = (chain: Chain, mind: Governor | undefined, isDiscussed: boolean): Act =>
  mind?.cue.act ??
  (isDiscussed
    ? 'discusses'
    : (chain.governors.find((governor) => governor.cue.act !== undefined)?.cue.act ?? 'affirms'));
