/**
 * In: a sentence and a place in it. Out: the party that acts there through its government or ministry.
 * Reads: "the Government of the Republic of Kenya", "Kenya's Ministry of Foreign Affairs", "the Governments of A, B and C".
 * The idea: a government is no person: what it says, its country says.
 */
import { findPartyList, norm, partyAt } from '../nouns/labels.ts';
import { findExtension } from '../nouns/portfolios.ts';
import type { Sentence } from '../sentence.ts';
import type { ActorChunk, ChunkContext } from './chunk.ts';
import { isPossessiveMark, rangeOf } from './words.ts';

const BODIES = new Set('government cabinet presidency authorities leadership governments'.split(' '));
const SECTORS = new Set('foreign defence defense interior finance trade commerce'.split(' '));
const HOUSES = new Set('ministry ministries office department'.split(' '));

const skipThe = (sentence: Sentence, at: number): number => (norm(sentence, at) === 'the' ? at + 1 : at);

/** Where the words for a government or ministry that begin at `at` end. */
const endOfBody = (sentence: Sentence, at: number): number | undefined => {
  if (BODIES.has(norm(sentence, at))) return at + 1;
  if (SECTORS.has(norm(sentence, at)) && HOUSES.has(norm(sentence, at + 1))) return at + 2;
  if (!HOUSES.has(norm(sentence, at)) || !/^(?:of|for)$/.test(norm(sentence, at + 1))) return undefined;
  const end = findExtension(sentence, at + 2);
  return end > at + 2 ? end : undefined;
};

const toChunk = (sentence: Sentence, at: number, end: number, parties: readonly string[]): ActorChunk => {
  const isPossessive = isPossessiveMark(sentence, end);
  const range = rangeOf(sentence, at, end);
  return {
    ...{ type: 'actor', form: 'party', begin: at, end: isPossessive ? end + 1 : end, isPossessive },
    actors: parties.map((party) => ({ ...range, party, plural: false })),
  };
};

/** The government that is named at `at`. */
export const readGovernment = ({ sentence }: ChunkContext, at: number): ActorChunk | undefined => {
  const start = skipThe(sentence, at);
  const body = endOfBody(sentence, start);
  if (body !== undefined && norm(sentence, body) === 'of') {
    const first = skipThe(sentence, body + 1);
    const party = partyAt(sentence, first);
    const isPlural =
      /^(?:governments|ministries)$/.test(norm(sentence, start)) || norm(sentence, start + 1) === 'ministries';
    const list = isPlural ? findPartyList(sentence, first) : undefined;
    if (list) return toChunk(sentence, at, list.end, list.parties);
    if (party?.label.use === 'name') return toChunk(sentence, at, party.end, [party.label.party.code]);
  }
  const owner = partyAt(sentence, start);
  if (owner?.label.party.type !== 'country' || !isPossessiveMark(sentence, owner.end)) return undefined;
  // "Kenya's foreign ministry", in small letters, is read with the country
  const end = sentence.words[owner.end + 1]?.shape === 'lower' ? undefined : endOfBody(sentence, owner.end + 1);
  return end === undefined ? undefined : toChunk(sentence, at, end, [owner.label.party.code]);
};
