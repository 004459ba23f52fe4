/**
 * In: one sentence. Out: who led the sides of the encounter that the text is telling of.
 * Reads: "The Kenyan side was led by A, while the Ghanaian delegation was headed by B", "Kenya was represented by C". The idea: who
 * leads a side sits at its head.
 */
import type { Chunk } from '../clauses/chunk.ts';
import { actorsFrom } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { isWord } from './reality.ts';

/** What whoever is at the head of a side does. */
export const LED = new Set(['led', 'headed', 'represented', 'chaired']);

const HEADS = /^(?:led|leads|headed|heads)$/;

const SENT = /^(?:side|delegation|team|party)$/;

/** "the Iranians": those of a party, and not the party itself. */
const isPeople = ({ sentence }: SentenceContext, { begin, end }: Chunk): boolean =>
  sentence.words[begin]?.norm === 'the' &&
  /^\p{Lu}\p{L}+(?:ns|is|ese|ish|ch)$/u.test(sentence.words[end - 1]?.text ?? '');

const sendersOf = (sent: Chunk | undefined): readonly Actor[] =>
  sent?.type === 'actor'
    ? sent.actors
    : sent?.type !== 'noun'
      ? []
      : sent.possessors.length > 0
        ? sent.possessors
        : sent.modifiers;

/** "were led by A" there and then; whom they "are led by" is at home. */
const isOver = ({ sentence }: SentenceContext, { begin }: Chunk): boolean =>
  /^(?:was|were|had)$/.test(sentence.words[begin]?.norm ?? '');

/** "A headed the Kenyan delegation": whom the subject of the verb at `at` leads. */
const findHead = ({ chunks, sentence }: SentenceContext, at: number): readonly Actor[] => {
  const verb = chunks[at];
  const sent = chunks[at + 1];
  if (verb?.type !== 'verb' || !HEADS.test(sentence.words[verb.head]?.norm ?? '')) return [];
  if (verb.isPassive || verb.isNegated || verb.mood !== 'factual') return [];
  if (!SENT.test(sentence.words[(sent?.end ?? 0) - 1]?.norm ?? '')) return [];
  const [owner, other] = sendersOf(sent);
  const [leader, ...others] = findSubject(chunks, at).actors;
  const isOwn = leader?.party === undefined || leader.isInferred === true || leader.party === owner?.party;
  if (owner?.party === undefined || other !== undefined || leader?.person === undefined || others.length > 0 || !isOwn)
    return [];
  return [{ ...leader, party: owner.party, isInferred: false }];
};

/** "The Kenyan side was led by A, while B headed the Ghanaian delegation", "Kenya was represented by A". */
export const findLeaders = (context: SentenceContext): readonly Actor[] =>
  context.chunks.flatMap((_, at) => [...findLeader(context, at), ...findHead(context, at)]);

/** "The Kenyan side will be led by A": at what is to take place. */
export const isToBeLed = ({ chunks }: SentenceContext): boolean =>
  chunks.some((chunk) => chunk.type === 'verb' && chunk.isPassive && chunk.mood === 'future');

/** "The Kenyan side was led by A": who leads those before the verb at `at`. */
const findLeader = (context: SentenceContext, at: number): readonly Actor[] => {
  const { chunks, sentence } = context;
  const chunk = chunks[at];
  if (chunk?.type !== 'verb' || !chunk.isPassive || !LED.has(sentence.words[chunk.head]?.norm ?? '')) return [];
  if (chunk.isNegated || chunk.mood === 'hypothetical' || !isWord(chunks[at + 1], 'by')) return [];
  const sent = chunks[at - 1];
  const word = sentence.words[(sent?.end ?? 0) - 1]?.norm ?? '';
  // "the delegation from Nepal was led by A"
  const sender = isWord(chunks[at - 2], 'from', 'of') ? chunks[at - 3] : undefined;
  const isSent =
    SENT.test(word) ||
    (sent !== undefined && isPeople(context, sent) && isOver(context, chunk)) ||
    word.startsWith('represent') ||
    sentence.words[chunk.head]?.norm === 'represented' ||
    SENT.test(sentence.words[(sender?.end ?? 0) - 1]?.norm ?? '');
  const owners = sendersOf(sent);
  const [owner] = owners;
  const { actors, end } = actorsFrom(chunks, at + 2);
  const next = chunks[end];
  // "were led by A to expect more"
  if (next?.type === 'verb' && next.form === 'infinitive') return [];
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
};

/** "A will lead talks with Kenya, with B representing the Kenyan side": who sits there for the side that the sentence names. */
export const findRepresenting = ({ chunks, sentence }: SentenceContext, table: readonly Actor[]): readonly Actor[] =>
  chunks.flatMap((chunk, at) => {
    const [before, sent] = [chunks[at - 1], chunks[at + 1]];
    if (chunk.type !== 'verb' || chunk.form !== 'gerund' || before?.type !== 'actor' || !isWord(chunks[at - 2], 'with'))
      return [];
    const word = sentence.words[chunk.head]?.norm ?? '';
    const isSent = SENT.test(sentence.words[(sent?.end ?? 0) - 1]?.norm ?? '');
    const [owner, other] = sendersOf(sent);
    const [actor, ...others] = before.actors;
    if (!(word === 'representing' || (isSent && /^(?:leading|heading)$/.test(word)))) return [];
    const isOwn = actor?.party === undefined || actor.isInferred === true || actor.party === owner?.party;
    // whom the table has for that party already, "the Vienna talks, with C leading the Norwegian team" are not of
    const isTaken = table.some(({ person, party }) => person !== undefined && party === owner?.party);
    if (!actor?.person || others.length > 0 || !isOwn || isTaken || owner?.party === undefined || other !== undefined)
      return [];
    return [{ ...actor, party: owner.party, isInferred: false }];
  });
