/**
 * In: a topic that is more than a name. Out: what its own words say of who holds it: their owner, or the subject of their verb.
 * Reads: "Finland's support for Ukraine", "agreed to support the people of X", "broke off relations with X".
 */
import type { Cue } from '../../lexicon/index.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { type Governor, toGovernor } from './governors.ts';

const toHeld = (at: number, lemma: string, partOfSpeech: 'noun' | 'verb', minds: readonly Actor[]): Governor => {
  const cue: Cue = { kind: 'cue', lemma, partOfSpeech, frame: 'stance' };
  return { at, cue, type: partOfSpeech, isNegated: false, isNormative: false, minds };
};

/** Words that are said by nobody who does not mean them: "broke off relations with X". */
const isMeant = ({ sentence }: SentenceContext, begin: number, end: number): boolean =>
  sentence.topics.some(
    ({ begin: from, end: to, label: { topic } }) =>
      from === begin && to === end && topic.kind === 'proposition' && topic.loadedSense === topic.sense,
  );

/** The governors that stand in the topic's own chunk; `isClause` where its verb is that of the clause. */
export const ownGovernors = (
  context: SentenceContext,
  start: number,
  begin: number,
  end: number,
): { readonly governors: readonly Governor[]; readonly isClause: boolean } => {
  const { chunks, sentence, lexicon } = context;
  const own = chunks[start];
  const governors: Governor[] = [];
  let isClause = false;
  if (own?.type === 'noun') {
    const owners = own.possessors.length > 0 ? own.possessors : own.modifiers;
    const stance =
      owners.length > 0 && own.head < end
        ? lexicon.cues
            .matchesAt(sentence.words, begin)
            .find((match) => match.value.partOfSpeech === 'noun' && match.value.frame === 'stance')?.value
        : undefined;
    if (stance) governors.push(toHeld(start, stance.lemma, 'noun', owners));
    const governor = own.head >= end ? toGovernor(context, start) : undefined;
    if (governor) governors.push(governor);
  }
  if (own?.type === 'verb' && own.head >= begin) {
    const backing = own.form === 'finite' ? undefined : own.cues.find((cue) => cue.frame === 'stance');
    isClause = own.form === 'finite' && !own.isPassive && isMeant(context, begin, end);
    if (backing || isClause)
      governors.push(toHeld(start, backing?.lemma ?? 'act', 'verb', findSubject(chunks, start).actors));
  }
  return { governors, isClause };
};
