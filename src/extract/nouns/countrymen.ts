/** In: a place where a full name stands without an office. Out: who it is, where a country stands with it. */
import type { Sentence } from '../sentence.ts';
import type { Designation } from './designation.ts';
import { isPossessiveMark, norm } from './labels.ts';
import { readName, readPartyAfterName } from './named.ts';
import { findNameRun } from './names.ts';

/** "Akram Karimi of Tajikistan commended": a full name with its country, and a verb or a mark behind it. */
export const readCountryman = (sentence: Sentence, at: number): Designation | undefined => {
  const name = readName(sentence, at);
  const after = name && name.end - name.begin >= 2 ? readPartyAfterName(sentence, name.end) : undefined;
  if (
    !name ||
    !after ||
    norm(sentence, name.end) !== 'of' ||
    !/^(?:VERB|AUX|PUNCT|CCONJ|ADP)$/.test(sentence.tags[after.end] ?? '')
  )
    return undefined;
  return {
    begin: at,
    end: after.end,
    name: name.name,
    nameBegin: name.begin,
    offices: [],
    party: after.party,
    plural: false,
    former: false,
    counterpart: false,
    possessed: false,
    titled: true,
  };
};

/** "Norway's Tor Haugland condemned": a country's possessive and two or three names, with no noun behind them. */
export const isOwnedName = (sentence: Sentence, at: number): boolean => {
  const run = isPossessiveMark(sentence, at - 1) ? findNameRun(sentence, at) : undefined;
  return (
    run !== undefined &&
    run.end - at >= 2 &&
    run.end - at <= 4 &&
    /^(?:VERB|AUX|PUNCT|ADP|CCONJ|ADV)$/.test(sentence.tags[run.end] ?? 'PUNCT')
  );
};
