/** In: names. Out: the words of them by which people are told apart, and whether two names can be of one person. */
import { type KnownPerson, toWords } from '../../lexicon/index.ts';
import { NAME_SUFFIXES, PARTICLES } from '../rules/closed-class.ts';

/** So many names are kept; then the memory starts anew. */
const MOST = 5000;

/** What `find` gives, once for each text. */
const remembered = <T>(find: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
};

/** The words of a name that identify: without particles, suffixes and initials. */
export const toNameWords: (name: string) => readonly string[] = remembered((name) =>
  toWords(name).flatMap(({ norm }) =>
    norm.length > 1 && !NAME_SUFFIXES.has(norm) && !PARTICLES.has(norm) && /^\p{L}/u.test(norm) ? [norm] : [],
  ),
);

/** The names of somebody whom the vocabulary knows, as words: found once. */
const knownNames = new WeakMap<KnownPerson, readonly (readonly string[])[]>();
export const toKnownNames = (person: KnownPerson): readonly (readonly string[])[] => {
  const known = knownNames.get(person) ?? [person.name, ...person.aliases].map(toNameWords);
  knownNames.set(person, known);
  return known;
};

/** Whether the words are the whole of a name that somebody is known by. */
export const isNameOf = (person: KnownPerson, words: readonly string[]): boolean =>
  toKnownNames(person).some((known) => known.join(' ') === words.join(' '));

/** The consonants of a word, by which two spellings of a name are compared. */
export const toSkeleton: (word: string) => string = remembered((word) =>
  word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1'),
);
const sameWord = (one: string, other: string): boolean =>
  one === other ||
  (one.length > 3 &&
    other.length > 3 &&
    one[0] === other[0] &&
    toSkeleton(one) === toSkeleton(other) &&
    toSkeleton(one).length > 1);

/** Whether all words of the shorter name are words of the longer one; a word that stands alone may be another spelling of the last. */
export const namesFit = (one: readonly string[], other: readonly string[]): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const [sole, second] = short;
  // "Hasina" is not "Hasan Mahmud"
  if (sole !== undefined && second === undefined) return long.includes(sole) || sameWord(sole, long.at(-1) ?? '');
  return short.length > 0 && short.every((word) => long.some((candidate) => sameWord(word, candidate)));
};
