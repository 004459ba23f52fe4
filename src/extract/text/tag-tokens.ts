/**
 * In: what stands between two spaces. Out: the tokens that wink-nlp makes of it, with all that its tagger asks of them.
 * The idea: that depends on nothing else, so each such piece of text goes through wink's tokeniser once. Wink itself adds each
 * word that it does not know to its vocabulary, and then reads the next text by it; here its vocabulary stays as it is.
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
  /** By what number wink knows what the word can be; 0 for a word that it does not know. */
  readonly normal: number;
}

interface Core {
  readonly features: { readonly lexeme: { readonly hash: Readonly<Record<string, number>> } };
  readonly packing: { readonly config: object };
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
  readonly featureFn: (config: object) => {
    readonly pos: (word: string, category: number, cache: WinkCache) => number;
  };
  readonly pos: () => { readonly machines: readonly string[] };
};

const core = toCore();
export const cache: WinkCache = toCache(core, featureFn);
export const machines: readonly string[] = toMachines().machines;
const tokenize = toTokenizer(compile(core.trex), core.tcat.hash, core.preserve);

/** The spellings of wink's vocabulary with their numbers. */
const vocabulary = core.features.lexeme.hash;
const SIZE_OF_VOCABULARY = cache.intrinsicSize();
const features = featureFn(core.packing.config);
/** As wink asks whether a word that it does not know is of the vocabulary in lower case. */
const asking: WinkCache = { ...cache, lookup: (text) => cache.lookup(text) ?? [SIZE_OF_VOCABULARY] };

// As wink packs a token: lexeme, normal and spaces before it, part of speech and lemma, negation.
const SIZE = 4;
const SPACES = 0xffff;
const POS_SHIFT = 20;
const POS_MASK = 0x3f00000;
const NOUN = 8;

/** A word that is not of the vocabulary: wink guesses by its endings. */
const toUnknown = (text: string, category: number): TagToken => {
  const lower = vocabulary[text.toLowerCase()];
  return {
    length: text.length,
    pos: features.pos(text, category, asking) || NOUN,
    isFixed: false,
    hint: 0,
    normal: lower === undefined ? 0 : cache.normal(lower),
  };
};

const toKnown = (lexeme: number, normal: number, packed: number): TagToken => {
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
  const unknown: TagToken[] = [];
  // the number of a word that wink would add: behind those of the vocabulary
  const add = (word: string, category: number): number =>
    vocabulary[word] ?? SIZE_OF_VOCABULARY + unknown.push(toUnknown(word, category)) - 1;
  tokenize(toDocument({ cache: { lookup: cache.lookup, add }, tokens: raw, nonBreakingSpaces: {} }), text);
  const tokens = Array.from({ length: raw.length / SIZE }, (_, index) => {
    const [lexeme = 0, normal = 0, packed = 0] = raw.slice(index * SIZE, (index + 1) * SIZE);
    return unknown[lexeme - SIZE_OF_VOCABULARY] ?? toKnown(lexeme, normal, packed);
  });
  return { text, tokens };
});
