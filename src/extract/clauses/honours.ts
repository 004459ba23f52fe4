/**
 * In: a form of address without a name. Out: whom of the article it stands for.
 * Reads: "His Majesty reaffirmed", "Her Royal Highness's visit". The idea: the address tells the office, and the text who holds it.
 */
import { isCalled } from '../nouns/discourse.ts';
import type { PersonEntry } from '../nouns/people.ts';
import { toPersonChunk } from './actors.ts';
import type { ActorChunk, ChunkContext } from './chunk.ts';
import { norm } from './words.ts';

const HOLDERS: ReadonlyMap<string, RegExp> = new Map([
  ['majesty', /\b(?:king|queen|sultan|emperor|empress|monarch)\b/i],
  ['highness', /\b(?:crown prince|prince|princess|emir|amir|sheikh|ruler|grand duke)\b/i],
  ['holiness', /\b(?:pope|patriarch|catholicos)\b/i],
]);

/** Where the words of address end that open at `at`, and the offices that are so addressed. */
const findAddress = (
  { sentence }: ChunkContext,
  at: number,
): { readonly end: number; readonly holders: RegExp } | undefined => {
  if (!/^(?:his|her)$/.test(norm(sentence, at))) return undefined;
  const noun = /^(?:royal|serene|imperial)$/.test(norm(sentence, at + 1)) ? at + 2 : at + 1;
  const holders = HOLDERS.get(norm(sentence, noun));
  return holders && sentence.words[noun]?.shape === 'capital' ? { end: noun + 1, holders } : undefined;
};

/** "His Majesty": whoever is spoken of where he holds such an office, else the one of the country that publishes, else the only one. */
export const readHonour = (context: ChunkContext, at: number): ActorChunk | undefined => {
  const address = findAddress(context, at);
  if (!address) return undefined;
  const { discourse, sentence } = context;
  const isHolder = (entry: PersonEntry): boolean =>
    entry.offices.some(({ role, former }) => !former && address.holders.test(role)) &&
    isCalled({ begin: 0, end: 0, person: entry }, norm(sentence, at));
  const holders = discourse.people.entries.filter(isHolder);
  const spokenOf = discourse.focus.find(({ person }) => person !== undefined && isHolder(person))?.person;
  const own = holders.filter(({ party }) => party !== undefined && party === discourse.home);
  const [only, ...others] = own.length > 0 ? own : holders;
  const entry = spokenOf ?? (others.length === 0 ? only : undefined);
  return entry && toPersonChunk(context, at, address.end, entry);
};
