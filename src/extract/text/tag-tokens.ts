/**
 * In: what stands between two spaces. Out: the tokens that wink-nlp makes of it, with all that its tagger asks of them.
 * The idea: that depends on nothing else, so each such piece of text goes through wink's tokeniser once.
 */
import model from 'wink-eng-lite-web-model';
import toCache, { type WinkCache } from 'wink-nlp/src/cache.js';
import compile from 'wink-nlp/src/compile-trex.js';
import toDocument from 'wink-nlp/src/dd-wrapper.js';
import toTokenizer from 'wink-nlp/src/tokenizer.js';
import { createSpellingTable } from '../../lexicon/index.ts';

export interface TagToken {
  readonly length: number;
  /** The part of speech that it mostly has, as wink numbers them. */
  readonly pos: number;
  /** A piece of "can't" or "they'll": its part of speech is what it is. */
  readonly isFixed: boolean;
  /** What the tagger sees in place of the part of speech, or 0. */
  readonly hint: number;
  readonly normal: number;
}

interface Core {
  readonly trex: object;
  readonly tcat: { readonly hash: object };
  readonly preserve: object;
}
const {
  core: toCore,
  featureFn,
  pos: toMachines,
} = model as unknown as {
  readonly core: () => Core;
  readonly featureFn: object;
  readonly pos: () => { readonly machines: readonly string[] };
};

const core = toCore();
export const cache: WinkCache = toCache(core, featureFn);
export const machines: readonly string[] = toMachines().machines;
const tokenize = toTokenizer(compile(core.trex), core.tcat.hash, core.preserve);

// As wink packs a token: lexeme, normal and spaces before it, part of speech and lemma, negation.
const SIZE = 4;
const SPACES = 0xffff;
const POS_SHIFT = 20;
const POS_MASK = 0x3f00000;
const NOUN = 8;

const toToken = (raw: readonly number[], at: number): TagToken => {
  const [lexeme = 0, normal = 0, packed = 0] = raw.slice(at, at + SIZE);
  const isFixed = packed !== 0;
  return {
    length: cache.value(lexeme).length,
    pos: isFixed ? (packed & POS_MASK) >>> POS_SHIFT : cache.posOf(cache.mappedSpelling(lexeme)) || NOUN,
    isFixed,
    hint: Number(cache.property(lexeme, 'posHint')) || 0,
    normal: normal > SPACES ? cache.nox(normal) : cache.normal(lexeme),
  };
};

/** The tokens of a piece of text without spaces. */
export const pieces = createSpellingTable((text) => {
  const raw: number[] = [];
  tokenize(toDocument({ cache, tokens: raw, nonBreakingSpaces: {} }), text);
  const tokens = Array.from({ length: raw.length / SIZE }, (_, index) => toToken(raw, index * SIZE));
  return { text, tokens };
});
