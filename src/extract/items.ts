/**
 * In: a sentence that leads to a list, and the items of the list. Out: the items with their subject.
 * Reads: "In the communiqué, the two sides:" and "(b) condemned the attacks; called for a ceasefire;". The idea: an item that
 * begins with its verb says it of whoever the lead names last.
 */
import type { Chunk } from './clauses/chunk.ts';
import type { Actor } from './nouns/discourse.ts';
import type { Sentence } from './sentence.ts';

const MARKER = /^(?:[-–—•*·]|\(?(?:\p{L}|[ivx]{1,4}|\d{1,2})[).])?\s*(?=\p{Ll})/u;

/** Whom the items behind the sentence speak of; nobody where it leads to none. */
const findLead = ({ text }: Sentence, chunks: readonly Chunk[]): readonly Actor[] => {
  if (!/:["”]?$/.test(text.trimEnd())) return [];
  const last = chunks.findLastIndex((chunk) => chunk.type === 'actor');
  const lead = chunks[last];
  const isEnd = chunks.slice(last + 1).every((chunk) => chunk.type === 'mark' || chunk.type === 'adverb');
  return lead?.type === 'actor' && !lead.isPossessive && isEnd ? lead.actors : [];
};

/** Where the verb stands with which an item begins. */
const findVerb = ({ text, words, begin }: Sentence, chunks: readonly Chunk[]): number => {
  const marker = MARKER.exec(text)?.[0];
  if (marker === undefined) return -1;
  const first = words.findIndex((word) => word.begin >= begin + marker.length);
  const at = chunks.findIndex((chunk) => chunk.end > first);
  const chunk = chunks[at];
  return chunk?.type === 'verb' && chunk.form === 'finite' && chunk.begin === first ? at : -1;
};

/** The chunks of a sentence, an item's with `lead` for its subject; and the lead for the next sentence. */
export const foldItem = (
  sentence: Sentence,
  chunks: readonly Chunk[],
  lead: readonly Actor[],
): { readonly chunks: readonly Chunk[]; readonly lead: readonly Actor[] } => {
  const verb = lead.length > 0 ? findVerb(sentence, chunks) : -1;
  const own = chunks[verb];
  if (own === undefined) return { chunks, lead: findLead(sentence, chunks) };
  const { begin, end } = sentence;
  const subject: Chunk = {
    ...{ type: 'actor', form: 'pronoun', isPossessive: false, begin: own.begin, end: own.begin },
    actors: lead.map((actor) => ({ ...actor, begin, end })),
  };
  return { chunks: [...chunks.slice(0, verb), subject, ...chunks.slice(verb)], lead };
};
