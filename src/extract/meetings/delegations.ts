/**
 * In: a verb whose subject is delegations. Out: those who lead them, else the parties that sent them.
 * Reads: "The Kenyan and Brazilian delegations, led by A and B, met", "American and Ukrainian delegations began talks",
 * "delegations from A and B met".
 * The idea: who leads a delegation sits at the table for it.
 */
import type { Chunk, NounChunk } from '../clauses/chunk.ts';
import { actorsFrom, coordinationEndingAt } from '../clauses/lists.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { Actor } from '../nouns/discourse.ts';
import { frameOf, isNamed } from './guests.ts';
import { isWord } from './reality.ts';

const ownersOf = ({ possessors, modifiers }: NounChunk): readonly Actor[] =>
  possessors.length > 0 ? possessors : modifiers;

/** "the Kenyan and | Brazilian delegations": the parties of the row that ends at `at`. */
const sendersOf = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const senders: Actor[] = [];
  for (let index = at; chunks[index]?.type === 'noun'; ) {
    senders.unshift(...ownersOf(chunks[index] as NounChunk));
    const joint = chunks[index - 1];
    const previous = chunks[index - 2];
    const isRow = joint?.type === 'coordinator' || joint?.type === 'comma';
    // "US and | Ukrainian delegations"
    if (joint?.type === 'coordinator' && previous?.type === 'actor' && previous.form === 'party')
      senders.unshift(...previous.actors);
    if (!isRow || previous?.type !== 'noun' || previous.modifiers.length === 0) break;
    index -= 2;
  }
  return senders;
};

/** "Delegations from A and B | met": the parties. */
const sendersBefore = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const { actors, start } = coordinationEndingAt(chunks, at - 1);
  const noun = chunks[start - 2];
  const isFrom = isWord(chunks[start - 1], 'from') || isWord(chunks[start - 1], 'of');
  return isFrom && noun?.type === 'noun' && frameOf(noun.cues, 'delegation') ? actors : [];
};

/** Chunks of the longest row of members. */
const REACH = 30;

/** "a delegation made up of A and B | met", "a delegation including A and B | met": those of whom it is made up. */
const membersBefore = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const from = Math.max(0, at - REACH);
  const near = chunks
    .slice(from, at)
    .findLastIndex((chunk) => chunk.type === 'noun' && frameOf(chunk.cues, 'delegation') !== undefined);
  const noun = from + near;
  const link = chunks
    .slice(noun + 1, Math.min(at, noun + 5))
    .findIndex((chunk, index) => isWord(chunk, 'including') || (isWord(chunk, 'of') && index > 0));
  if (near < 0 || link < 0) return [];
  const opener = noun + 1 + link;
  const { actors, end } = actorsFrom(chunks, opener + 1, { isClosedList: true });
  const isWhole = end === at || (end === at - 1 && chunks[end]?.type === 'comma');
  const [sender, other] = ownersOf(chunks[noun] as NounChunk);
  const party = other === undefined ? sender?.party : undefined;
  return (isWhole ? actors.filter(isNamed) : []).map((actor) =>
    actor.party === undefined && party !== undefined ? { ...actor, party } : actor,
  );
};

/** Who sits at the table for the delegations that are the subject of the verb at `at`. */
export const findDelegations = (chunks: readonly Chunk[], at: number): readonly Actor[] => {
  const sent = sendersBefore(chunks, at);
  if (sent.length > 1) return sent;
  const members = membersBefore(chunks, at);
  if (members.length > 0) return members;
  const { chunk } = findSubject(chunks, at);
  if (chunk?.type !== 'noun' || !frameOf(chunk.cues, 'delegation')) return [];
  const noun = chunks.indexOf(chunk);
  const senders = sendersOf(chunks, noun);
  const by = chunks.findIndex((one, index) => index > noun && index < Math.min(at, noun + 5) && isWord(one, 'by'));
  const led = by < 0 ? [] : actorsFrom(chunks, by + 1, { isClosedList: true }).actors;
  const isRow = led.length === senders.length;
  const leaders = led.map((actor, index) => {
    const party = actor.party ?? (isRow ? senders[index]?.party : senders.length === 1 ? senders[0]?.party : undefined);
    return party === undefined ? actor : { ...actor, party };
  });
  return [...leaders, ...senders.filter((sender) => !leaders.some(({ party }) => party === sender.party))];
};
