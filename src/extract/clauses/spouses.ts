/**
 * In: the chunks of a sentence. Out: the same, without whoever is named as somebody's wife or husband.
 * Reads: "A and his wife Ada", "the President and his spouse, Ada Obi". The idea: they come along, and stand for no party.
 */
import type { Actor } from '../nouns/discourse.ts';
import type { Sentence } from '../sentence.ts';
import type { Chunk } from './chunk.ts';
import { norm } from './words.ts';

const SPOUSES = new Set('wife husband spouse'.split(' '));

/** Who is there for nobody: an office makes a guest of a wife as of others. */
const isPrivate = ({ person, role }: Actor): boolean =>
  person !== undefined &&
  [role, ...person.offices.map((office) => office.role)].every((one) => one === undefined || /first lady/i.test(one));

/** Whether "and his wife" opens at `at`, behind whose wife she is. */
const opensSpouse = (sentence: Sentence, chunks: readonly Chunk[], at: number): boolean => {
  const [before, opener, owner, noun] = [chunks[at - 1], chunks[at], chunks[at + 1], chunks[at + 2]];
  const isBehind = before?.type === 'actor' && !before.isPossessive && opener?.type === 'coordinator';
  const isOwned = owner?.type === 'actor' && owner.form === 'pronoun' && owner.isPossessive;
  return isBehind && isOwned && noun?.type === 'noun' && SPOUSES.has(norm(sentence, noun.begin));
};

const ROYAL = /\b(?:queen|king|prince|princess|duke|duchess|empress|emperor)\b/i;

/** "and his wife, | Queen Ada": where a spouse is named who reigns as well; -1 where none is. */
const findRoyal = (sentence: Sentence, chunks: readonly Chunk[], at: number): number => {
  if (!opensSpouse(sentence, chunks, at)) return -1;
  const name = chunks[at + 3]?.type === 'comma' ? at + 4 : at + 3;
  const named = chunks[name];
  const isRoyal = named?.type === 'actor' && named.actors.some(({ person, role }) => person && ROYAL.test(role ?? ''));
  return isRoyal ? name : -1;
};

/** Where "and his wife Ada" ends that opens at `at`; `at` itself where it does not stand. */
const endOfSpouse = (sentence: Sentence, chunks: readonly Chunk[], at: number): number => {
  const noun = chunks[at + 2];
  if (!opensSpouse(sentence, chunks, at) || noun?.type !== 'noun') return at;
  // "his wife Ada", in one group of words
  if (noun.head > noun.begin) return at + 3;
  const name = chunks[at + 3]?.type === 'comma' ? at + 4 : at + 3;
  const named = chunks[name];
  // "and his wife met A"
  const isName = named?.type === 'actor' && !named.isPossessive && named.actors.every(isPrivate);
  const isAside = isName && name === at + 4 && chunks[name + 1]?.type === 'comma';
  if (named?.type === 'actor' && !isName && !named.isPossessive && named.actors.some(({ person }) => person)) return at;
  return isName && (name === at + 3 || isAside) ? name + (isAside ? 2 : 1) : at + 3;
};

/** The spouse, for the country of whom the text names before. */
const ofSameCountry = (spouse: Chunk, before: Chunk | undefined): Chunk => {
  const party = before?.type === 'actor' ? before.actors[0]?.party : undefined;
  if (spouse.type !== 'actor' || party === undefined) return spouse;
  return { ...spouse, actors: spouse.actors.map((actor) => (actor.party === undefined ? { ...actor, party } : actor)) };
};

/** "A and his wife Ada met B" becomes "A met B", and "King A and his wife, Queen B," becomes "King A and Queen B,". */
export const foldSpouses = (sentence: Sentence, chunks: readonly Chunk[]): readonly Chunk[] => {
  const folded: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const royal = findRoyal(sentence, chunks, at);
    if (royal >= 0) folded.push(chunks[at] as Chunk);
    const before = chunks[at - 1];
    at = royal >= 0 ? royal : endOfSpouse(sentence, chunks, at);
    const chunk = chunks[at];
    if (chunk) folded.push(royal >= 0 ? ofSameCountry(chunk, before) : chunk);
  }
  return folded;
};
