/** In: the chunk that heads a subject. Out: the subject: those who are joined to it, and who keeps it company. */
import type { Actor } from '../nouns/discourse.ts';
import type { ActorChunk, Chunk, NounChunk } from './chunk.ts';
import { isSpeech } from './coordinated-verbs.ts';
import { coordinationEndingAt, startOfPhrase } from './lists.ts';
import { type Nominal, opensClause } from './relative-clauses.ts';
import { companionOf, includedIn } from './unnamed-company.ts';

export interface Subject {
  readonly actors: readonly Actor[];
  /** The chunk that heads the subject; a noun where the subject is no actor. */
  readonly chunk: ActorChunk | NounChunk | undefined;
}

export const NONE: Subject = { actors: [], chunk: undefined };

/** The subject whose last chunk is at `at`, and whose own words begin at `start`; what it is joined to is part of it. */
export const toSubject = (chunks: readonly Chunk[], at: number, start: number): Subject => {
  const chunk = chunks[at] as Nominal;
  const companion = chunk.type === 'noun' ? companionOf(chunks, start) : -1;
  if (companion >= 0) return toSubject(chunks, companion, startOfPhrase(chunks, companion));
  if (chunk.type === 'noun') return { actors: includedIn(chunks, at), chunk };
  const all = coordinationEndingAt(chunks, at);
  const before = chunks[all.start - 1];
  const joinsClauses =
    all.start < start &&
    ((before?.type === 'verb' && !isSpeech(before)) || (before?.type === 'preposition' && !opensClause(before)));
  return { actors: joinsClauses ? chunk.actors : all.actors, chunk };
};
