/**
 * In: a sentence's chunks. Out: the towns, sites and countries in which it sets something.
 * Reads: "in Phnom Penh, Cambodia", "at the White House", "in the Indian capital".
 * The idea: a place is read only after a preposition of place that does not hang on a common noun ("peace in Libya").
 */

import type { KnownPlace, Lexicon, PartyLabel } from '../lexicon/index.ts';
import type { Place } from '../model/index.ts';
import type { Chunk } from './clauses/chunk.ts';
import { CALENDAR_WORDS, INSTITUTION_WORDS, SIDES, TITLES } from './rules/closed-class.ts';
import { mentionFrom, type Sentence, textOf } from './sentence.ts';

export interface PlaceMention {
  /** Word indices. */
  readonly begin: number;
  readonly end: number;
  readonly preposition: string;
  readonly place: Place;
  /** Hangs on a common noun, so that it need not be where the sentence's event took place. */
  readonly isAttribute: boolean;
}

export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'to',
  'from',
  'near',
  'into',
  'outside',
  'on',
]);
const TOWN_WORDS = new Set(['city', 'town', 'port', 'resort', 'village', 'island', 'capital']);
const EVENT_NOUNS = new Set(
  'today yesterday tomorrow tonight last due doors person delegation meeting talks talk summit visit sidelines margins discussions call conference forum ceremony event session day days hour hours minutes week weeks morning afternoon evening time consultations dialogue negotiations palace airport hotel ministry villa hall chancellery complex residence headquarters monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

export const toPlace = (known: KnownPlace, basis: Place['basis'], lexicon: Lexicon): Place => {
  const town = known.type === 'site' && known.town !== undefined ? lexicon.place(known.town) : undefined;
  const at = town ?? known;
  return {
    name: at.name,
    concept: at.iri,
    basis: town ? 'inferred' : basis,
    ...(at.country === undefined ? {} : { country: at.country }),
  };
};
export const toCountryPlace = (label: PartyLabel): Place => ({
  name: label.party.name,
  concept: label.party.iri,
  country: label.party.code,
  basis: 'stated',
});

const isEventNoun = (chunk: Chunk | undefined, sentence: Sentence): boolean => {
  if (chunk?.type !== 'noun') return true;
  if (chunk.cues.some((cue) => cue.frame === 'encounter' || cue.frame === 'gathering' || cue.frame === 'visit'))
    return true;
  const head = sentence.words[chunk.head];
  return (
    head !== undefined &&
    (EVENT_NOUNS.has(head.norm) ||
      SIDES.has(head.norm) ||
      head.shape === 'number' ||
      /^\d/.test(head.norm) ||
      head.shape === 'capital')
  );
};

const isTitle = (chunk: Chunk | undefined, sentence: Sentence): boolean =>
  chunk?.type === 'noun' && chunk.cues.length === 0 && !chunk.isTime && sentence.words[chunk.head]?.shape === 'capital';

/** "the Indian capital" → New Delhi. */
const readCapital = (
  sentence: Sentence,
  at: number,
  lexicon: Lexicon,
): { readonly place: Place; readonly end: number } | undefined => {
  const start = sentence.words[at]?.norm === 'the' ? at + 1 : at;
  const mention = mentionFrom(sentence, start);
  const label = mention?.labels.find((one): one is PartyLabel => one.kind === 'party');
  if (!mention || !label) return undefined;
  const end = sentence.words[mention.end]?.norm === "'s" ? mention.end + 1 : mention.end;
  if (sentence.words[end]?.norm !== 'capital') return undefined;
  const capital = label.party.capital === undefined ? undefined : lexicon.place(label.party.capital);
  return capital ? { place: toPlace(capital, 'inferred', lexicon), end: end + 1 } : undefined;
};

/** "the Bavarian town of", "the resort of", "the Indonesian island of": what stands before the name of a place. */
const skipDescription = (sentence: Sentence, at: number): number => {
  for (let place = at; place < at + 5 && sentence.words[place]?.norm !== ','; place += 1)
    if (TOWN_WORDS.has(sentence.words[place]?.norm ?? '') && sentence.words[place + 1]?.norm === 'of') return place + 2;
  return at;
};

/** A town that the vocabulary does not know: one to three capitals after "in" that are no month, body or person. */
const readUnknownTown = (
  sentence: Sentence,
  at: number,
): { readonly place: Place; readonly end: number } | undefined => {
  if (
    sentence.isHeadline ||
    sentence.words[at - 1]?.norm === 'at' ||
    sentence.words[at - 1]?.norm === 'the' ||
    sentence.words[at - 1]?.norm === 'to' ||
    sentence.words[at - 1]?.norm === 'on'
  )
    return undefined;
  let end = at;
  while (
    end < at + 3 &&
    sentence.words[end]?.shape === 'capital' &&
    sentence.tags[end] === 'PROPN' &&
    !mentionFrom(sentence, end)
  ) {
    const word = sentence.words[end]?.norm ?? '';
    if (CALENDAR_WORDS.has(word) || INSTITUTION_WORDS.has(word) || TITLES.has(word)) return undefined;
    end += 1;
  }
  const next = sentence.words[end];
  if (end === at || next?.norm === "'s" || next?.shape === 'capital' || next?.shape === 'caps' || next?.joined)
    return undefined;
  return { place: { name: textOf(sentence, at, end), basis: 'stated' }, end };
};

const readPlace = (
  sentence: Sentence,
  at: number,
  lexicon: Lexicon,
): { readonly place: Place; readonly end: number } | undefined => {
  const capital = readCapital(sentence, at, lexicon);
  if (capital) return capital;
  let start = at;
  while (
    !mentionFrom(sentence, start)?.labels.some((label) => label.kind === 'place') &&
    /^(?:the|capital|downtown|central|southern|northern|eastern|western|southwest|northeast|southwestern|northwestern|southeastern|northeastern|city|port|town|of)$/.test(
      sentence.words[start]?.norm ?? '',
    ) &&
    start < at + 4
  )
    start += 1;
  const described = skipDescription(sentence, at);
  if (described > at) start = described;
  const mention = mentionFrom(sentence, start);
  if (!mention) return readUnknownTown(sentence, start);
  // "in Japan's talks", "in U.S.-Japanese talks"
  if (sentence.words[mention.end]?.norm === "'s" || sentence.words[mention.end]?.joined) return undefined;
  const known = mention.labels.find((one): one is KnownPlace => one.kind === 'place');
  if (known) return { place: toPlace(known, 'stated', lexicon), end: mention.end };
  const country = mention.labels.find(
    (one): one is PartyLabel => one.kind === 'party' && one.use === 'name' && one.party.type === 'country',
  );
  return country ? { place: toCountryPlace(country), end: mention.end } : undefined;
};

/** "left Cairo for Tunis", "departed on Monday for Tunis": whether the "for" at `at` says where to. */
const hasLeft = (chunks: readonly Chunk[], at: number, { words }: Sentence): boolean =>
  chunks
    .slice(Math.max(0, at - 4), at)
    .some(
      (chunk) =>
        chunk.type === 'verb' && /^(?:leav(?:es?|ing)|left|depart(?:s|ed|ing)?)$/.test(words[chunk.head]?.norm ?? ''),
    );

export const findPlaces = (sentence: Sentence, chunks: readonly Chunk[], lexicon: Lexicon): PlaceMention[] =>
  chunks.flatMap((chunk, index) => {
    // "travelled to Tunis", "arrived in Tunis": the preposition belongs to the verb
    const own = chunk.type === 'verb' && chunk.end - chunk.head > 1 ? sentence.words[chunk.end - 1]?.norm : undefined;
    if (own === 'to' || own === 'in') {
      const reached = readPlace(sentence, chunk.end, lexicon);
      return reached
        ? [{ begin: chunk.end - 1, end: reached.end, preposition: own, place: reached.place, isAttribute: false }]
        : [];
    }
    if (chunk.type !== 'preposition' && chunk.type !== 'particle') return [];
    const isLeftFor = chunk.word === 'for' && hasLeft(chunks, index, sentence);
    if (!PLACE_PREPOSITIONS.has(chunk.word) && !isLeftFor) return [];
    const found = readPlace(sentence, chunk.end, lexicon);
    if (!found || (chunk.word === 'on' && skipDescription(sentence, chunk.end) === chunk.end)) return [];
    const before = chunks[index - 1];
    // "the Conference on Women in Islam": a title's own words
    if (found.place.concept === undefined && isTitle(before, sentence)) return [];
    return [
      {
        begin: chunk.begin,
        end: found.end,
        preposition: isLeftFor ? 'to' : chunk.word,
        place: found.place,
        isAttribute: !isEventNoun(before, sentence),
      },
    ];
  });
