/**
 * In: a place in a sentence that tells of a large meeting. Out: those who came to it, where they are named by what they have in
 * common. Reads: "the foreign ministers of the island countries", "the ASEAN ministers", "heads of delegation". The idea: where
 * the text has listed who sat at the table, such words mean these, all but the host.
 */
import type { Actor } from '../nouns/discourse.ts';
import type { Sentence } from '../sentence.ts';
import type { ActorChunk, ChunkContext } from './chunk.ts';
import { isPossessiveMark, norm, rangeOf } from './words.ts';

const PEOPLE = /^(?:ministers|leaders|presidents|guests|representatives|heads|envoys)$/;
const LANDS = /^(?:countries|states|nations|parties|sides|delegations?|state|government)$/;
const KINDS =
  /^(?:foreign|senior|visiting|participating|attending|all|the|various|other|member|island|arab|african|european|asian)$/;

const FEWEST = 3;

const partiesOf = (actors: readonly Actor[]): ReadonlySet<string | undefined> =>
  new Set(actors.map(({ party }) => party));

/** All at the table but the host, who is the issuer or whoever was spoken of last. */
const findGuests = ({ sides, focus, home, issuer }: ChunkContext['discourse']): readonly Actor[] => {
  const host = issuer ?? focus[0]?.party ?? home;
  const named = sides.filter(({ person, role }) => person !== undefined || role !== undefined);
  const guests = named.filter(({ party }) => party !== undefined && party !== host);
  return guests.length < sides.length && partiesOf(guests).size >= FEWEST ? guests : [];
};

/** Where "the foreign ministers of the island countries", "the visiting ministers" ends; -1 where it does not stand. */
const endOfGuests = (sentence: Sentence, at: number): number => {
  let place = at;
  let isPointed = false;
  while (KINDS.test(norm(sentence, place))) {
    isPointed ||= /^(?:visiting|participating|attending|various|island|member)$/.test(norm(sentence, place));
    place += 1;
  }
  if (!PEOPLE.test(norm(sentence, place))) return -1;
  if (norm(sentence, place + 1) !== 'of') return isPointed ? place + 1 : -1;
  let land = place + 2;
  while (land < place + 6 && (KINDS.test(norm(sentence, land)) || sentence.words[land]?.shape === 'capital')) land += 1;
  return LANDS.test(norm(sentence, land)) ? land + 1 : -1;
};

/** Those who came, at a table of many that the text has listed. */
export const readGuests = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  if (discourse.sides.length <= FEWEST) return undefined;
  const end = endOfGuests(sentence, at);
  const guests = end < 0 || /^(?:of|and|in)$/.test(norm(sentence, end)) ? [] : findGuests(discourse);
  if (guests.length === 0) return undefined;
  const isPossessive = isPossessiveMark(sentence, end);
  const range = rangeOf(sentence, at, end);
  return {
    ...{ type: 'actor', form: 'sides', isPossessive, begin: at, end: isPossessive ? end + 1 : end },
    actors: guests.map((guest) => ({ ...guest, ...range })),
  };
};
