/**
 * In: the sentences of an article and its people. Out: whether the text calls each of them "he" or "she", as far as it shows.
 * Reads: "Ms Lopes", "King Abdullah", "Lopes said she", "Lopes left. She ...". The idea: it matters only where the text has both
 * pronouns; then one that stands behind a single name is that person's, and what most sentences say counts.
 */
import { mentionAt, type Sentence } from '../sentence.ts';
import { toTraitBits } from '../text/traits.ts';
import type { Found } from './introductions.ts';
import { norm } from './labels.ts';
import type { Gender, People, PersonEntry } from './people.ts';

const TITLES: Readonly<Record<Gender, ReadonlySet<string>>> = {
  he: new Set('mr sir lord king prince emir sultan baron shri chairman spokesman congressman'.split(' ')),
  she: new Set(
    'ms mrs miss madam lady dame queen princess sheikha baroness smt chairwoman spokeswoman congresswoman'.split(' '),
  ),
};
const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
]);

/** "Sheikha Dr. A": what may stand between a title and the name. */
const DEGREES = new Set('dr prof professor .'.split(' '));

const byTitle = ({ designation, sentence }: Found): Gender | undefined => {
  let at = (designation.nameBegin ?? designation.begin) - 1;
  while (DEGREES.has(norm(sentence, at))) at -= 1;
  return (['he', 'she'] as const).find((gender) => TITLES[gender].has(norm(sentence, at)));
};

/** Whoever has the word in his name. */
type ByWord = ReadonlyMap<string, PersonEntry>;

/** The people whom the words before `end` name, each once. */
const findNamed = (sentence: Sentence, end: number, people: ByWord): ReadonlySet<PersonEntry> => {
  const named = new Set<PersonEntry>();
  for (const [at, word] of sentence.words.slice(0, end).entries()) {
    if (word.shape !== 'capital' || mentionAt(sentence, at)) continue;
    const entry = people.get(word.norm);
    if (entry) named.add(entry);
  }
  return named;
};

interface Called {
  readonly entry: PersonEntry;
  readonly gender: Gender;
}

/** Whom the first pronoun of a sentence stands for, where only one person can be meant. */
const byPronoun = (sentence: Sentence, before: Sentence | undefined, people: ByWord): Called | undefined => {
  // "told her that" is of somebody else
  const isOwner = (index: number) => /^(?:NOUN|ADJ|PROPN)$/.test(sentence.tags[index + 1] ?? '');
  const at = sentence.words.findIndex(
    ({ norm: word }, index) => PRONOUNS.has(word) && (word !== 'her' || isOwner(index)),
  );
  const gender = PRONOUNS.get(norm(sentence, at));
  if (gender === undefined) return undefined;
  const isOpening = at === 0 && before?.paragraph === sentence.paragraph;
  const named = isOpening ? findNamed(before, before.words.length, people) : findNamed(sentence, at, people);
  const [entry, other] = named;
  return entry && other === undefined ? { entry, gender } : undefined;
};

const hasPronoun = ({ text }: Sentence, gender: Gender): boolean =>
  (gender === 'he' ? /\b(?:he|his)\b/i : /\b(?:she|her)\b/i).test(text);

/** Sets what the text shows of its people's genders. */
export const findGenders = (sentences: readonly Sentence[], people: People, named: readonly Found[]): void => {
  const withPronoun = sentences.filter(({ traits }) => (traits & toTraitBits('pronoun')) !== 0);
  const isMixed = (['he', 'she'] as const).every((gender) => withPronoun.some((one) => hasPronoun(one, gender)));
  if (!isMixed) return;
  const votes = new Map<PersonEntry, number>();
  const vote = ({ entry, gender }: Called, weight: number) =>
    votes.set(entry, (votes.get(entry) ?? 0) + (gender === 'he' ? weight : -weight));
  for (const found of named) {
    const gender = byTitle(found);
    const entry = gender && people.find(found.designation.name as string, found.designation);
    if (gender && entry) vote({ entry, gender }, named.length);
  }
  const all = people.entries.flatMap((entry) => entry.words.map((word) => [word, entry] as const));
  const byWord = new Map(all);
  // of two who share it a word names neither
  for (const [word, entry] of all) if (byWord.get(word) !== entry) byWord.delete(word);
  for (const sentence of withPronoun) {
    const called = sentence.isHeadline ? undefined : byPronoun(sentence, sentences[sentence.index - 1], byWord);
    if (called) vote(called, 1);
  }
  for (const [entry, sum] of votes) if (sum !== 0) entry.gender = sum > 0 ? 'he' : 'she';
};
