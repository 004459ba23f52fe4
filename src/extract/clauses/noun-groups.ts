/** In: a sentence and a place in it. Out: the noun group that begins there, with its owner, the parties in it and its cues. */

import type { Cue, PartyLabel } from '../../lexicon/index.ts';
import { findDesignations } from '../nouns/designations.ts';
import type { Actor } from '../nouns/discourse.ts';
import { CALENDAR_WORDS } from '../rules/closed-class.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';
import type { ChunkContext, NounChunk } from './chunk.ts';
import { cuesAt, isJust, isPossessiveMark, norm, rangeOf } from './words.ts';

export const NOUN_TAGS = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'SYM', 'X', 'INTJ']);

const NO_CUES: readonly never[] = [];

const EARLY = new Set(['late', 'early', 'earlier']);
const INDEFINITE = new Set(['a', 'an', 'any', 'another']);
const POINTING = new Set(['this', 'that', 'their', 'his', 'her']);
const PERIODS = new Set('week month year'.split(' '));
const TIMES = new Set('morning afternoon evening night today yesterday tomorrow'.split(' '));

/** "a phone call | last night", "talks | this week". */
const isPeriodAt = (word: string, next: string): boolean =>
  (word === 'last' || word === 'this' || word === 'next') &&
  (TIMES.has(next) || PERIODS.has(next) || CALENDAR_WORDS.has(next));

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

const PAST = /^(?:met|said|spoke|told)$/;

/** "the two | spoke", "the two leaders | last met": verbs of the past that the tagger may take for nouns. */
const isToldAt = (word: string, next: string): boolean =>
  PAST.test(word) || ((word === 'last' || word === 'first') && PAST.test(next));

/** "the | recently held | 52nd meeting": what was done with it before. */
const isHeldBefore = ({ words, tags }: Sentence, at: number, place: number): boolean => {
  const first = words[at + 1]?.norm ?? '';
  return (
    place > at &&
    place <= at + 2 &&
    words[at]?.norm === 'the' &&
    /^(?:recently|newly|just|previously)$/.test(first) &&
    /(?:ed|held)$/.test(words[at + 2]?.norm ?? '') &&
    (ORDINAL.test(words[at + 3]?.norm ?? '') || /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tags[at + 3] ?? ''))
  );
};

/** "U.S.-brokered talks": those of others. */
const isMediated = ({ words }: Sentence, at: number): boolean =>
  words[at]?.joined === true &&
  /^(?:brokered|mediated|sponsored|facilitated|hosted|moderated|convened)$/.test(words[at]?.norm ?? '');

/** Parts of a gathering: whoever is at "the summit opening" is at the summit. */
const PARTS = /^(?:opening|plenary|session|retreat)$/;

const cuesOfHead = (cues: ReadonlyMap<Cue, number>, head: number, word: string): readonly Cue[] =>
  [...cues].flatMap(([cue, end]) => (end === head || (PARTS.test(word) && cue.frame === 'gathering') ? [cue] : []));

