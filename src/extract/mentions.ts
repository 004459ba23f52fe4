/**
 * In: the words of a sentence. Out: the entities of the vocabulary that they name: the longest name at each place, with all
 * that it may stand for.
 */
import { ENTITY_BITS, type EntityLabel, type Lexicon, type Match, type Word } from '../lexicon/index.ts';
import { AGENCIES } from './rules/agencies.ts';

/** `words[begin, end)` names one or more entities: "Beijing" is a town and a government. */
export interface Mention {
  readonly begin: number;
  readonly end: number;
  readonly labels: readonly EntityLabel[];
}

/** "Organization of Islamic Cooperation (OIC)": the acronym in brackets belongs to the name. */
const endOfAcronym = (words: readonly Word[], at: number, labels: readonly EntityLabel[], lexicon: Lexicon): number => {
  if (words[at]?.text !== '(' || words[at + 2]?.text !== ')') return at;
  const inner = lexicon.entities.matchesAt(words, at + 1).map((match) => match.value);
  const repeats = inner.some((one) =>
    labels.some(
      (label) => label === one || (label.kind === 'party' && one.kind === 'party' && label.party === one.party),
    ),
  );
  const isAcronym =
    words[at + 1]?.shape === 'caps' &&
    !AGENCIES.has((words[at + 1] as Word).norm) &&
    labels.some((label) => label.kind === 'party' || label.kind === 'initiative');
  return repeats || isAcronym ? at + 3 : at;
};

/** "President of the Republic of Peru": the office ends where the longer name of its country begins. */
const preferOfficeBeforeParty = (
  words: readonly Word[],
  matches: readonly Match<EntityLabel>[],
  lexicon: Lexicon,
): Match<EntityLabel> | undefined => {
  const [longest] = matches;
  if (longest?.value.kind !== 'office') return undefined;
  return matches.find((match) => {
    if (match.value.kind !== 'office' || match.end >= longest.end || words[match.end]?.norm !== 'of') return false;
    const name = words[match.end + 1]?.norm === 'the' ? match.end + 2 : match.end + 1;
    return lexicon.entities
      .matchesAt(words, name)
      .some((party) => party.value.kind === 'party' && party.end > longest.end);
  });
};

const STATES = new Set('republic kingdom sultanate commonwealth principality emirate'.split(' '));

/** "the Republic of Nepal": a country's name behind what it calls itself, which the vocabulary need not spell out. */
const endOfStyle = (words: readonly Word[], at: number, lexicon: Lexicon): Mention | undefined => {
  const word = words[at];
  if (word?.shape !== 'capital' || !STATES.has(word.norm) || words[at + 1]?.norm !== 'of') return undefined;
  const matches = lexicon.entities.matchesAt(words, at + 2);
  const country = matches.find(
    ({ value }) => value.kind === 'party' && value.use === 'name' && value.party.type === 'country',
  );
  return country && { begin: at, end: country.end, labels: [country.value] };
};

const NOTHING: readonly never[] = [];

export const findMentions = (words: readonly Word[], lexicon: Lexicon): Mention[] => {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const canBegin = ((words[at] as Word).labels & ENTITY_BITS) !== 0;
    const matches = canBegin ? lexicon.entities.matchesAt(words, at) : NOTHING;
    if (matches.length === 0) {
      const styled = endOfStyle(words, at, lexicon);
      if (styled) mentions.push(styled);
      at = styled?.end ?? at + 1;
      continue;
    }
    const longest = preferOfficeBeforeParty(words, matches, lexicon) ?? (matches[0] as Match<EntityLabel>);
    const labels = [...new Set(matches.filter((match) => match.end === longest.end).map((match) => match.value))];
    const end = endOfAcronym(words, longest.end, labels, lexicon);
    mentions.push({ begin: at, end, labels });
    at = end;
  }
  return mentions;
};

/** For each word the mention that it is in. */
export const toCovering = (mentions: readonly Mention[], count: number): readonly (Mention | undefined)[] => {
  const covering = new Array<Mention | undefined>(count).fill(undefined);
  for (const mention of mentions) covering.fill(mention, mention.begin, mention.end);
  return covering;
};
