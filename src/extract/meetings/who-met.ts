/**
 * In: a verb in its sentence. Out: whom it has for its people, where a plain look at subject and object does not tell.
 * Reads: "visited his counterpart, B", "attended by A and B, who are to meet on Friday". The idea: a person who is visited is met, and
 * a verb that means several has a row before it.
 */
import { coordinationEndingAt } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { VerbChunk } from '../clauses/verbs.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findObject } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { frameOf, isNamed, toCandidate } from './guests.ts';
import { isWord, realityOf } from './reality.ts';

/** "visited his counterpart, B": it is a person who was visited, and no country. */
export const fromCallAt = (context: SentenceContext, at: number): Candidate[] | undefined => {
  const { chunks } = context;
  const verb = chunks[at] as VerbChunk;
  if (verb.isPassive || !frameOf(verb.cues, 'visit') || chunks[at + 1]?.type !== 'actor') return undefined;
  const object = findObject(chunks, at);
  const subject = findSubject(chunks, at).actors;
  const isPersonal =
    object.length > 0 && object.every(({ person, counterpart }) => person !== undefined || counterpart);
  if (!isPersonal || !subject.some(isNamed)) return undefined;
  return [toCandidate('meet', 'bilateral', [...subject, ...object], verb.head, realityOf(context, at))];
};

/** "attended by A and B, who are to meet on Friday": the row before "who", where the verb says that it means several. */
export const findThoseWho = ({ chunks, sentence }: SentenceContext, at: number): readonly Actor[] => {
  const verb = chunks[at] as VerbChunk;
  const opener = chunks.findLastIndex(({ type }, index) => index < at && type === 'relative');
  if (!isWord(chunks[opener], 'who') || chunks.slice(opener + 1, at).some(({ type }) => type !== 'adverb')) return [];
  if (!/^(?:are|were|have|plan|hope)$/.test(sentence.words[verb.begin]?.norm ?? '')) return [];
  return coordinationEndingAt(chunks, chunks[opener - 1]?.type === 'comma' ? opener - 2 : opener - 1).actors;
};
