/**
 * In: a noun of meeting in a phrase of its own. Out: who was at it, since it says of him that he did something there.
 * Reads: "A said at a meeting with B", "The remarks came in a meeting with B". The idea: whoever spoke at it was there.
 */
import type { NounChunk } from '../clauses/chunk.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findClauseSubject } from './arguments.ts';
import { frameOf } from './guests.ts';

const REMARKS = /^(?:remarks?|comments?|statements?|words|pledge|assurance|announcement|call|appeal)$/;

/** The subject of the clause; for "the remarks came in a meeting with", whoever made them. */
export const findSpeaker = (context: SentenceContext, at: number): readonly Actor[] => {
  const { chunks, sentence, discourse } = context;
  const own = findClauseSubject(chunks, at);
  if (own.length > 0) return own;
  // "A said the vote would be held in May, during a meeting with B"
  const report = chunks.findIndex((chunk) => chunk.type === 'verb' && frameOf(chunk.cues, 'speech') !== undefined);
  if (report >= 0 && report < at && chunks[at - 2]?.type === 'comma') return findSubject(chunks, report).actors;
  // "This came at a meeting with B": whoever has just spoken
  if (/^(?:this|it|that|these|those)\b[^,;]{0,20}\bc[ao]mes?\b/i.test(sentence.text)) return discourse.focus;
  const noun = chunks.find((chunk): chunk is NounChunk => chunk.type === 'noun');
  if (!noun || !REMARKS.test(sentence.words[noun.head]?.norm ?? '')) return [];
  return noun.possessors.length > 0 ? noun.possessors : discourse.focus;
};
