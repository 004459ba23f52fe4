/**
 * In: a topic's place in a sentence. Out: the words that govern it, from the nearest outwards, up to its clause's verb.
 * The idea: the nearest governing predicate decides the stance, so polarity is a product along this short chain.
 */
import type { Chunk } from '../clauses/chunk.ts';
import type { Subject } from '../clauses/subject-groups.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import {
  endsIn,
  isBackedBy,
  isOfTopic,
  isOfUtterance,
  isPredicate,
  isSaidAside,
  isThingThat,
  isWordOf,
  leadsToRelative,
  verbOver,
} from './chain-steps.ts';
import { type Governor, toGovernor } from './governors.ts';
import { bareRelative, isRelating } from './leaders.ts';
import { findLink, opensBareClause } from './links.ts';
import { THANKING } from './minds.ts';
import { ownGovernors } from './own-words.ts';

export interface Chain {
  readonly governors: readonly Governor[];
  /** The verb of the topic's own clause, where it stands left of the topic; else the predicate to the right. */
  readonly verb: number | undefined;
  readonly subject: Subject | undefined;
  readonly isTopicSubject: boolean;
  /** "appreciates that X adheres to it": the verb of thanks over the clause. */
  readonly thanks?: Governor;
  /** "Taiwan has never been a country": the topic's own words deny it. */
  readonly isDenied: boolean;
  /** The preposition that the topic hangs on, if any. */
  readonly link: string | undefined;
  /** "support for those who face X": X is what others have to do with. */
  readonly isOfOthers?: boolean;
}

export const chunkAt = (chunks: readonly Chunk[], word: number): number =>
  chunks.findIndex((chunk) => chunk.begin <= word && word < chunk.end);

