/**
 * In: where a topic stands in a sentence, and what governs it. Out: who holds it, who says so of them, with what act.
 * The idea: the holder is the one whose mind it is: the nearest governing subject or owner; what another says of them is
 * attributed; without any, the words belong to whoever is speaking.
 */

import type { Act } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { isToldWhatToDo } from './chain-steps.ts';
import type { Chain } from './chains.ts';
import type { Governor } from './governors.ts';
import {
  isOwnMind,
  MATTERS,
  otherOwners,
  overlaps,
  partiesOf,
  type Speakers,
  STANCE_NOUNS,
  THANKING,
  withParty,
  withSpeakers,
} from './minds.ts';
import { actOf } from './polarity.ts';
import type { Voice } from './voices.ts';

export interface Holding {
  readonly holders: readonly Actor[];
  readonly attributedBy?: string;
  readonly act: Act;
  readonly rule: string;
  /** The holder does not take a side in these words; another does ("X violates the principle", says Y). */
  readonly isComplaint: boolean;
}

interface Setting {
  readonly context: SentenceContext;
  readonly chain: Chain;
  readonly voice: Voice | undefined;
  readonly describer: readonly Actor[];
  readonly everyone: readonly Actor[];
  readonly isDiscussed: boolean;
}

/** What one mind holds, and what whoever thanks or describes it holds with it. */
const holdingsOf = (own: Governor, setting: Setting): Holding[] => {
  const { chain, voice, describer, everyone, isDiscussed } = setting;
  const isNoun = own.type === 'noun';
  const isOther = (actors: readonly Actor[]) => withParty(actors).length > 0 && !overlaps(actors, own.minds);
  const thanks = [...chain.governors, ...(chain.thanks ? [chain.thanks] : [])].find(
    (one) => one !== own && THANKING.has(one.cue.act) && isOther(one.minds),
  );
  // "the United States should respect China's position": what is wished of the subject is not its word
  const isWished = chain.governors.some((one) => one.at === chain.verb && one.isNormative);
  const subject = isWished ? [] : (chain.subject?.actors ?? []);
  const teller = thanks ? thanks.minds : isNoun && isOther(subject) ? subject : describer;
  const isForeign = isOther(teller);
  const isStated = !isNoun || STANCE_NOUNS.has(own.cue.lemma);
  const isReported = isNoun || voice === undefined || voice.at !== own.at || thanks !== undefined;
  const stated: Holding = {
    holders: withSpeakers(withParty(own.minds), everyone),
    act: actOf(chain, own, isDiscussed),
    rule: isNoun ? 'owner-of-stance' : 'subject-of-stance',
    isComplaint: false,
    ...(isForeign && isReported ? { attributedBy: [...partiesOf(teller)][0] as string } : {}),
  };
  const thanked: Holding = {
    holders: withSpeakers(withParty(teller), everyone),
    act: thanks?.cue.act ?? 'commends',
    rule: 'thanks-for-stance',
    isComplaint: false,
  };
  return [...(isStated ? [stated] : []), ...(thanks || (isNoun && isForeign && !isStated) ? [thanked] : [])];
};

/** "Many countries support China's position": the view of others, whom nothing names, is not told as its owner's. */
const isBackedByNobodyKnown = (own: Governor, { governors }: Chain): boolean =>
  governors.some(
    ({ type, at, cue, minds }) =>
      type === 'verb' &&
      at < own.at &&
      cue.frame === 'stance' &&
      !THANKING.has(cue.act) &&
      withParty(minds).length === 0,
  );

