/** In: a sentence and a place in it. Out: the party, office or list of parties that is named there. */
import type { OfficeLabel, PartyLabel } from '../../lexicon/index.ts';
import type { Mention } from '../mentions.ts';
import { CALENDAR_WORDS } from '../rules/closed-class.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';

const LIST_FILLERS = new Set(
  'the other five six four three two relevant several various neighbouring neighboring host member all its'.split(' '),
);

export const norm = (sentence: Sentence, at: number): string => sentence.words[at]?.norm ?? '';

/** "the sisterly Republic of Iraq": courtesies before a country. */
const KINDLY = new Set('sisterly brotherly fraternal friendly neighbourly'.split(' '));

export const partyAt = (
  sentence: Sentence,
  at: number,
): { readonly label: PartyLabel; readonly end: number } | undefined => {
  const mention = mentionFrom(sentence, KINDLY.has(norm(sentence, at)) ? at + 1 : at);
  const label = mention?.labels.find((one): one is PartyLabel => one.kind === 'party');
  return mention && label ? { label, end: mention.end } : undefined;
};

const MEMBERS = new Set(['members', 'countries', 'states', 'governments']);

/** "the member states of | ASEAN", "the members of | it": where the body's name begins; `at` itself where none is so opened. */
export const skipMembersOf = (sentence: Sentence, at: number): number => {
  let place = norm(sentence, at) === 'the' || norm(sentence, at) === 'all' ? at + 1 : at;
  const isMember = norm(sentence, place) === 'member';
  if (isMember) place += 1;
  if (!MEMBERS.has(norm(sentence, place)) || (!isMember && norm(sentence, place) !== 'members')) return at;
  if (norm(sentence, place + 1) !== 'of') return at;
  return norm(sentence, place + 2) === 'the' ? place + 3 : place + 2;
};

const SELECTING = new Set('relevant other remaining participating concerned'.split(' '));

/** "the 18-member | Pacific Islands Forum", "the ten-nation regional | bloc ASEAN". */
const skipSize = ({ words }: Sentence, at: number): number => {
  const isSize = words[at + 1]?.joined === true && /^(?:member|nation|country|state)$/.test(words[at + 1]?.norm ?? '');
  let place = isSize ? at + 2 : at;
  while (
    isSize &&
    (words[place]?.joined || /^(?:regional|inter|intergovernmental|bloc|grouping)$/.test(words[place]?.norm ?? ''))
  )
    place += 1;
  return place;
};

/** "the 15 | EU member states", but not "nine African countries": how many belong to a body. */
const skipCount = (sentence: Sentence, at: number, isDefinite: boolean): number => {
  const label = /^\d{1,2}$|^(?:seven|eight|nine|ten|eleven|twelve)$/.test(norm(sentence, at))
    ? partyAt(sentence, at + 1)?.label
    : undefined;
  return label?.party.type === 'organisation' && (isDefinite || label.use !== 'members') ? at + 1 : at;
};

/** "the leaders of | the relevant | ASEAN countries", "the ministers of | the member states of | ASEAN": where the party is named. */
export const skipToParty = (sentence: Sentence, at: number, isPlural: boolean): number => {
  const article = norm(sentence, at) === 'the' ? at + 1 : at;
  const sized = skipSize(sentence, isPlural ? skipCount(sentence, article, article > at) : article);
  const named = SELECTING.has(norm(sentence, sized)) ? sized + 1 : sized;
  return isPlural ? skipMembersOf(sentence, named) : named;
};

/** One holder's office rather than that of several. */
const officeOf = ({ labels }: Mention): OfficeLabel | undefined => {
  let plural: OfficeLabel | undefined;
  for (const label of labels) {
    if (label.kind !== 'office') continue;
    if (!label.plural) return label;
    plural ??= label;
  }
  return plural;
};

