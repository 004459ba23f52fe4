/**
 * In: one sentence. Out: who led the sides of the encounter that the text is telling of.
 * Reads: "The Kenyan side was led by A, while the Ghanaian delegation was headed by B", "Kenya was represented by C". The idea: who
 * leads a side sits at its head.
 */
import { actorsFrom } from '../clauses/lists.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { isWord } from './reality.ts';

/** What whoever is at the head of a side does. */
export const LED = new Set(['led', 'headed', 'represented', 'chaired']);

const SENT = /^(?:side|delegation|team|party)$/;

/** "The Kenyan side was led by A, while the Ghanaian delegation was headed by B", "Kenya was represented by A". */
export const findLeaders = ({ chunks, sentence }: SentenceContext): readonly Actor[] =>
  chunks.flatMap((chunk, at) => {
    if (chunk.type !== 'verb' || !chunk.isPassive || !LED.has(sentence.words[chunk.head]?.norm ?? '')) return [];
    if (chunk.isNegated || chunk.mood !== 'factual' || !isWord(chunks[at + 1], 'by')) return [];
    const sent = chunks[at - 1];
    const word = sentence.words[(sent?.end ?? 0) - 1]?.norm ?? '';
    // "the delegation from Nepal was led by A"
    const sender = isWord(chunks[at - 2], 'from', 'of') ? chunks[at - 3] : undefined;
    const isSent =
      SENT.test(word) ||
      word.startsWith('represent') ||
      sentence.words[chunk.head]?.norm === 'represented' ||
      SENT.test(sentence.words[(sender?.end ?? 0) - 1]?.norm ?? '');
    const owners = sent?.type === 'actor' ? sent.actors : sent?.type === 'noun' ? sent.modifiers : [];
    const [owner] = owners;
    const { actors } = actorsFrom(chunks, at + 2);
    // "A and B were represented by their ambassadors": whose each of them is, is not said
    const isFirst = !chunks.slice(0, at).some((one) => one.type === 'verb' && one.form === 'finite');
    const isRow = chunks[at - 2]?.type === 'coordinator' && isFirst;
    if (!isSent || owner?.party === undefined || owners.length > 1 || isRow) return [];
    return actors
      .filter(
        ({ person, party, isInferred }) =>
          person !== undefined && (party === undefined || party === owner.party || isInferred === true),
      )
      .map((actor) => ({ ...actor, party: owner.party as string, isInferred: false }));
  });
