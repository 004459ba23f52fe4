/**
 * In: the chunks of a sentence. Out: the same, where who leads a delegation stands in its place.
 * Reads: "the US delegation, headed by A,", "a delegation from Kenya led by A", "negotiators led by A and B". The idea: who leads a
 * delegation does what it does, so the rules need not know of delegations.
 */
import type { Actor } from '../nouns/discourse.ts';
import type { Sentence } from '../sentence.ts';
import type { ActorChunk, Chunk } from './chunk.ts';
import { actorsFrom } from './lists.ts';
import { norm } from './words.ts';

const SENT = new Set('delegation delegations team teams negotiators mission group side'.split(' '));
const LED = new Set('led headed chaired fronted'.split(' '));

interface Delegation {
  /** The index after its chunks. */
  readonly end: number;
  readonly senders: readonly Actor[];
}

/** "the US delegation", "a delegation from Kenya": not "the Kenyan and Brazilian delegations", a row of several. */
const readDelegation = (sentence: Sentence, chunks: readonly Chunk[], at: number): Delegation | undefined => {
  const chunk = chunks[at];
  if (chunk?.type === 'actor' && chunk.form === 'party' && !chunk.isPossessive)
    return SENT.has(norm(sentence, chunk.end - 1)) ? { end: at + 1, senders: chunk.actors } : undefined;
  if (chunk?.type !== 'noun' || !SENT.has(norm(sentence, chunk.head))) return undefined;
  if (chunks[at - 1]?.type === 'coordinator') return undefined;
  const own = chunk.possessors.length > 0 ? chunk.possessors : chunk.modifiers;
  const link = chunks[at + 1];
  if (own.length > 0 || link?.type !== 'preposition' || !/^(?:from|of)$/.test(link.word))
    return { end: at + 1, senders: own };
  const { actors, end } = actorsFrom(chunks, at + 2, { isClosedList: true });
  return { end: end === at + 2 ? at + 1 : end, senders: actors };
};

const toActor = ({ begin }: Chunk, { end }: Chunk, actors: readonly Actor[]): ActorChunk => ({
  ...{ type: 'actor', form: 'designation', isPossessive: false },
  ...{ begin, end, actors },
});

/** The leader of a delegation, of the party that sends it. */
const withSender = (actor: Actor, sender: Actor | undefined): Actor => {
  if (actor.party !== undefined || sender?.party === undefined) return actor;
  if (actor.person) actor.person.party ??= sender.party;
  return { ...actor, party: sender.party };
};

/** Folds each delegation with its leaders into these. */
export const foldLed = (sentence: Sentence, chunks: readonly Chunk[]): Chunk[] => {
  const folded: Chunk[] = [];
  for (let at = 0; at < chunks.length; ) {
    const chunk = chunks[at] as Chunk;
    const delegation = readDelegation(sentence, chunks, at);
    const isAside = delegation !== undefined && chunks[delegation.end]?.type === 'comma';
    const verb = delegation && delegation.end + (isAside ? 1 : 0);
    const led = verb === undefined ? undefined : chunks[verb];
    const by = verb === undefined ? undefined : chunks[verb + 1];
    if (
      delegation &&
      verb !== undefined &&
      led?.type === 'verb' &&
      !led.isPassive &&
      LED.has(norm(sentence, led.head)) &&
      by?.type === 'preposition' &&
      by.word === 'by'
    ) {
      const closing = isAside ? chunks.findIndex((one, index) => index > verb + 2 && one.type === 'comma') : -1;
      const within = closing < 0 ? chunks : chunks.slice(0, closing);
      const { actors, end } = actorsFrom(within, verb + 2, { isClosedList: true });
      const isNamed = actors.length > 0 && actors.every(({ person }) => person !== undefined);
      // "delegations from X and Y, led by A and B": each of them one
      const isRow = delegation.senders.length === actors.length;
      if (isNamed && (delegation.senders.length < 2 || isRow)) {
        const closes = isAside && chunks[end]?.type === 'comma' ? end + 1 : end;
        const leaders = actors.map((actor, index) => withSender(actor, delegation.senders[isRow ? index : 0]));
        folded.push(toActor(chunk, chunks[closes - 1] ?? chunk, leaders));
        at = closes;
        continue;
      }
    }
    folded.push(chunk);
    at += 1;
  }
  return folded;
};