export const resolveHoldings = (
  context: SentenceContext,
  chain: Chain,
  speakers: Speakers,
  isDiscussed: boolean,
  isHarm: boolean,
  /** The words are only ever said against those who do what they name. */
  isCharged = false,
): Holding[] => {
  // "would suffer if B rejects it", "asked if B backs it": nobody's word; "must go on until B embraces it": the speaker's
  const isOpen = ({ awaits, cue, isNegated }: Governor): boolean =>
    awaits === 'asked' || (awaits === 'if' && (cue.polarity === 'opposes' || isNegated));
  if (chain.governors.some(isOpen)) return [];
  const voice = speakers.voices.at(-1);
  const outerVoice = speakers.voices[0];
  const said: readonly Actor[] = withParty(voice?.actors ?? []).length > 0 ? (voice?.actors ?? []) : speakers.fallback;
  const holdings: Holding[] = [];
  const governors = chain.governors.filter((governor) => withParty(governor.minds).length > 0);
  const mentalFirst = governors.filter(
    (governor) =>
      !(isCharged && governor.type === 'noun') &&
      isOwnMind(governor, chain.governors.slice(chain.governors.indexOf(governor) + 1)),
  );
  // what a party does is its mind only in its own account or where nobody else is speaking
  const mental = mentalFirst.find(
    (governor) => governor.cue.frame !== 'action' || withParty(said).length === 0 || overlaps(governor.minds, said),
  );
  // "its decision to recognise the principle": the noun says whose it is
  const own =
    mental?.type === 'verb'
      ? (governors.find(
          (governor) =>
            governor.type === 'noun' &&
            STANCE_NOUNS.has(governor.cue.lemma) &&
            overlaps(governor.minds, mental.minds) &&
            governor.at < mental.at &&
            governor.at >= mental.at - 4,
        ) ?? mental)
      : mental;
  const describer = withParty(outerVoice?.actors ?? []).length > 0 ? (outerVoice?.actors ?? []) : speakers.fallback;
  // "had a call with B and discussed X": what is discussed in the encounter's own sentence, both sides discuss
  const table = withParty(context.discourse.table);
  if (
    own &&
    isDiscussed &&
    own.cue.frame === 'discuss' &&
    // whoever raises a matter does it alone
    !/^(?:raise|bring up|take up)$/.test(own.cue.lemma) &&
    context.discourse.sidesIn === context.sentence.index &&
    table.length > 1 &&
    overlaps(own.minds, table)
  )
    return [{ holders: table, act: 'discusses', rule: 'sides', isComplaint: false }];
  if (own) {
    const everyone = [...speakers.voices.flatMap((one) => one.actors), ...speakers.fallback];
    // "supports China's position": whoever backs or opposes it holds the view, not its owner
    const backer =
      own.type === 'noun'
        ? governors.find(
            (one) =>
              one.type === 'verb' &&
              one.cue.frame === 'stance' &&
              !THANKING.has(one.cue.act) &&
              !overlaps(one.minds, own.minds) &&
              isOwnMind(one, chain.governors.slice(chain.governors.indexOf(one) + 1)),
          )
        : undefined;
    if (!backer && own.type === 'noun' && isBackedByNobodyKnown(own, chain)) return [];
    if (backer) return holdingsOf(backer, { context, chain, voice, describer, everyone, isDiscussed });
    const owners = own.type === 'noun' ? [own, ...otherOwners(governors, own)] : [own];
    for (const owner of owners)
      holdings.push(...holdingsOf(owner, { context, chain, voice, describer, everyone, isDiscussed }));
    return holdings;
  }
  const subject = chain.subject && !isToldWhatToDo(context, chain) ? withParty(chain.subject.actors) : [];
  const asserted =
    isHarm &&
    !chain.governors.some(
      (governor) =>
        governor.cue.frame === 'stance' || governor.cue.frame === 'against' || governor.cue.frame === 'directive',
    );
  const sides = withParty(context.discourse.sides);
  // "the issue of X is no issue of rights": nothing is talked of for all its "issue"
  const isTalkedOf = chain.governors.some(({ cue }) => cue.frame === 'discuss' && !MATTERS.has(cue.lemma));
  const isAboutTalks = chain.subject?.chunk?.type === 'noun' || (chain.isTopicSubject && isTalkedOf);
  if (isDiscussed && !voice && isAboutTalks && sides.length > 1)
    return [{ holders: sides, act: 'discusses', rule: 'sides', isComplaint: false }];
  if (withParty(said).length > 0)
    return [
      {
        holders: withParty(said),
        act: actOf(
          chain,
          chain.governors.find((one) => one.cue.frame !== 'harm'),
          isDiscussed,
        ),
        rule: voice ? 'voice' : 'continued-voice',
        isComplaint: asserted,
      },
    ];
  if (subject.length > 0 && chain.governors.length > 0 && !isHarm)
    return [
      {
        holders: withSpeakers(subject, said),
        act: actOf(chain, undefined, isDiscussed),
        rule: 'subject',
        isComplaint: false,
      },
    ];
  return [];
};