/** A noun group: modifiers, parties that qualify, and the head, which may be a cue of several words. */
export const readNoun = (context: ChunkContext, at: number, possessors: readonly Actor[]): NounChunk | undefined => {
  const { sentence, discourse } = context;
  const modifiers: Actor[] = [];
  const cues = new Map<Cue, number>();
  let place = at;
  let head = -1;
  let owners = possessors;
  const isDefinite = norm(sentence, at) === 'the' || possessors.length > 0 || POINTING.has(norm(sentence, at));
  const isIndefinite = INDEFINITE.has(norm(sentence, at));
  while (place < sentence.words.length) {
    const word = sentence.words[place];
    if (!word || (word.shape === 'mark' && !/^[&%$€£+/]$/.test(word.text))) break;
    // "in a joint statement | more than 40 countries"
    if (head >= at && norm(sentence, place + 1) === 'than') break;
    if (place > at && isToldAt(norm(sentence, place), norm(sentence, place + 1))) break;
    if (head >= at && isPeriodAt(norm(sentence, place), norm(sentence, place + 1))) break;
    if (place > at && EARLY.has(norm(sentence, place)) && CALENDAR_WORDS.has(norm(sentence, place + 1))) break;
    if (
      place > at &&
      (norm(sentence, place) === 'the' ||
        (/^(?:today|yesterday|tomorrow)$/.test(norm(sentence, place)) && head >= at) ||
        (CALENDAR_WORDS.has(norm(sentence, place)) && head >= at && word.shape === 'capital'))
    )
      break;
    if (
      place > at &&
      word.shape !== 'lower' &&
      !word.joined &&
      findDesignations(sentence, place)?.some((one) => one.name !== undefined && one.offices.length > 0)
    )
      break;
    // "In his speech | Xi named", "On Monday | Xi met"
    if (
      place > at &&
      word.shape === 'capital' &&
      !word.joined &&
      (sentence.words[place - 1]?.shape === 'lower' || CALENDAR_WORDS.has(norm(sentence, place - 1))) &&
      !/^(?:VERB|DET|ADJ)$/.test(sentence.tags[place - 1] ?? '') &&
      findDesignations(sentence, place)?.some(
        (one) => one.name !== undefined && discourse.people.find(one.name) !== undefined,
      )
    )
      break;
    const matches = cuesAt(sentence, place, 'noun');
    const longest = matches[0];
    const mention = mentionFrom(sentence, place);
    const party = mention?.labels.find((label): label is PartyLabel => label.kind === 'party');
    const tag = sentence.tags[place] ?? 'X';
    if (
      longest &&
      (tag !== 'VERB' ||
        possessors.length > 0 ||
        (place > at && !['NOUN', 'PROPN', 'NUM'].includes(sentence.tags[place - 1] ?? '')) ||
        longest.end - longest.begin > 1)
    ) {
      for (const match of matches) if (match.end === longest.end) cues.set(match.value, longest.end - 1);
      place = longest.end;
      head = place - 1;
    } else if (party && mention) {
      // "condemned in the strongest terms | North Korea's programme"
      if (head === place - 1 && isPossessiveMark(sentence, mention.end) && sentence.words[head]?.shape === 'lower')
        break;
      if (!isMediated(sentence, mention.end))
        modifiers.push({
          ...rangeOf(sentence, place, mention.end),
          party: party.party.code,
          plural: party.party.type === 'organisation',
        });
      place = mention.end;
      head = place - 1;
      if (isPossessiveMark(sentence, place)) {
        owners = [...modifiers];
        place += 1;
      }
    } else if (
      NOUN_TAGS.has(tag) ||
      (ORDINAL.test(word.norm) && /^(?:NOUN|PROPN|ADJ)$/.test(sentence.tags[place + 1] ?? '')) ||
      isJust(sentence, place) ||
      (word.joined && place > at) ||
      (tag === 'ADP' && sentence.words[place + 1]?.joined === true) ||
      (tag === 'VERB' &&
        /(?:ing|ed)$/.test(word.norm) &&
        place <= at + 1 &&
        (isDefinite || isIndefinite || place === at) &&
        /^(?:NOUN|PROPN|ADJ)$/.test(sentence.tags[place + 1] ?? '')) ||
      (tag === 'ADV' && sentence.tags[place + 1] === 'ADJ' && place >= at) ||
      isHeldBefore(sentence, at, place)
    ) {
      if (tag !== 'DET') head = place;
      place += 1;
    } else break;
    if (isPossessiveMark(sentence, place)) {
      // "the ministers' meeting": what stood before qualifies what follows
      place += 1;
    }
  }
  if (head < at) return undefined;
  return {
    type: 'noun',
    begin: at,
    end: place,
    head,
    possessors: owners,
    modifiers,
    isTime:
      CALENDAR_WORDS.has(norm(sentence, head)) ||
      TIMES.has(norm(sentence, head)) ||
      (PERIODS.has(norm(sentence, head)) && /^(?:last|this|next)$/.test(norm(sentence, head - 1))),
    isDefinite,
    isIndefinite,
    ...(/^(?:no|few|neither|hardly)$/.test(norm(sentence, at)) ? { isNone: true } : {}),
    cues: cues.size === 0 ? NO_CUES : cuesOfHead(cues, head, norm(sentence, head)),
  };
};
