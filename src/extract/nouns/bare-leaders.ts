/**
 * In: the sentences of an article. Out: leaders whom it calls by surname alone from first to last: "told Zelenskiy", "met Modi".
 * The idea: nobody need say who leads a great state; so the name must stand alone, and one known person in office must bear it.
 */
import type { KnownPerson, Lexicon, Word } from '../../lexicon/index.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';
import { toKnownNames } from './name-words.ts';
import type { People } from './people.ts';
import { inTenure } from './tenures.ts';

/** Heads of state and government, and those who speak for a state abroad. */
const LOWEST_RANK = 3;
/** Shorter surnames are borne by too many. */
const SHORTEST = 4;

const isCapital = (word: Word | undefined): boolean => word?.shape === 'capital' || word?.shape === 'caps';

const findLeader = (surname: string, lexicon: Lexicon, day: string): KnownPerson | undefined => {
  const leads = ({ office }: Tenure): boolean => (lexicon.office(office)?.rank ?? LOWEST_RANK + 1) <= LOWEST_RANK;
  // a leader's wife bears the name as well, and is not meant by it alone
  const [leader, other] = lexicon
    .peopleByName(surname)
    .filter((person) => toKnownNames(person).some((words) => words.length > 1 && words.at(-1) === surname))
    .filter(({ tenures }) => tenures.some(leads));
  const isInOffice = leader?.tenures.some(
    (tenure) => tenure.from !== undefined && leads(tenure) && inTenure(day, tenure.from, tenure.to),
  );
  return isInOffice && !other ? leader : undefined;
};

type Tenure = KnownPerson['tenures'][number];

/** Adds to `people` those who are called by a surname that only one leader in office on `day` bears. */
export const addBareLeaders = (
  sentences: readonly Sentence[],
  people: People,
  lexicon: Lexicon,
  day: string | undefined,
): void => {
  if (day === undefined) return;
  const seen = new Set<string>();
  for (const sentence of sentences) {
    if (sentence.isHeadline) continue;
    for (const [at, word] of sentence.words.entries()) {
      if (word.shape !== 'capital' || word.norm.length < SHORTEST || word.joined || seen.has(word.norm)) continue;
      // the first word has its capital anyhow, but "Macron's envoy" is a name
      const mayOpen = at > 0 || sentence.words[1]?.norm === "'s";
      const isAlone = mayOpen && !isCapital(sentence.words[at - 1]) && !isCapital(sentence.words[at + 1]);
      if (!isAlone || sentence.words[at + 1]?.joined === true || lexicon.peopleByName(word.norm).length === 0) continue;
      seen.add(word.norm);
      const leader = mentionFrom(sentence, at) ? undefined : findLeader(word.norm, lexicon, day);
      if (leader && !people.find(word.text)) people.addKnown(leader, word.text);
    }
  }
};
