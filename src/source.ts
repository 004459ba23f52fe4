// In: an article, or its key, and a way to what it says. Out: a source that tells both as soon as somebody asks. The one idea: of an
// article that is known from before nothing is looked at but its key, until it matters.
import type { Quad } from '@rdfjs/types';
import type { Memory } from './cache/index.ts';
import { applyCorrections, type Corrected, type Standing } from './correct/index.ts';
import { withoutDoubtful } from './extract/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { Article, Finding } from './model/index.ts';
import { type Outcome, type Telling, type TimeLimit, toOutcome } from './outcomes.ts';
import type { Known, Reading, ReadResult } from './read/index.ts';

/** What holds for all articles of a graph. */
export type Settings = {
  readonly toLexicon: () => Lexicon;
  readonly vocabulary: readonly Quad[];
  readonly base: string;
  readonly includeText: boolean;
  /** Of facts; 0 to 1. */
  readonly minConfidence: number;
  readonly corrections: readonly Standing[];
};

/** An article, and what it says. */
export type Source = {
  readonly id: string;
  /** By article, vocabulary and program; the same key says the same. */
  readonly key: string;
  /** Both; where they are known from before, they are looked up only when somebody asks. Undefined where they are lost. */
  readonly tell: () => Promise<Telling | undefined>;
};

type Corrections = { readonly article: Article } & Corrected;
/** With what is odd about its file, and what became of its corrections. */
export type CheckedSource = Source & {
  readonly findings: readonly Finding[];
  readonly check: () => Promise<Corrections | undefined>;
};

/** What makes sources tell. */
export type Teller = Settings & {
  readonly memory?: Memory | undefined;
  readonly limit?: TimeLimit | undefined;
  /** Says why a source is lost. */
  readonly lose: (finding: Finding) => void;
};

/** The article; read anew where a memory that knows it turns out to be damaged. */
export async function load(result: Reading | Known): Promise<ReadResult> {
  return 'known' in result ? result.known.load() : result;
}

/** Under which it is kept what an article says; nothing where there is no memory. */
export function toKey({ article, key }: Reading, memory?: Memory): string {
  return memory?.extractions.toKey(key ?? article) ?? '';
}

/** The source of an article of which it is known what it says. */
export function findSource(result: Reading | Known, teller: Teller): CheckedSource | undefined {
  const { memory, limit, toLexicon } = teller;
  const isKnown = 'known' in result;
  const key = isKnown ? memory?.extractions.toKey(result.known.key) : toKey(result, memory);
  if (key === undefined || !memory?.extractions.has(key)) return undefined;
  const { id, source } = isKnown ? result.known : { id: result.article.id, source: result.article.source };
  const find = async (): Promise<Outcome> => {
    const told = memory.extractions.find(key);
    if (told) return { article: isKnown ? { ...told.article, source } : result.article, extraction: told.extraction };
    // What turns out to be damaged is made again.
    const reading = await load(result);
    if ('rejected' in reading) return reading;
    const outcome = toOutcome(reading.article, toLexicon(), limit);
    if ('extraction' in outcome) memory.extractions.keep(toKey(reading, memory), outcome);
    return outcome;
  };
  return toSource({ id, key, findings: isKnown ? [] : result.article.findings }, find, teller);
}

/** A source that says what `find` gives, corrected; it is looked for once. */
export function toSource(
  about: Pick<CheckedSource, 'id' | 'key' | 'findings'>,
  find: () => Promise<Outcome>,
  { minConfidence, corrections, lose }: Teller,
): CheckedSource {
  const checkAll = async (): Promise<Corrections | undefined> => {
    const outcome = await find();
    if ('rejected' in outcome) {
      lose(outcome.rejected);
      return undefined;
    }
    const { article, extraction } = outcome;
    return { article, ...applyCorrections(article, withoutDoubtful(extraction, minConfidence), corrections) };
  };
  let checked: Promise<Corrections | undefined> | undefined;
  const check = (): Promise<Corrections | undefined> => {
    checked ??= checkAll();
    return checked;
  };
  return { ...about, check, tell: check };
}
