/**
 * In: the sentences of an article. Out: what its bare "the Council", "the Agency", "the North" stand for.
 * The idea: the word is the last or the first of the full name of one body that the article names; where two bodies share it,
 * it is the one that the article opens with.
 */
import type { Sentence } from '../sentence.ts';

export type Bodies = ReadonlyMap<string, string>;

const HEADS =
  /\b(council|league|agency|organi[sz]ation|union|alliance|association|community|commonwealth|commission|forum|group)\b/giu;

/** "the North", where the text tells of one country of that name. */
const HALVES = /^(?:north|south)\b/giu;

/** "organisation" and "organization" are one word. */
export const toHead = (word: string): string => word.toLowerCase().replace('isation', 'ization');

const OPENING = 4;

export const findBodies = (sentences: readonly Sentence[]): Bodies => {
  const named = new Map<string, Map<string, number>>();
  for (const { mentions, index } of sentences)
    for (const { labels } of mentions) {
      const label = labels.find((one) => one.kind === 'party');
      if (label?.kind !== 'party' || (label.party.type === 'organisation' && label.use === 'demonym')) continue;
      const heads = label.party.type === 'organisation' ? HEADS : HALVES;
      const [sole, other] = [...new Set([...label.party.name.matchAll(heads)].map(([word]) => toHead(word)))];
      if (sole === undefined || other !== undefined) continue;
      const parties = named.get(sole) ?? new Map<string, number>();
      if (!parties.has(label.party.code)) parties.set(label.party.code, index);
      named.set(sole, parties);
    }
  const bodies = new Map<string, string>();
  for (const [word, parties] of named) {
    const [[code, first] = [], ...others] = parties;
    const isOpening = first !== undefined && first < OPENING && others.every(([, at]) => at > first);
    if (code !== undefined && (others.length === 0 || isOpening)) bodies.set(word, code);
  }
  return bodies;
};