/** Nouns and verbs that govern what stands at `topic`, nearest first. */
export const findChain = (context: SentenceContext, topicBegin: number, topicEnd: number): Chain => {
  const { chunks } = context;
  const start = chunkAt(chunks, topicBegin);
  const governors: Governor[] = [];
  let verb: number | undefined;
  let isSibling = false;
  let isSecond = false;
  let hasPassedVerb = false;
  const link = findLink(chunks, start, topicBegin);
  const isDenied = chunks.some(
    (chunk) =>
      chunk.type === 'verb' &&
      chunk.form === 'finite' &&
      // "was “not a country”"
      (chunk.isNegated || context.sentence.words.slice(chunk.end, topicEnd).some(({ norm }) => norm === 'not')) &&
      chunk.begin > topicBegin &&
      chunk.end <= topicEnd,
  );
  let isRelative = false;
  let isOfOthers = false;
  const own = chunks[start];
  if (own?.type === 'verb' && own.head >= topicBegin && own.form !== 'finite') hasPassedVerb = true;
  const held = ownGovernors(context, start, topicBegin, topicEnd);
  governors.push(...held.governors);
  if (held.isClause) verb = start;
  // "to end the crisis", where the whole is the topic: its verb does not govern it
  if (own?.type === 'verb' && own.head < topicBegin) {
    const governor = toGovernor(context, start);
    if (governor) governors.push(governor);
    verb = start;
  }
  for (let index = start - 1; index >= 0 && verb === undefined; index -= 1) {
    const chunk = chunks[index] as Chunk;
    if (chunk.type === 'mark' && /^[;:]$/.test(chunk.word)) break;
    if (opensBareClause(context, index, start)) break;
    const before = chunks[index - 1];
    // "demanded that Pyongyang give up its weapons"
    if (chunk.type === 'that' && before?.type === 'verb' && before.cues.some((cue) => cue.frame === 'directive')) {
      const directive = toGovernor(context, index - 1);
      if (directive) governors.push(directive);
      break;
    }
    if (isThingThat(context, index)) {
      isRelative = true;
      continue;
    }
    // "thanked Fiji for adhering to it"
    const after = chunks[index + 1];
    if (chunk.type === 'subordinator' && chunk.word === 'for' && after?.type === 'verb' && after.form === 'gerund')
      continue;
    if (chunk.type === 'that' || (chunk.type === 'subordinator' && chunk.word !== 'than' && chunk.word !== 'as')) break;
    // "A, who rejects X, met B": it is A that rejects it
    const antecedent = before?.type === 'comma' ? chunks[index - 2] : before;
    if (chunk.type === 'relative' && chunk.word === 'who' && antecedent?.type === 'actor' && governors.length > 0) {
      verb = index + 1;
      break;
    }
    if (chunk.type === 'relative') {
      // "..., which is critical to X": what is said in a relative clause is the main clause's
      for (let inner = governors.length - 1; inner >= 0; inner -= 1)
        if (isSaidAside(governors[inner])) governors.splice(inner, 1);
      verb = undefined;
      isRelative = true;
      isOfOthers ||= chunk.word === 'who' && before?.type !== 'comma' && governors.length === 0;
      continue;
    }
    if (isRelating(context, index)) continue;
    // "its position on X and on matters related to Y": both hang on the same noun
    const isParallel = chunk.type === 'coordinator' && after?.type === 'preposition';
    const first = isParallel
      ? chunks.findLastIndex((one, at) => at < index && one.type === 'preposition' && one.word === after.word)
      : -1;
    // "of stopping X and of giving Y": each gerund has its own object
    if (first >= 0 && chunks[first + 1]?.type === 'verb') index = first;
    if (first >= 0) continue;
    // "called for an end to X and for a process": both hang on the same verb
    const shared = isParallel ? chunks.findLastIndex((one, at) => at < index && endsIn(context, one, after.word)) : -1;
    if (shared >= 0) {
      index = shared + 1;
      continue;
    }
    // "a halt to X and the establishment of Y"
    const isOwnPhrase = after?.type === 'noun' && after.isDefinite && isWordOf(chunks[index + 2]);
    if (chunk.type === 'coordinator' && isOwnPhrase) isSecond = true;
    if ((chunk.type === 'coordinator' || chunk.type === 'comma') && governors.length > 0) isSibling = true;
    // "to end the war and to reach a truce": each of two verbs has its own object
    const hasOwnObject = before?.type === 'noun' || before?.type === 'actor';
    if (chunk.type === 'coordinator' && hasPassedVerb && hasOwnObject) isSibling = true;
    // "the concern they share over X": what hangs on a noun without "that"
    const hung = chunk.type === 'verb' && chunk.form === 'finite' ? bareRelative(context, index) : undefined;
    if (hung) {
      governors.push(hung);
      index = hung.at;
      continue;
    }
    // "vetoed a resolution backed by others, calling for X": who backs it is said by the way
    if (isBackedBy(chunks, index)) {
      hasPassedVerb = true;
      continue;
    }
    const governor = toGovernor(context, index);
    if (chunk.type === 'verb') {
      // "agreed to resist X and to support Y": what is resisted is X
      const isOfOther =
        chunk.form !== 'finite' ||
        (hasPassedVerb && context.sentence.words.slice(chunk.begin, chunk.head).some(({ norm }) => norm === 'to'));
      // "to end X, and the establishment of Y"
      const isOfFirst = isSecond && chunk.form !== 'finite' && governor?.cue.frame === 'against';
      const isOwn = governor && !isOfFirst && !(isSibling && isOfOther && (governors.length > 0 || hasPassedVerb));
      // "vetoed a resolution demanding X": it is the resolution that demands it
      if (isOwn) governors.push(isOfUtterance(context, index) ? { ...governor, minds: [] } : governor);
      hasPassedVerb = true;
      let opener = index - 1;
      while (chunks[opener]?.type === 'adverb') opener -= 1;
      // ", rejecting X", ", A once more rejecting X"
      const isAbsolute = chunks[opener]?.type === 'actor' && chunks[opener - 1]?.type === 'comma';
      const participial = chunk.form === 'gerund' && (chunks[index - 1]?.type === 'comma' || isAbsolute);
      const isInRelative = !isRelative && chunk.form === 'finite' && leadsToRelative(context, index);
      if (!isInRelative && (chunk.form === 'finite' || participial || (chunk.form === 'gerund' && index === 0)))
        verb = index;
    } else if (
      governor &&
      !isSibling &&
      !(isSecond && governor.cue.frame === 'against') &&
      !isOfTopic(context, governor)
    )
      governors.push(governor);
  }
  const above = verb === undefined ? undefined : verbOver(chunks, verb);
  const over = above === undefined ? undefined : toGovernor(context, above);
  if (over?.cue.frame === 'directive') governors.push(over);
  const thanks = over && THANKING.has(over.cue.act) ? { thanks: over } : {};
  if (verb !== undefined)
    return {
      governors,
      verb,
      subject: findSubject(chunks, verb),
      isTopicSubject: false,
      isDenied,
      link,
      isOfOthers,
      ...thanks,
    };
  const right = chunks.findIndex((_, index) => index > start && isPredicate(context, index));
  if (right >= 0) {
    const governor = toGovernor(context, right);
    const chunk = chunks[right] as VerbChunk;
    const isObjectOfPassive = chunk.isPassive && governor !== undefined;
    if (isObjectOfPassive && governor) governors.push(governor);
    return { governors, verb: right, subject: undefined, isTopicSubject: true, isDenied, link, isOfOthers };
  }
  return { governors, verb: undefined, subject: undefined, isTopicSubject: false, isDenied, link, isOfOthers };
};
