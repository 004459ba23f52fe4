/**
 * In: a sentence and a place in it. Out: the person of whom the text is telling, where a description stands for the name.
 * Reads: "the visiting dignitary", "the conservative politician", "the Christian Democrat". The idea: a description without a
 * country or an office names nobody new; whoever "he" or "she" would be is meant.
 */
import { resolvePronoun } from '../nouns/discourse.ts';
import { mentionFrom } from '../sentence.ts';
import type { ActorChunk, ChunkContext } from './chunk.ts';
import { norm, rangeOf } from './words.ts';

const DESCRIPTIONS = new Set(
  'dignitary politician statesman stateswoman visitor democrat republican conservative liberal socialist septuagenarian octogenarian'.split(
    ' ',
  ),
);
const MODIFIERS = 3;

/** "the visiting dignitary": as "he" or "she". */
export const readDescription = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  if (norm(sentence, at) !== 'the') return undefined;
  let head = at + 1;
  while (head < at + 1 + MODIFIERS && !DESCRIPTIONS.has(norm(sentence, head)) && isModifier(sentence.tags[head]))
    head += 1;
  if (!DESCRIPTIONS.has(norm(sentence, head)) || norm(sentence, head + 1) === "'s") return undefined;
  const inside = Array.from({ length: head - at }, (_, index) => mentionFrom(sentence, at + 1 + index));
  const hasParty = inside.some((mention) => mention?.labels.some(({ kind }) => kind === 'party') === true);
  const next = sentence.words[head + 1];
  if (
    hasParty ||
    next?.shape === 'capital' ||
    next?.joined ||
    /^(?:NOUN|PROPN|ADP)$/.test(sentence.tags[head + 1] ?? '')
  )
    return undefined;
  const actors = resolvePronoun('he', rangeOf(sentence, at, head + 1), discourse);
  return actors.length === 1
    ? { type: 'actor', begin: at, end: head + 1, form: 'pronoun', isPossessive: false, actors }
    : undefined;
};

const isModifier = (tag: string | undefined): boolean => /^(?:ADJ|VERB|NOUN|PROPN)$/.test(tag ?? '');
