/**
 * In: the chunks of a sentence. Out: the same, where a name stands for the host or guest whom it belongs to.
 * Reads: "talks with his host Liu Wei", "its guest, President Ada Obi", "his counterparts A and B".
 * The idea: whose host somebody is says nothing of who he is.
 */
import type { Sentence } from '../sentence.ts';
import type { Chunk } from './chunk.ts';
import { norm } from './words.ts';

const HOSTS = new Set('host hosts guest guests visitor visitors interlocutor counterparts colleagues'.split(' '));

const isOwner = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'actor' && chunk.form === 'pronoun' && chunk.isPossessive;

const isNamed = (chunk: Chunk | undefined): boolean =>
  chunk?.type === 'actor' && !chunk.isPossessive && chunk.actors.length === 1 && chunk.actors[0]?.person !== undefined;

/** "his counterpart, | President Ada Obi": a counterpart of whom nothing else is said. */
const isUnnamedCounterpart = (chunk: Chunk | undefined): boolean => {
  if (chunk?.type !== 'actor' || chunk.isPossessive || chunk.actors.length !== 1) return false;
  const [actor] = chunk.actors;
  return actor?.counterpart === true && actor.person === undefined && actor.party === undefined && !actor.plural;
};

/** How many chunks from `at` on lead to the name: "his", "host", and a comma. */
const leadingAt = (sentence: Sentence, chunks: readonly Chunk[], at: number): number => {
  if (isUnnamedCounterpart(chunks[at]) && chunks[at + 1]?.type === 'comma') return isNamed(chunks[at + 2]) ? 2 : 0;
  const host = chunks[at + 1];
  const isHost = host?.type === 'noun' && host.end - host.begin === 1 && HOSTS.has(norm(sentence, host.head));
  if (!isOwner(chunks[at]) || !isHost) return 0;
  const lead = chunks[at + 2]?.type === 'comma' ? 3 : 2;
  return isNamed(chunks[at + lead]) ? lead : 0;
};

/** "his host Liu Wei" becomes "Liu Wei". */
export const foldHosts = (sentence: Sentence, chunks: readonly Chunk[]): Chunk[] => {
  const folded: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    at += leadingAt(sentence, chunks, at);
    const chunk = chunks[at];
    if (chunk) folded.push(chunk);
  }
  return folded;
};
