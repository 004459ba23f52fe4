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

/** Where "and his wife Ada" ends that opens at `at`; `at` itself where it does not stand. */
const endOfSpouse = (sentence: Sentence, chunks: readonly Chunk[], at: number): number => {
  const [before, opener, owner, noun] = [chunks[at - 1], chunks[at], chunks[at + 1], chunks[at + 2]];
  const isBehind = before?.type === 'actor' && !before.isPossessive && opener?.type === 'coordinator';
  const isOwned = owner?.type === 'actor' && owner.form === 'pronoun' && owner.isPossessive;
  if (!isBehind || !isOwned || noun?.type !== 'noun' || !SPOUSES.has(norm(sentence, noun.begin))) return at;
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

/** "A and his wife Ada met B" becomes "A met B". */
export const foldSpouses = (sentence: Sentence, chunks: readonly Chunk[]): readonly Chunk[] => {
  const folded: Chunk[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    at = endOfSpouse(sentence, chunks, at);
    const chunk = chunks[at];
    if (chunk) folded.push(chunk);
  }
  return folded;
};
