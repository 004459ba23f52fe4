/**
 * In: the chunks of a sentence and one of its verbs. Out: the verb's subject.
 * The idea: walk left over what cannot be the subject: prepositional phrases, appositions, relative clauses, objects of
 * other verbs; and take the subject of a neighbouring verb where this one has none of its own.
 */
import type { ActorChunk, Chunk } from './chunk.ts';
import { findCoordinated, findReport, isSpeech, isThanking } from './coordinated-verbs.ts';
import { startOfPhrase } from './lists.ts';
import {
  beforeRelativeClause,
  beforeReport,
  isApposition,
  isNominal,
  leansOnPreposition,
  type Nominal,
  opensAside,
  opensClause,
  relativeBefore,
  verbIndexLeftOf,
  verbIndexRightOf,
} from './relative-clauses.ts';
import { NONE, type Subject, toSubject } from './subject-groups.ts';
import { findIncluding } from './unnamed-company.ts';
import type { VerbChunk } from './verbs.ts';

/** The subject of the verb at `chunks[at]`; `depth` guards against two verbs that lean on each other. */
export const findSubject = (chunks: readonly Chunk[], at: number, depth = 0): Subject => {
  const verb = chunks[at];
  if (verb?.type !== 'verb' || depth > 8) return NONE;
  if (verb.form !== 'finite') return findControllingSubject(chunks, at, depth);
  let passedComma = false;
  let apposed: Subject = NONE;
  const jump = beforeRelativeClause(chunks, at) ?? beforeReport(chunks, at);
  let index = jump ?? at - 1;
  while (index >= 0) {
    const chunk = chunks[index] as Chunk;
    if (chunk.type === 'comma') {
      passedComma = true;
      index -= 1;
    } else if (
      chunk.type === 'adverb' ||
      chunk.type === 'quote' ||
      chunk.type === 'adjective' ||
      chunk.type === 'particle'
    )
      index -= 1;
    else if (chunk.type === 'mark') {
      if (chunk.word === ')') {
        while (index > 0 && (chunks[index] as { word?: string }).word !== '(') index -= 1;
        index -= 1;
      } else if (/^[;:]$/.test(chunk.word)) return NONE;
      else {
        passedComma ||= opensAside(chunk);
        index -= 1;
      }
    } else if (chunk.type === 'coordinator') {
      const left = verbIndexLeftOf(chunks, index, (one) => one.form === verb.form || one.form === 'finite');
      if (left < 0) return NONE;
      return findSubject(chunks, findCoordinated(chunks, left, index), depth + 1);
    } else if (chunk.type === 'relative' || chunk.type === 'that') {
      const before = index - (chunks[index - 1]?.type === 'comma' ? 2 : 1);
      if (chunk.type === 'that' && chunks[index - 1]?.type === 'verb') return NONE;
      return isNominal(chunks[before]) ? toSubject(chunks, before, startOfPhrase(chunks, before)) : NONE;
    } else if (chunk.type === 'subordinator') {
      const left = verbIndexLeftOf(chunks, index, (one) => one.form === 'finite');
      return left >= 0 ? findSubject(chunks, left, depth + 1) : NONE;
    } else if (chunk.type === 'preposition' || (chunk.type === 'noun' && chunk.isTime)) index -= 1;
    else if (chunk.type === 'verb') {
      if (chunk.form !== 'finite') {
        index -= 1;
        if (chunks[index]?.type === 'preposition' || chunks[index]?.type === 'subordinator') index -= 1;
        continue;
      }
      const relative = relativeBefore(chunks, index);
      if (relative >= 0 && passedComma) {
        index = relative - 1;
        continue;
      }
      // "A said trade was growing, urged B to buy more"
      const report = chunks[at - 1]?.type === 'comma' && isSpeech(verb) ? findReport(chunks, index) : -1;
      return findSubject(chunks, report < 0 ? index : report, depth + 1);
    } else {
      const nominal = chunk as Nominal;
      const start = startOfPhrase(chunks, index);
      const before = chunks[start - 1];
      if (nominal.type === 'actor' && nominal.isPossessive) {
        index -= 1;
        continue;
      }
      // "after the minister had talks": a preposition that opens a clause as well
      if (opensClause(before) && chunks.slice(index + 1, at).every((one) => one.type === 'adverb'))
        return toSubject(chunks, index, start);
      if (before?.type === 'preposition') {
        index = start - 2;
        continue;
      }
      if (before?.type === 'verb') {
        if (isSpeech(before) && !passedComma) return toSubject(chunks, index, start);
        index = start - 1;
        continue;
      }
      // "A, also the mayor of Bergen, met"
      const opener = before?.type === 'adverb' ? start - 2 : start - 1;
      const apposedTo = chunks[opener - 1];
      const isInList =
        before?.type === 'coordinator' || (before?.type === 'comma' && chunks[start - 2]?.type === 'coordinator');
      if (
        passedComma &&
        opensAside(chunks[opener]) &&
        isNominal(apposedTo) &&
        isApposition(nominal, apposedTo) &&
        !isInList
      ) {
        // "at the invitation of the ministers, A, the premier, went": the subject, where nothing else is
        if (leansOnPreposition(chunks, opener)) apposed = toSubject(chunks, index, start);
        index = opener - 1;
        continue;
      }
      // "twelve countries, including A and B, called": the twelve lead the sentence
      const including = isInList ? findIncluding(chunks, start) : -1;
      if (including > 0) {
        index = including - 1;
        continue;
      }
      if (isInList && leansOnPreposition(chunks, start - 1)) {
        // "after Kenyan and Norwegian delegations met"
        const isClause =
          index === at - 1 && opensClause(chunks.slice(0, start).findLast(({ type }) => type === 'preposition'));
        if ((nominal.type === 'actor' || isClause) && !passedComma) return toSubject(chunks, index, start);
        index = start - 2;
        continue;
      }
      return toSubject(chunks, index, start);
    }
  }
  return apposed;
};