export const officeAt = (
  sentence: Sentence,
  at: number,
): { readonly label: OfficeLabel; readonly end: number } | undefined => {
  const mention = mentionFrom(sentence, at);
  const label = mention && officeOf(mention);
  return label && !isModifierOf(sentence, mention.end) ? { label, end: mention.end } : undefined;
};

/** "an official visit", "minister-level talks": an office directly before a common noun only qualifies it. */
const isModifierOf = (sentence: Sentence, end: number): boolean =>
  sentence.words[end]?.shape === 'lower' &&
  (sentence.tags[end] === 'NOUN' ||
    (sentence.words[end]?.joined === true && !/^(?:designate|elect)$/.test(norm(sentence, end)))) &&
  !CALENDAR_WORDS.has(norm(sentence, end)) &&
  !/^a\.i\.?$/.test(sentence.words[end]?.text ?? '');

export const isCapital = (sentence: Sentence, at: number): boolean => {
  const shape = sentence.words[at]?.shape;
  return shape === 'capital' || shape === 'caps';
};

const POSSESSIVE = new Set(["'s", "'", '’']);

export const isPossessiveMark = (sentence: Sentence, at: number): boolean => POSSESSIVE.has(norm(sentence, at));

/** "the Baltic states", "the Visegrad countries": so few that each sits at the table. */
const SMALL_GROUP = 5;

/** "Egypt, Jordan and Saudi Arabia": the parties of a list, and where it ends. */
export const findPartyList = (
  sentence: Sentence,
  at: number,
): { readonly parties: string[]; readonly bodies: ReadonlySet<string>; readonly end: number } | undefined => {
  const parties: string[] = [];
  const bodies = new Set<string>();
  let place = at;
  let end = at;
  for (;;) {
    while (LIST_FILLERS.has(norm(sentence, place))) place += 1;
    const party = partyAt(sentence, place);
    if (!party) break;
    // "the ministers of Chile and Peru, Kenyan Foreign Minister A": somebody else begins
    if (party.label.use === 'demonym' && parties.length > 1 && officeAt(sentence, party.end)) break;
    // "the Nordic countries Norway, Sweden and Finland": the list says who they are
    if (party.label.use === 'members' && partyAt(sentence, party.end)) {
      place = party.end;
      continue;
    }
    const { members } = party.label.party;
    const isSmallGroup = party.label.use === 'members' && members.length > 1 && members.length <= SMALL_GROUP;
    for (const code of isSmallGroup ? members : [party.label.party.code])
      if (!parties.includes(code)) parties.push(code);
    if (party.label.party.type === 'organisation') bodies.add(party.label.party.code);
    end = party.end;
    place = end;
    if (/^(?:countries|states|nations|members|member|side|republics|leaders)$/.test(norm(sentence, place)))
      end = place += 1;
    if (norm(sentence, place) === ',') place += 1;
    if (/^(?:and|&)$/.test(norm(sentence, place))) place += 1;
    else if (norm(sentence, place) === 'as' && norm(sentence, place + 1) === 'well') place += 3;
    else if (place === end) break;
    // "the leaders of A and of the B": each behind its own preposition
    const behind = norm(sentence, place + 1) === 'the' ? place + 2 : place + 1;
    if (norm(sentence, place) === 'of' && place > end && partyAt(sentence, behind)) place += 1;
  }
  return parties.length ? { parties, bodies, end } : undefined;
};

/** "the President of South Africa": the party of an office whose holder another serves. */
export const serves = (
  sentence: Sentence,
  at: number,
): { readonly party: string; readonly end: number } | undefined => {
  const office = officeAt(sentence, at);
  const of = office && norm(sentence, office.end) === 'of' ? office.end + 1 : undefined;
  const found = of === undefined ? undefined : partyAt(sentence, norm(sentence, of) === 'the' ? of + 1 : of);
  return found && found.label.use === 'name' ? { party: found.label.party.code, end: found.end } : undefined;
};