/** Infinitives and participles take the subject, or for "urge X to", the object, of the verb that governs them. */
const findControllingSubject = (chunks: readonly Chunk[], at: number, depth: number): Subject => {
  const verb = chunks[at] as VerbChunk;
  const before = chunks[at - 1];
  // "its decision to recognise": the infinitive is the owner's
  if (
    verb.form === 'infinitive' &&
    before?.type === 'noun' &&
    before.possessors.length > 0 &&
    before.cues.some((cue) => cue.frame === 'stance')
  )
    return { actors: before.possessors, chunk: before };
  const owner =
    before?.type === 'actor' && (chunks[at - 2] as { word?: string } | undefined)?.word === 'of'
      ? chunks[at - 3]
      : undefined;
  if (
    verb.form === 'infinitive' &&
    before?.type === 'actor' &&
    owner?.type === 'noun' &&
    owner.cues.some((cue) => cue.frame === 'stance')
  )
    return { actors: before.actors, chunk: before };
  const left = verbIndexLeftOf(chunks, at, (one) => one.form === 'finite' || verb.form === 'infinitive');
  if (left >= 0) {
    const governor = chunks[left] as VerbChunk;
    // "commended the OIC for standing with China": what somebody is thanked for is his own doing
    if (
      verb.form === 'gerund' &&
      (before as { word?: string } | undefined)?.word === 'for' &&
      chunks.slice(left, at).some(isThanking)
    ) {
      const thanked = chunks
        .slice(left + 1, at)
        .find((chunk): chunk is ActorChunk => chunk.type === 'actor' && !chunk.isPossessive);
      if (thanked) return { actors: thanked.actors, chunk: thanked };
    }
    // "urged A to meet B", "the trip allowed A to meet B"
    if (verb.form === 'infinitive' && governor.cues.some((cue) => cue.frame === 'directive' || cue.lemma === 'allow')) {
      const between = chunks
        .slice(left + 1, at)
        .find((chunk): chunk is ActorChunk => chunk.type === 'actor' && !chunk.isPossessive);
      if (between) return { actors: between.actors, chunk: between };
    }
    return findSubject(chunks, left, depth + 1);
  }
  const right = verbIndexRightOf(chunks, at);
  return right >= 0 ? findSubject(chunks, right, depth + 1) : NONE;
};
